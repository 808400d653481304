"""`holdspace new`: a starting script."""

from pathlib import Path
from typing import Annotated

import typer


def new(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The script to write.")],
    title: Annotated[str | None, typer.Option("--title", "-t", help="Its title.")] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file.")] = False,
) -> None:
    """Write a small script to start from, which checks clean."""
    from holdspace.sinks.target import Target, refuse_folder
    from holdspace.writing import starting_script

    with Target(refuse_folder(path, "session.md"), force=force) as target:
        target.write(starting_script(title or path.stem.replace("-", " ").title()).encode())
    typer.echo(f"{path}: edit it, then: holdspace check {path}", err=True)
