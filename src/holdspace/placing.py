"""The cue-shedding ladder: finds room for a window's cues, and says what had to be left out."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from holdspace.program import CueKind, Placed, Saying, Window
from holdspace.units import Samples, samples

MARGIN = samples(0.15)
"""Least quiet beside a cue that may move; one on the beat may come closer to its neighbour."""

LengthOf = Callable[[str], Samples]


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A cue with its place in `[start, end)`, from the window's start."""

    start: Samples
    end: Samples
    kind: CueKind
    saying: Saying
    line: int | None


@dataclass(frozen=True, slots=True)
class Placing:
    """What found room, in order of time, and what did not, with the reason."""

    cues: tuple[PlacedCue, ...]
    shed: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Room:
    """The taken intervals of a window: apart, and in order."""

    length: Samples
    taken: list[tuple[int, int]] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        insort(self.taken, (start, end))

    def nearest(self, size: int, cue: Placed) -> Samples | None:
        """Return the start nearest to where `cue` is wanted at which `size` samples are free."""
        earliest, latest = cue.at - cue.early, cue.at + cue.slack
        best: int | None = None
        for low, high in self._openings(size, MARGIN if latest > earliest else 0, earliest, latest):
            start = min(max(cue.at, low), high)
            nearer = best is None or abs(start - cue.at) < abs(best - cue.at)
            if low <= start and earliest <= start <= latest and nearer:
                best = start
        return None if best is None else Samples(best)

    def _openings(
        self, size: int, margin: int, earliest: int, latest: int
    ) -> Iterator[tuple[int, int]]:
        """Yield the first and last start of `size` samples in each gap from `earliest` on."""
        index = max(0, bisect_left(self.taken, (earliest, 0)) - 1)
        low = self.taken[index - 1][1] + margin if index else 0
        for start, end in self.taken[index:]:
            if low > latest:
                return
            yield low, start - size - margin
            low = end + margin
        yield low, self.length - size


def place(window: Window, of_text: LengthOf, of_sound: LengthOf) -> Placing:
    """Place the cues of `window`, the most important first; no two overlap.

    Each takes the first rung of its ladder for which there is room at its place; one with no room
    on any rung is shed.
    """
    room = _Room(window.length)
    if window.start_sound:
        room.take(0, of_sound(window.start_sound))
    cues: list[PlacedCue] = []
    shed: list[tuple[str, str]] = []
    for cue in window.cues:
        placed = _fit(cue, room, of_text, of_sound)
        if placed:
            room.take(placed.start, placed.end)
            cues.append(placed)
        shed += _explained(cue, placed)
    return Placing(tuple(sorted(cues, key=lambda cue: cue.start)), tuple(shed))


def _fit(cue: Placed, room: _Room, of_text: LengthOf, of_sound: LengthOf) -> PlacedCue | None:
    for saying in cue.ladder:
        size = of_text(saying.text) if saying.text else of_sound(saying.sound or "")
        start = room.nearest(size, cue)
        if start is not None:
            return PlacedCue(start, Samples(start + size), cue.kind, saying, cue.line)
    return None


def _explained(cue: Placed, placed: PlacedCue | None) -> Iterator[tuple[str, str]]:
    """Yield what was lost of `cue`, and why."""
    wanted = cue.ladder[0].text if cue.ladder else None
    if not wanted or (placed and placed.saying == cue.ladder[0]):
        return
    if not placed:
        yield wanted, "no room for it in the time there is"
    elif placed.saying.text:
        yield wanted, f'shortened to "{placed.saying.text}" for want of room'
    else:
        yield wanted, f"a {placed.saying.sound} sound in its place, for want of room"
