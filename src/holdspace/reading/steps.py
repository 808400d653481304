"""Steps: what is said before a hold, what inside it, and what after it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from holdspace.reading.english import verbs
from holdspace.reading.english.headings import Part
from holdspace.reading.english.roles import Role
from holdspace.reading.instructions import is_instruction, is_structure
from holdspace.reading.mentions import Mention, mentions
from holdspace.reading.patterns import any_word, compiled
from holdspace.reading.pieces import Piece
from holdspace.reading.sentences import sentences
from holdspace.reading.sides import sides
from holdspace.script import Inside, Step, Text

_JOINT = re.compile(
    r"(\s*(?:, and then|,? then|, and|, while|; then|;| and then| and| while| as you|,|—|–)\s+)",
    re.IGNORECASE,
)
_WHILE = compiled(rf"(?:you )?{any_word([*verbs.WHILE_HOLDING, *verbs.GERUNDS])}\b")
_LEADING = re.compile(r"^(?:then|and|next|now|finally|also|once again)\b,?\s*", re.IGNORECASE)
_BEFORE_AMOUNT = re.compile(
    r"(?:,? ?(?:and )?(?:hold(?:ing)? )?"
    r"(?:for|up to|at least|about|around|approximately|a|the|another)\b)*\W{0,2}$",
    re.IGNORECASE,
)
_TAKEN = (
    Role.HOLD,
    Role.REPS,
    Role.BREATHS,
    Role.SETS,
    Role.ROUNDS,
    Role.TIME,
    Role.TOTAL,
    Role.REST,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence taken apart."""

    say: str
    during: str
    after: str
    holds: bool
    """Whether it is the sentence that says to hold."""


def steps(pieces: Iterable[Piece]) -> tuple[Step, ...]:
    """Return the instructions among `pieces`: list items, or sentences where there is no list."""
    said = [p for p in pieces if p.part in (None, Part.STEPS)]
    listed = any(p.item for p in said)
    found: list[Step] = []
    for piece in said:
        if piece.item:
            found.append(_step(piece.text, piece.line))
        else:
            found += (
                _step(sentence, piece.line)
                for sentence in sentences(piece.text)
                if _wanted(sentence, piece, listed, bool(found))
            )
    return tuple(found)


def _wanted(sentence: str, piece: Piece, listed: bool, begun: bool) -> bool:
    if listed and not begun:
        return False
    return piece.part is Part.STEPS or is_instruction(sentence) or bool(sides(sentence))


def _step(text: str, line: int) -> Step:
    say: list[str] = []
    during: list[Inside] = []
    after: list[str] = []
    held = False
    for sentence in sentences(text):
        told = taken_apart(sentence)
        if told.say and held and not _WHILE.match(told.say):
            after.append(told.say)
        elif told.say and held:
            during.append(Inside(told.say, line))
        elif told.say:
            say.append(told.say)
        if told.during:
            during.append(Inside(told.during, line))
        if told.after:
            after.append(told.after)
        held = held or told.holds
    return Step(text, line, tuple(say), tuple(during), after=tuple(after))


def taken_apart(sentence: str) -> Told:
    """Take the words that became structure out of `sentence`."""
    found = [m for m in mentions(sentence) if m.role in _TAKEN]
    if not found and not sides(sentence):
        return Told(sentence, "", "", holds=False)
    parts = _JOINT.split(sentence)
    kept: dict[str, list[str]] = {"say": [], "during": [], "after": []}
    place, at, held = "say", 0, False
    for clause, joint in zip(parts[::2], ["", *parts[1::2]], strict=True):
        at += len(joint)
        inside = [m for m in found if at <= m.start < at + len(clause)]
        rest = _without(clause, at, inside)
        holds = any(m.role in (Role.HOLD, Role.BREATHS, Role.TIME) for m in inside)
        if rest and held:
            place = "during" if _WHILE.match(rest) and "then" not in joint else "after"
        if rest:
            words = kept[place]
            words += [joint if words else "", rest]
        held = held or holds
        at += len(clause)
    say, during, after = (_sentence("".join(words)) for words in kept.values())
    return Told(say, during, after, held)


def _without(clause: str, at: int, found: list[Mention]) -> str:
    """Return `clause` without its amounts; empty where nothing but structure is left."""
    bare = _LEADING.sub("", clause.strip())
    if is_structure(clause):
        return ""
    if len(found) == 1 and clause[found[0].end - at :].strip(" .!") == "":
        cut = clause[: found[0].start - at]
        before = _BEFORE_AMOUNT.search(cut)
        cut = cut[: before.start()] if before else cut
        if len(cut.split()) > 1:
            return cut.strip(" ,")
    return bare


def _sentence(text: str) -> str:
    text = _LEADING.sub("", text.strip(" ,;"))
    if not text:
        return ""
    first, space, rest = text.partition(" ")
    text = verbs.GERUNDS.get(first.lower(), first) + space + rest
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?" else f"{text}."


def about(pieces: Iterable[Piece]) -> tuple[Text, ...]:
    """Return the sentences that describe: what an exercise is for."""
    found: list[Text] = []
    said = [p for p in pieces if p.part in (None, Part.ABOUT)]
    listed = any(p.item and p.part is None for p in pieces)
    begun = False
    for piece in said:
        begun = begun or (piece.item and piece.part is None)
        if piece.part is Part.ABOUT:
            found.append(Text(piece.text, piece.line))
        elif not piece.item:
            found += (
                Text(sentence, piece.line)
                for sentence in sentences(piece.text)
                if not _wanted(sentence, piece, listed, begun)
            )
    return tuple(found)
