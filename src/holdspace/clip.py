"""A piece of sound, ready to be mixed."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Clip = NDArray[np.int16]
"""Finished sound: shape (frames,), mono, at `units.RATE`, trimmed, levelled and edge-faded."""

Block = NDArray[np.float32]
"""Mixed sound: shape (frames, channels), full scale is 1.0, at `units.RATE`."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Sound as an engine made it: shape (frames,), mono, full scale 1.0, at `rate` Hz."""

    frames: NDArray[np.float32]
    rate: int
    volume: float = 1.0
    """How loud it is to be, as a share of the session's speech level: 0 to 1."""
    stand_in: bool = False
    """Whether another voice had to say it, so that it must not be kept as this voice's."""


def as_block(clip: Clip) -> Block:
    """Return `clip` as it is heard alone: shape (frames, 1)."""
    block: Block = (clip * np.float32(1 / 32768))[:, None]
    return block


def silence(frames: int, channels: int = 1) -> Block:
    """Return silence of any length: one zero seen from everywhere, which takes no memory."""
    return np.broadcast_to(np.zeros((1, 1), np.float32), (frames, channels))


def is_silence(block: Block) -> bool:
    """Whether `block` was made by `silence`, which takes no look at its samples."""
    return block.strides == (0, 0) and (len(block) == 0 or not block[0, 0])
