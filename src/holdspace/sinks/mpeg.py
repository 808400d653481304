"""MPEG-1 Layer III at 48 kHz: what a frame looks like.

ISO/IEC 11172-3; the Info frame is LAME's ("Mp3 Info Tag rev 1").
"""

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FRAME = 1152
"""Samples in a frame."""

Frames = NDArray[np.uint8]
"""Shape (frames, bytes of a frame): at 48 kHz all frames of a constant bit rate are equal."""

ENCODER_DELAY = 576
DECODER_DELAY = 529
DELAY = ENCODER_DELAY + DECODER_DELAY
"""Samples that a decoder puts out before the first that went in."""

_BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
HEADER = 4
"""Bytes of a frame before its side information."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the frames of one file are laid out."""

    channels: int
    bit_rate: int
    """kbit/s, constant."""

    @property
    def size(self) -> int:
        """Bytes of a frame."""
        return FRAME // 8 * self.bit_rate // 48

    @property
    def body(self) -> int:
        """Where the main data begins: after the header and the side information."""
        return HEADER + (17 if self.channels == 1 else 32)

    @property
    def header(self) -> bytes:
        """The header of a frame: no checksum, no padding, original, mono or joint stereo."""
        mode = 0xC4 if self.channels == 1 else 0x44
        return bytes((0xFF, 0xFB, _BIT_RATES.index(self.bit_rate) << 4 | 0x04, mode))

    def silent(self, count: int) -> bytes:
        """Return `count` frames without any sound in them."""
        return self.header.ljust(self.size, b"\0") * count


LAYOUTS = {1: Layout(channels=1, bit_rate=64), 2: Layout(channels=2, bit_rate=128)}
"""By channels: a voice alone, and a voice over a bed."""


def info_frame(layout: Layout, frames: int, samples: int) -> bytes:
    """Return the frame that goes before `frames` others, which hold `samples` samples.

    It tells a player the length, and what to cut off at both ends for the exact samples.
    """
    length = (frames + 1) * layout.size
    padding = frames * FRAME - ENCODER_DELAY - samples
    seek_table = bytes(i * 256 // 100 for i in range(100))
    xing = struct.pack(">4sIII100sI", b"Info", 0x0F, frames, length, seek_table, 50)
    cuts = (ENCODER_DELAY << 12 | padding).to_bytes(3, "big")
    rate = layout.bit_rate
    lame = struct.pack(
        ">9sBB8sBB3sBBHIH", b"LAME3.100", 1, 0, b"", 0, rate, cuts, 0, 0, 0, length, 0
    )
    start = layout.header.ljust(layout.body, b"\0") + xing + lame
    return (start + struct.pack(">H", _crc16(start))).ljust(layout.size, b"\0")


def _crc16(data: bytes) -> int:
    """Return the CRC-16 (polynomial 0x8005, reflected) that ends an Info frame."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
