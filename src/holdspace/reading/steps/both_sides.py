"""Whether an author has written out both sides, and where the second begins."""

from collections.abc import Sequence

from holdspace.mirror import BODY, has_side, mirrored
from holdspace.pattern import Pattern
from holdspace.reading.english.headings import Part
from holdspace.reading.english.verbs import JOINING_WORDS
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.steps import clauses
from holdspace.script import Step

_ALIKE = 0.8
"""The share of words that two steps have in common, when one is the mirror of the other."""

_WORD = Pattern(r"[a-z'’]+")
_SIDE = Pattern(rf"\b(?P<side>left|right)\b(?: (?P<limb>{BODY})\b)?")
_MOST = 40
"""Steps that are compared with each other; an exercise has a dozen."""


def second(steps: list[Step], pieces: Sequence[Piece]) -> list[Step]:
    """Return the steps of the second side; none where one side stands for both."""
    return _labelled(steps, pieces) or _mirrored(steps[:_MOST]) or _opposite(steps[:_MOST])


def _labelled(steps: list[Step], pieces: Sequence[Piece]) -> list[Step]:
    """Return what stands below the second label of a side, or below "Other side"."""
    labels = {p.label.lower() for p in pieces if p.part is Part.SIDE}
    if not labels or (len(labels) == 1 and not _is_second(*labels)):
        return []
    lines = [p.line for p in pieces if p.part is Part.SIDE]
    first = next(p.label for p in pieces if p.part is Part.SIDE)
    if not _is_second(first):
        lines = [p.line for p in pieces if p.part is Part.SIDE and p.label != first]
    return [step for step in steps if step.line >= min(lines)]


def _is_second(label: str) -> bool:
    return any(word in label.lower() for word in ("other", "second"))


def _mirrored(steps: list[Step]) -> list[Step]:
    """Return the steps from where the first ones come again with left and right exchanged.

    One side ends with a hold: a left hand that does what the right one did is no second side.
    """
    timed = [clauses.holds(step.text) for step in steps]
    for start, step in enumerate(steps):
        if not has_side(step.text):
            continue
        for again in range(start + 1, len(steps)):
            if _are_alike(mirrored(step.text), steps[again].text) and any(timed[start:again]):
                return steps[again:] if any(timed[again:]) else []
    return []


def _opposite(steps: list[Step]) -> list[Step]:
    """Return the steps from where the other side is named, where both end with the same hold.

    "Draw your right knee in. Stay for ten breaths. Now your left knee. Stay for ten breaths."
    """
    stays = [clauses.stay_of(step.text) for step in steps]
    one, *others = [at for at, stay in enumerate(stays) if stay] or [0]
    if len(others) != 1 or stays[one] != stays[others[0]]:
        return []
    first = next(filter(None, (_first_side(step.text) for step in steps[: one + 1])), None)
    if first is None:
        return []
    other = (mirrored(first[0]), first[1])
    again = (at for at in range(one + 1, others[0] + 1) if _first_side(steps[at].text) == other)
    return steps[next(again, len(steps)) :]


def _first_side(text: str) -> tuple[str, str] | None:
    """Return the first side that `text` names, and what of the body is on it."""
    found = _SIDE.search(text) if has_side(text) else None
    return None if found is None else (found["side"].lower(), (found["limb"] or "").lower())


def _are_alike(one: str, two: str) -> bool:
    words, others = _words(one), _words(two)
    return len(words & others) >= _ALIKE * len(words | others)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - JOINING_WORDS
