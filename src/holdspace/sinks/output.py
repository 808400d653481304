"""Where a sink puts its bytes, and the samples that it makes of blocks."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Block

Samples16 = NDArray[np.int16]
"""Shape (frames, channels)."""


class Output(Protocol):
    """A file that is open for writing; raises `DiskError`."""

    def write(self, data: bytes, /) -> object:
        """Append `data`, or lay it over what is at the place last sought."""
        ...

    def seek(self, offset: int, /) -> object:
        """Go to `offset` bytes from the file's start."""
        ...


def sixteen_bit(block: Block) -> Samples16:
    """Return `block` as 16-bit samples; what is beyond full scale is held at it."""
    held: Samples16 = np.clip(np.rint(block * np.float32(32768)), -32768, 32767).astype(np.int16)
    return held
