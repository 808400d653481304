"""The computer's microphone, by miniaudio."""

from collections.abc import Callable, Generator

import miniaudio
import numpy as np
from numpy.typing import NDArray

from holdspace.problems import SoundError

RATE = 16_000
BLOCK_MS = 50

Heard = NDArray[np.float32]
"""Sound from a microphone: shape (frames,), full scale 1.0, at `RATE`."""


class Microphone:
    """A running microphone; `take` is called from its thread. Raises `SoundError` without one."""

    def __init__(self, take: Callable[[Heard], None]) -> None:
        try:
            self._device = miniaudio.CaptureDevice(
                input_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=BLOCK_MS,
                app_name="Holdspace",
            )
            if self._device.backend == "Null":
                self._device.close()
                raise SoundError("there is no microphone")
            blocks = self._blocks(take)
            next(blocks)
            self._device.start(blocks)
        except miniaudio.MiniaudioError as error:
            raise SoundError("no microphone could be opened") from error

    def close(self) -> None:
        """Stop listening."""
        self._device.close()

    def _blocks(self, take: Callable[[Heard], None]) -> Generator[None, bytes, None]:
        while True:
            data = yield
            take(np.frombuffer(data, np.float32))
