"""Hears a clap or a word in our own silence. Pure: it knows no microphone."""

import math

import numpy as np
from numpy.typing import NDArray

ABOVE = 15.0
"""dB above the room's own noise that count as a sound."""

FAINTEST = -48.0
"""dB, full scale 0: what is fainter is no sound in any room."""

ECHO = 8
"""Blocks after our own sound in which its echo may still be heard."""

SLOWLY, QUICKLY = 0.02, 0.3
"""How far the noise that is known follows a block that is louder, or fainter."""


class Ear:
    """Tells a sound from the noise of the room, to which it becomes used."""

    def __init__(self) -> None:
        self._noise: float | None = None
        self._silent = 0

    def hears(self, block: NDArray[np.float32], *, silent: bool) -> bool:
        """Return whether there is a sound in `block` that is not ours.

        `block` is some 50 ms, shape (frames,); `silent` says that we make no sound ourselves.
        """
        self._silent = self._silent + 1 if silent else 0
        if self._silent <= ECHO or not len(block):
            return False
        level = max(-96.0, 10 * math.log10(float(np.mean(np.square(block))) + 1e-12))
        if self._noise is None:
            self._noise = level
            return False
        if level > max(self._noise + ABOVE, FAINTEST):
            return True
        self._noise += (level - self._noise) * (SLOWLY if level > self._noise else QUICKLY)
        return False
