"""`holdspace check`: what was understood of a script, and what is wrong with it."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from holdspace.reading import Reading
    from holdspace.script import Script
    from holdspace.sources import Source


def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files, shipped scripts' names, or -.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a JSON array, one object a file.")
    ] = False,
    why: Annotated[bool, typer.Option("--why", help="Show which words gave each thing.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Take warnings as errors.")] = False,
) -> None:
    """Show what was understood of each exercise, and every problem with how to mend it."""
    from holdspace.checking import check_file, fails

    readings = [check_file(name) for name in files]
    if as_json:
        from holdspace.cli.printing import print_json
        from holdspace.explain import as_object

        print_json([as_object(reading) for _, reading in readings])
    else:
        for source, reading in readings:
            _print(source, reading, why=why)
    if any(fails(reading, strict=strict) for _, reading in readings):
        raise typer.Exit(2)


def _print(source: "Source", reading: "Reading", *, why: bool) -> None:
    from holdspace.cli.printing import rendered

    script = reading.script
    if script.stretches:
        rounds = f", {script.rounds} rounds" if script.rounds > 1 else ""
        typer.echo(f"{script.source}: {script.title}{rounds}")
        _print_table(script, why=why)
    for line in rendered(source.name, reading.problems, source.text):
        typer.echo(line)
    if script.stretches and not reading.problems:
        typer.echo("no problems")


def _print_table(script: "Script", *, why: bool) -> None:
    from holdspace.explain import reasons, rows

    table = list(rows(script))
    widths = [max(len(row[column]) for row in table) for column in range(3)]
    for row, stretch in zip(table, script.stretches, strict=True):
        line, name, dose, told = row
        typer.echo(f"{line:>{widths[0] + 2}}  {name:<{widths[1]}}  {dose:<{widths[2]}}  {told}")
        for what, words, place in reasons(stretch) if why else ():
            typer.echo(f"{'':>{widths[0] + 4}}{what:<9} line {place}: {words}")
