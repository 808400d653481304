"""Making a session as long as it is wanted, by moving the pace's knobs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from holdspace.pace import Pace, Talk
from holdspace.problems import UsageError
from holdspace.units import Samples, clock, samples

EASE = (0.5, 2.5)
"""Bounds of ease: less is a scramble, more is waiting."""

HOLD = (0.5, 2.0)
"""Bounds of the scale of holds: half and twice what the author wrote."""

FINE = 26
"""Halvings of a search for ease: the session is then exact to the grid."""

COARSE = 8
"""Halvings of a search for the holds, which are whole seconds in the end."""

Measure = Callable[[Pace], Samples]
"""Returns how long the session is at a pace."""


@dataclass(frozen=True, slots=True)
class Change:
    """One knob that was moved."""

    knob: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fitted:
    """A pace at which the session has the wanted length, and what was changed to get there."""

    pace: Pace
    changes: tuple[Change, ...]


def fit(pace: Pace, wanted: Samples, rough: Measure, exact: Measure) -> Fitted:
    """Return the pace nearest to `pace` at which the session lasts `wanted`.

    Ease moves first, then the holds, then the talk. `rough` may estimate how long speech takes, as
    it is asked for many paces; `exact` is asked only for paces whose words are settled.
    Raises `UsageError`, naming the nearest lengths there are, where no pace within bounds fits.
    """
    for talk in _talks(pace, longer=wanted > rough(pace)):
        spoken = replace(pace, talk=talk)
        for hold in _holds(spoken, wanted, rough):
            held = replace(spoken, hold=hold)
            if _spans(held, wanted, exact):
                found = replace(held, ease=_ease(held, wanted, exact))
                return Fitted(found, tuple(_changes(pace, found)))
    raise UsageError(_nearest(pace, wanted, exact))


def _talks(pace: Pace, *, longer: bool) -> tuple[Talk, ...]:
    """Return the amounts of talk to try: the pace's own, then on towards more or less of it."""
    ladder = (Talk.QUIET, Talk.BRIEF, Talk.FULL)
    own = ladder.index(pace.talk)
    return ladder[own:] if longer else ladder[own::-1]


def _holds(pace: Pace, wanted: Samples, rough: Measure) -> Iterator[float]:
    """Yield scales of the holds worth trying: as they are, then the nearest that should fit."""
    yield pace.hold
    longer = rough(replace(pace, ease=EASE[1])) < wanted
    bound, ease = (HOLD[1], EASE[1]) if longer else (HOLD[0], EASE[0])

    def reaches(hold: float) -> bool:
        length = rough(replace(pace, ease=ease, hold=hold))
        return length >= wanted if longer else length <= wanted

    near = _search(reaches, pace.hold, bound, COARSE)
    # The estimate of the words may be a little off: a few steps on towards the bound make it good.
    yield from (near + (bound - near) * share for share in (0.0, 0.1, 0.2, 1.0))


def _spans(pace: Pace, wanted: Samples, measure: Measure) -> bool:
    """Return whether some ease within bounds gives the wanted length."""
    shortest, longest = (measure(replace(pace, ease=ease)) for ease in EASE)
    return shortest <= wanted <= longest


def _ease(pace: Pace, wanted: Samples, exact: Measure) -> float:
    return _search(lambda ease: exact(replace(pace, ease=ease)) >= wanted, *EASE, FINE)


def _search(holds: Callable[[float], bool], start: float, end: float, steps: int) -> float:
    """Return the value nearest to `start` for which `holds`, or `end` where none does.

    `holds` must stay true from that value on to `end`.
    """
    if holds(start):
        return start
    for _ in range(steps):
        middle = (start + end) / 2
        start, end = (start, middle) if holds(middle) else (middle, end)
    return end


def _changes(before: Pace, after: Pace) -> Iterator[Change]:
    for knob in ("ease", "hold"):
        was, now = getattr(before, knob), getattr(after, knob)
        if abs(was - now) >= 0.005:
            yield Change(knob, f"{was:.2f}", f"{now:.2f}")
    if before.talk != after.talk:
        yield Change("talk", before.talk, after.talk)


def _nearest(pace: Pace, wanted: Samples, exact: Measure) -> str:
    shortest = exact(replace(pace, talk=Talk.QUIET, ease=EASE[0], hold=HOLD[0]))
    longest = exact(replace(pace, talk=Talk.FULL, ease=EASE[1], hold=HOLD[1]))
    # Whole seconds that can be had: up from the shortest, down from the longest.
    least, most = samples(-(-shortest // samples(1))), samples(longest // samples(1))
    return (
        f"this session cannot last {clock(wanted)}: "
        f"it can be between {clock(least)} and {clock(most)} long"
    )
