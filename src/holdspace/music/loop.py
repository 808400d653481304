"""Music without an end: read once to learn its length and loudness, then round and round."""

import numpy as np

from holdspace.clip import Block
from holdspace.loudness import Meter
from holdspace.music.music import Music
from holdspace.music.tape import Recorded, Tape
from holdspace.problems import SoundError
from holdspace.units import NONE, RATE, Samples, samples

CROSS_FADE = samples(2.0)
"""How long the end of the music sounds together with its beginning."""
SHORTEST = RATE
KEPT = samples(120.0)
"""Music up to this length stays in memory; what is longer is decoded again on each round."""
FULL_SCALE = np.float32(1 / 32768)


class Loop:
    """Plays music in a circle, its end cross-faded into its beginning."""

    length: Samples
    """Of the music, with the part that is cross-faded."""
    loudness: float
    """LUFS of its loudest 400 ms."""

    def __init__(self, music: Music, at_most: Samples) -> None:
        """Read `music` once; what lies beyond `at_most` is not used.

        Raises `SoundError` where it cannot be decoded, is shorter than a second, or silent.
        """
        meter, kept, length = Meter(), [], 0
        for piece in music.stream(NONE):
            kept += [piece] if length <= KEPT else []
            used = piece[: at_most - length]
            meter.add(used * FULL_SCALE)
            length += len(used)
            if length == at_most:
                break
        self.length, self.loudness = Samples(length), meter.loudest()
        if length < SHORTEST or self.loudness == -np.inf:
            raise SoundError("this music is shorter than a second, or silent")
        head = np.concatenate(kept)
        self._tape = Tape(Recorded(head) if length <= KEPT else music)
        self._fade = min(CROSS_FADE, length // 4)
        self._head = head[: self._fade] * FULL_SCALE

    def read(self, start: Samples, frames: int) -> Block:
        """Return `frames` from `start` of the endless music on, in stereo; full scale is 1.0.

        Reading on from where the last reading ended is cheap. Raises `SoundError`.
        """
        parts = []
        while frames:
            part = self._part(start, frames)
            parts.append(part)
            start, frames = Samples(start + len(part)), frames - len(part)
        return np.concatenate(parts)

    def _part(self, start: Samples, frames: int) -> Block:
        """Return what can be read at once of `frames` from `start` on."""
        turn = self.length - self._fade
        at = start % turn
        if start < turn or at >= self._fade:
            return self._tape.read(Samples(at), min(frames, turn - at)) * FULL_SCALE
        stop = min(at + frames, self._fade)
        end = self._tape.read(Samples(turn + at), stop - at) * FULL_SCALE
        rise = np.arange(at, stop, dtype=np.float32)[:, None] / np.float32(self._fade)
        blend: Block = end + (self._head[at:stop] - end) * rise
        return blend
