"""`holdspace convert`: what was understood of a text, as a clean script."""

from pathlib import Path
from typing import Annotated

import typer


def convert(
    script: Annotated[
        str, typer.Argument(metavar="SCRIPT", help="A file, a shipped script's name, or -.")
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The script to write; default is stdout (-)."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file.")] = False,
) -> None:
    """Write what was understood as a clean script, to go on with by hand."""
    from holdspace.checking import check_file, fails
    from holdspace.problems import ScriptError
    from holdspace.sinks.target import Target, refuse_folder
    from holdspace.writing import written

    output = None if output == Path("-") else output
    if output is not None:
        refuse_folder(output, "session.md" if script == "-" else f"{Path(script).stem}.md")
    source, reading = check_file(script)
    if fails(reading, strict=False):
        raise ScriptError(source.name, reading.problems, source.text)
    text = written(reading.script)
    if output is None:
        typer.echo(text, nl=False)
        return
    with Target(output, force=force) as target:
        target.write(text.encode())
    count = len(reading.script.stretches)
    typer.echo(f"{output}: {count} exercise{'' if count == 1 else 's'}", err=True)
