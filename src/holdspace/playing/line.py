"""The line to the sound device: opened, watched, lost and opened again."""

import time
from collections.abc import Callable
from enum import StrEnum

from holdspace.clip import Block, silence
from holdspace.problems import SoundError
from holdspace.sinks.device import Device, OpenDevice, Pull
from holdspace.units import NONE, Samples

DEAD = 3.0
"""Seconds without a pull after which the device is taken for gone, or the machine for asleep."""

RETRY = 1.0
"""Seconds between two tries to open a device again."""


def awake_and_asleep() -> float:
    """Return seconds on a clock that runs on while the machine sleeps."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.time()


class Trouble(StrEnum):
    """What happened to the line."""

    LOST = "lost"
    SLEPT = "slept"
    BACK = "back"


class Line:
    """One device at a time; `pull` is called from its thread, all else from the player's."""

    def __init__(
        self,
        open_device: OpenDevice,
        pull: Pull,
        channels: int,
        clock: Callable[[], float] = awake_and_asleep,
    ) -> None:
        self._open_device = open_device
        self._pull = pull
        self._channels = channels
        self._clock = clock
        self._device: Device | None = None
        self._pulled = self._looked = self._tried = clock()
        self._slept = False
        self.begun = False
        """Whether an output was ever open."""

    def open(self) -> None:
        """Open the device; raises `SoundError`."""
        self._tried = self._looked = self._pulled = self._clock()
        self._slept = False
        self._device = self._open_device(self._watched, self._channels)
        self.begun = True

    def close(self) -> None:
        """Let go of the device."""
        device, self._device = self._device, None
        if device:
            device.close()

    @property
    def up(self) -> bool:
        """Whether there is a device."""
        return self._device is not None

    def pending(self) -> Samples:
        """Return how many frames were pulled and not heard yet."""
        return self._device.pending() if self._device else NONE

    @property
    def ahead(self) -> Samples:
        """How much the device wants to be mixed ahead."""
        return self._device.ahead if self._device else NONE

    @property
    def withdraws(self) -> bool:
        """Whether `drop` takes back what was pulled."""
        return self._device is not None and self._device.withdraws

    def drop(self) -> Samples:
        """Take back what was pulled and not heard; return how much that is."""
        return self._device.drop() if self._device else NONE

    def look(self) -> Trouble | None:
        """Return what has happened since the last look; a lost device is opened again here.

        Silence is all that a machine hears that was asleep, until it was looked at.
        """
        now, before = self._clock(), self._looked
        self._looked = now
        if self._device is None:
            return self._retried(now) if self.begun else None
        if self._slept or now - max(before, self._pulled) > DEAD:
            self._slept, self._pulled = False, now
            return Trouble.SLEPT
        return Trouble.LOST if now - self._pulled > DEAD else None

    def _retried(self, now: float) -> Trouble | None:
        if now - self._tried < RETRY:
            return None
        try:
            self.open()
        except SoundError:
            return None
        return Trouble.BACK

    def _watched(self, frames: int) -> Block:
        now, before = self._clock(), self._pulled
        self._pulled = now
        self._slept = self._slept or now - before > DEAD
        return silence(frames, self._channels) if self._slept else self._pull(frames)
