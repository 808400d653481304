"""The options that every command about a session takes, in one place."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from holdspace.opening import Asked


def session_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give `command` the options of `_asked`; what they come to is its first argument.

    Its own parameters follow them. The command line library reads a function's signature, so the
    two signatures are joined here instead of being written out in every command.
    """
    shared = inspect.signature(_asked).parameters
    own = list(inspect.signature(command).parameters.values())[1:]
    parameters = [*shared.values(), *own]

    @wraps(command)
    def joined(**given: Any) -> None:
        asked = _asked(**{name: given.pop(name) for name in shared})
        command(asked, **given)

    joined.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    joined.__annotations__ = {p.name: p.annotation for p in parameters}
    return joined


def _asked(
    script: Annotated[
        str, typer.Argument(metavar="SCRIPT", help="A file, a shipped script's name, or -.")
    ],
    voice: Annotated[
        str | None, typer.Option("--voice", "-v", help="A voice: see `holdspace voices`.")
    ] = None,
    pace: Annotated[
        str | None, typer.Option("--pace", "-p", help="gentle, steady, brisk, or one of yours.")
    ] = None,
    rate: Annotated[
        float | None, typer.Option("--rate", help="Speed of speech; 1 is the voice's own.")
    ] = None,
    talk: Annotated[
        str | None, typer.Option("--talk", help="How much is said: full, brief or quiet.")
    ] = None,
    hold: Annotated[
        float | None, typer.Option("--hold", help="Scale of the written holds.")
    ] = None,
    ease: Annotated[
        float | None, typer.Option("--ease", help="Scale of the time to move and settle.")
    ] = None,
    length: Annotated[
        str | None, typer.Option("--length", "-l", help="How long: 10m, 8:30 or 600s.")
    ] = None,
    only: Annotated[
        str | None, typer.Option("--only", help="Only these: numbers, ranges, names (2,5-7).")
    ] = None,
    skip: Annotated[str | None, typer.Option("--skip", help="All but these.")] = None,
    shuffle: Annotated[bool, typer.Option("--shuffle", help="In an order of the seed's.")] = False,
    repeat: Annotated[
        int, typer.Option("--repeat", min=1, max=20, help="How often the whole is done.")
    ] = 1,
    seed: Annotated[
        int, typer.Option("--seed", help="Chooses order and phrases; same seed, same session.")
    ] = 0,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Keep no clips of speech.")] = False,
) -> "Asked":
    from holdspace.opening import Asked
    from holdspace.selection import Selection

    return Asked(
        script=script,
        voice=voice,
        pace=pace,
        knobs={"rate": rate, "talk": talk, "hold": hold, "ease": ease},
        length=length,
        selection=Selection(only, skip, shuffle, repeat, seed),
        keep_clips=not no_cache,
    )
