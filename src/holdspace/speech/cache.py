"""Finished clips of a voice: taken from a folder where they are, and made where they are not."""

import threading
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from holdspace import finish
from holdspace.clip import Clip
from holdspace.speech.voice import Voice
from holdspace.store import Store


class Clips:
    """The clips of one voice, each made once. Safe to use from several threads and processes."""

    def __init__(self, voice: Voice, folder: Path | None) -> None:
        """Keep clips in `folder`, or only in memory if it is None."""
        self._voice = voice
        self._store = Store(folder) if folder else None
        self._seed = f"{finish.VERSION}\n{voice.key}\n"
        self._lock = threading.Lock()
        self._made: dict[str, Future[Clip]] = {}
        """Clips that are queued, being made, or kept because no folder does."""
        self._workers: ThreadPoolExecutor | None = None
        self.stood_in = False
        """Whether another voice had to say something; what is told by its clips holds this once."""

    @property
    def key(self) -> str:
        """All that shapes the clips besides their texts."""
        return self._seed

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.close()

    def warm_up(self) -> None:
        """Let the voice get ready, since something that was not said before will be asked for."""
        self._voice.warm_up()

    def prepare(self, texts: Iterable[str]) -> None:
        """Begin to make those clips of `texts` that are missing, in this order; returns at once.

        What fails is raised by `get` of that text, and of no other.
        """
        missing = [text for text in dict.fromkeys(texts) if not self._kept(text)]
        with self._lock:
            for text in missing:
                if text not in self._made:
                    self._made[text] = self._pool().submit(self._work, text)

    def get(self, text: str) -> Clip:
        """Return the clip of `text`; if it is not there it is made now, before what is queued.

        Raises `VoiceError` if the voice cannot say it.
        """
        with self._lock:
            future = self._made.get(text)
            queued = future is not None and future.cancel()
            if future is None or queued:
                mine = self._made[text] = Future[Clip]()
                future = None
        if future is not None:
            return future.result()
        return self._fulfil(mine, text)

    def close(self) -> None:
        """Stop making clips, and close the voice."""
        self._voice.close()
        if self._workers:
            self._workers.shutdown(wait=True, cancel_futures=True)
        if self._store:
            self._store.trim()

    def _fulfil(self, mine: Future[Clip], text: str) -> Clip:
        try:
            clip = self._work(text)
        except BaseException as problem:  # who waits for it has to wake up, whatever it is
            mine.set_exception(problem)
            raise
        mine.set_result(clip)
        return clip

    def _work(self, text: str) -> Clip:
        """Return the clip from the store or made, and forget it where the store has it."""
        clip = self._read(text)
        kept = clip is not None
        if clip is None:
            recording = self._voice.speak(text)
            self.stood_in |= recording.stand_in
            clip = finish.finish(recording)
            clip.setflags(write=False)
            if self._store and not recording.stand_in:
                kept = self._store.write(self._seed + text, clip.astype("<i2").tobytes())
        if kept:
            with self._lock:
                self._made.pop(text, None)
        return clip

    def _read(self, text: str) -> Clip | None:
        data = self._store.read(self._seed + text) if self._store else None
        return None if data is None else np.frombuffer(data, "<i2")

    def _kept(self, text: str) -> bool:
        return self._store is not None and self._store.has(self._seed + text)

    def _pool(self) -> ThreadPoolExecutor:
        if self._workers is None:
            self._workers = ThreadPoolExecutor(self._voice.lanes, thread_name_prefix="clips")
        return self._workers
