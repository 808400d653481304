"""Every cue with its start and end in whole samples. It knows no voice, file or device."""

from dataclasses import dataclass

from holdspace.program import CueKind, Side
from holdspace.units import Samples


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
