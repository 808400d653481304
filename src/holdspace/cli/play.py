"""`holdspace play`: the session, live."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from holdspace.cli.options import mix_options, session_options, with_options, without_script

if TYPE_CHECKING:
    from holdspace.opening import Asked
    from holdspace.session import Mix

HUNG_UP = 129
"""The exit code after which there is no terminal to print on."""

KEY, SOUND = "key", "sound"


class Play(TyperCommand):
    """The command, with `--wait=sound` for `--wait --wait-for sound`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments."""
        prefix = "--wait="
        args = [f"--wait-for={a.removeprefix(prefix)}" if a.startswith(prefix) else a for a in args]
        return super().parse_args(ctx, args)


@with_options(without_script(session_options), mix_options)
def play(
    asked: "Asked",
    mix: "Mix",
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where I left SCRIPT, or the last session.")
    ] = False,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait for me: a hold starts when I press a key.")
    ] = False,
    wait_for: Annotated[
        str | None,
        typer.Option("--wait-for", help="The same, for a key or a sound (also --wait=sound)."),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="A sound device, or simpleaudio.")
    ] = None,
    awake: Annotated[
        bool, typer.Option(help="Keep Bluetooth headsets awake in silence, inaudibly.")
    ] = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing.")] = False,
) -> None:
    """Play the session now; space pauses it, ? shows all keys."""
    from holdspace.cli.picker import first_voice
    from holdspace.cli.printing import print_changes, tell
    from holdspace.opening import open_session
    from holdspace.playing import again, outputs, position
    from holdspace.playing.sitting import Announcer, Manner, Sitting, quietly
    from holdspace.problems import UsageError
    from holdspace.speech.enduring import open_enduring

    if wait_for not in (None, KEY, SOUND):
        raise UsageError(f"--wait={wait_for}: a session can wait for a {KEY} or a {SOUND}")
    device = outputs.find(output, awake=awake)
    asked = replace(asked, script=again.known_as(asked.script))
    left = position.find(asked.script or None) if resume else None
    if left:
        asked, mix = again.as_before(left, asked, mix)
    elif resume:
        raise UsageError("no session was left in the middle; leave out --resume")
    elif not asked.script:
        raise UsageError("name a script (`holdspace list` shows some), or give --resume")
    if asked.voice is None and not quiet:
        first_voice()
    announcer = Announcer(quietly if quiet else tell)
    with open_session(asked, announcer, open_enduring) as opened:
        if not quiet:
            print_changes(opened.session.changes)
        options = again.options_of(asked, mix)
        sitting = Sitting(opened.session, opened.voice, asked.script, mix, options)
        waits, listens = wait or wait_for is not None, wait_for == SOUND
        manner = Manner(device, announcer, typer.echo, waits, listens, quiet)
        outcome = sitting.play(manner, left)
    if not (quiet or outcome.finished or outcome.exit_code == HUNG_UP):
        tell("Stopped. `holdspace play --resume` goes on from here.")
    raise typer.Exit(outcome.exit_code)
