"""Quantities with what each is for: `ROLES`, applied to a sentence."""

from dataclasses import dataclass

from holdspace.reading.english import roles, sides
from holdspace.reading.english.numbers import Unit
from holdspace.reading.english.roles import Role
from holdspace.reading.patterns import any_word, compiled
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
        compiled(row.before) if row.before else None,
        compiled(row.after) if row.after else None,
    )
    for row in roles.ROLES
)
_LABELS = tuple(
    (
        role,
        compiled(
            rf"(?:^|[\s(,;|*])(?:{pattern})\s?[:=-]\s?(?:for |about |around |up to |at least )?$"
        ),
    )
    for role, pattern in roles.LABELS
)
_VERB = compiled(
    r"(?<!the )(?<!this )(?<!each )(?<!your )"
    rf"\b(?:(?P<moving>{any_word(roles.MOVING)})|{any_word(roles.STILL)})\b"
)
_SIDED = compiled(sides.SIDED)
_BARE = compiled(roles.BARE_LABEL)


def mentions(sentence: str) -> tuple[Mention, ...]:
    """Return the quantities of one sentence (or heading, or label) and their roles, in order."""
    labelled = _bare(sentence)
    if labelled is not None:
        return (labelled,)
    return tuple(
        _mention(sentence, found.span, found.unit, found.start, found.end)
        for found in quantities(sentence)
        if found.unit is not None
    )


def doses(sentence: str) -> tuple[Mention, ...]:
    """Return the quantities of one sentence that are for something."""
    return tuple(m for m in mentions(sentence) if m.role is not Role.NOTHING)


def _bare(sentence: str) -> Mention | None:
    """Read "Reps: 10", where the label stands for the unit."""
    found = _BARE.fullmatch(sentence)
    if found is None:
        return None
    label = " " + found["label"].strip() + ":"
    for role, pattern in _LABELS:
        if pattern.search(label):
            low = float(found["low"])
            span = Span(low, float(found["high"] or low))
            unit = Unit.SECOND if role in (Role.HOLD, Role.REST, Role.TIME) else Unit.REP
            return Mention(role, span, found.start("low"), found.end(), sentence, unit)
    return None


def _mention(sentence: str, span: Span, unit: Unit, start: int, end: int) -> Mention:
    before = sentence[max(0, start - _WINDOW) : start]
    after = sentence[end : end + _WINDOW]
    verbs_before = list(_VERB.finditer(before))
    return Mention(
        _role(unit, before, after),
        span,
        start,
        end,
        sentence[start:end],
        unit,
        moving=bool(verbs_before and verbs_before[-1]["moving"]),
        sided=bool(_SIDED.match(after)),
    )


def _role(unit: Unit, before: str, after: str) -> Role:
    for role, pattern in _LABELS:
        if pattern.search(before) and unit in roles.LABELLED[role]:
            return role
    for role, units, left, right in _ROWS:
        if (
            unit in units
            and (left is None or left.search(before))
            and (right is None or right.match(after))
        ):
            return role
    return Role.NOTHING
