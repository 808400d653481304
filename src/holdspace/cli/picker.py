"""Choosing a voice by ear, when somebody plays for the first time."""

import sys
from contextlib import suppress

import typer


def first_voice() -> None:
    """Let a listener at a terminal hear the voices and choose one, which is remembered.

    Does nothing where there is no terminal, or where a voice was chosen before. Raises
    `KeyboardInterrupt` where they leave instead.
    """
    from holdspace import settings

    if not (sys.stdin.isatty() and sys.stderr.isatty()) or settings.load().voice:
        return
    settings.change("voice", _chosen())


def _chosen() -> str:
    from holdspace.speech import profiles

    described = _described()
    names = list(described)
    typer.echo(
        "Which voice would you like? A number lets you hear it, Enter takes it, Ctrl-C leaves.",
        err=True,
    )
    for number, name in enumerate(names, 1):
        typer.echo(f"  {number:>2}  {name:<10} {described[name]}", err=True)
    heard = profiles.DEFAULT
    while answer := _asked(heard):
        if answer in names or (answer.isdecimal() and 1 <= int(answer) <= len(names)):
            heard = answer if answer in names else names[int(answer) - 1]
            _play(heard)
        else:
            typer.echo(f"There are the numbers 1 to {len(names)}.", err=True)
    return heard


def _described() -> dict[str, str]:
    """Return what is said of each voice; those whose file has a mistake are left out."""
    from holdspace import shelves
    from holdspace.problems import UsageError
    from holdspace.speech import profiles

    found = {}
    for name in shelves.items(shelves.Shelf.VOICES):
        with suppress(UsageError):
            found[name] = profiles.find(name).description
    return found


def _asked(heard: str) -> str:
    prompt = f"Number, or Enter for {heard}"
    try:
        answer: str = typer.prompt(prompt, default="", show_default=False, err=True)
    except typer.Abort:
        typer.echo(err=True)
        raise KeyboardInterrupt from None
    return answer.strip()


def _play(name: str) -> None:
    from holdspace.cli.printing import tell, worded
    from holdspace.clip import as_block
    from holdspace.problems import HoldspaceError
    from holdspace.sinks import speaker
    from holdspace.speech import samples

    try:
        for clip in samples.sample(name):
            speaker.play(as_block(clip))
    except HoldspaceError as problem:
        tell(f"{name}: {worded(problem)}")
