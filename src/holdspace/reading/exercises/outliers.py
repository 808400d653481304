"""Sections that stand in a place of their own among a page's exercises, and have no such name."""

from collections import Counter
from collections.abc import Iterator, Sequence

from holdspace.pattern import Pattern
from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.belonging import is_long
from holdspace.reading.exercises.sections import Section
from holdspace.reading.text.sentences import sentences

_FEWEST = 4
"""Exercises that show where those of a page stand."""
_FEW = 1 / 3
"""The share of them that stands where the others do not."""
_REST = Pattern(r"\b(?:rest|relaxation|stillness|silence|meditation)$")
"""What a class ends with."""
_SURE = 5
"""Points of evidence; what has more is an exercise wherever it stands."""


def outliers(sections: Sequence[Section], top: Sequence[int]) -> Iterator[int]:
    """Yield the places of sections that rank as few others do, and lack an exercise's name.

    Among names that are numbered, or run in with their text, a heading such as "My week" has an
    amount in its text, and little else. The first one, in one of the `top` lines, may be
    the title above an introduction.
    """
    if len(sections) < _FEWEST:
        return
    ranks = Counter(section.head.rank for section in sections)
    sure = {s.head.rank for s in sections if s.head.numbered and _is_known(s)}
    for at, section in enumerate(sections):
        rank = section.head.rank
        rare = rank not in sure and ranks[rank] <= _FEW * len(sections)
        title = at == 0 and _is_title(section, top)
        if _is_known(section) and not (title and _speaks_for_all(section)):
            continue
        if title or (rare and evidence.points(section.facts) <= _SURE):
            yield at


def _is_known(section: Section) -> bool:
    """Whether a section says itself that it is an exercise: by its name, a number, or a dose."""
    head, facts = section.head, section.facts
    dosed = head.numbered or bool(head.doses) or (facts.dosed and facts.moving)
    marked = (facts.begun and dosed) or facts.phased or facts.scripted
    return marked or evidence.is_own_name(head) or _REST.search(head.name) is not None


def _is_title(section: Section, top: Sequence[int]) -> bool:
    """Whether the first section stands at the top of a text, and does not begin with what to do."""
    head = section.head
    talks = not section.facts.begun or _speaks_for_all(section)
    return head.block.line in top and talks and (not head.doses or is_long(head))


def _speaks_for_all(section: Section) -> bool:
    """Whether a section has a group's name, or gives a dose to all the exercises."""
    told = (said for piece in section.pieces for said in sentences(piece.text))
    return evidence.is_group(section.head) or any(map(evidence.is_given_to_all, told))
