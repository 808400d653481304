"""A timeline drawn as lines of text: chapters with a bar each, and every cue at its time."""

from collections.abc import Iterator
from dataclasses import dataclass

from holdspace.program import CueKind, Side
from holdspace.timeline import Cue, Hold, StretchSpan, Timeline
from holdspace.units import Samples, clock

SPEECH, HOLD, QUIET = "▒", "█", "·"
"""What fills a bar: somebody speaks, the listener holds, nothing is said."""

LEGEND = f"{SPEECH} speech   {HOLD} hold   {QUIET} time to move"

BAR = 48
"""Characters of the bar of the longest stretch."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a drawing; `style` is a rich style."""

    text: str
    style: str = ""


def draw(timeline: Timeline, *, cues: bool = True) -> Iterator[Line]:
    """Yield the drawing of `timeline`, line by line; without `cues`, the chapters alone."""
    longest = max((span.end - span.start for span in timeline.stretches), default=1)
    chapter: int | None = None
    for cue in timeline.cues:
        if cue.stretch != chapter:
            chapter = cue.stretch
            yield Line("")
            if chapter is not None:
                yield from _chapter(timeline, chapter, timeline.stretches[chapter], longest)
        if cues and cue.kind is not CueKind.GATE:
            yield _cue_line(cue)
    yield Line("")
    yield Line(f"{clock(timeline.duration):>8}  end   {LEGEND}", "dim")
    for shed in timeline.shed:
        yield Line(f'          left out: "{shed.text}" ({shed.reason})', "dim")


def _chapter(timeline: Timeline, index: int, span: StretchSpan, longest: int) -> Iterator[Line]:
    held = sum(hold.end - hold.start for side in span.sides for hold in side.holds)
    title = f"{index + 1:>2}. {span.name}"
    times = f"{clock(span.start)} to {clock(span.end)}, {clock(Samples(held))} held"
    yield Line(f"{clock(span.start):>8}  {title}   ({times})", "bold")
    yield Line(f"          {_bar(timeline, span, longest)}", "cyan")


def _bar(timeline: Timeline, span: StretchSpan, longest: int) -> str:
    """Return the stretch in time: one character a slice, holds before speech before quiet."""
    holds = [hold for side in span.sides for hold in side.holds]
    spoken = [cue for cue in timeline.cues if cue.text and span.start <= cue.start < span.end]
    step = max(1, longest // BAR)
    return "".join(
        HOLD if _covers(holds, at) else SPEECH if _covers(spoken, at) else QUIET
        for at in range(span.start + step // 2, span.end, step)
    )


def _covers(spans: list[Hold] | list[Cue], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _cue_line(cue: Cue) -> Line:
    side = {Side.FIRST: "1", Side.SECOND: "2", None: " "}[cue.side]
    words = cue.text or f"♪ {cue.sound}"
    style = "" if cue.text else "dim"
    return Line(f"{clock(cue.start):>8}  {side} {cue.kind:<9} {words}", style)
