"""`holdspace show`: the session as a timeline."""

from typing import TYPE_CHECKING, Annotated

import typer

from holdspace.cli.options import session_options, with_options

if TYPE_CHECKING:
    from holdspace.opening import Asked


@with_options(session_options)
def show(
    asked: "Asked",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    chapters: Annotated[bool, typer.Option("--chapters", help="Draw the chapters only.")] = False,
) -> None:
    """Draw the session as a timeline, without playing it."""
    from holdspace.cli.printing import print_changes, print_json, print_lines, print_warnings, tell
    from holdspace.drawing import draw
    from holdspace.opening import open_session
    from holdspace.timeline import as_object

    with open_session(asked, tell) as opened:
        session, timeline = opened.session, opened.session.timeline
    print_warnings({asked.script: opened.problems})
    print_changes(session.changes)
    if as_json:
        print_json(as_object(timeline, voice=opened.voice, pace=session.pace.name))
        return
    print_lines(draw(timeline, cues=not chapters))
