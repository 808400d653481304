"""Questions a listener has about a place on a timeline. Pure."""

from collections.abc import Container
from dataclasses import dataclass

from holdspace.program import CueKind
from holdspace.timeline import Cue, Hold, SideSpan, StretchSpan, Timeline
from holdspace.units import NONE, Samples, samples

SOON = samples(3.0)
"""How far into a stretch `earlier` still means the one before it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a place is: the stretch that has begun, its side, and the hold in progress."""

    stretch: StretchSpan | None = None
    side: SideSpan | None = None
    hold: Hold | None = None


def standing(timeline: Timeline, at: Samples) -> Standing:
    """Return where `at` is; between two stretches it still belongs to the first of them."""
    stretch = next((s for s in reversed(timeline.stretches) if s.start <= at), None)
    if stretch is None or (stretch is timeline.stretches[-1] and at >= stretch.end):
        return Standing()
    side = next((s for s in reversed(stretch.sides) if s.start <= at), None)
    hold = next((h for h in side.holds if h.start <= at < h.end), None) if side else None
    return Standing(stretch, side, hold)


def sounding(timeline: Timeline, at: Samples) -> Cue | None:
    """Return the cue that is being spoken at `at`."""
    return next((c for c in timeline.cues if c.text and c.start <= at < c.end), None)


def last_said(timeline: Timeline, at: Samples, besides: Container[CueKind] = ()) -> Cue | None:
    """Return the last cue that had been begun to be spoken at `at`, of no kind in `besides`."""
    said = (c for c in reversed(timeline.cues) if c.text and c.start < at)
    return next((c for c in said if c.kind not in besides), None)


def coming(timeline: Timeline, at: Samples) -> StretchSpan | None:
    """Return the stretch that comes next."""
    return next((s for s in timeline.stretches if s.start > at), None)


def gate_after(timeline: Timeline, at: Samples) -> Cue | None:
    """Return the first gate that starts at or after `at`."""
    return next((c for c in timeline.cues if c.kind is CueKind.GATE and c.start >= at), None)


def later(timeline: Timeline, at: Samples) -> Samples:
    """Return the start of the next stretch; after the last one, where the close begins."""
    following = coming(timeline, at)
    if following:
        return following.start
    end = timeline.stretches[-1].end if timeline.stretches else NONE
    return max(at, end)


def earlier(timeline: Timeline, at: Samples) -> Samples:
    """Return the start of this stretch, or of the one before where this has just begun."""
    starts = [s.start for s in timeline.stretches if s.start <= at]
    if starts and at < starts[-1] + SOON:
        starts.pop()
    return starts[-1] if starts else NONE


def after_side(timeline: Timeline, at: Samples) -> Samples:
    """Return where what follows this side begins; `at` itself where there is no side."""
    side = standing(timeline, at).side
    return side.end if side and side.end > at else at
