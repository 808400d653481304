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


_NAMES = {
    3600: ("h", "hr", "hrs", "hour", "hours"),
    60: ("m", "min", "mins", "minute", "minutes"),
    1: ("s", "sec", "secs", "second", "seconds"),
}
_SIZES = {name: size for size, names in _NAMES.items() for name in names}
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]*)", re.ASCII)
_AMOUNTS = re.compile(r"\0(?:(?:,?\s+(?:and\s+)?)?\0)*")
"""Several amounts, each of which stands as a zero, which no length has in it."""
_LONGEST = 100
"""Characters of a length that people would type."""


def duration(text: str) -> Samples | None:
    """Return the length that `text` names, or None where it names none.

    Understands `10m`, `600s`, `10 minutes`, `1 hour and 5 minutes`, `8:30`, `1:02:03`, and a bare
    number as minutes, or after another amount as what is next smaller: `1h30`, `5m 30`.
    """
    text = text.strip().lower()
    if len(text) > _LONGEST:
        return None
    if re.fullmatch(r"\d+(:[0-5]?\d){1,2}", text, re.ASCII):
        total = 0
        for part in text.split(":"):
            total = total * 60 + int(part)
        return samples(total) or None
    if not _AMOUNTS.fullmatch(_AMOUNT.sub("\0", text)):
        return None
    return _sum(_AMOUNT.findall(text)) or None


def _sum(amounts: list[tuple[str, str]]) -> Samples:
    """Return the length of all `amounts`, each a number and a unit; none where one is unknown."""
    total, size = 0.0, 3600
    for number, unit in amounts:
        size = _SIZES.get(unit, 0) if unit else size // 60
        if not size:
            return NONE
        total += float(number) * size
    return samples(total)
