"""`holdspace batch`: many scripts in many voices, at many paces, over many beds."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from holdspace.cli.options import names

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from holdspace.batch import Outcome
    from holdspace.pools.pool import Pool


def batch(
    scripts: Annotated[
        list[str], typer.Argument(metavar="SCRIPT...", help="Files, or shipped scripts' names.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    voice: Annotated[str, typer.Option("--voice", "-v", help="Voices, with commas.")] = "",
    pace: Annotated[str, typer.Option("--pace", "-p", help="Paces, with commas.")] = "",
    bed: Annotated[str, typer.Option("--bed", "-b", help="Beds, with commas; none is one.")] = "",
    length: Annotated[
        str | None, typer.Option("--length", "-l", help="How long each is: 10m, 8:30 or 600s.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", "-f", help="Make all, over whatever is there.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option("--workers", min=1, help="How many at a time; default: a core each."),
    ] = None,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="On this Dask cluster.")
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Keep nothing for the next time.")
    ] = False,
) -> None:
    """Write every script in every voice, pace and bed; a second time, only what has changed."""
    from holdspace.batch import choices, refuse_unknown, run
    from holdspace.cli.printing import tell
    from holdspace.cli.progress import progress
    from holdspace.opening import Asked
    from holdspace.session import Mix

    asked = Asked("", length=length, keep=not no_cache)
    lists = {"voices": names(voice), "paces": names(pace), "beds": names(bed)}
    refuse_unknown(**lists)
    wanted = choices(scripts, asked, Mix(), **lists)
    with _pool(workers, dask) as pool, progress("Exporting") as report:
        outcome = run(wanted, output, pool, force=force, report=report)
    for sentence in outcome.said:
        tell(sentence)
    _print(outcome)


def _pool(workers: int | None, dask: str | None) -> "AbstractContextManager[Pool]":
    if dask is not None:
        from holdspace.pools.dask import cluster

        return cluster(dask)
    from holdspace.pools.processes import Processes

    return Processes(workers)


def _print(outcome: "Outcome") -> None:
    """Tell what became of it, each mistake once; a failure ends the command with exit code 1."""
    from holdspace.cli.printing import print_warnings, tell, worded

    counts = {
        "written": len(outcome.written),
        "unchanged": len(outcome.unchanged),
        "failed": len(outcome.failed),
    }
    typer.echo(", ".join(f"{count} {what}" for what, count in counts.items() if count), err=True)
    print_warnings(outcome.doubtful)
    names_of: dict[str, list[str]] = {}
    for name, error in sorted(outcome.failed.items()):
        names_of.setdefault(worded(error), []).append(name)
    for mistake, failed in names_of.items():
        tell(f"{', '.join(failed)}: {mistake}")
    if outcome.failed:
        raise typer.Exit(1)
