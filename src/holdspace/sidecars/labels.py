"""Audacity labels: every cue, spoken or sounded, over the waveform."""

from holdspace.timeline import Cue, Timeline
from holdspace.units import seconds


def labels(timeline: Timeline) -> str:
    """Return a label for each cue of `timeline`; sounds and gates stand in brackets."""
    return "".join(
        f"{seconds(cue.start):.6f}\t{seconds(cue.end):.6f}\t{_text(cue)}\n" for cue in timeline.cues
    )


def _text(cue: Cue) -> str:
    return " ".join(cue.text.split()) if cue.text is not None else f"[{cue.sound or cue.kind}]"
