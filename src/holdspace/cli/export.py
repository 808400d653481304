"""`holdspace export`: the session as a sound file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from holdspace.cli.options import mix_options, session_options, with_options

if TYPE_CHECKING:
    from holdspace.opening import Asked
    from holdspace.session import Mix


@with_options(session_options, mix_options)
def export(
    asked: "Asked",
    mix: "Mix",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file to write; default is the script's name.mp3."),
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
    from holdspace.units import clock

    path = output or default_path(asked.script)
    with open_session(asked, tell) as opened, progress("Exporting") as report:
        print_warnings(asked.script, opened.problems)
        print_changes(opened.session.changes)
        beside = tuple(filter(None, sidecars.split(",")))
        cache = shelves.cache() if asked.keep else None
        Export(path, mix, force, beside, cache).write(opened.session, opened.voice, report)
        figures = opened.session.report(mix) if measure else None
    duration = clock(opened.session.timeline.duration)
    typer.echo(f"{path}: {duration}, spoken by {opened.voice}", err=True)
    if figures:
        print_report(figures)
