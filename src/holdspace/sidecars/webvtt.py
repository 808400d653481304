"""WebVTT, the captions of browsers and video players (W3C)."""

from holdspace.sidecars.captions import spoken, timecode
from holdspace.timeline import Timeline

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def webvtt(timeline: Timeline) -> str:
    """Return the captions of `timeline`."""
    cues = [
        f"{timecode(cue.start)} --> {timecode(cue.end)}\n{words.translate(_ESCAPES)}\n"
        for cue, words in spoken(timeline)
    ]
    return "\n".join(["WEBVTT\n", *cues])
