"""Music read from any place on, cheaply where that is the place at which the last reading ended."""

from collections.abc import Iterator

import numpy as np

from holdspace.music.music import Music, Stereo
from holdspace.units import Samples


class Recorded:
    """Music that is in memory."""

    def __init__(self, sound: Stereo) -> None:
        """Take all of its sound."""
        self._sound = sound

    def stream(self, start: Samples) -> Iterator[Stereo]:
        """Yield it from `start` to its end."""
        yield self._sound[start:]


class Tape:
    """Winds to a place only where it has to."""

    def __init__(self, music: Music) -> None:
        """Take the music; nothing is read yet."""
        self._music = music
        self._at = -1
        self._stream: Iterator[Stereo] = iter(())
        self._rest = _NOTHING

    def read(self, start: Samples, frames: int) -> Stereo:
        """Return `frames` from `start` on, silence behind the end; raises `SoundError`."""
        if start != self._at:
            self._stream, self._rest = self._music.stream(start), _NOTHING
        parts, missing = [self._rest[:frames]], frames - len(self._rest)
        while missing > 0:
            self._rest = next(self._stream, np.zeros((missing, 2), np.int16))
            parts.append(self._rest[:missing])
            missing -= len(self._rest)
        self._rest = self._rest[len(parts[-1]) :]
        self._at = start + frames
        return np.concatenate(parts)


_NOTHING: Stereo = np.zeros((0, 2), np.int16)
