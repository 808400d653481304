"""Whether words ask for both sides, or for both directions: `SIDES`, applied to a sentence."""

from dataclasses import dataclass
from functools import lru_cache

from holdspace.pattern import Pattern
from holdspace.reading.english.sides import ONE_ALONE, SIDES, SideKind
from holdspace.reading.patterns import REMEMBERED


@dataclass(frozen=True, slots=True)
class SideMention:
    """Words that ask for both sides, or for both directions."""

    kind: SideKind
    start: int
    end: int
    words: str


_ALONE = Pattern(ONE_ALONE)
_ROWS = tuple((row.kind, Pattern(row.pattern)) for row in SIDES)


def is_of_one(sentence: str) -> bool:
    """Whether a sentence says that there is no other side, or forbids it."""
    return _ALONE.search(sentence) is not None


@lru_cache(REMEMBERED)
def sides(sentence: str) -> tuple[SideMention, ...]:
    """Return the words in a sentence that ask for both sides or ways, in the table's order."""
    if is_of_one(sentence):
        return ()
    return tuple(
        SideMention(kind, found.start(), found.end(), found[0])
        for kind, pattern in _ROWS
        for found in pattern.finditer(sentence)
    )
