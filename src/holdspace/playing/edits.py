"""More time in a hold: time, or whole breaths, put into a timeline. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from holdspace.playing.places import standing
from holdspace.program import CueKind
from holdspace.timeline import Cue, Hold, SideSpan, StretchSpan, Timeline
from holdspace.units import Samples, samples

COUNTDOWN = samples(3.5)
"""The end of a hold, where a count is the countdown."""

SLACK = samples(2.0)
"""How late halfway may be said."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`length` of time put in at `at`: whatever starts there or later is moved."""

    at: Samples
    length: Samples
    cues: tuple[Cue, ...] = ()
    """What is heard in that time."""


def edited(timeline: Timeline, edits: Iterable[Edit]) -> Timeline:
    """Return `timeline` after all `edits`, in order; each sees what the ones before it did."""
    return reduce(_insert, edits, timeline)


def moved(at: Samples, edits: Iterable[Edit]) -> Samples:
    """Return where the place `at` of the unedited timeline has gone."""
    return reduce(_start, edits, at)


def unmoved(at: Samples, edits: Sequence[Edit]) -> Samples:
    """Return which place of the unedited timeline is at `at`; in added time, where it was added."""
    for edit in reversed(edits):
        at = Samples(at - min(edit.length, max(0, at - edit.at)))
    return at


def more(timeline: Timeline, at: Samples, length: Samples) -> tuple[Edit, ...]:
    """Return the edits that make the hold in progress at `at` longer; none where none is.

    Halfway, where it is still to come, moves to the new half; the countdown and all that follows
    move by the whole length. What is being said is not torn. Where breaths are told, as many whole
    ones as come nearest to `length` are put in before the next.
    """
    hold = standing(timeline, at).hold
    if hold is None:
        return ()
    inside = [c for c in timeline.cues if hold.start <= c.start < hold.end]
    if hold.turn:
        return (_turns(hold, hold.turn, inside, at, length),)
    free = max([at, *(c.end for c in inside if c.start <= at)])
    telling = next((c for c in inside if c.start >= free and _tells(c, hold)), None)
    if telling is None:
        return (Edit(max(free, hold.end), length),)
    if not _halves(telling, hold):
        return (Edit(telling.start, length),)
    half = Samples(length // 2)
    rest = Samples(length - half)
    return (Edit(telling.start, half), Edit(Samples(telling.end + half), rest))


def _turns(hold: Hold, turn: Samples, inside: Sequence[Cue], at: Samples, length: Samples) -> Edit:
    """Return the edit that puts whole turns in after the one in progress at `at`.

    They sound as the last but one; after the last, which says that it is, the last comes again.
    """
    count = max(1, (2 * length + turn) // (2 * turn))
    upto = Samples(hold.start + ((at - hold.start) // turn + 1) * turn)
    last = Samples(hold.end - turn)
    plain = max(hold.start, Samples(last - turn))
    like = [plain] * count if upto < hold.end else [*[plain] * (count - 1), last]
    cues = (
        _shifted(cue, Samples(upto + index * turn - model))
        for index, model in enumerate(like)
        for cue in inside
        if model <= cue.start < model + turn
    )
    return Edit(upto, Samples(count * turn), tuple(cues))


def _tells(cue: Cue, hold: Hold) -> bool:
    """Whether `cue` tells how much of `hold` is left."""
    counting = cue.kind is CueKind.COUNT and cue.start >= hold.end - COUNTDOWN
    return counting or cue.kind is CueKind.HALFWAY


def _halves(cue: Cue, hold: Hold) -> bool:
    late = cue.start - (hold.start + hold.end) // 2
    return cue.kind is CueKind.HALFWAY and 0 <= late <= SLACK


def _start(place: Samples, edit: Edit) -> Samples:
    return Samples(place + edit.length) if place >= edit.at else place


def _insert(timeline: Timeline, edit: Edit) -> Timeline:
    return replace(
        timeline,
        duration=Samples(timeline.duration + edit.length),
        cues=_cues(timeline.cues, edit),
        stretches=tuple(_stretch(span, edit) for span in timeline.stretches),
    )


def _cues(cues: Sequence[Cue], edit: Edit) -> tuple[Cue, ...]:
    before = [cue for cue in cues if cue.start < edit.at]
    after = [_shifted(cue, edit.length) for cue in cues if cue.start >= edit.at]
    return (*before, *edit.cues, *after)


def _shifted(cue: Cue, by: Samples) -> Cue:
    return replace(cue, start=Samples(cue.start + by), end=Samples(cue.end + by))


def _stretch(span: StretchSpan, edit: Edit) -> StretchSpan:
    start, end = _span(span, edit)
    return replace(span, start=start, end=end, sides=tuple(_side(s, edit) for s in span.sides))


def _side(span: SideSpan, edit: Edit) -> SideSpan:
    start, end = _span(span, edit)
    return replace(span, start=start, end=end, holds=tuple(_hold(h, edit) for h in span.holds))


def _hold(hold: Hold, edit: Edit) -> Hold:
    start, end = _span(hold, edit)
    return replace(hold, start=start, end=end)


def _span(span: StretchSpan | SideSpan | Hold, edit: Edit) -> tuple[Samples, Samples]:
    """Return the new start and end: a span that only ends where time is put in grows with it."""
    start = _start(span.start, edit)
    end = Samples(span.end + edit.length) if span.end >= edit.at else span.end
    return start, end
