"""Blocks into a WAV file: every sample as it was mixed."""

import struct
from collections.abc import Iterable

from holdspace.clip import Block, is_silence
from holdspace.problems import DiskError
from holdspace.sinks.output import Output, sixteen_bit
from holdspace.units import RATE

_HEADER = 44
_CHUNK = RATE


class WavSink:
    """Writes 16-bit PCM, with as many channels as the first block has."""

    def __init__(self, output: Output) -> None:
        """Write to `output`, which has to be empty."""
        self._output = output

    def write(self, blocks: Iterable[Block]) -> None:
        """Write all `blocks`, and a header that says how long they were."""
        self._output.write(bytes(_HEADER))
        length, channels = 0, 1
        for block in blocks:
            channels = block.shape[1]
            length += block.size * 2
            for start in range(0, len(block), _CHUNK):
                self._output.write(_bytes(block[start : start + _CHUNK]))
        self._output.seek(0)
        self._output.write(_header(length, channels))


def _bytes(block: Block) -> bytes:
    return bytes(block.size * 2) if is_silence(block) else sixteen_bit(block).tobytes()


def _header(length: int, channels: int) -> bytes:
    """Return the header of a WAV file with `length` bytes of sound."""
    if length + _HEADER >= 2**32:
        raise DiskError("a WAV file holds at most 4 GB; export this session as MP3")
    frame = channels * 2
    return (
        struct.pack("<4sI4s", b"RIFF", length + _HEADER - 8, b"WAVE")
        + struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, channels, RATE, RATE * frame, frame, 16)
        + struct.pack("<4sI", b"data", length)
    )
