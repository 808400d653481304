"""SubRip, the captions that nearly every player reads."""

from holdspace.sidecars.captions import spoken, timecode
from holdspace.timeline import Timeline


def srt(timeline: Timeline) -> str:
    """Return the captions of `timeline`, numbered from 1."""
    return "\n".join(
        f"{number}\n{timecode(cue.start, ',')} --> {timecode(cue.end, ',')}\n{words}\n"
        for number, (cue, words) in enumerate(spoken(timeline), 1)
    )
