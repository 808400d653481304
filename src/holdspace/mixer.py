"""Timeline, clips, sounds and a bed, mixed into blocks. Pure: it knows no file and no device."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Block, Clip, silence
from holdspace.timeline import Cue, Timeline
from holdspace.units import NONE, RATE, Samples

LONGEST = RATE // 2
"""Frames in the longest block that is not silence."""
CENTRE = np.float32(0.5**0.5)
"""Gain of the voice on each of two channels: together they are as loud as one alone."""


class Bed(Protocol):
    """What lies under the voice, its fades and its ducking done."""

    def at(self, start: Samples, frames: int) -> Block:
        """Return `frames` of it from `start` of the session on, in stereo."""
        ...


@dataclass(frozen=True, slots=True)
class Levels:
    """Gains: 1.0 leaves the sound as it is, 0.0 leaves it out."""

    voice: float = 1.0
    sounds: float = 1.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A clip at its place, its level applied."""

    start: Samples
    frames: NDArray[np.float32]

    @property
    def end(self) -> Samples:
        return Samples(self.start + len(self.frames))


def blocks(
    timeline: Timeline,
    clip_of: Callable[[str], Clip],
    sound_of: Callable[[str], Clip],
    *,
    bed: Bed | None = None,
    start: Samples = NONE,
    levels: Levels | None = None,
) -> Iterator[Block]:
    """Yield the session from `start` to its end: mono, or stereo where there is a bed.

    A clip is asked for when its cue begins, in the order of the cues, so that the first blocks
    are there while later clips are still being made. Silence comes as one block of `silence`,
    however long it is; no other block is longer than `LONGEST`.
    """
    gains = levels or Levels()
    waiting = deque(cue for cue in timeline.cues if cue.end > start and _gain(cue, gains))
    heard: list[_Part] = []
    at = start
    while at < timeline.duration:
        while waiting and waiting[0].start <= at:
            heard.append(_part(waiting.popleft(), clip_of, sound_of, gains))
        heard = [part for part in heard if part.end > at]
        until = waiting[0].start if waiting else timeline.duration
        if heard:
            until = min(until, *(part.end for part in heard))
        if heard or bed:
            until = min(until, Samples(at + LONGEST))
        until = min(until, timeline.duration)
        yield _block(heard, bed, at, until - at)
        at = until


def _gain(cue: Cue, levels: Levels) -> float:
    """Return the level at which `cue` is heard; a gate is not heard."""
    if cue.text is not None:
        return levels.voice
    return levels.sounds if cue.sound is not None else 0.0


def _part(
    cue: Cue, clip_of: Callable[[str], Clip], sound_of: Callable[[str], Clip], levels: Levels
) -> _Part:
    clip = clip_of(cue.text) if cue.text is not None else sound_of(cue.sound or "")
    return _Part(cue.start, clip * np.float32(_gain(cue, levels) / 32768))


def _block(heard: list[_Part], bed: Bed | None, start: Samples, frames: int) -> Block:
    """Return `frames` from `start` on; every part of `heard` sounds throughout."""
    if not heard and not bed:
        return silence(frames)
    voice = sum((part.frames[start - part.start :][:frames] for part in heard), np.float32(0))
    if bed is None:
        return np.reshape(voice, (-1, 1)).astype(np.float32, copy=False)
    return bed.at(start, frames) + CENTRE * np.reshape(voice, (-1, 1))
