"""Labels of the parts of an exercise: "Steps", "Tip: ..."."""

from itertools import groupby
from operator import itemgetter

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import doses
from holdspace.reading.english.headings import INLINE, PARTS, Part
from holdspace.reading.patterns import one_of
from holdspace.reading.text.blocks import Block
from holdspace.reading.text.sentences import sentences

_PARTS = tuple(
    (part, one_of((pattern for _, pattern in rows), whole=True))
    for part, rows in groupby(PARTS, key=itemgetter(0))
)
_INLINE = tuple((part, one_of((pattern,), whole=True)) for part, pattern in INLINE)
_LABEL = Pattern(r"[^\w\s(\"'“‘]{0,3}\s?([^:–—]{1,40}?)\s?(?::|\s[–—-]\s)\s*")


def part_named(title: str) -> Part | None:
    """Return what a part of an exercise holds that is headed or labelled `title`."""
    bare = title.strip(" :*-–—").strip()
    return next((found for found, pattern in _PARTS if pattern.match(bare)), None)


def labelled(block: Block) -> tuple[Part, str] | None:
    """Return the part that `block` begins with a label of, and what follows the label."""
    if block.lead:
        alone = not block.rest.strip(" :") and block.text.endswith(":")
        rest = block.text if alone else block.rest
        found = part_named(block.lead) or _inline(block.lead.rstrip(" :"), rest)
        return (found, block.rest.lstrip(" :–—-")) if found else None
    before = _LABEL.match(block.text)
    if before is None:
        return None
    found = part_named(before[1]) or _inline(before[1], block.text[before.end() :])
    if found is None or (found is not Part.NOTES and ":" not in before[0]):
        return None
    return found, block.text[before.end() :]


def _inline(label: str, rest: str) -> Part | None:
    if not rest or (label[-1:].isdigit() and any(map(doses, sentences(rest)))):
        return None  # "Position 2: Sit down, and stay for a minute" is an exercise
    return next((part for part, pattern in _INLINE if pattern.match(label)), None)
