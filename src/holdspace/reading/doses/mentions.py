"""Quantities with what each is for: `ROLES`, applied to a sentence."""

from dataclasses import dataclass
from functools import lru_cache

from holdspace.pattern import Pattern
from holdspace.reading.doses.quantities import Quantity, quantities
from holdspace.reading.doses.role import Role
from holdspace.reading.english import dose_labels, limits, roles, sides, verbs
from holdspace.reading.english.numbers import Unit
from holdspace.reading.patterns import REMEMBERED, any_word
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
    labelled: bool = False
    """Whether a label before it says what it is for: "Rest: 1 minute"."""
    again: bool = False
    """Whether it counts what is done again, and the first time: "Repeat 3 more times" is 4."""


_ROWS = tuple(
    (
        row.role,
        frozenset(row.units.split()),
        Pattern(row.before) if row.before else None,
        Pattern(row.after) if row.after else None,
    )
    for row in roles.ROLES
)
_LABELS = tuple(
    (
        role,
        Pattern(
            rf"(?:^|[\s(,;|*])(?:{pattern})(?P<mark>\s?[:=-]\s?|\s)"
            r"(?:for |about |around |up to |at least )?$"
        ),
    )
    for role, pattern in dose_labels.LABELS
)
_VERB = Pattern(
    r"(?<!the )(?<!this )(?<!each )(?<!your )"
    rf"\b(?:(?P<moving>{any_word(verbs.MOVING)})|{any_word(verbs.STILL)})\b"
)
_ONE = Pattern(r"one(?: of (?:these|those|them))?")
"""What counts things, not repetitions: "One for each hand.", "made for one of them"."""
_MORE = Pattern(limits.MORE)
_SIDED = Pattern(sides.SIDED)
_ENDED = Pattern(r"\s*(?:$|[,;.)|]|(?=[a-z]+:))")


@lru_cache(REMEMBERED)
def mentions(sentence: str) -> tuple[Mention, ...]:
    """Return the quantities of one sentence (or heading, or label) and their roles, in order."""
    found = (_mention(sentence, quantity) for quantity in quantities(sentence))
    return tuple(mention for mention in found if mention is not None)


def doses(sentence: str) -> tuple[Mention, ...]:
    """Return the quantities of one sentence that are for something."""
    return tuple(m for m in mentions(sentence) if m.role is not Role.NOTHING)


def _mention(sentence: str, found: Quantity) -> Mention | None:
    """Return what a quantity is for; a bare number needs a label before it."""
    before = sentence[max(0, found.start - _WINDOW) : found.start]
    after = sentence[found.end : found.end + _WINDOW]
    labelled = _label(before, after, found.unit)
    unit = found.unit or (dose_labels.LABELLED[labelled][0] if labelled else None)
    if unit is None:
        return None
    span, again = found.span, _MORE.search(sentence, found.start, found.end) is not None
    if again:
        span = Span(span.low + 1, span.high + 1)
    verbs_before = list(_VERB.finditer(before))
    single = _ONE.fullmatch(sentence, found.start, found.end) is not None
    sane = 0 < span.high <= limits.MOST.get(unit, 0) and not single
    return Mention(
        (labelled or _role(unit, before, after)) if sane else Role.NOTHING,
        span,
        found.start,
        found.end,
        sentence[found.start : found.end],
        unit,
        moving=bool(verbs_before and verbs_before[-1]["moving"]),
        sided=bool(_SIDED.match(after)),
        labelled=labelled is not None,
        again=again,
    )


def _label(before: str, after: str, unit: Unit | None) -> Role | None:
    """Return the role that a label gives ("Reps: 10"); one without a colon ends its clause."""
    for role, pattern in _LABELS:
        label = pattern.search(before)
        if label and unit in (None, *dose_labels.LABELLED[role]):
            marked = label["mark"].strip() != ""
            return role if marked or (unit is None and _ENDED.match(after)) else None
    return None


def _role(unit: Unit, before: str, after: str) -> Role:
    for role, units, left, right in _ROWS:
        if (
            unit in units
            and (left is None or left.search(before))
            and (right is None or right.match(after))
        ):
            return role
    return Role.NOTHING
