"""Windows of exact length and the cues placed inside them: holds, breaths, counted repetitions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdspace.dosing import Definite, Phase
from holdspace.pace import Pace, Talk
from holdspace.phrasebook import Phrasebook
from holdspace.program import CueKind, Origin, Placed, Saying, Side, Window
from holdspace.script import Anchor, Inside, Sides
from holdspace.shorten import shortened
from holdspace.speakable import spoken
from holdspace.units import NONE, Samples, samples

START, END, TICK = "start", "end", "tick"
"""Names of sounds."""

RUNG_FROM = 4
"""Seconds: the shortest hold that has room for a bell at its start; a shorter one has a tick."""

COUNTED_FROM = 10
"""Seconds: the shortest hold whose last three beats are counted."""

HALVED_FROM = 20
"""Seconds: the shortest hold that tells the half, and that has a cue of our own."""

TICKED_FROM = 60
"""Seconds: the shortest hold that has a tick at the half even where nothing is said."""

TOLD_FROM = 120
"""Seconds: the shortest hold that also tells each whole minute left."""

NEAR = samples(5)
"""What the author says so near a mark of time stands for it: nobody talks all the time."""

LONG_REST = 40
"""Seconds: the shortest rest that tells its last ten."""

LEAD_IN = samples(1.5)
"""Quiet after the start of a hold, before anything is said in it."""

IN_SHARE = 0.45
"""The share of a breath that is breathing in."""


@dataclass(slots=True)
class Windows:
    """Builds windows for one pace, in the words of one phrasebook."""

    pace: Pace
    book: Phrasebook

    def hold(
        self, seconds: int, origin: Origin, inside: tuple[Inside, ...] = (), *, moving: bool = False
    ) -> Window:
        """Return a hold of exactly `seconds`, with what the author wants said `inside` it."""
        length = samples(seconds)
        anchored = list(self._anchored(inside, length))
        marks = [*self._halfway(seconds, length), *self._minutes_left(seconds, length)]
        cues = [
            *self._countdown(seconds, length),
            *anchored,
            *_spread(inside, length),
            *(mark for mark in marks if not any(_near(mark, cue) for cue in anchored)),
        ]
        ours = not inside and not moving and origin.side is not Side.SECOND
        if ours and seconds >= HALVED_FROM:
            cues += _ours(self.book.say("breathe"), length)
        start = START if seconds >= RUNG_FROM else TICK
        return Window(length, origin, tuple(cues), start, END)

    def breaths(self, count: int, origin: Origin) -> Window:
        """Return a window of whole breaths, each with its "in" and its "out"."""
        breath = samples(self.pace.breath)
        cues: list[Placed] = []
        for turn in range(count):
            at = Samples(turn * breath)
            last = turn == count - 1 and count > 1
            cues.append(self._breath_cue("last_breath" if last else "in", at, first=turn == 0))
            out = Samples(at + samples(self.pace.breath * IN_SHARE))
            cues.append(self._breath_cue("out", out, first=turn == 0))
        return Window(Samples(count * breath), origin, tuple(cues), None, END, turn=breath)

    def pattern(self, dose: Definite, origin: Origin) -> Window:
        """Return whole rounds of a breathing pattern: each phase has its word, the first counts."""
        rounds = dose.reps or 1
        cues: list[Placed] = []
        at = 0
        for turn in range(rounds):
            for index, phase in enumerate(dose.pattern):
                if turn == 0 and self.pace.talk is Talk.FULL:
                    cues += _counts(phase, at)
                last = turn == rounds - 1 > 0 and index == 0
                thing = f"last_{phase.breath}" if last else phase.breath.value
                cues.append(self._breath_cue(thing, samples(at), first=turn == 0))
                at += phase.seconds
        turn = samples(at // rounds)
        return Window(samples(at), origin, tuple(cues), None, END, turn=turn)

    def reps(self, dose: Definite, origin: Origin) -> Window:
        """Return repetitions counted on the beat; where sides alternate, a count is for a pair."""
        beat = samples(self.pace.beat)
        pair = dose.sides is Sides.ALTERNATE
        each, count = (2 if pair else 1), dose.reps or 1
        cues: list[Placed] = []
        for turn in range(count):
            at = Samples(turn * each * beat)
            last = self.book.say("last_rep") if turn == count - 1 and count > 2 else None
            cues.append(_beat(CueKind.COUNT, (last, str(turn + 1)), at))
            if pair:
                other = self.book.say("other_side") if turn == 0 else None
                cues.append(_beat(CueKind.SWITCH, (other,), Samples(at + beat)))
        return Window(Samples(count * each * beat), origin, tuple(cues), None, END, is_hold=False)

    def rest(self, seconds: int, origin: Origin, then: str | None) -> Window:
        """Return a rest of exactly `seconds`; `then` is said at its end, before work goes on."""
        length = samples(seconds)
        ladder = _ladder(
            self.book.say("rest", time=self.book.time(seconds)), self.book.say("pause")
        )
        cues = [
            *_placed(CueKind.REST, _ladder(then), length, early=samples(4)),
            *_placed(CueKind.REST, ladder, NONE, slack=samples(2)),
        ]
        if seconds >= LONG_REST:
            words = self.book.say("left", time=self.book.time(10))
            at = Samples(length - samples(10))
            cues += _placed(CueKind.REST, _ladder(words), at, slack=samples(2))
        return Window(length, origin, tuple(cues), is_hold=False)

    def _countdown(self, seconds: int, length: Samples) -> Iterator[Placed]:
        if seconds < COUNTED_FROM:
            return
        for number in (3, 2, 1):
            words = (str(number),) if self.pace.talk is Talk.FULL else ()
            yield _beat(CueKind.COUNT, words, Samples(length - samples(number)))

    def _anchored(self, written: tuple[Inside, ...], length: Samples) -> Iterator[Placed]:
        """Yield the cues that the author gave a place, which moves with the scale of the hold.

        One that is placed from the end rather comes early than runs into the countdown.
        """
        for cue in written:
            offset = samples(cue.offset * self.pace.hold)
            if cue.anchor is Anchor.START:
                yield _inside(cue, min(offset, length), slack=samples(3))
            elif cue.anchor is Anchor.HALF:
                yield _inside(cue, min(length // 2 + offset, length), slack=samples(3))
            elif cue.anchor is Anchor.END:
                yield _inside(cue, max(0, length - offset), early=samples(12))

    def _halfway(self, seconds: int, length: Samples) -> Iterator[Placed]:
        words = self.book.say("halfway") if seconds >= HALVED_FROM else None
        ladder = _ladder(words)
        if seconds >= TICKED_FROM:
            ladder = (*ladder, Saying(sound=TICK))
        yield from _placed(CueKind.HALFWAY, ladder, Samples(length // 2), slack=samples(8))

    def _minutes_left(self, seconds: int, length: Samples) -> Iterator[Placed]:
        for minute in range((seconds - 1) // 60, 0, -1) if seconds >= TOLD_FROM else ():
            left = minute * 60
            told_already = seconds - left < HALVED_FROM or abs(left - seconds / 2) < HALVED_FROM
            words = None if told_already else self.book.say("left", time=self.book.time(left))
            at = Samples(length - samples(left))
            yield from _placed(CueKind.HALFWAY, _ladder(words), at, slack=samples(4))

    def _breath_cue(self, thing: str, at: Samples, *, first: bool) -> Placed:
        """Return the word at a breath's turn: in full the first time, brief from then on."""
        talk = self.pace.talk if first else Talk.BRIEF
        words = (self.book.say_at(talk, thing), self.book.say_at(Talk.BRIEF, thing))
        return _beat(CueKind.BREATHE, words, at)


