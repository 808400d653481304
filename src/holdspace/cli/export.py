"""`holdspace export`: the session as a sound file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from holdspace.cli.options import session_options

if TYPE_CHECKING:
    from holdspace.opening import Asked


@session_options
def export(
    asked: "Asked",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file to write; default is the script's name.mp3."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file.")] = False,
) -> None:
    """Write the session as an MP3 (or WAV), with a chapter for each exercise."""
    from holdspace.cli.printing import print_changes
    from holdspace.cli.progress import progress
    from holdspace.exporting import default_path, export_session
    from holdspace.opening import open_session
    from holdspace.units import clock

    path = output or default_path(asked.script)
    with open_session(asked) as opened, progress("Exporting") as report:
        print_changes(opened.session.changes)
        export_session(opened.session, opened.voice, path, force=force, report=report)
    duration = clock(opened.session.timeline.duration)
    typer.echo(f"{path}: {duration}, spoken by {opened.voice}", err=True)
