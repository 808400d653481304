"""How loud the bed is at each moment: known ahead, because the timeline is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdspace.timeline import Timeline
from holdspace.units import NONE, Samples, samples

DOWN, BEFORE = samples(0.8), samples(0.2)
"""The bed goes down in this time, and is down this long before the first word."""
AFTER, UP = samples(0.3), samples(1.8)
"""It stays down this long after the last word, and comes up in this time."""
OPEN = samples(2.0)
"""Where it would be up for less than this, it stays down: it does not pump."""
FADE_IN, FADE_OUT = samples(3.0), samples(6.0)
SILENT = -90.0
"""dB at which a fade begins and ends."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A level in dB that goes from point to point, on half a cosine."""

    places: tuple[int, ...]
    """In samples, rising."""
    levels: tuple[float, ...]

    def over(self, start: Samples, frames: int) -> NDArray[np.float32] | np.float32:
        """Return the level of each of `frames` from `start` on; one number where it is steady."""
        first, last = np.searchsorted(self.places, (start, start + frames - 1), "right")
        around = self.levels[max(first - 1, 0) : last + 1]
        if len(set(around)) == 1:
            return np.float32(around[0])
        place = np.arange(start, start + frames)
        point = np.interp(place, self.places, np.arange(len(self.places)))
        before = np.minimum(point.astype(int), len(self.places) - 2)
        levels = np.asarray(self.levels)
        rise = 0.5 - 0.5 * np.cos(np.pi * (point - before))
        steps: NDArray[np.float64] = levels[before] + np.diff(levels)[before] * rise
        return steps.astype(np.float32)


def passages(timeline: Timeline) -> list[tuple[int, int]]:
    """Return where somebody speaks, from first word to last, short pauses within."""
    found: list[tuple[int, int]] = []
    for cue in timeline.cues:
        if cue.text is None:
            continue
        if found and cue.start - found[-1][1] < AFTER + UP + OPEN + DOWN + BEFORE:
            found[-1] = found[-1][0], max(cue.end, found[-1][1])
        else:
            found.append((cue.start, cue.end))
    return found


def ducked(timeline: Timeline, up: float, down: float) -> Curve:
    """Return `up` dB, and `down` dB around each passage that is spoken."""
    points = [(-1, up)]
    for start, end in passages(timeline):
        points += [(start - BEFORE - DOWN, up), (start - BEFORE, down)]
        points += [(end + AFTER, down), (end + AFTER + UP, up)]
    places, levels = zip(*sorted(points), strict=True)
    return Curve(places, levels)


def faded(timeline: Timeline) -> Curve:
    """Return the fades at both ends of a session; 0 dB between them."""
    rise = min(FADE_IN, timeline.duration // 2)
    fall = max(rise, timeline.duration - FADE_OUT)
    return Curve((NONE, rise, fall, timeline.duration), (SILENT, 0.0, 0.0, SILENT))
