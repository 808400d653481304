"""Sentences taken apart: what is structure, and what remains to be said, and when."""

from collections.abc import Iterator
from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.role import Role
from holdspace.reading.doses.sides import sides
from holdspace.reading.english import verbs
from holdspace.reading.english.numbers import Unit
from holdspace.reading.patterns import any_word
from holdspace.reading.steps.instructions import is_command, is_filler, is_instruction, is_structure
from holdspace.reading.text.sentences import sentences
from holdspace.script import Span


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence taken apart; a part is empty where nothing of it remains."""

    say: str
    """Before the hold."""
    during: str
    """Inside it."""
    after: str
    """Once it is over."""
    holds: bool = False
    """Whether the sentence says to hold."""


_JOINT = Pattern(
    r"(\s*(?:, and then|, then|, and|, while|; then|;| and then| then| and| while|,|—|–)"
    r"\s+)"
)
_WHILE = Pattern(rf"(?:you )?{any_word(verbs.WHILE_HOLDING)}\b(?=.*\w \w)")
_OPENING = Pattern(r"^(?:then|and|next|now|finally|also|once again)\b,?\s*")
_AMOUNT_OPENING = Pattern(
    r"(?:,? ?(?<!\w)(?:and )?(?:hold(?:ing)? )?"
    r"(?:for|up to|at least|about|around|approximately|a|the|another|of|to|count|slow|minimum|x"
    r"|maximum|total)\b)*\W{0,2}$"
)
_STAYS = Pattern(verbs.STAYS)
_WAY_OUT = Pattern(verbs.WAYS_OUT)
_IDLE = Pattern(r"(?:or|repeat|again|hold|do|before|switch|swap|change|a few times)\b")
_GERUND = Pattern(r"(\w+ly )?(\w{2,12}ing)\b(.*)")
_VERBS = frozenset(verbs.IMPERATIVES)
_HOLDS = (Role.HOLD, Role.BREATHS, Role.TIME)


def is_while(sentence: str) -> bool:
    """Whether a sentence tells what is done while holding: "Breathe deeply."."""
    return bool(_WHILE.match(sentence))


def holds(text: str) -> bool:
    """Whether `text` says how long to hold."""
    return any(m.role in _HOLDS for sentence in sentences(text) for m in doses(sentence))


def stays(text: str) -> bool:
    """Whether `text` says to hold, if only without saying how long."""
    return holds(text) or any(_STAYS.search(sentence) for sentence in sentences(text))


def is_way_out(text: str) -> bool:
    """Whether `text` begins by ending a hold: "Release and breathe"."""
    return _WAY_OUT.match(text) is not None


def hold_of(text: str) -> Span | None:
    """Return how many seconds `text` says to hold, where it does not speak of the other side."""
    for sentence in sentences(text):
        for mention in doses(sentence):
            if mention.role in (Role.HOLD, Role.TIME) and not sides(sentence):
                return mention.span
    return None


def stay_of(text: str) -> tuple[Unit, Span] | None:
    """Return how many of what `text` says to stay for, on whatever side."""
    found = (m for sentence in sentences(text) for m in doses(sentence) if m.role in _HOLDS)
    return next(((mention.unit, mention.span) for mention in found), None)


def taken_apart(sentence: str, *, phased: bool = False) -> Told:
    """Take the words that became structure out of `sentence`.

    `phased` sentences tell a breath's phases, which are structure, too.
    """
    found = doses(sentence)
    if not found and not sides(sentence):  # how often a day is structure, though no dose
        return Told("" if is_structure(sentence) else sentence, "", "")
    kept: dict[str, list[str]] = {"say": [], "during": [], "after": []}
    place, held = "say", False
    led = bool(found) and not found[0].start
    for at, joint, clause in _clauses(sentence, found):
        inside = [m for m in found if at <= m.start < at + len(clause)]
        idle = is_filler(clause) and (held or _IDLE.match(clause))
        rest = "" if idle else _remaining(clause, at, inside, phased)
        if rest and held:
            place = _place(rest, joint, led=led)
        if rest:
            kept[place] += [joint if kept[place] else "", rest]
        held = held or (not phased and any(m.role in _HOLDS for m in inside))
    parts = [_sentence("".join(words)) for words in kept.values()]
    if not all(part == "" or is_instruction(part) for part in parts):
        return Told(sentence, "", "", held)
    say, during, after = parts
    return Told(say, during, after, held)


def _place(clause: str, joint: str, *, led: bool) -> str:
    """Return when a clause behind a hold is said; one that the dose has `led` tells how to be."""
    if "then" in joint:
        return "after"
    if is_while(clause):
        return "during"
    return "say" if led and not is_command(clause) else "after"


def _clauses(sentence: str, amounts: tuple[Mention, ...]) -> Iterator[tuple[int, str, str]]:
    """Yield where each clause begins, what joins it to the one before, and its words."""
    whole = [(m.start, m.end) for m in amounts] + [(m.start, m.end) for m in sides(sentence)]
    at, joint = 0, ""
    for found in _JOINT.finditer(sentence):
        if not any(start < found.start() < end for start, end in whole):
            yield at, joint, sentence[at : found.start()]
            at, joint = found.end(), found[0]
    yield at, joint, sentence[at:]


def _remaining(clause: str, at: int, found: list[Mention], phased: bool) -> str:
    """Return `clause` without its amount; empty where nothing but structure is left."""
    if is_structure(clause, phased=phased):
        return ""
    if len(found) == 1 and is_filler(clause[found[0].end - at :]):
        cut = clause[: found[0].start - at]
        before = _AMOUNT_OPENING.search(cut)
        cut = (cut[: before.start()] if before else cut).strip(" ,")
        if len(cut.split()) > 1:
            return cut
    return _OPENING.sub("", clause.strip())


def _sentence(text: str) -> str:
    """Return `text` as a sentence of its own: "keeping still" becomes "Keep still."."""
    text = _imperative(_OPENING.sub("", text.strip(" ,;")))
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?" else f"{text}."


def _imperative(text: str) -> str:
    """Tell what is said in passing: "gradually bringing it up" becomes "gradually bring it up"."""
    found = _GERUND.match(text)
    if found is None:
        return text
    adverb, gerund, rest = found.groups("")
    stem = gerund[:-3]
    known = (verb for verb in (stem, f"{stem}e", stem[:-1]) if verb.lower() in _VERBS)
    verb = next(known, None)
    return text if verb is None else f"{adverb}{verb}{rest}"
