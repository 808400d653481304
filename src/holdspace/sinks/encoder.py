"""Encoding on all cores: phrases that stand alone are encoded once, and kept for the next time."""

import functools
import hashlib
import os
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.metadata import version
from types import TracebackType
from typing import Self

import numpy as np

from holdspace.sinks.cutter import Piece
from holdspace.sinks.lame import QUALITY, encode
from holdspace.sinks.mpeg import LAYOUTS, Frames, Layout
from holdspace.sinks.output import Samples16
from holdspace.store import Store


class Encoder:
    """Encodes pieces side by side. For one thread; a context manager that ends its workers."""

    def __init__(self, store: Store | None = None, workers: int | None = None) -> None:
        """Keep phrases in `store`; with `workers` threads, one for each core if None."""
        self._store = store
        self.workers = workers or os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(self.workers, thread_name_prefix="encoder")
        self._phrases: dict[str, Future[Frames]] = {}
        """Those that are being encoded, or that no store keeps."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
        if self._store:
            self._store.trim()

    def frames(self, piece: Piece) -> Future[Frames]:
        """Return the frames of `piece`; they depend on its sound alone."""
        layout = LAYOUTS[piece.sound.shape[1]]
        if not piece.whole:
            return self._pool.submit(encode, piece.sound, layout)
        name = _name(piece.sound, layout)
        begun = self._phrases.get(name)
        if begun is None:
            begun = self._phrases[name] = self._pool.submit(self._encode, piece.sound, layout, name)
        return begun

    def _encode(self, sound: Samples16, layout: Layout, name: str) -> Frames:
        kept = self._store.read(name) if self._store else None
        if kept is not None:
            return np.frombuffer(kept, np.uint8).reshape(-1, layout.size)
        frames = encode(sound, layout)
        if self._store and self._store.write(name, frames.tobytes()):
            self._phrases.pop(name, None)
        return frames


def _name(sound: Samples16, layout: Layout) -> str:
    """Return what shapes the frames of a phrase."""
    heard = hashlib.blake2b(sound.data, digest_size=20).hexdigest()
    return f"{_version()} {QUALITY} {layout.channels} {layout.bit_rate} {heard}"


@functools.cache
def _version() -> str:
    return version("lameenc")
