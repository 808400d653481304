"""The phases of a breath: "Breathe in for 4, hold for 7, breathe out for 8"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading.doses.quantities import Quantity, quantities
from holdspace.reading.english import breathing
from holdspace.reading.english.numbers import Unit
from holdspace.reading.patterns import one_of
from holdspace.script import Breath, Phase, Span


@dataclass(frozen=True, slots=True)
class Phased:
    """One phase as it was found, and where."""

    phase: Phase
    sentence: int
    """Which of the sentences it stands in."""
    start: int
    end: int


_VERBS = tuple((breath, Pattern(pattern)) for breath, pattern in breathing.PHASES)
_OUT = one_of(pattern for breath, pattern in breathing.PHASES if breath is Breath.OUT)
_FEW = 3
"""Phases that show that all are equally long."""
_NAMED = Pattern(breathing.NAMED)
_BREATH = Pattern(breathing.BREATH)
_ROUNDS = Pattern(breathing.ROUNDS)
_LIFTED = Pattern(breathing.LIFTED)
_FOR = Pattern(breathing.BEFORE_COUNT)
_SHORT = ("in", "out")
"""Verbs that stand behind their time: "5 seconds in, 5 seconds out"."""
_REACH = 110
"""How many characters may stand between a phase's verb and its number."""
_HELD = (Breath.FULL, Breath.EMPTY)
_LONGEST_HELD = 30
"""Seconds that a breath may be held: what is longer is the time of the whole exercise."""
_LONGEST = 60
"""Seconds that a phase may last."""


def has_phases(sentences: Iterable[str]) -> bool:
    """Whether `sentences` tell a breath's phases."""
    return bool(phases(tuple(sentences)))


def phases(sentences: Sequence[str]) -> tuple[Phased, ...]:
    """Return the phases of one breath, in their order; none unless both in and out are told."""
    found: list[Phased] = []
    for number, sentence in enumerate(sentences):
        found += _in_sentence(sentence, number, found[-1].phase.breath if found else None)
    first = _one_cycle(found)
    first = first + _even(first, sentences)
    breaths = {phased.phase.breath for phased in first}
    return first if {Breath.IN, Breath.OUT} <= breaths else ()


def _even(cycle: tuple[Phased, ...], sentences: Sequence[str]) -> tuple[Phased, ...]:
    """Return the breath out that is told without a number, where all others are equally long."""
    spans = {phased.phase.length for phased in cycle}
    breaths = {phased.phase.breath for phased in cycle}
    if len(cycle) < _FEW or len(spans) > 1 or Breath.OUT in breaths or Breath.IN not in breaths:
        return ()
    if not any(_OUT.search(sentence) for sentence in sentences):
        return ()
    last = cycle[-1]
    return (Phased(Phase(Breath.OUT, spans.pop()), last.sentence, last.start, last.end),)


def lengths(sentence: str) -> tuple[Phased, ...]:
    """Return the phases that one sentence tells, also where it tells no whole breath."""
    return tuple(_in_sentence(sentence, 0, None))


def named(title: str, sentences: Iterable[str]) -> tuple[Phase, ...]:
    """Return the phases that counts alone give: "4-7-8 breathing", "Box breath | 4-4-4-4".

    Two counts give them in a `title`, where more cannot be mistaken for a range; none do where
    no word says that they are a breath's, or where repetitions say that they are a lift's tempo.
    """
    texts = tuple(sentences)
    breath = _BREATH.search(title)
    told = any(map(_BREATH.search, texts))
    counted = (s for s in texts if (breath or ("|" in s and (told or _ROUNDS.search(s)))))
    written = (c for s in counted if not _LIFTED.search(s) and (c := _NAMED.search(s)) and c[3])
    counts = (_NAMED.search(title) if breath else None) or next(written, None)
    if counts is None:
        return ()
    lengths = [float(count) for count in counts.groups() if count]
    order = breathing.ORDERS[len(lengths)]
    return tuple(Phase(b, Span(n, n)) for b, n in zip(order, lengths, strict=True))


def _in_sentence(sentence: str, number: int, before: Breath | None) -> list[Phased]:
    verbs = sorted(
        ((m.start(), m.end(), breath, m[0]) for breath, p in _VERBS for m in p.finditer(sentence)),
        key=lambda verb: verb[:2],
    )
    if not verbs:
        return []
    lengths = [q for q in quantities(sentence) if _is_length(q)]
    found: list[Phased] = []
    for at, (start, end, breath, words) in enumerate(verbs):
        until = verbs[at + 1][0] if at + 1 < len(verbs) else len(sentence)
        length = _length(sentence, lengths, start, end, until)
        if length is None or (found and found[-1].start == length.start):
            continue
        kind = _hold(breath, words, found[-1].phase.breath if found else before)
        span = Span(length.span.high, length.span.high) if length.span.low == 1 else length.span
        if kind in _HELD and span.high > _LONGEST_HELD:
            continue
        found.append(Phased(Phase(kind, span), number, length.start, length.end))
    return found


def _is_length(quantity: Quantity) -> bool:
    counted = quantity.unit in (None, Unit.SECOND, Unit.COUNT, Unit.BARE)
    return counted and 0 < quantity.span.high <= _LONGEST


def _length(
    sentence: str, lengths: list[Quantity], start: int, end: int, until: int
) -> Quantity | None:
    """Return the number that goes with a verb: right before it ("a 4-second inhale") or after."""
    for quantity in (q for q in lengths if q.end <= start and q.unit):
        near = not sentence[quantity.end : start].strip(" -")
        if near and ("-" in sentence[quantity.start : start] or sentence[start:end] in _SHORT):
            return quantity
    after = (q for q in lengths if end <= q.start < min(until, end + _REACH))
    return next((q for q in after if q.unit or _FOR.search(sentence[end : q.start])), None)


def _hold(breath: Breath, words: str, before: Breath | None) -> Breath:
    """Return whether a hold is with full or with empty lungs, by what came before it."""
    if breath is not Breath.FULL:
        return breath
    return Breath.EMPTY if before is Breath.OUT and "full" not in words.lower() else breath


def _one_cycle(found: list[Phased]) -> tuple[Phased, ...]:
    """Return the phases up to the second breath; what is told again is told once."""
    seen: dict[Breath, Phased] = {}
    for phased in found:
        breath = phased.phase.breath
        if breath is next(iter(seen), None) and len(seen) > 1:
            break
        seen.setdefault(breath, phased)
    return tuple(seen.values())
