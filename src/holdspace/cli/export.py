"""`holdspace export`: the session as a sound file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from holdspace.cli.options import mix_options, names, session_options, with_options

if TYPE_CHECKING:
    from holdspace.opening import Asked
    from holdspace.session import Mix

PIPE = "-"
"""Asked for to write to standard output."""


@with_options(session_options, mix_options)
def export(
    asked: "Asked",
    mix: "Mix",
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", help="The file to write, or - for a pipe; default: SCRIPT's name.mp3."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file.")] = False,
    sidecars: Annotated[
        str, typer.Option("--with", help="Text files beside it: vtt, srt, lrc, chapters, labels.")
    ] = "",
    measure: Annotated[
        bool, typer.Option("--report", help="Print loudness, peak and the bed's distance.")
    ] = False,
) -> None:
    """Write the session as an MP3, with a chapter for each exercise (or .wav, .m4a, .ogg, ...)."""
    from holdspace import shelves
    from holdspace.cli.printing import print_changes, print_report, print_warnings, tell
    from holdspace.cli.progress import progress
    from holdspace.exporting import Export, default_path
    from holdspace.opening import open_session
    from holdspace.sinks.spool import spooled
    from holdspace.sinks.target import refuse_folder
    from holdspace.units import clock

    piped = output == PIPE
    if piped:
        _check_pipe(alone=not (sidecars or measure))
    usual = default_path(asked.script)
    path = usual if output is None or piped else refuse_folder(Path(output), usual.name)
    with open_session(asked, tell) as opened, progress("Exporting") as report:
        print_warnings({asked.script: opened.problems})
        print_changes(opened.session.changes)
        cache = shelves.cache() if asked.keep else None
        made = Export(path, mix, force, names(sidecars), cache)
        if piped:
            with spooled(sys.stdout.buffer) as file:
                made.write_sound(file, opened.session, opened.voice, report)
        else:
            made.write(opened.session, opened.voice, report)
        figures = opened.session.report(mix) if measure else None
    duration = clock(opened.session.timeline.duration)
    place = "standard output" if piped else path
    typer.echo(f"{place}: {duration}, spoken by {opened.voice}", err=True)
    if figures:
        print_report(figures)


def _check_pipe(*, alone: bool) -> None:
    """Raise `UsageError` where standard output cannot take an MP3, or not it alone."""
    from holdspace.problems import UsageError

    if sys.stdout is None:
        raise UsageError("there is no standard output to write to")
    if sys.stdout.isatty():
        raise UsageError("an MP3 is nothing for a terminal: add a pipe, such as | ffplay -")
    if not alone:
        raise UsageError("standard output takes the sound alone: leave out --with and --report")
