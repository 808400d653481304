"""The seam that every kind of music stands behind."""

from collections.abc import Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from holdspace.units import Samples

Stereo = NDArray[np.int16]
"""Shape (frames, 2), at `units.RATE`."""


class Music(Protocol):
    """Sound of some length, decoded as it is read."""

    def stream(self, start: Samples) -> Iterator[Stereo]:
        """Yield it from `start` to its end, in pieces of any size; raises `SoundError`."""
        ...
