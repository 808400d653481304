"""The bed: endless music, laid under the voice of one session."""

import math

import numpy as np

from holdspace.clip import Block
from holdspace.ducking import ducked, faded
from holdspace.finish import LOUDNESS as VOICE
from holdspace.music.loop import Loop
from holdspace.timeline import Timeline
from holdspace.units import Samples

UP = -30.0
"""LUFS of the bed's loudest moments where nobody speaks."""
BELOW = 21.5
"""LU that its loudest moments are below the voice while that speaks; WCAG asks for 20 dB."""
LEAST = 6.0
"""LU that it goes down for a voice, even where it was low enough."""


class Bed:
    """Plays `loop` as loud as the timeline wants it at each moment."""

    def __init__(
        self, loop: Loop, timeline: Timeline, volume: float = 1.0, voice: float = 1.0
    ) -> None:
        """Set the bed's `volume` and that of the `voice`; 1.0 is the usual, 0.5 half of it."""
        up = UP + _decibels(volume)
        down = min(up - LEAST, VOICE + _decibels(voice) - BELOW)
        self._loop = loop
        self._ducked = ducked(timeline, up - loop.loudness, down - loop.loudness)
        self._faded = faded(timeline)

    def at(self, start: Samples, frames: int) -> Block:
        """Return `frames` of it from `start` of the session on; raises `SoundError`."""
        level = self._ducked.over(start, frames) + self._faded.over(start, frames)
        gain = np.float32(10) ** (level / np.float32(20))
        return self._loop.read(start, frames) * np.reshape(gain, (-1, 1))


def _decibels(volume: float) -> float:
    return 20 * math.log10(max(volume, 1e-5))
