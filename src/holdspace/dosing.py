"""A written dose, made definite by a pace, and said in words."""

import math
from dataclasses import dataclass

from holdspace.pace import Pace
from holdspace.phrasebook import Phrasebook
from holdspace.script import Breath, Dose, Sides, Span

DEFAULT_HOLD = 30
"""Seconds of hold where the author gives no dose at all."""

DEFAULT_BREATHING = 60
"""Seconds of a breathing pattern where the author says neither how long nor how often."""

PAUSE_BETWEEN_REPS = 2.0
"""Seconds between two held repetitions, used to tell how many fit a written total."""

DEFAULT_REST = 20
"""Seconds of rest between sets where the author gives none."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a breathing pattern, in whole seconds."""

    breath: Breath
    seconds: int


@dataclass(frozen=True, slots=True)
class Definite:
    """A dose without ranges. At least one of hold, reps and breaths is set."""

    hold: int | None
    """Seconds, for one side or one repetition."""
    reps: int | None
    breaths: int | None
    pattern: tuple[Phase, ...]
    sets: int
    rest: int
    """Seconds between sets."""
    sides: Sides
    both_ways: bool
    moving: bool


def settled(dose: Dose, pace: Pace) -> Definite:
    """Return `dose` with every range made one number by `pace`, and holds scaled by it."""
    hold = scaled(dose.hold, pace)
    reps = _whole(dose.reps, pace)
    # Where both are written, the clock is exact and the breaths are what it comes to.
    breaths = None if hold else _whole(dose.breaths, pace)
    total = scaled(dose.total, pace)
    if total and hold and not reps:
        fits = math.floor((total + PAUSE_BETWEEN_REPS) / (hold + PAUSE_BETWEEN_REPS))
        reps = fits if fits > 1 else None
    elif total and not (hold or reps or breaths):
        hold = total
    if not (hold or reps or breaths):
        hold = max(1, round((DEFAULT_BREATHING if dose.pattern else DEFAULT_HOLD) * pace.hold))
    return Definite(
        hold=hold,
        reps=reps,
        breaths=breaths,
        pattern=tuple(Phase(p.breath, _at(p.length, pace)) for p in dose.pattern),
        sets=_at(dose.sets, pace),
        rest=_at(dose.rest, pace) if dose.rest else DEFAULT_REST,
        sides=_sides(dose),
        both_ways=dose.both_ways,
        moving=dose.moving,
    )


def in_words(dose: Definite, book: Phrasebook) -> str:
    """Return how `dose` is announced: "30 seconds on each side", numbers still as digits."""
    words = _amount(dose, book)
    if dose.both_ways:
        words = book.piece("each_way", dose=words)
    if dose.sides is Sides.ALTERNATE:
        words = book.piece("alternating", dose=words)
    elif dose.sides is not Sides.NONE:
        words = book.piece("each_side", dose=words)
    if dose.sets > 1:
        words = book.piece("sets", n=dose.sets, dose=words)
    if dose.reps and not dose.pattern and (dose.hold or dose.breaths):
        words = book.piece("held", dose=words, time=_stay(dose, book))
    return words[0].upper() + words[1:]


def _amount(dose: Definite, book: Phrasebook) -> str:
    if dose.reps:
        return book.piece("rounds" if dose.pattern else "reps", n=dose.reps)
    return _stay(dose, book)


def _stay(dose: Definite, book: Phrasebook) -> str:
    """Return how long one stay is, in time or in breaths."""
    if dose.hold:
        return book.time(dose.hold)
    return book.piece("breaths", n=dose.breaths)


def _sides(dose: Dose) -> Sides:
    """Return the sides; they take turns only where there are repetitions or movement to share."""
    turns = dose.sides is Sides.ALTERNATE
    return Sides.EACH if turns and not (dose.reps or dose.moving) else dose.sides


def _at(span: Span, pace: Pace) -> int:
    return max(1, math.floor(span.at(pace.span) + 0.5))


def _whole(span: Span | None, pace: Pace) -> int | None:
    return _at(span, pace) if span else None


def scaled(span: Span | None, pace: Pace) -> int | None:
    """Return the seconds of a hold at `pace`: whole ones, as they are spoken."""
    return max(1, math.floor(span.at(pace.span) * pace.hold + 0.5)) if span else None
