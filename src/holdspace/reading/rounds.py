"""How often the whole is done: "Do the whole sequence three times"."""

from collections.abc import Iterator
from dataclasses import dataclass

from holdspace.reading.doses import Said
from holdspace.reading.english.pages import WHOLE
from holdspace.reading.english.roles import Role
from holdspace.reading.instructions import is_instruction
from holdspace.reading.mentions import Mention, doses
from holdspace.reading.patterns import one_of
from holdspace.reading.sections import Outline, Prose
from holdspace.reading.sentences import sentences
from holdspace.reading.sides import sides
from holdspace.reading.understood import Doubt

MOST = 20
"""Rounds of a whole routine."""

_WHOLE = one_of(WHOLE)
_TIMES = (Role.REPS, Role.SETS)
_FEW_WORDS = 6
"""Words of what gives rounds without being an instruction: "Three rounds in total"."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often the whole is done, and what is said of it that cannot be done."""

    number: int
    doubts: tuple[Doubt, ...]


def rounds(outline: Outline) -> Rounds:
    """Return the rounds that a text of several exercises asks for outside of them."""
    if len(outline.sections) < 2:
        return Rounds(1, ())
    groups = {section.group for section in outline.sections}
    number, doubts = 1, []
    for prose in outline.prose:
        whole = prose.group is None or groups == {prose.group}
        for said in _said(prose):
            count = _count(said.text)
            if count and whole and number == 1:
                number = int(count.span.low)
            elif count and not whole:
                doubts.append(_doubt(said, "only some of the exercises are done more than once"))
            elif _WHOLE.search(said.text) and sides(said.text):
                doubts.append(_doubt(said, "the sides are changed within each exercise"))
    return Rounds(number, tuple(doubts))


def _said(prose: Prose) -> Iterator[Said]:
    if prose.head is not None:
        yield Said(prose.head.block.text, prose.head.block.line)
    for piece in prose.pieces:
        for sentence in sentences(piece.text):
            if is_instruction(sentence) or len(sentence.split()) <= _FEW_WORDS:
                yield Said(sentence, piece.line)


def _count(sentence: str) -> Mention | None:
    """Return how often a sentence says to do the whole."""
    times = (*_TIMES, Role.ROUNDS) if _WHOLE.search(sentence) else (Role.ROUNDS,)
    if sides(sentence):
        return None
    return next((m for m in doses(sentence) if m.role in times and m.span.low <= MOST), None)


def _doubt(said: Said, why: str) -> Doubt:
    message = f"'{said.text}' is left out: {why}"
    hint = "write '3 sets' behind the names of those that come again, or write them again"
    return Doubt(said.line, said.text, "left-out", message, hint)
