"""The stations of a circuit: names below "40 seconds work, 20 seconds rest"."""

from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.doses.intervals import interval
from holdspace.reading.doses.mentions import Mention
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.run_in import parted
from holdspace.reading.headings.titles import Head, Rank, head_of, is_title
from holdspace.reading.text.blocks import Block, Shape

_CLOCK = Pattern(r"\d ?(?:s|secs?|seconds?|mins?|minutes?) (?:of )?(?:work|on)\b")
"""How the time of a station is told, which is no exercise's own."""
_WORK = Pattern(r"(?:work|on|move|hold)(?:,? .*)?")
"""What is left of a line that gives nothing but a time of work and one of rest."""


def with_stations(blocks: tuple[Block, ...], found: list[Head | None]) -> list[Head | None]:
    """Return what was `found`, and the items of a list below "40 seconds work, 20 seconds rest".

    Each has this dose, unless it gives one; the line itself is no name, unless it has one.
    """
    heads = list(found)
    given: tuple[Mention, ...] = ()
    for at, (block, head) in enumerate(zip(blocks, found, strict=True)):
        if block.shape is Shape.ITEM:
            heads[at] = _station(block, head, given) if given else head
            continue
        named = head is not None and EXERCISE_WORD.search(head.name) is not None
        given = interval(block.text) if _CLOCK.search(block.text) and not named else ()
        if given and head is not None and _WORK.fullmatch(head.name):
            heads[at] = None
    return heads


def _station(block: Block, head: Head | None, given: tuple[Mention, ...]) -> Head | None:
    if head is not None and head.doses:
        return head
    name, rest = parted(block.text) or (block.text, "")
    if head is None and not is_title(name):
        return None
    return replace(head_of(block, name, Rank.LISTED, rest), doses=given)
