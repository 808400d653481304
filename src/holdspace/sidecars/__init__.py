"""Text files that travel with a session, one file each; all are read off the timeline."""

from collections.abc import Callable
from dataclasses import dataclass

from holdspace.sidecars.chapters import chapters
from holdspace.sidecars.labels import labels
from holdspace.sidecars.lrc import lrc
from holdspace.sidecars.srt import srt
from holdspace.sidecars.webvtt import webvtt
from holdspace.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A kind of text file."""

    suffix: str
    """Takes the place of the suffix of the sound file that it goes with."""
    render: Callable[[Timeline], str]
    """Returns the file's text, to be written as UTF-8."""


SIDECARS = {
    "vtt": Sidecar(".vtt", webvtt),
    "srt": Sidecar(".srt", srt),
    "lrc": Sidecar(".lrc", lrc),
    "chapters": Sidecar(".chapters.json", chapters),
    "labels": Sidecar(".labels.txt", labels),
}
"""By the name that a listener asks for it with."""
