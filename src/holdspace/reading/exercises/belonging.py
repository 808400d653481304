"""Whether what stands below a heading are exercises of their own, or the parts of one."""

from collections.abc import Iterator, Sequence

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import doses
from holdspace.reading.doses.role import Role
from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.sections import Section
from holdspace.reading.headings.labels import part_named
from holdspace.reading.headings.titles import Head, Rank
from holdspace.reading.headings.tree import Node
from holdspace.reading.steps.instructions import is_structure
from holdspace.reading.text.sentences import sentences
from holdspace.script import Span

_FEWEST = 4
"""Exercises that a heading without a text of its own stands above."""
_LONG = 300
"""Seconds that are rather those of several exercises."""
_WORD = Pattern(r"\w+")


def is_dosed_group(node: Node) -> bool:
    """Whether a heading gives a dose and stands above several others: "Part 1 (a minute each)"."""
    several = len(node.children) > 1 and all(child.blocks for child in node.children)
    return several and node.head is not None and bool(node.head.doses) and not node.blocks


def is_body_group(node: Node) -> bool:
    """Whether a heading only says which part of the body those below it are for: "Hips"."""
    several = len(node.children) > 1 and not node.blocks
    return several and node.head is not None and evidence.is_body(node.head)


def are_own(node: Node, head: Head, exercises: Sequence[Section]) -> bool:
    """Whether the exercises below a heading are exercises of their own, and not its parts."""
    group = evidence.is_group(head) or (not node.blocks and evidence.is_body(head))
    ruled = any(evidence.is_for_all(block, grouped=group) for block in node.blocks)
    if len(exercises) > 1 and (ruled or is_long(head)):
        return True
    if not head.doses and _are_told(node, exercises):
        return True
    counted = all(section.head.doses for section in exercises)
    if counted and (not node.blocks or (group and len(exercises) > 1)):
        return True
    whole = head.rank == 1 and all(section.facts.dosed for section in exercises)
    stepped = any(b.number and (part_named(b.text) or is_structure(b.text)) for b in node.blocks)
    sure = not head.doses and len(exercises) > 1 and all(map(_is_sure, exercises))
    if stepped and not (whole or sure):
        return False
    strong = any(section.head.rank <= Rank.PIPE for section in exercises)
    if not strong and _names_its_parts(head, exercises):
        return False
    if sure:
        return True
    dosed = sum(section.dosed for section in exercises)
    most = dosed > (len(exercises) / 2 if head.doses else 1)
    return strong or head.rank == 1 or group or most


def _is_sure(section: Section) -> bool:
    """Whether a section is an exercise by its name, and by more than enough besides."""
    return evidence.is_named(section.head) and evidence.points(section.facts) > evidence.ENOUGH


def _are_told(node: Node, exercises: Sequence[Section]) -> bool:
    """Whether several exercises stand below a heading with nothing between, each with its steps."""
    told = all(section.facts.begun for section in exercises)
    return not node.blocks and len(exercises) >= _FEWEST and told


def is_long(head: Head) -> bool:
    """Whether a heading gives a time that is rather that of several: "Cool-down (10 minutes)"."""
    times = (Role.TIME, Role.HOLD, Role.TOTAL)
    return bool(head.doses) and all(m.role in times and m.span.low >= _LONG for m in head.doses)


def _names_its_parts(head: Head, exercises: Sequence[Section]) -> bool:
    """Whether a heading is made of the names below it: "Cat and cow" above "Cat" and "Cow".

    Parts with doses of their own, each another, are exercises.
    """
    words = set(_WORD.findall(head.name.lower()))
    named = all(words.issuperset(_WORD.findall(s.head.name.lower())) for s in exercises)
    alike = len({frozenset(_amounts(section)) for section in exercises}) == 1
    return named and alike and len(exercises) > 1 and not evidence.is_group(head)


def _amounts(section: Section) -> Iterator[tuple[Role, Span]]:
    for piece in section.pieces:
        yield from ((m.role, m.span) for s in sentences(piece.text) for m in doses(s))
