"""LRC, the timed lyrics of music players."""

from holdspace.sidecars.captions import spoken
from holdspace.timeline import Timeline
from holdspace.units import Samples, milliseconds


def lrc(timeline: Timeline) -> str:
    """Return the words of `timeline` as timed lyrics."""
    head = [f"[ti:{' '.join(timeline.title.split())}]", f"[length:{_time(timeline.duration)}]"]
    return "\n".join([*head, *(f"[{_time(c.start)}]{words}" for c, words in spoken(timeline)), ""])


def _time(count: Samples) -> str:
    """Return `count` as `mm:ss.xx`, cut to the hundredth; minutes go on past 99."""
    minute, hundredth = divmod(milliseconds(count) // 10, 6000)
    return f"{minute:02}:{hundredth / 100:05.2f}"
