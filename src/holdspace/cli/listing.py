"""`holdspace list`: the scripts that can be asked for by name."""

from typing import Annotated

import typer


def list_scripts(
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON array.")] = False,
) -> None:
    """List the shipped scripts, and your own."""
    from holdspace import shelves
    from holdspace.cli.printing import print_json
    from holdspace.opening import read_script

    rows = []
    for name, path in shelves.items(shelves.Shelf.SCRIPTS).items():
        script, _ = read_script(str(path))
        rows.append({"name": name, "title": script.title, "stretches": len(script.stretches)})
    if as_json:
        print_json(rows)
        return
    width = max((len(str(row["name"])) for row in rows), default=0)
    for row in rows:
        typer.echo(f"{row['name']:<{width}}  {row['title']} ({row['stretches']} exercises)")
