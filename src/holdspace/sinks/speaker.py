"""Sound through the computer's own devices, by miniaudio."""

import os
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from random import Random
from threading import Event, Lock

import miniaudio
import numpy as np

from holdspace.clip import Block, silence
from holdspace.problems import SoundError
from holdspace.sinks.device import Pull
from holdspace.units import NONE, RATE, Samples, samples, seconds

STDERR = 2

PERIOD_MS, LONG_PERIOD_MS = 200, 400
"""Length of what the device asks for at a time: where its thread may go first, and where not.

With both cores busy elsewhere, an ordinary thread waited up to 0.28 s for its turn: 20 ms ran dry
many times a minute, 200 ms four times in ten minutes. The longer it is, the later a key is heard.
"""

PERIODS = 2
"""How many of them the device holds."""

KEEP_ALIVE = 2 / 32768
"""Peak of the noise that keeps a Bluetooth headset awake in silence: 84 dB below full scale."""


class Speaker:
    """A running sound device; the system's default one where `device` is None.

    With `awake`, silence becomes noise far below hearing, for headsets that would otherwise fall
    asleep and swallow the next word. Raises `SoundError` without a device.
    """

    ahead = samples(1.5)
    withdraws = False

    def __init__(
        self, pull: Pull, channels: int, *, device: str | None = None, awake: bool = True
    ) -> None:
        self._noise = _noise(channels) if awake else None
        self._period_ms = period_ms()
        self._lock = Lock()
        self._pulled = time.monotonic()
        try:
            self._device = _opened(channels, device, self._period_ms)
            frames = self._frames(pull)
            next(frames)
            self._device.start(frames)
        except miniaudio.MiniaudioError as error:
            raise SoundError("no sound device could be opened") from error

    def pending(self) -> Samples:
        """Return what is left of what the device had when it last pulled."""
        period = self._period_ms / 1000
        with self._lock:
            since = time.monotonic() - self._pulled
        return samples(_held(self._device.backend, period) - min(since, period))

    def drop(self) -> Samples:
        """Return 0: what the device has, it plays."""
        return NONE

    def close(self) -> None:
        """Stop and let go of the device."""
        self._device.close()

    def _frames(self, pull: Pull) -> Generator[Block, int, None]:
        wanted = yield silence(0)
        while True:
            with self._lock:
                block = pull(wanted)
                self._pulled = time.monotonic()
            if self._noise is not None and not block.any():
                block = np.resize(self._noise, block.shape)
            wanted = yield block


def play(block: Block, device: str | None = None) -> None:
    """Play `block` to its end; raises `SoundError`."""
    at, ended = 0, Event()

    def pull(frames: int) -> Block:
        nonlocal at
        part = block[at : at + frames]
        at += frames
        if at > len(block) + speaker_holds:
            ended.set()
        return np.concatenate([part, silence(frames - len(part), part.shape[1])])

    speaker_holds = PERIODS * period_ms() * RATE // 1000
    speaker = Speaker(pull, block.shape[1], device=device, awake=False)
    done = ended.wait(seconds(Samples(len(block))) + 5)
    speaker.close()
    if not done:
        raise SoundError("the sound device does not play")


def devices() -> list[str]:
    """Return the names of the sound devices there are."""
    try:
        return list(_devices())
    except miniaudio.MiniaudioError:
        return []


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep ALSA from printing to standard error, which it does for every device it has not."""
    sys.stderr.flush()
    kept, nothing = os.dup(STDERR), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, STDERR)
    try:
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(kept)
        os.close(nothing)


def _devices() -> dict[str, object]:
    """Return the ids of the sound devices by their names."""
    with _hushed():
        found = miniaudio.Devices()
    if found.backend == "Null":
        return {}
    return {device["name"]: device["id"] for device in found.get_playbacks()}


def period_ms() -> int:
    """Return how much the device asks for at a time."""
    return PERIOD_MS if may_go_first() else LONG_PERIOD_MS


def may_go_first() -> bool:
    """Whether a thread of ours can have real-time priority; others than Linux grant it to sound."""
    if sys.platform != "linux":
        return True
    before = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    except OSError:  # not allowed, or not known to this system
        return False
    os.sched_setscheduler(0, *before)
    return True


def _held(backend: str, period: float) -> float:
    """Return how many seconds have not been heard just after the device has pulled.

    PulseAudio keeps one period, and pulls the next when it has rendered close to half of that.
    """
    return 1.5 * period + 0.02 if backend == "PulseAudio" else PERIODS * period


def _opened(channels: int, name: str | None, period: int) -> miniaudio.PlaybackDevice:
    known = {} if name is None else _devices()
    if name is not None and name not in known:
        raise SoundError(f"there is no sound device called {name}")
    with _hushed():
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=channels,
            sample_rate=RATE,
            buffersize_msec=period,
            callback_periods=PERIODS,
            device_id=None if name is None else known[name],
            thread_prio=miniaudio.ThreadPriority.REALTIME,  # where we may; else it is ordinary
            app_name="Holdspace",
        )
    if device.backend == "Null":
        device.close()
        raise SoundError("there is no sound device")
    return device


def _noise(channels: int) -> Block:
    """Return a second of noise: shape (RATE, channels)."""
    chance = Random(0).randbytes(RATE * channels)  # numpy's own is slow to load
    even = np.frombuffer(chance, np.int8).astype(np.float32) / np.float32(128)
    return even.reshape(RATE, channels) * np.float32(KEEP_ALIVE)
