"""`holdspace play`: the session, live."""

from typing import TYPE_CHECKING, Annotated

import typer

from holdspace.cli.options import mix_options, session_options, with_options

if TYPE_CHECKING:
    from holdspace.opening import Asked
    from holdspace.session import Mix


@with_options(session_options, mix_options)
def play(
    asked: "Asked",
    mix: "Mix",
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait for me: each hold starts when I press a key.")
    ] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where I left it.")] = False,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="A sound device, or simpleaudio.")
    ] = None,
    awake: Annotated[
        bool,
        typer.Option(help="Keep Bluetooth headsets awake in silence, by noise nobody can hear."),
    ] = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing.")] = False,
) -> None:
    """Play the session now; space pauses it, ? shows all keys."""
    from holdspace.cli.picker import first_voice
    from holdspace.cli.printing import tell
    from holdspace.opening import open_session
    from holdspace.playing import outputs
    from holdspace.playing.position import find
    from holdspace.playing.sitting import Manner, Sitting

    manner = Manner(outputs.find(output, awake=awake), wait=wait, quiet=quiet)
    left = find(asked.script) if resume else None
    if asked.voice is None and not quiet:
        first_voice()
    with open_session(asked, tell) as opened:
        sitting = Sitting(opened.session, opened.voice, asked.script, mix)
        outcome = sitting.play(manner, left, typer.echo)
    raise typer.Exit(outcome.exit_code)
