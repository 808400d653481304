"""A written dose, made definite by a pace, and said in words. What is announced is what is done."""

from dataclasses import dataclass, replace

from holdspace import default_dose
from holdspace.pace import Pace
from holdspace.phrasebook import Phrasebook
from holdspace.script import Breath, Sides, Span, Stretch
from holdspace.units import whole

DEFAULT_BREATHING = 60
"""Seconds of a breathing pattern where the author says neither how long nor how often."""

DEFAULT_REST = 20
"""Seconds of rest between sets where the author gives none."""

ROUND = 5
"""Seconds that a hold chosen from a range is a multiple of, where the range is as wide."""

BETWEEN_REPS = 2.0
"""Seconds between two held repetitions, used to tell how many fit a written total."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a breathing pattern, in whole seconds."""

    breath: Breath
    seconds: int


@dataclass(frozen=True, slots=True)
class Definite:
    """A dose without ranges: for one side, and for one direction.

    Either a stay (`hold` or `breaths`), once or `reps` times; or `reps` alone, counted; or `reps`
    rounds of a `pattern`. Or nothing: the steps with the author's own pauses are all of it.
    """

    hold: int | None
    """Seconds of one stay."""
    reps: int | None
    breaths: int | None
    pattern: tuple[Phase, ...]
    sets: int
    rest: int | None
    """Seconds between sets, or between repetitions where there is one set; None if not written."""
    sides: Sides
    both_ways: bool
    moving: bool
    """The stay is movement for a time."""

    @property
    def empty(self) -> bool:
        """Whether nothing follows the steps."""
        return not (self.hold or self.reps or self.breaths)


def settled(stretch: Stretch, pace: Pace) -> Definite:
    """Return the dose of `stretch`, ranges made one number by `pace` and holds scaled by it.

    Where its steps have holds of their own, these are the dose: one stay as long as all of them.
    """
    dose = stretch.dose
    definite = Definite(
        hold=scaled(dose.hold, pace),
        reps=_number(dose.reps, pace),
        breaths=_number(dose.breaths, pace),
        pattern=tuple(Phase(p.breath, _at(p.length, pace)) for p in dose.pattern),
        sets=_at(dose.sets, pace),
        rest=_number(dose.rest, pace),
        sides=dose.sides,
        both_ways=dose.both_ways,
        moving=dose.moving or (dose.empty and default_dose.moves(stretch)),
    )
    own = sum(scaled(step.hold, pace) or 0 for step in stretch.steps)
    if own:
        definite = one_stay(definite, own)
    elif definite.pattern:
        definite = _rounds(definite)
    elif not default_dose.is_paused(stretch):
        definite = _stays(definite, scaled(dose.total, pace), pace)
    return replace(definite, sides=_sides(definite))


def one_stay(dose: Definite, seconds: int) -> Definite:
    """Return `dose` as one stay of `seconds`."""
    return replace(dose, hold=seconds, reps=None, breaths=None, pattern=())


def scaled(span: Span | None, pace: Pace) -> int | None:
    """Return the seconds of a hold at `pace`: whole ones, as they are spoken.

    Out of a wide range of seconds it is a round number, as a person would choose.
    """
    if span is None:
        return None
    chosen = span.at(pace.span)
    if span.high - span.low >= ROUND:
        chosen = ROUND * whole(chosen / ROUND)
    return max(1, whole(chosen * pace.hold))


def _rounds(dose: Definite) -> Definite:
    """Return a breathing pattern's dose, counted in rounds."""
    cycle = sum(phase.seconds for phase in dose.pattern)
    fitting = max(1, whole((dose.hold or DEFAULT_BREATHING) / cycle))
    rounds = dose.reps or dose.breaths or fitting
    return replace(dose, reps=rounds, hold=None, breaths=None)


def _stays(dose: Definite, total: int | None, pace: Pace) -> Definite:
    """Return a dose without a pattern, with its repetitions worked out of the `total`."""
    if dose.hold:
        # Where both are written, the clock is exact and the breaths are what it comes to.
        dose = replace(dose, breaths=None)
    if total and dose.hold and not dose.reps:
        fitting = int((total + BETWEEN_REPS) / (dose.hold + BETWEEN_REPS))
        dose = replace(dose, reps=fitting if fitting > 1 else None)
    if dose.empty:
        dose = replace(dose, hold=total or max(1, whole(default_dose.SECONDS * pace.hold)))
    return dose


def _sides(dose: Definite) -> Sides:
    """Return the sides: one still stay cannot be shared between them by turns."""
    shared = dose.reps or dose.moving
    return Sides.EACH if dose.sides is Sides.ALTERNATE and not shared else dose.sides


def in_words(dose: Definite, book: Phrasebook) -> str:
    """Return how `dose` is announced: "30 seconds on each side", numbers still as digits.

    Nothing is said of the time of steps with pauses of the author's own.
    """
    if dose.empty:
        return ""
    words = book.piece(_unit(dose), n=dose.reps) if dose.reps else _stay(dose, book)
    if dose.both_ways:
        words = book.piece("each_way", dose=words)
    if dose.sides is Sides.ALTERNATE:
        words = book.piece("turns" if _counted(dose) else "mixed", dose=words)
    elif dose.sides is not Sides.NONE:
        words = book.piece("each_side", dose=words)
    if dose.sets > 1:
        words = book.piece("sets", n=dose.sets, dose=words)
    if dose.pattern:
        words = book.piece("with_pattern", dose=words, pattern=_pattern(dose, book))
    elif dose.reps and (dose.hold or dose.breaths):
        held = "lasting" if dose.moving else "held"
        words = book.piece(held, dose=words, time=_stay(dose, book))
    return words[0].upper() + words[1:]


def _counted(dose: Definite) -> bool:
    """Return whether the repetitions are shared out, one side's turn after the other's."""
    return bool(dose.reps) and not dose.pattern


def _unit(dose: Definite) -> str:
    return "rounds" if dose.pattern else "reps"


def _stay(dose: Definite, book: Phrasebook) -> str:
    """Return how long one stay is, in time or in breaths."""
    return book.time(dose.hold) if dose.hold else book.piece("breaths", n=dose.breaths)


def _pattern(dose: Definite, book: Phrasebook) -> str:
    """Return the phases of a breath: "in for 4, hold for 7, out for 8"."""
    return ", ".join(book.piece(f"phase_{p.breath}", n=p.seconds) for p in dose.pattern)


def _at(span: Span, pace: Pace) -> int:
    return max(1, whole(span.at(pace.span)))


def _number(span: Span | None, pace: Pace) -> int | None:
    return _at(span, pace) if span else None
