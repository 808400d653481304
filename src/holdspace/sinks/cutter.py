"""A stream of blocks cut, on the frames' own boundaries, into pieces to be encoded apart."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from holdspace.clip import Block, is_silence, silence
from holdspace.sinks.mpeg import FRAME
from holdspace.sinks.output import Samples16, sixteen_bit

GAP = 12 * FRAME
"""Samples of silence that end a run: with less, a fresh encoder would cost more than it saves."""
PIECE = 768
"""Frames after which a run without such silence is cut: 18 seconds."""
OVERLAP = 32
"""Frames that the next piece then shares with this one, to warm up and to find a seam."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole frames of sound. Between two pieces that share none, there is silence."""

    start: int
    """The index of its first frame."""
    sound: Samples16
    continues: bool
    """Whether its first `OVERLAP` frames are the last ones of the piece before."""
    whole: bool
    """Whether it stands alone, with silence before it and after it."""


class Cutter:
    """Cuts a session into pieces, and counts its samples."""

    def __init__(self) -> None:
        self.length = 0
        """Samples taken so far."""
        self._start = 0
        self._held: list[Samples16] = []
        self._continues = False

    def pieces(self, blocks: Iterable[Block]) -> Iterator[Piece]:
        """Yield the pieces of `blocks`, in order."""
        for block in _joined(blocks):
            if is_silence(block) and len(block) >= GAP:
                yield from self._end(behind=FRAME)
            else:
                yield from self._take(block)
            self.length += len(block)
        yield from self._end(behind=0)

    def _take(self, block: Block) -> Iterator[Piece]:
        if not self._held:
            self._start, lead = divmod(self.length, FRAME)
            self._held.append(np.zeros((lead, block.shape[1]), np.int16))
        self._held.append(sixteen_bit(block))
        if sum(map(len, self._held)) >= PIECE * FRAME:
            yield from self._full(np.concatenate(self._held))

    def _full(self, sound: Samples16) -> Iterator[Piece]:
        step = PIECE - OVERLAP
        while len(sound) >= PIECE * FRAME:
            yield Piece(self._start, sound[: PIECE * FRAME], self._continues, whole=False)
            self._start, self._continues = self._start + step, True
            sound = sound[step * FRAME :]
        self._held = [sound]

    def _end(self, behind: int) -> Iterator[Piece]:
        """Yield what is held, with the silence that fills its last frame and `behind` more."""
        if self._held:
            sound = np.concatenate(self._held)
            silent = -len(sound) % FRAME + behind
            padded = np.pad(sound, ((0, silent), (0, 0)))
            yield Piece(self._start, padded, self._continues, whole=not self._continues)
        self._held, self._continues = [], False


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks` with silence in one piece, however it was cut."""
    for silent, group in groupby((block for block in blocks if len(block)), is_silence):
        if silent:
            quiet = list(group)
            yield silence(sum(map(len, quiet)), quiet[0].shape[1])
        else:
            yield from group
