"""Making a session as long as it is wanted, by moving the pace's knobs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from holdspace.pace import Pace, Talk
from holdspace.problems import UsageError
from holdspace.units import GRID, RATE, Samples, clock

EASE = (0.5, 2.5)
"""Bounds of ease: less is a scramble, more is waiting."""

HOLD = (0.5, 2.0)
"""Bounds of the scale of holds: half and twice what the author wrote."""

FINE = 26
"""Halvings of a search for ease: the session is then exact to the grid."""

COARSE = 10
"""Halvings of a search for the holds, which are whole seconds in the end."""

STEPS = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0)
"""Where to look on from the holds that an estimate found, as shares of the way to their bound."""

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
    reach = []
    for talk in _talks(pace, longer=wanted > exact(pace)):
        search = _Search(replace(pace, talk=talk), wanted, rough, exact)
        found = search.pace()
        if found:
            return Fitted(found, tuple(_changes(pace, found)))
        reach.append(search.reach())
    raise UsageError(_nearest(wanted, reach))


def _talks(pace: Pace, *, longer: bool) -> tuple[Talk, ...]:
    """Return the amounts of talk to try: the pace's own, then on towards more or less of it."""
    ladder = (Talk.QUIET, Talk.BRIEF, Talk.FULL)
    own = ladder.index(pace.talk)
    return ladder[own:] if longer else ladder[own::-1]


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for a length at one amount of talk."""

    own: Pace
    wanted: Samples
    rough: Measure
    exact: Measure

    def pace(self) -> Pace | None:
        """Return the pace with the wanted length, or None where there is none."""
        for hold in self._holds():
            held = replace(self.own, hold=hold)
            shortest, longest = (self.exact(replace(held, ease=e)) for e in self._bounds("ease"))
            if shortest - GRID <= self.wanted <= longest + GRID:
                return replace(held, ease=self._ease(held))
        return None

    def reach(self) -> tuple[Samples, Samples]:
        """Return the shortest and the longest session that there is."""
        corners = zip(self._bounds("ease"), self._bounds("hold"), strict=True)
        shortest, longest = (
            self.exact(replace(self.own, ease=ease, hold=hold)) for ease, hold in corners
        )
        return shortest, longest

    def _bounds(self, knob: str) -> tuple[float, float]:
        """Return the bounds of a knob, which take in what it is set to already."""
        low, high = EASE if knob == "ease" else HOLD
        own = getattr(self.own, knob)
        return min(low, own), max(high, own)

    def _holds(self) -> Iterator[float]:
        """Yield scales of the holds worth trying: as they are, then the nearest that should fit."""
        yield self.own.hold
        low, high = self._bounds("ease")
        longer = self.exact(replace(self.own, ease=high)) < self.wanted
        eased = replace(self.own, ease=high if longer else low)
        bound = self._bounds("hold")[1 if longer else 0]
        off = self.exact(eased) - self.rough(eased)

        def reaches(hold: float) -> bool:
            length = self.rough(replace(eased, hold=hold)) + off
            return length >= self.wanted if longer else length <= self.wanted

        near = _search(reaches, self.own.hold, bound, COARSE)
        yield from (near + (bound - near) * share for share in STEPS)

    def _ease(self, pace: Pace) -> float:
        """Return the ease at which `pace` has the wanted length, from its own on."""
        length = self.exact(pace)
        low, high = self._bounds("ease")
        if length <= self.wanted:
            return _search(
                lambda ease: self.exact(replace(pace, ease=ease)) >= self.wanted,
                pace.ease,
                high,
                FINE,
            )
        return _search(
            lambda ease: self.exact(replace(pace, ease=ease)) <= self.wanted, pace.ease, low, FINE
        )


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


def _nearest(wanted: Samples, reach: list[tuple[Samples, Samples]]) -> str:
    """Return what to say of a length that cannot be had: the nearest below and above it."""
    ends = [
        whole
        for shortest, longest in reach
        for whole in (Samples(-(-shortest // RATE) * RATE), Samples(longest // RATE * RATE))
    ]
    below = max((end for end in ends if end <= wanted), default=None)
    above = min((end for end in ends if end >= wanted), default=None)
    nearest = " or ".join(clock(end) for end in (below, above) if end is not None)
    return f"this session cannot last {clock(wanted)}; the nearest that it can is {nearest}"
