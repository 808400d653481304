"""`holdspace config`: the settings that hold when nothing else is said."""

from typing import Annotated

import typer


def config(
    key: Annotated[
        str | None, typer.Argument(help="A setting; without one, all are shown.")
    ] = None,
    value: Annotated[str | None, typer.Argument(help="What to set it to.")] = None,
    unset: Annotated[bool, typer.Option("--unset", help="Take the setting out.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show the settings, or change one."""
    from holdspace import settings
    from holdspace.cli.printing import print_json
    from holdspace.problems import UsageError

    if unset and (key is None or value is not None):
        raise UsageError("--unset takes the name of one setting")
    if key is not None and (unset or value is not None):
        settings.change(key, value)
        return
    shown = settings.values()
    if key is not None:
        shown = {key: shown[settings.known(key)]}
    if as_json:
        print_json(shown)
        return
    typer.echo(f"# {settings.path()}", err=True)
    for name, held in shown.items():
        allowed = settings.KEYS[name].allows
        typer.echo(
            f"{name:<13} {'-' if held is None else held}" + ("" if held else f"  ({allowed})")
        )
