"""What is shown, and when: the part that all kinds of captions share."""

from collections.abc import Iterator

from holdspace.timeline import Cue, Timeline
from holdspace.units import Samples, milliseconds


def spoken(timeline: Timeline) -> Iterator[tuple[Cue, str]]:
    """Yield each cue that is spoken and its words, on one line."""
    for cue in timeline.cues:
        if cue.text is not None:
            yield cue, " ".join(cue.text.split())


def timecode(count: Samples, point: str = ".") -> str:
    """Return `count` as `HH:MM:SS.mmm`, with `point` before the milliseconds."""
    second, thousandth = divmod(milliseconds(count), 1000)
    minute, second = divmod(second, 60)
    hour, minute = divmod(minute, 60)
    return f"{hour:02}:{minute:02}:{second:02}{point}{thousandth:03}"
