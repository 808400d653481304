"""Windows of exact length and the cues placed inside them: holds, breaths, counted repetitions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdspace.dosing import Definite, Phase
from holdspace.pace import Pace, Talk
from holdspace.phrasebook import Phrasebook
from holdspace.program import CueKind, Origin, Placed, Saying, Side, Window
from holdspace.script import Anchor, Inside, Sides
from holdspace.shorten import shortened
from holdspace.speakable import speakable
from holdspace.units import NONE, Samples, samples

START, END, TICK = "start", "end", "tick"
"""Names of sounds."""

RUNG_FROM = 4
"""Seconds: the shortest hold that has room for a bell at its start; a shorter one has a tick."""

COUNTED_FROM = 10
"""Seconds: the shortest hold whose last three beats are counted."""

HALVED_FROM = 20
"""Seconds: the shortest hold that tells the half, and that has a cue of our own."""

TOLD_FROM = 120
"""Seconds: the shortest hold that also tells each whole minute left."""

LEAD_IN = samples(1.5)
"""Quiet after the start of a hold, before anything is said in it."""

IN_SHARE = 0.45
"""The share of a breath that is breathing in."""


@dataclass(slots=True)
class Windows:
    """Builds windows for one pace, in the words of one phrasebook."""

    pace: Pace
    book: Phrasebook

    def hold(self, seconds: int, origin: Origin, inside: Iterable[Inside] = ()) -> Window:
        """Return a hold of exactly `seconds`, with what the author wants said inside it."""
        length = samples(seconds)
        written = tuple(inside)
        cues = [
            *_anchored(written, length),
            *self._countdown(seconds, length),
            *_spread(written, length),
            *self._minutes_left(seconds, length),
        ]
        if all(cue.anchor is not Anchor.HALF for cue in written):
            cues += self._halfway(seconds, length)
        if not written and seconds >= HALVED_FROM and origin.side is not Side.SECOND:
            cues += self._own(length)
        start = START if seconds >= RUNG_FROM else TICK
        return Window(length, origin, tuple(cues), start, END)

    def breaths(self, dose: Definite, origin: Origin) -> Window:
        """Return a window of whole breaths, each with its "in" and its "out"."""
        breath = samples(self.pace.breath)
        count = dose.breaths or 1
        cues: list[Placed] = []
        for turn in range(count):
            at = Samples(turn * breath)
            last = turn == count - 1 and count > 1
            cues.append(self._breath_cue("last_breath" if last else "in", at, first=turn == 0))
            out = Samples(at + samples(self.pace.breath * IN_SHARE))
            cues.append(self._breath_cue("out", out, first=turn == 0))
        return Window(Samples(count * breath), origin, tuple(cues), None, END)

    def pattern(self, dose: Definite, origin: Origin) -> Window:
        """Return whole rounds of a breathing pattern, every phase with its word."""
        cycle = sum(phase.seconds for phase in dose.pattern)
        rounds = dose.reps or max(1, round((dose.hold or cycle) / cycle))
        cues: list[Placed] = []
        at = 0
        for turn in range(rounds):
            for phase in dose.pattern:
                cues += self._phase(phase, at, first=turn == 0)
                at += phase.seconds
        return Window(samples(at), origin, tuple(cues), None, END)

    def reps(self, dose: Definite, origin: Origin) -> Window:
        """Return repetitions counted on the beat; where sides alternate, a count is for a pair."""
        beat = samples(self.pace.beat)
        each = 2 if dose.sides is Sides.ALTERNATE else 1
        count = dose.reps or 1
        cues: list[Placed] = []
        for turn in range(count):
            at = Samples(turn * each * beat)
            last = self.book.say("last_rep") if turn == count - 1 and count > 2 else None
            cues.append(_exact(CueKind.COUNT, (last, str(turn + 1)), at))
            if each == 2:
                cues.append(_exact(CueKind.COUNT, (), Samples(at + beat)))
        return Window(Samples(count * each * beat), origin, tuple(cues), None, END, is_hold=False)

    def rest(self, seconds: int, origin: Origin, then: str | None) -> Window:
        """Return a rest of exactly `seconds`; `then` is said at its end, before work goes on."""
        length = samples(seconds)
        cues = [_loose(CueKind.REST, (self.book.say("rest"),), NONE)]
        if then:
            cues.append(_loose(CueKind.REST, (then,), Samples(max(0, length - samples(3.5)))))
        return Window(length, origin, tuple(cues), is_hold=False)

    def _countdown(self, seconds: int, length: Samples) -> Iterator[Placed]:
        if seconds < COUNTED_FROM:
            return
        for number in (3, 2, 1):
            words = (str(number),) if self.pace.talk is Talk.FULL else ()
            yield _exact(CueKind.COUNT, words, Samples(length - samples(number)))

    def _halfway(self, seconds: int, length: Samples) -> Iterator[Placed]:
        words = self.book.say("halfway") if seconds >= HALVED_FROM else None
        if words:
            yield Placed(CueKind.HALFWAY, _ladder(words), Samples(length // 2), samples(2))

    def _minutes_left(self, seconds: int, length: Samples) -> Iterator[Placed]:
        if seconds < TOLD_FROM:
            return
        for minute in range((seconds - 1) // 60, 0, -1):
            left = minute * 60
            near_an_end = seconds - left < HALVED_FROM
            words = None if near_an_end else self.book.say("left", time=self.book.time(left))
            if words and abs(left - seconds / 2) >= HALVED_FROM:
                at = Samples(length - samples(left))
                yield Placed(CueKind.HALFWAY, _ladder(words), at, samples(2))

    def _own(self, length: Samples) -> Iterator[Placed]:
        words = self.book.say("breathe")
        if words:
            yield Placed(CueKind.BREATHE, _ladder(words), LEAD_IN, Samples(length // 3))

    def _breath_cue(self, thing: str, at: Samples, *, first: bool) -> Placed:
        """Return the word at a breath's turn: in full the first time, brief from then on."""
        talk = self.pace.talk if first else Talk.BRIEF
        words = (self.book.say_at(talk, thing), self.book.say_at(Talk.BRIEF, thing))
        return _exact(CueKind.BREATHE, words, at)

    def _phase(self, phase: Phase, at: int, *, first: bool) -> Iterator[Placed]:
        """Return the phase's word; the first time, its seconds are counted after it."""
        yield self._breath_cue(phase.breath.value, samples(at), first=first)
        if first and self.pace.talk is Talk.FULL:
            for second in range(2, phase.seconds + 1):
                yield Placed(CueKind.COUNT, _ladder(str(second)), samples(at + second - 1))