def _spread(written: tuple[Inside, ...], length: Samples) -> Iterator[Placed]:
    """Yield the cues that may be anywhere, spread evenly over the window."""
    loose = [cue for cue in written if cue.anchor is Anchor.ANYWHERE]
    for index, cue in enumerate(loose):
        at = LEAD_IN + max(0, length - LEAD_IN) * index // len(loose)
        yield _inside(cue, at, slack=max(1, length - at))


def _near(mark: Placed, cue: Placed) -> bool:
    """Whether the author says something where we would tell the time."""
    return abs(mark.at - cue.at) < NEAR


def _inside(cue: Inside, at: int, *, slack: int = 0, early: int = 0) -> Placed:
    ladder = _ladder(cue.text, shortened(cue.text))
    return Placed(
        CueKind.BREATHE, ladder, Samples(at), Samples(slack), Samples(early), line=cue.line
    )


def _ours(words: str | None, length: Samples) -> Iterator[Placed]:
    yield from _placed(CueKind.BREATHE, _ladder(words), LEAD_IN, slack=Samples(length // 3))


def _counts(phase: Phase, at: int) -> Iterator[Placed]:
    """Yield the seconds of a breath's phase from the second on; the first has the phase's word."""
    for second in range(2, phase.seconds + 1):
        yield from _placed(CueKind.COUNT, _ladder(str(second)), samples(at + second - 1))


def _placed(
    kind: CueKind,
    ladder: tuple[Saying, ...],
    at: Samples,
    *,
    slack: Samples = NONE,
    early: Samples = NONE,
) -> Iterator[Placed]:
    """Yield a cue with this ladder, where there is anything on it."""
    if ladder:
        yield Placed(kind, ladder, at, slack, early)


def _ladder(*ways: str | None) -> tuple[Saying, ...]:
    """Return the different ones of `ways` as sayings, as they are spoken."""
    return tuple(Saying(text=way) for way in dict.fromkeys(spoken(w) for w in ways if w) if way)


def _beat(kind: CueKind, ways: Iterable[str | None], at: Samples) -> Placed:
    """Return a cue that starts exactly at `at`: words where they fit, else a tick."""
    return Placed(kind, (*_ladder(*ways), Saying(sound=TICK)), at)
