"""Program and lengths of sounds in, timeline out: when everything happens, to the sample."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from holdspace.placing import place
from holdspace.program import (
    CueKind,
    Gate,
    Instruction,
    Origin,
    Program,
    Rest,
    Say,
    Side,
    Sound,
    Window,
)
from holdspace.timeline import Cue, Hold, Shed, SideSpan, StretchSpan, Timeline
from holdspace.units import NONE, Samples, on_grid


class Lengths(Protocol):
    """How long things sound. Either may block until the sound is made."""

    def of_text(self, text: str) -> Samples:
        """Return the length of `text`, spoken."""
        ...

    def of_sound(self, name: str) -> Samples:
        """Return the length of the sound called `name`."""
        ...


@dataclass(frozen=True, slots=True)
class Moment:
    """One instruction with its place in time: `[start, end)` and what is heard in it."""

    origin: Origin
    start: Samples
    end: Samples
    cues: tuple[Cue, ...] = ()
    hold: Hold | None = None
    shed: tuple[Shed, ...] = ()


def moments(program: Program, lengths: Lengths) -> Iterator[Moment]:
    """Yield the program's instructions in order, each as soon as the lengths it needs are known.

    Each starts on the grid: up to 24 ms of quiet go before it, never into a window.
    """
    now = NONE
    for instruction in program.instructions:
        moment = _moment(instruction, now, lengths)
        yield moment
        now = on_grid(moment.end)


def schedule(program: Program, lengths: Lengths) -> Timeline:
    """Return the whole timeline of `program`."""
    return assemble(program, moments(program, lengths))


def assemble(program: Program, parts: Iterable[Moment]) -> Timeline:
    """Return the timeline of the moments there are: all of a program's, or its first so far."""
    known = list(parts)
    duration = known[-1].end if known else NONE
    return Timeline(
        title=program.title,
        duration=duration,
        cues=tuple(cue for moment in known for cue in moment.cues),
        stretches=tuple(_stretches(program, known)),
        shed=tuple(shed for moment in known for shed in moment.shed),
    )


def _moment(instruction: Instruction, now: Samples, lengths: Lengths) -> Moment:
    origin = instruction.origin
    match instruction:
        case Say(kind, text):
            end = Samples(now + lengths.of_text(text))
            return Moment(origin, now, end, (_cue(now, end, kind, origin, text=text),))
        case Sound(name):
            end = Samples(now + lengths.of_sound(name))
            return Moment(origin, now, end, (_cue(now, end, CueKind.SOUND, origin, sound=name),))
        case Rest(length):
            return Moment(origin, now, Samples(now + length))
        case Gate(length):
            end = Samples(now + length)
            return Moment(origin, now, end, (_cue(now, end, CueKind.GATE, origin),))
        case Window():
            return _window(instruction, now, lengths)


def _window(window: Window, now: Samples, lengths: Lengths) -> Moment:
    """Return a window with its cues: it lasts exactly its length, and its end sound rings after."""
    origin, end = window.origin, Samples(now + window.length)
    placed = place(window, lengths.of_text, lengths.of_sound)
    cues = []
    if window.start_sound:
        sounding = Samples(now + lengths.of_sound(window.start_sound))
        cues.append(_cue(now, sounding, CueKind.SOUND, origin, sound=window.start_sound))
    for cue in placed.cues:
        at = Origin(origin.stretch, origin.side, cue.line or origin.line)
        start, stop = Samples(now + cue.start), Samples(now + cue.end)
        said = cue.saying
        cues.append(_cue(start, stop, cue.kind, at, text=said.text, sound=said.sound))
    after = end
    if window.end_sound:
        after = Samples(end + lengths.of_sound(window.end_sound))
        cues.append(_cue(end, after, CueKind.SOUND, origin, sound=window.end_sound))
    shed = tuple(Shed(text, origin.stretch, reason) for text, reason in placed.shed)
    hold = Hold(now, end, window.turn) if window.is_hold else None
    return Moment(origin, now, after, tuple(cues), hold, shed)


def _cue(
    start: Samples,
    end: Samples,
    kind: CueKind,
    origin: Origin,
    *,
    text: str | None = None,
    sound: str | None = None,
) -> Cue:
    return Cue(start, end, kind, text, sound, origin.stretch, origin.side, origin.line)


def _stretches(program: Program, known: list[Moment]) -> Iterator[StretchSpan]:
    """Yield the stretches that have begun."""
    for index, section in enumerate(program.sections):
        own = [moment for moment in known if moment.origin.stretch == index]
        if own:
            sides = tuple(_sides(own))
            yield StretchSpan(section.name, section.line, own[0].start, own[-1].end, sides)


def _sides(own: list[Moment]) -> Iterator[SideSpan]:
    """Yield a span for each side there is; where there is none, one for the whole stretch."""
    sides: tuple[Side | None, ...] = tuple(s for s in Side if any(m.origin.side is s for m in own))
    for side in sides or (None,):
        of_side = [moment for moment in own if moment.origin.side is side]
        holds = tuple(moment.hold for moment in of_side if moment.hold)
        yield SideSpan(side, of_side[0].start, of_side[-1].end, holds)