def _anchored(written: tuple[Inside, ...], length: Samples) -> Iterator[Placed]:
    """Yield the cues that the author gave a place; the place is kept inside the window."""
    starts = {Anchor.START: 0, Anchor.HALF: length // 2, Anchor.END: length}
    for cue in written:
        if cue.anchor in starts:
            sign = -1 if cue.anchor is Anchor.END else 1
            at = min(max(0, starts[cue.anchor] + sign * samples(cue.offset)), length)
            yield _inside(cue, Samples(at), samples(3))


def _spread(written: tuple[Inside, ...], length: Samples) -> Iterator[Placed]:
    """Yield the cues that may be anywhere, spread evenly over the window."""
    loose = [cue for cue in written if cue.anchor is Anchor.ANYWHERE]
    for index, cue in enumerate(loose):
        at = LEAD_IN + max(0, length - LEAD_IN) * index // len(loose)
        yield _inside(cue, Samples(at), Samples(max(1, length - at)))


def _inside(cue: Inside, at: Samples, slack: Samples) -> Placed:
    ladder = _ladder(cue.text, shortened(cue.text))
    return Placed(CueKind.BREATHE, ladder, at, slack, line=cue.line)


def _ladder(*ways: str | None) -> tuple[Saying, ...]:
    """Return the different ones of `ways` as sayings, as they are spoken."""
    return tuple(Saying(text=way) for way in dict.fromkeys(speakable(w) for w in ways if w))


def _exact(kind: CueKind, ways: Iterable[str | None], at: Samples) -> Placed:
    """Return a cue that starts exactly at `at`: words where they fit, else a tick."""
    return Placed(kind, (*_ladder(*ways), Saying(sound=TICK)), at)


def _loose(kind: CueKind, ways: Iterable[str | None], at: Samples) -> Placed:
    """Return a cue that starts at `at` or as soon after it as there is room."""
    return Placed(kind, _ladder(*ways), at, slack=samples(60))
