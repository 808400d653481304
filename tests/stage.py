"""A hand-made session, and a device that is turned by hand: playing without waiting."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Block, Clip
from holdspace.mixer import blocks
from holdspace.phrasebook import Phrasebook
from holdspace.player import Player
from holdspace.playing.feed import Feed
from holdspace.playing.performance import Known
from holdspace.problems import SoundError
from holdspace.program import CueKind, Side
from holdspace.sinks.device import Device, Pull
from holdspace.timeline import Cue, Hold, SideSpan, StretchSpan, Timeline
from holdspace.units import NONE, RATE, Samples, samples

PERIOD = 960
"""Frames that the device asks for at a time."""

LEVEL = 0.25
"""The level of every cue, all through."""


def at(seconds: float) -> Samples:
    return samples(seconds)


def cue(start: float, end: float, kind: CueKind, text: str | None, **where: object) -> Cue:
    sound = None if text or kind is CueKind.GATE else "start"
    return Cue(at(start), at(end), kind, text, sound, **where)  # type: ignore[arg-type]


def lunge() -> Timeline:
    """Return two stretches: a lunge, 20 s on each side, and a fold without sides, 10 s."""
    first = {"stretch": 0, "side": Side.FIRST}
    second = {"stretch": 0, "side": Side.SECOND}
    fold = {"stretch": 1, "side": None}
    cues = (
        cue(0.5, 2, CueKind.TITLE, "Evening."),
        cue(3, 5, CueKind.ANNOUNCE, "Lunge.", **first),
        cue(6, 8, CueKind.STEP, "Step forward.", **first),
        cue(8, 12, CueKind.GATE, None, **first),
        cue(12, 12.5, CueKind.SOUND, None, **first),
        cue(14, 16, CueKind.BREATHE, "Breathe.", **first),
        cue(22, 23, CueKind.HALFWAY, "Halfway.", **first),
        *(cue(32 - n, 32.4 - n, CueKind.COUNT, str(n), **first) for n in (3, 2, 1)),
        cue(32, 33, CueKind.SOUND, None, **first),
        cue(34, 35, CueKind.SWITCH, "Switch sides.", **second),
        cue(35, 38, CueKind.GATE, None, **second),
        cue(38, 38.5, CueKind.SOUND, None, **second),
        cue(58, 59, CueKind.SOUND, None, **second),
        cue(60, 62, CueKind.ANNOUNCE, "Fold.", **fold),
        cue(64, 64.5, CueKind.SOUND, None, **fold),
        cue(74, 75, CueKind.SOUND, None, **fold),
        cue(76, 78, CueKind.CLOSE, "The end."),
    )
    sides = (
        SideSpan(Side.FIRST, at(3), at(33), (Hold(at(12), at(32)),)),
        SideSpan(Side.SECOND, at(34), at(59), (Hold(at(38), at(58)),)),
    )
    whole = (SideSpan(None, at(60), at(75), (Hold(at(64), at(74)),)),)
    stretches = (
        StretchSpan("Lunge", 3, at(3), at(59), sides),
        StretchSpan("Fold", 9, at(60), at(75), whole),
    )
    return Timeline("Evening", at(78.5), cues, stretches)


class Stage:
    """A performance of a timeline whose cues are all of one constant level.

    With `grow`, the timeline is known up to there only, until it is moved.
    """

    channels = 1

    def __init__(self, timeline: Timeline, upto: Samples | None = None) -> None:
        self.timeline = timeline
        self.upto = timeline.duration if upto is None else upto
        self.told: list[str] = []
        self.grown: Callable[[], None] = lambda: None

    def begin(self, grown: Callable[[], None]) -> None:
        self.grown = grown

    def known(self) -> Known:
        if self.upto >= self.timeline.duration:
            return Known(self.timeline, self.timeline.duration)
        cues = tuple(c for c in self.timeline.cues if c.start < self.upto)
        stretches = tuple(s for s in self.timeline.stretches if s.start < self.upto)
        timeline = Timeline(self.timeline.title, self.upto, cues, stretches)
        return Known(timeline, self.upto, complete=False)

    def blocks(self, timeline: Timeline, start: Samples) -> Iterator[Block]:
        lengths = {c.text or c.sound or "": c.end - c.start for c in timeline.cues}

        def clip(name: str) -> Clip:
            return np.full(lengths[name], int(LEVEL * 32768), np.int16)

        return blocks(timeline, clip, clip, start=start)

    def tell(self, text: str) -> Block:
        self.told.append(text)
        return np.full((RATE, 1), -LEVEL, np.float32)


class HandDevice:
    """A device that is turned by hand, and whose time passes by being turned."""

    ahead = at(1.5)
    withdraws = False

    def __init__(self) -> None:
        self.time = 1000.0
        self.absent = False
        self.closed = 0
        self.withheld = NONE
        self._pull: Pull | None = None

    def open(self, pull: Pull, channels: int) -> Device:
        if self.absent:
            raise SoundError("there is no sound device")
        self._pull = pull
        return self

    def clock(self) -> float:
        return self.time

    def turn(self) -> Block:
        """Let the device ask once; return what it got."""
        self.time += PERIOD / RATE
        assert self._pull is not None
        return np.array(self._pull(PERIOD))

    def pending(self) -> Samples:
        return self.withheld

    def drop(self) -> Samples:
        return NONE

    def close(self) -> None:
        self.closed += 1


class Listener:
    """A player, its device, and all that was heard."""

    def __init__(self, stage: Stage, *, wait: bool = False) -> None:
        self.stage = stage
        self.device = HandDevice()
        self.player = Player(
            Feed(stage, Phrasebook(), wait=wait), self.device.open, self.device.clock
        )
        self._heard: list[Block] = []

    def begin(self) -> "Listener":
        self.player.begin()
        return self

    def hear(self, seconds: float) -> NDArray[np.float32]:
        """Return what is heard in the next `seconds`: shape (frames,)."""
        part = []
        for _ in range(round(seconds * RATE / PERIOD)):
            self.player.turn(0)
            part.append(self.device.turn())
        self._heard += part
        self.player.turn(0)
        return np.concatenate(part)[:, 0]

    @property
    def heard(self) -> NDArray[np.float32]:
        return np.concatenate(self._heard)[:, 0]


def runs(sound: NDArray[np.float32], level: float = LEVEL) -> list[tuple[int, int]]:
    """Return where `sound` is at `level`: (first frame, frames) of each run."""
    is_on = np.concatenate([[False], np.isclose(sound, level, atol=1e-3), [False]])
    edges = np.flatnonzero(np.diff(is_on.astype(int)))
    return [(int(a), int(b - a)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
