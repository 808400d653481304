"""Blocks into an MP3 that decodes to their very length. Silence costs nothing.

Sound is encoded in pieces, each by an encoder of its own, on all cores; between them one silent
frame is repeated. The pieces depend on the blocks alone, so that the same session gives the same
bytes on any number of cores.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from itertools import chain

import numpy as np

from holdspace.clip import Block, silence
from holdspace.sinks.cutter import OVERLAP, PIECE, Cutter, Piece
from holdspace.sinks.encoder import Encoder
from holdspace.sinks.lame import encode
from holdspace.sinks.mpeg import DELAY, FRAME, LAYOUTS, Frames, Layout, info_frame
from holdspace.sinks.output import Output
from holdspace.sinks.seam import Run, join

_WARM_UP = 8
"""Frames after which an encoder that began in mid-sound makes what an older one makes."""
_LOOK_AHEAD = 3
"""Frames at the end of a piece that were made without knowing what comes next."""

_AHEAD = 2 * PIECE * FRAME
"""Samples that wait for each worker, or one piece more: two long pieces, or many phrases."""


class Mp3Sink:
    """Writes MP3 at a constant bit rate, with as many channels as the first block has."""

    def __init__(
        self, output: Output, encoder: Encoder, tag: Callable[[], bytes] = bytes, room: int = 0
    ) -> None:
        """Write to `output`, which has to be empty, the ID3 `tag` first.

        It has `room` bytes, and is asked for when all blocks are written.
        """
        self._output = output
        self._encoder = encoder
        self._tag = tag
        self._room = room
        self._frames = 0

    def write(self, blocks: Iterable[Block]) -> None:
        """Write all `blocks`, and a header with their length."""
        rest = iter(blocks)
        first = next(rest, silence(0))
        layout = LAYOUTS[first.shape[1]]
        cutter = Cutter()
        self._output.write(bytes(self._room + layout.size))
        for run in _seamless(self._encoded(cutter.pieces(chain([first], rest))), layout):
            self._put(run, layout)
        self._fill(-(-(cutter.length + DELAY) // FRAME), layout)
        tag = self._tag()
        assert len(tag) == self._room, "the tag does not fit into the room that was left for it"
        self._output.seek(0)
        self._output.write(tag + info_frame(layout, self._frames, cutter.length))

    def _encoded(self, pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Frames]]:
        """Yield each piece with its frames, in order, while later ones are being encoded."""
        room = _AHEAD * self._encoder.workers
        waiting: deque[tuple[Piece, Future[Frames]]] = deque()
        ahead = 0
        for piece in pieces:
            waiting.append((piece, self._encoder.frames(piece)))
            ahead += len(piece.sound)
            while ahead > room:
                done, frames = waiting.popleft()
                ahead -= len(done.sound)
                yield done, frames.result()
        for done, frames in waiting:
            yield done, frames.result()

    def _put(self, run: Run, layout: Layout) -> None:
        self._fill(run.start, layout)
        self._output.write(run.frames.tobytes())
        self._frames = run.end

    def _fill(self, until: int, layout: Layout) -> None:
        """Write silent frames up to the frame of index `until`."""
        while self._frames < until:
            count = min(until - self._frames, 4096)
            self._output.write(layout.silent(count))
            self._frames += count


def _seamless(encoded: Iterable[tuple[Piece, Frames]], layout: Layout) -> Iterator[Run]:
    """Yield the runs to be written one after the other, pieces that overlap joined."""
    held: tuple[Piece, Run] | None = None
    for piece, frames in encoded:
        run = Run(piece.start, frames)
        if held is None or not piece.continues:
            yield from () if held is None else (held[1],)
            held = piece, run
        elif pair := join(held[1], run, layout, _seams(piece)):
            yield pair[0]
            held = piece, pair[1]
        else:
            held = _both(*held, piece, layout)
    yield from () if held is None else (held[1],)


def _seams(piece: Piece) -> range:
    """Return where `piece` may take over from the one before it, the best place first."""
    return range(piece.start + OVERLAP - _LOOK_AHEAD, piece.start + _WARM_UP, -1)


def _both(first: Piece, run: Run, second: Piece, layout: Layout) -> tuple[Piece, Run]:
    """Return two pieces that have no seam as one, with what is left of `run` made longer."""
    sound = np.concatenate((first.sound, second.sound[OVERLAP * FRAME :]))
    frames = encode(sound, layout)[run.start - first.start :]
    return Piece(first.start, sound, first.continues, whole=False), Run(run.start, frames)
