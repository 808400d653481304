"""`holdspace history`: what was played, and when."""

from datetime import datetime
from typing import Annotated

import typer


def show_history(
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON array.")] = False,
    count: Annotated[int, typer.Option("--last", "-n", min=1, help="How many to show.")] = 20,
) -> None:
    """Show what you played, when, for how long, and for how many days in a row."""
    from dataclasses import asdict

    from holdspace.cli.printing import print_json
    from holdspace.playing.history import sittings, streak, summary

    known = sittings()
    if as_json:
        print_json([asdict(sitting) for sitting in known])
        return
    if not known:
        typer.echo("Nothing was played yet.", err=True)
        return
    for sitting in known[-count:]:
        typer.echo(summary(sitting))
    days = streak((sitting.day for sitting in known), datetime.now().astimezone().date())
    typer.echo(f"{days} {'day' if days == 1 else 'days'} in a row")
