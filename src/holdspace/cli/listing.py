"""`holdspace list`: the scripts that can be asked for by name."""

from typing import Annotated

import typer


def list_scripts(
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON array.")] = False,
) -> None:
    """List the shipped scripts, and your own."""
    from holdspace import shelves
    from holdspace.cli.printing import print_json, tell, worded
    from holdspace.kept import Kept
    from holdspace.loading import read_script
    from holdspace.problems import UsageError

    rows, kept = [], Kept(shelves.cache())
    for name, path in shelves.items(shelves.Shelf.SCRIPTS).items():
        try:
            script, _ = read_script(str(path), kept)
        except UsageError as error:
            tell(f"{name} is left out: {worded(error)}")
            continue
        rows.append({"name": name, "title": script.title, "stretches": len(script.stretches)})
    if as_json:
        print_json(rows)
        return
    width = max((len(str(row["name"])) for row in rows), default=0)
    for row in rows:
        typer.echo(f"{row['name']:<{width}}  {row['title']} ({row['stretches']} exercises)")
