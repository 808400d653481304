"""Joining two runs of MP3 frames that separate encoders made of overlapping sound.

A frame's data may begin in the frames before it, as far back as its first nine bits say (the
bit reservoir). So a run cannot simply be cut: what its first frame wants from before the cut is
laid into the frames before it, into bytes that these do not use themselves. Whether there are
enough of them decides where a seam can be.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from holdspace.sinks.mpeg import HEADER, Frames, Layout

_LENDERS = 4
"""Frames that a reach of 511 bytes can span at 64 kbit/s, where it spans the most."""
_GRANULE = 59
"""Bits of side information for one channel of one granule."""
_WINDOW = 33
"""Of these, the bits before the window: a flag, and where it is set two bits for its kind."""


@dataclass(frozen=True, slots=True)
class Run:
    """Frames that one encoder made, and the index of the first of them in the file."""

    start: int
    frames: Frames

    @property
    def end(self) -> int:
        """The index after the last frame."""
        return self.start + len(self.frames)

    def at(self, index: int) -> NDArray[np.uint8]:
        """Return the frame at `index` in the file."""
        frame: NDArray[np.uint8] = self.frames[index - self.start]
        return frame


def join(first: Run, second: Run, layout: Layout, seams: range) -> tuple[Run, Run] | None:
    """Return `first` up to a seam and `second` from there on, or None where there is no seam.

    `seams` are the indices where it may be, the best first; both runs have these frames and
    four before each of them.
    """
    for seam in seams:
        if _fits(first, second, layout, seam):
            kept = first.frames[: seam - first.start].copy()
            _lend(second.frames[: seam - second.start], kept, layout, _reach(second.at(seam)))
            return Run(first.start, kept), Run(seam, second.frames[seam - second.start :])
    return None


def _fits(first: Run, second: Run, layout: Layout, seam: int) -> bool:
    """Whether the reservoir has room at `seam`, and the windows overlap as they were meant to."""
    return _reach(second.at(seam)) <= _reach(first.at(seam)) and all(
        _windows(first.at(index), layout) == _windows(second.at(index), layout)
        for index in (seam - 1, seam)
    )


def _lend(lender: Frames, taker: Frames, layout: Layout, count: int) -> None:
    """Copy the last `count` bytes of main data before a seam from `lender` into `taker`."""
    data = taker[-_LENDERS:, layout.body :].flatten()
    lent = lender[-_LENDERS:, layout.body :].flatten()
    data[data.size - count :] = lent[lent.size - count :]
    taker[-_LENDERS:, layout.body :] = data.reshape(_LENDERS, -1)


def _reach(frame: NDArray[np.uint8]) -> int:
    """Return how many bytes before `frame` its main data begins."""
    return int(frame[HEADER]) << 1 | int(frame[HEADER + 1]) >> 7


def _windows(frame: NDArray[np.uint8], layout: Layout) -> list[int]:
    """Return the kind of window of each granule and channel; 0 is the long one."""
    bits = np.unpackbits(frame[HEADER : layout.body])
    first = 18 if layout.channels == 1 else 20
    places = (first + _GRANULE * n + _WINDOW for n in range(2 * layout.channels))
    return [int(bits[at] * (2 * bits[at + 1] + bits[at + 2])) for at in places]
