"""Samples and seconds: the one place that converts between them, and the only one that rounds."""

import math
import re
from typing import NewType

Samples = NewType("Samples", int)
"""A count of samples, or a place on the timeline, at `RATE`."""

RATE = 48_000
"""Samples per second. One millisecond is 48 samples, one MP3 frame is 1,152."""

NONE = Samples(0)

GRID = Samples(1_152)
"""Outside windows of exact length, everything starts on a multiple of this (24 ms).

The same words are then the same sound wherever they stand, and need to be encoded only once.
"""


def samples(seconds: float) -> Samples:
    """Return the whole number of samples nearest to `seconds` (halves go up)."""
    return Samples(whole(seconds * RATE))


def seconds(count: Samples) -> float:
    """Return the length of `count` samples in seconds."""
    return count / RATE


def whole(number: float) -> int:
    """Return the whole number nearest to `number` (halves go up)."""
    return math.floor(number + 0.5)


def on_grid(count: Samples) -> Samples:
    """Return the first multiple of `GRID` that is not before `count`."""
    return Samples(-(-count // GRID) * GRID)


def milliseconds(count: Samples) -> int:
    """Return the length of `count` samples in whole milliseconds (halves go up)."""
    return whole(count * 1000 / RATE)


def clock(count: Samples) -> str:
    """Return `count` as people read a clock: `1:05`, or `1:01:05` from an hour on."""
    minutes, second = divmod(whole(count / RATE), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


_UNITS = {"h": 3600, "m": 60, "min": 60, "s": 1, "sec": 1, "": 60}
_AMOUNTS = re.compile(r"(?:(\d+(?:\.\d+)?)\s*(h|min|m|sec|s|)\s*)", re.ASCII)


def duration(text: str) -> Samples | None:
    """Return the length that `text` names, or None where it names none.

    Understands `10m`, `600s`, `1h 5m`, `8:30`, `1:02:03`, and a bare number as minutes.
    """
    text = text.strip().lower()
    if re.fullmatch(r"\d+(:[0-5]?\d){1,2}", text, re.ASCII):
        total = 0
        for part in text.split(":"):
            total = total * 60 + int(part)
        return samples(total) or None
    amounts = _AMOUNTS.findall(text)
    if not amounts or _AMOUNTS.sub("", text):
        return None
    return samples(sum(float(number) * _UNITS[unit] for number, unit in amounts)) or None
