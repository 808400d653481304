"""Sound through simpleaudio, the second output: it plays whole buffers, and cannot stream.

So each passage between two silences is one buffer, handed over shortly before it is due, with as
much silence in front as is missing until then. A buffer is heard 0.1 s later where nothing else
plays; so silence plays all the time, to have the same delay for all.
"""

import time
from threading import Event, Lock, Thread

import numpy as np
import simpleaudio

from holdspace.clip import Block, silence
from holdspace.problems import SoundError
from holdspace.sinks.device import Pull
from holdspace.sinks.output import sixteen_bit
from holdspace.units import NONE, RATE, Samples, samples, seconds

STEP = samples(0.1)
"""Frames that are pulled at a time; so much silence ends a passage."""

EARLY = 0.4
"""Seconds before it is due that a passage is handed over."""

AWAKE = 0.4
"""Seconds after which the silence plays, and the first passage can be handed over."""

LONGEST = samples(30)
"""The longest passage; what is longer is played in pieces."""

OVERLAP = 3.0
"""Seconds before the silence ends that the next one is handed over."""

BEAT = 1.0
"""Seconds after which nothing is pulled, where nothing else is, as a sign of life."""


class Buffers:
    """A running output that keeps its own time, and hands passages to simpleaudio.

    Raises `SoundError` without a device.
    """

    ahead = Samples(LONGEST + samples(2))
    withdraws = True

    def __init__(self, pull: Pull, channels: int) -> None:
        self._pull = pull
        self._channels = channels
        self._kept = 0.0
        self._keep()
        self._sounding: list[simpleaudio.PlayObject] = []
        self._lock = Lock()
        self._pulled = NONE
        self._origin = time.monotonic() + AWAKE + EARLY
        self._ended = Event()
        self._thread = Thread(target=self._run, name="simpleaudio", daemon=True)
        self._thread.start()

    def pending(self) -> Samples:
        """Return how many of the frames that were pulled are not due yet."""
        with self._lock:
            return samples(max(0.0, self._due() - time.monotonic()))

    def drop(self) -> Samples:
        """Stop what sounds, and return how much of what was pulled was not due yet."""
        with self._lock:
            left = self._due() - time.monotonic()
            self._origin += EARLY - left
            for passage in self._sounding:
                passage.stop()
            return samples(max(0.0, left))

    def close(self) -> None:
        """Stop."""
        self._ended.set()
        self._thread.join()
        simpleaudio.stop_all()

    def _due(self) -> float:
        """Return when the next frame to be pulled is to be heard."""
        return self._origin + seconds(self._pulled)

    def _run(self) -> None:
        early = 0.0
        while not self._ended.wait(min(early, BEAT)):
            with self._lock:
                early = max(0.0, self._due() - EARLY - time.monotonic())
                try:
                    self._keep()
                    self._step() if early == 0.0 else self._pull(0)
                except SoundError:
                    return

    def _step(self) -> None:
        """Pull until there is silence, and hand over what there was before it."""
        due, passage = self._due(), [self._next()]
        if not passage[0].any():
            return
        while passage[-1].any() and len(passage) * STEP < LONGEST:
            passage.append(self._next())
        lead = max(0, round((due - time.monotonic()) * RATE))
        block = np.concatenate([silence(lead, self._channels), *passage])
        self._sounding = [p for p in self._sounding if p.is_playing()] + [self._play(block)]

    def _keep(self) -> None:
        """Let there always be a buffer of silence."""
        now = time.monotonic()
        if now > self._kept - OVERLAP:
            self._play(silence(LONGEST, self._channels))
            self._kept = now + seconds(LONGEST)

    def _next(self) -> Block:
        self._pulled = Samples(self._pulled + STEP)
        return self._pull(STEP)

    def _play(self, block: Block) -> simpleaudio.PlayObject:
        data = np.ascontiguousarray(sixteen_bit(block))
        try:
            return simpleaudio.play_buffer(data, self._channels, 2, RATE)
        except simpleaudio.SimpleaudioError as error:
            raise SoundError("simpleaudio cannot open a sound device") from error
