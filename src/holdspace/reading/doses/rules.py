"""One rule for all: "Hold each stretch for 30 seconds", in an introduction or below a group."""

from collections.abc import Iterable, Iterator

from holdspace.pattern import Pattern
from holdspace.reading.doses.dose import Dosed, Said, sentences_of, told_dose
from holdspace.reading.doses.intervals import is_interval
from holdspace.reading.doses.mentions import Mention, mentions
from holdspace.reading.doses.role import Role
from holdspace.reading.doses.rounds import whole_rounds
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.headings import GENERAL, HEADED_RULE, OUTSIDE_RULE, REPEATED, RULES
from holdspace.reading.english.sides import SideKind
from holdspace.reading.exercises.evidence import is_named, is_regimen
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.exercises.sections import Outline
from holdspace.reading.headings.titles import Head
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import is_instruction, is_structure
from holdspace.reading.text.blocks import Block
from holdspace.reading.text.sentences import sentences

_ANYWHERE = one_of(RULES)
_RULE = one_of((*RULES, OUTSIDE_RULE))
_GENERAL = Pattern(GENERAL)
_REPEATED = Pattern(REPEATED)
_EACH = Pattern(HEADED_RULE)
_DIRECTIONS = (SideKind.WAYS, SideKind.SWITCH_WAYS)
_STAYS = (Role.HOLD, Role.BREATHS)
_FEWEST, _MOST = 3, 0.6
"""Exercises without a dose that an introduction may give one; and their share."""
_GIVEN = {
    Role.HOLD: 600,
    Role.TIME: 600,
    Role.BREATHS: 600,
    Role.REPS: 600,
    Role.SETS: 20,
    Role.REST: 300,
}
"""What a rule may give, and the most of it; what is more is about something else."""


def has_rule(blocks: Iterable[Block]) -> bool:
    """Whether some sentence gives one dose to all exercises."""
    return any(_is_dosed(s, _ANYWHERE) for block in blocks for s in sentences(block.text))


def rules(outline: Outline) -> dict[int | None, Dosed]:
    """Return the rule of each group, by the line of its heading; the whole page's is at None.

    Where no exercise stands in a group, the first one's is the page's.
    """
    told: dict[int | None, list[Said]] = {}
    for prose in outline.prose:
        if prose.head is not None and is_regimen(prose.head):
            told.setdefault(prose.group, [])[:0] = _regimen(prose.pieces)  # before looser words
        words = _GENERAL if prose.own else _RULE
        told.setdefault(prose.group, []).extend(_rules(prose.pieces, words))
        if prose.head is not None and _is_headed(prose.head):
            text = _without_rounds(prose.head.block.text)
            told[prose.group].append(Said(text, prose.head.block.line))
    for section in outline.sections:
        told.setdefault(section.group, []).extend(_rules(section.pieces, _GENERAL))
    if not any(told.values()):
        told[None] = _introduced(outline)
    if all(section.group is None for section in outline.sections):
        told[None] = told.get(None) or next((said for said in told.values() if said), [])
    return {group: told_dose(tuple(said)) for group, said in told.items() if said}


def _introduced(outline: Outline) -> list[Said]:
    """Return the one stay that an introduction asks for, where most exercises have no dose.

    "Find a shape that you like, and then hold for three to five minutes."
    """
    first = min((section.head.block.line for section in outline.sections), default=0)
    bare = sum(not section.dosed for section in outline.sections)
    stays = [
        Said(sentence, piece.line)
        for prose in outline.prose
        for piece in prose.pieces
        if piece.line < first and piece.told
        for sentence in sentences(piece.text)
        if is_instruction(sentence) and any(m.role in _STAYS for m in mentions(sentence))
    ]
    return stays if len(stays) == 1 and bare >= max(_FEWEST, _MOST * len(outline.sections)) else []


def _rules(pieces: Iterable[Piece], words: Pattern) -> Iterator[Said]:
    """Yield the sentences that are for all, and what goes on with one: "Do both sides."."""
    for piece in pieces:
        ruled = False
        for sentence in sentences(piece.text):
            ruled = _is_rule(sentence, words) or (ruled and _is_for_both(sentence))
            if ruled:
                yield Said(_without_rounds(sentence), piece.line)


def _without_rounds(sentence: str) -> str:
    """Return a rule without how often the whole is done, which is not the dose of each."""
    rounds = whole_rounds(sentence)
    return sentence[: rounds.start] + sentence[rounds.end :] if rounds else sentence


def _is_for_both(sentence: str) -> bool:
    """Whether a sentence asks for both sides, and says nothing else."""
    return bool(sides(sentence)) and is_structure(sentence)


def _is_headed(head: Head) -> bool:
    """Whether the heading of a group gives a dose for each below it: "Strength: 2 sets of 12"."""
    counted = any(m.role in (Role.SETS, Role.REPS) for m in head.doses)
    circuit = is_interval(head.doses) and not is_named(head)
    return counted or circuit or _is_rule(head.block.text, _EACH)


def _regimen(pieces: tuple[Piece, ...]) -> Iterator[Said]:
    """Yield all that gives a dose below a heading that announces one for all."""
    return (one for one in sentences_of(pieces) if any(map(_is_given, mentions(one.text))))


def _is_rule(sentence: str, words: Pattern) -> bool:
    """Whether `sentence` gives one dose, or both sides, to all exercises."""
    asked = any(m.kind not in _DIRECTIONS for m in sides(sentence))
    both = asked and (words.search(sentence) or _REPEATED.search(sentence))
    return bool(both) or _is_dosed(sentence, words)


def _is_dosed(sentence: str, words: Pattern) -> bool:
    return bool(words.search(sentence)) and any(map(_is_given, mentions(sentence)))


def _is_given(mention: Mention) -> bool:
    return mention.span.high <= _GIVEN.get(mention.role, 0)
