"""Every cue with its start and end in whole samples. It knows no voice, file or device."""

from dataclasses import dataclass

from holdspace.program import CueKind, Side
from holdspace.units import Samples, seconds

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Cue:
    """Something heard (or, for a gate, waited for) in `[start, end)`, without padding.

    Exactly one of `text` and `sound` is set; a gate has neither.
    """

    start: Samples
    end: Samples
    kind: CueKind
    text: str | None = None
    """The words as they are spoken."""
    sound: str | None = None
    stretch: int | None = None
    """Index into `Timeline.stretches`."""
    side: Side | None = None
    line: int | None = None
    """The line of the script that it came from."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold: from the start of the start sound to the start of the end sound."""

    start: Samples
    end: Samples
    turn: Samples | None = None
    """Length of one breath, or one round of a breathing pattern, where it is made of such."""


@dataclass(frozen=True, slots=True)
class SideSpan:
    """One side of a stretch (`side` is None where it has none), from its first cue to its last."""

    side: Side | None
    start: Samples
    end: Samples
    holds: tuple[Hold, ...]


@dataclass(frozen=True, slots=True)
class StretchSpan:
    """One stretch, which is one chapter."""

    name: str
    line: int
    start: Samples
    end: Samples
    sides: tuple[SideSpan, ...]


@dataclass(frozen=True, slots=True)
class Shed:
    """A cue that was left out or shortened for want of room."""

    text: str
    stretch: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole session, cues in order of their start. No two spoken cues overlap."""

    title: str
    duration: Samples
    cues: tuple[Cue, ...]
    stretches: tuple[StretchSpan, ...]
    shed: tuple[Shed, ...] = ()


def as_object(timeline: Timeline, *, voice: str, pace: str) -> Json:
    """Return `timeline` as the object that `show --json` prints; times in seconds."""
    return {
        "title": timeline.title,
        "voice": voice,
        "pace": pace,
        "duration_s": _s(timeline.duration),
        "stretches": [_stretch_json(stretch) for stretch in timeline.stretches],
        "cues": [_cue_json(cue) for cue in timeline.cues],
        "shed": [
            {"text": shed.text, "stretch": shed.stretch, "reason": shed.reason}
            for shed in timeline.shed
        ],
    }


def _s(count: Samples) -> float:
    """Return seconds with six decimals: finer than a sample, without the noise of floats."""
    return round(seconds(count), 6)


def _stretch_json(stretch: StretchSpan) -> Json:
    return {
        "name": stretch.name,
        "line": stretch.line,
        "start_s": _s(stretch.start),
        "end_s": _s(stretch.end),
        "sides": [
            {
                "side": side.side,
                "start_s": _s(side.start),
                "end_s": _s(side.end),
                "holds": [{"start_s": _s(h.start), "end_s": _s(h.end)} for h in side.holds],
            }
            for side in stretch.sides
        ],
    }


def _cue_json(cue: Cue) -> Json:
    return {
        "start_s": _s(cue.start),
        "end_s": _s(cue.end),
        "kind": cue.kind,
        "text": cue.text,
        "sound": cue.sound,
        "stretch": cue.stretch,
        "side": cue.side,
        "line": cue.line,
    }
