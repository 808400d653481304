"""Samples and seconds: the one place that converts between them, and the only one that rounds."""

import math
from typing import NewType

Samples = NewType("Samples", int)
"""A count of samples, or a place on the timeline, at `RATE`."""

RATE = 48_000
"""Samples per second. One millisecond is 48 samples, one MP3 frame is 1,152."""

NONE = Samples(0)


def samples(seconds: float) -> Samples:
    """Return the whole number of samples nearest to `seconds` (halves go up)."""
    return Samples(math.floor(seconds * RATE + 0.5))


def seconds(count: Samples) -> float:
    """Return the length of `count` samples in seconds."""
    return count / RATE


def milliseconds(count: Samples) -> int:
    """Return the length of `count` samples in whole milliseconds (halves go up)."""
    return math.floor(count * 1000 / RATE + 0.5)


def clock(count: Samples) -> str:
    """Return `count` as people read a clock: `1:05`, or `1:01:05` from an hour on."""
    minutes, second = divmod(round(count / RATE), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
