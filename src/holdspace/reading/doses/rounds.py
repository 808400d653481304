"""How often the whole is done: "Do the whole sequence three times"."""

from collections.abc import Iterator
from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading.doses.dose import Said
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.role import Role
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.pages import ON_CONDITION, ROUNDS_OF_ONE, WHOLE
from holdspace.reading.exercises.sections import Outline, Prose
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import is_instruction, is_structure
from holdspace.reading.text.sentences import sentences
from holdspace.reading.understood import Doubt

MOST = 20
"""Rounds of a whole routine."""

_WHOLE = one_of(WHOLE)
_OF_ONE = Pattern(ROUNDS_OF_ONE)
_ON_CONDITION = Pattern(ON_CONDITION)
_CLAUSE = Pattern(r"^|[,;:()|]\s*|\s[–—-]\s")
_ROUNDS = Pattern(
    r"(?:\w+ ){1,3}rounds? (?:of|through) (?:everything|it all|all|the (?:lot|whole))\b"
)
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
            count = whole_rounds(said.text)
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
            short = len(sentence.split()) <= _FEW_WORDS or _ROUNDS.match(sentence)
            if short or is_instruction(sentence):
                yield Said(sentence, piece.line)


def whole_rounds(sentence: str) -> Mention | None:
    """Return how often a sentence says to do the whole."""
    whole = _WHOLE.search(sentence)
    times = (*_TIMES, Role.ROUNDS) if whole else (Role.ROUNDS,)
    if sides(sentence) or _ON_CONDITION.search(sentence):
        return None
    for count in doses(sentence):
        if count.role in times and count.span.low <= MOST:
            counted = _OF_ONE.match(sentence, count.end)
            return count if not counted and (whole or _is_all(sentence, count)) else None
    return None


def _is_all(sentence: str, count: Mention) -> bool:
    """Whether the clause of `count` says nothing but the rounds: "Do 3 rounds, with rests"."""
    start = max(at.end() for at in _CLAUSE.finditer(sentence) if at.end() <= count.start)
    end = _CLAUSE.search(sentence, count.end)
    return is_structure(sentence[start : end.start() if end else len(sentence)])


def _doubt(said: Said, why: str) -> Doubt:
    message = f"'{said.text}' is left out: {why}"
    hint = "write '3 sets' behind the names of those that come again, or write them again"
    return Doubt(said.line, said.text, "left-out", message, hint)
