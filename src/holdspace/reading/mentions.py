"""Quantities with what each is for: `ROLES`, applied to a sentence."""

import re
from dataclasses import dataclass

from holdspace.reading import english
from holdspace.reading.english import Role, Unit
from holdspace.reading.quantities import quantities
from holdspace.script import Span

_WINDOW = 110
"""How many characters on either side of a quantity may say what it is for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity and what it is for."""

    role: Role
    span: Span
    start: int
    end: int
    words: str
    unit: Unit
    moving: bool = False
    """Whether the time is spent moving."""
    sided: bool = False
    """Whether "on each side", or the like, stands right behind it."""


_ROWS = tuple(
    (
        row.role,
        frozenset(row.units.split()),
        re.compile(row.before, re.IGNORECASE) if row.before else None,
        re.compile(row.after, re.IGNORECASE) if row.after else None,
    )
    for row in english.ROLES
)
_LABELS = tuple(
    (
        role,
        re.compile(
            rf"(?:^|[\s(,;|*]){{1}}(?:{pattern})\s?[:=-]\s?(?:about |around |up to |at least )?$",
            re.IGNORECASE,
        ),
    )
    for role, pattern in english.LABELS
)
_VERB = re.compile(rf"\b(?:(?P<moving>{english.MOVING})|{english.STILL})\b", re.IGNORECASE)
_SIDED = re.compile(english.SIDED, re.IGNORECASE)
_BARE = re.compile(english.BARE_LABEL, re.IGNORECASE)


def mentions(sentence: str) -> tuple[Mention, ...]:
    """Return the quantities of one sentence (or heading, or label) and their roles, in order."""
    labelled = _bare(sentence)
    if labelled is not None:
        return (labelled,)
    return tuple(
        _mention(sentence, found.span, found.unit, found.start, found.end)
        for found in quantities(sentence)
    )


def _bare(sentence: str) -> Mention | None:
    """Read "Reps: 10", where the label stands for the unit."""
    found = _BARE.fullmatch(sentence)
    if found is None:
        return None
    label = found["label"] + ":"
    for role, pattern in _LABELS:
        if pattern.search(" " + label):
            low = float(found["low"])
            span = Span(low, float(found["high"] or low))
            unit = Unit.SECOND if role in (Role.HOLD, Role.REST, Role.TIME) else Unit.REP
            return Mention(role, span, found.start("low"), found.end(), sentence, unit)
    return None


def _mention(sentence: str, span: Span, unit: Unit, start: int, end: int) -> Mention:
    before = sentence[max(0, start - _WINDOW) : start]
    after = sentence[end : end + _WINDOW]
    verbs = list(_VERB.finditer(before))
    return Mention(
        _role(unit, before, after),
        span,
        start,
        end,
        sentence[start:end],
        unit,
        moving=bool(verbs and verbs[-1]["moving"]),
        sided=bool(_SIDED.match(after)),
    )


def _role(unit: Unit, before: str, after: str) -> Role:
    for role, pattern in _LABELS:
        if pattern.search(before) and unit in english.LABELLED[role]:
            return role
    for role, units, left, right in _ROWS:
        if (
            unit in units
            and (left is None or left.search(before))
            and (right is None or right.match(after))
        ):
            return role
    return Role.NOTHING
