"""Where the last exercise ends, and a text takes leave of its reader."""

from collections.abc import Sequence

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import doses
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.pages import WHOLE
from holdspace.reading.exercises.pieces import Piece, instructions_in
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import is_instruction, is_structure
from holdspace.reading.text.sentences import sentences

_IF = Pattern(r"(?:if|should|when) ")
"""What a sentence begins with that says what to do when something is wrong."""
_WHOLE = one_of(WHOLE)
_FEWEST = 2
"""Exercises that show how the exercises of a text end."""


def ending(last: Sequence[Piece], others: Sequence[Sequence[Piece]]) -> int:
    """Return how many pieces of the `last` exercise belong to it, and not to the whole page.

    What stands behind it in a place where none of its like has anything belongs to the page.
    """
    listed = _is_listed(last)
    alike = [other for other in others if _is_listed(other) is listed]
    if len(alike) < _FEWEST:
        return len(last)
    ends = (
        _end(_behind(last), list(map(_behind, alike))),
        _end(_apart(last), list(map(_apart, alike))),
    )
    return min((end for end in ends if _is_left(last, end)), default=len(last))


def _is_left(last: Sequence[Piece], end: int) -> bool:
    """Whether what stands from `end` on is the page's, and not the list that tells the exercise."""
    told = list(map(instructions_in, last))
    tells = _is_listed(last[end:]) and 2 * sum(told[:end]) < sum(told)
    return _is_of_page(last[end:]) and not tells


def _end(places: list[int], others: list[list[int]]) -> int:
    """Return the first of `places` that none of the `others` has as many of."""
    return next(iter(places[max(map(len, others)) :]), 10**9)


def _is_of_page(rest: Sequence[Piece]) -> bool:
    """Whether nothing of `rest` is labelled, or tells how to do an exercise."""
    told = [sentence for piece in rest for sentence in sentences(piece.text)]
    return all(piece.part is None for piece in rest) and not any(map(_is_asked, told))


def _is_asked(sentence: str) -> bool:
    """Whether a sentence tells how long, how often or on which side something is done."""
    told = is_instruction(sentence) or is_structure(sentence)
    if not told or _IF.match(sentence):
        return False
    return bool(sides(sentence) or (doses(sentence) and not _WHOLE.search(sentence)))


def _is_listed(pieces: Sequence[Piece]) -> bool:
    return any(piece.item for piece in pieces)


def _behind(pieces: Sequence[Piece]) -> list[int]:
    """Return the places of the paragraphs behind the list, or of all where there is none."""
    last = max((at for at, piece in enumerate(pieces) if piece.item), default=-1)
    return [at for at, piece in enumerate(pieces) if at > last and piece.part is None]


def _apart(pieces: Sequence[Piece]) -> list[int]:
    """Return the places of what an empty line stands before."""
    return [at for at, piece in enumerate(pieces) if piece.spaced and piece.part is None]
