"""Making a session as long as it is wanted, by moving the pace's knobs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from holdspace.arrangement import Change
from holdspace.pace import Pace, Talk
from holdspace.problems import UsageError
from holdspace.units import GRID, RATE, Samples, clock

EASE = (0.5, 2.5)
"""Bounds of ease: less is a scramble, more is waiting."""

UNSAID_EASE = 0.9
"""The least ease where the steps are not said, and their time is all there is to find them in."""

HOLD = (0.5, 2.0)
"""Bounds of the scale of holds: half and twice what the author wrote."""

TRIES = 16
"""The most sessions that one search looks at; as lengths are nearly straight lines, a few do."""

STAIR = Samples(2 * RATE)
"""How near the holds are searched: they are whole seconds, so that the line has steps."""

DOUBT = 0.15
"""The share by which an estimate may be off; what is further out of reach is not spoken at all."""

STEPS = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0)
"""Where to look on from the holds that an estimate found, as shares of the way to their bound."""

Measure = Callable[[Pace], Samples]
"""Returns how long the session is at a pace."""

Named = Callable[[Pace, Samples], Samples]
"""Returns how long the session is at a pace that names such a length."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A pace at which the session has the wanted length, and what was changed to get there."""

    pace: Pace
    changes: tuple[Change, ...]


def fit(pace: Pace, wanted: Samples, rough: Measure, named: Named) -> Fitted:
    """Return the pace nearest to `pace` at which the session lasts `wanted`.

    Ease moves first, then the holds, then the talk. `rough` may estimate how long speech takes, as
    it is asked for many paces; `named` has to be exact, and is asked only for paces whose words
    are settled: with `wanted`, which the introduction names, and for what is offered instead.
    Raises `UsageError`, naming the nearest lengths there are, where no pace within bounds fits.
    """
    exact = cache(lambda at: named(at, wanted))
    reach: list[_Search] = []
    for talk in _talks(pace, longer=wanted > rough(pace)):
        search = _Search(replace(pace, talk=talk), wanted, rough, exact)
        found = search.pace() if search.likely() else None
        if found:
            return Fitted(found, tuple(_changes(pace, found)))
        reach.append(search)
    at_its_own = partial(_naming_itself, exact, named)
    raise UsageError(_nearest(wanted, [search.reach(at_its_own) for search in reach]))


def _naming_itself(exact: Measure, named: Named, pace: Pace) -> Samples:
    """Return how long the session is that names its own length, and not the one that is wanted."""
    return named(pace, named(pace, exact(pace)))


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

    def likely(self) -> bool:
        """Return whether the wanted length may be in reach, by the estimate alone."""
        shortest, longest = self.reach(self.rough)
        return shortest * (1 - DOUBT) <= self.wanted <= longest * (1 + DOUBT)

    def pace(self) -> Pace | None:
        """Return the pace with the wanted length, or None where there is none."""
        for hold in self._holds():
            held = replace(self.own, hold=hold)
            shortest, longest = (self.exact(replace(held, ease=e)) for e in self._bounds("ease"))
            if shortest - GRID <= self.wanted <= longest + GRID:
                return replace(held, ease=self._ease(held))
        return None

    def reach(self, measure: Measure) -> tuple[Samples, Samples]:
        """Return the shortest and the longest session that there is."""
        corners = zip(self._bounds("ease"), self._bounds("hold"), strict=True)
        shortest, longest = (
            measure(replace(self.own, ease=ease, hold=hold)) for ease, hold in corners
        )
        return shortest, longest

    def _bounds(self, knob: str) -> tuple[float, float]:
        """Return the bounds of a knob, which take in what it is set to already."""
        low, high = EASE if knob == "ease" else HOLD
        if knob == "ease" and self.own.talk is Talk.QUIET:
            low = UNSAID_EASE
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

        def missing(hold: float) -> int:
            return self.wanted - self.rough(replace(eased, hold=hold)) - off

        near = _root(missing, self.own.hold, bound, STAIR)
        yield from (near + (bound - near) * share for share in STEPS)

    def _ease(self, pace: Pace) -> float:
        """Return the ease at which `pace` has the wanted length, from its own on."""

        def missing(ease: float) -> int:
            return self.wanted - self.exact(replace(pace, ease=ease))

        low, high = self._bounds("ease")
        return _root(missing, pace.ease, high if missing(pace.ease) > 0 else low, GRID)


def _root(missing: Callable[[float], int], start: float, end: float, close: Samples) -> float:
    """Return where between `start` and `end` no more than `close` is missing; else the nearest.

    The Illinois form of false position: as safe as halving, and fast where the line is straight.
    """
    at_start, at_end = missing(start), missing(end)
    if abs(at_start) <= close:
        return start
    if (at_start > 0) == (at_end > 0):
        return end
    for _ in range(TRIES):
        middle = start + (end - start) * at_start / (at_start - at_end)
        at_middle = missing(middle)
        if abs(at_middle) <= close:
            return middle
        if (at_middle > 0) == (at_end > 0):
            at_start //= 2
        else:
            start, at_start = end, at_end
        end, at_end = middle, at_middle
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
    said = f"this session cannot last {clock(wanted)}; the nearest that it can is {nearest}"
    if below is None:
        return f"{said}; with fewer exercises it is shorter"
    return f"{said}; with more exercises or rounds it is longer" if above is None else said
