"""Saying the steps, each with the time it takes to follow it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.pace import Pace, Talk
from holdspace.phrasebook import Phrasebook
from holdspace.program import CueKind, Gate, Instruction, Origin, Rest, Say
from holdspace.script import Inside, Step
from holdspace.settle import settle
from holdspace.shorten import shortened
from holdspace.speakable import spoken
from holdspace.units import NONE, Samples, samples

GAP = samples(0.4)
"""Quiet between two sentences."""

SHORTEST_GATE = 1.5
"""Seconds at ease 1: the shortest time before a hold, whatever the steps ask for."""

FURTHER = 0.5
"""The share of its own time that each further step adds where quiet talk leaves all unsaid."""

AGAIN = (2.0, 4.0)
"""Bounds of the seconds, at ease 1, to take up a position that was held a moment ago."""


@dataclass(slots=True)
class Guide:
    """Speaks for one pace, in the words of one phrasebook."""

    pace: Pace
    book: Phrasebook

    def phrase(
        self, kind: CueKind, thing: str, origin: Origin, after: Samples = GAP, **values: object
    ) -> Iterator[Instruction]:
        """Say a phrase of our own and wait `after`; nothing where this much talk has no phrase."""
        yield from self.speak(kind, self.book.say(thing, **values), origin, after)

    def speak(
        self, kind: CueKind, text: str | None, origin: Origin, after: Samples = GAP
    ) -> Iterator[Instruction]:
        """Say `text`, where there is any, as a person would read it, and wait `after`."""
        words = spoken(text) if text else ""
        if words:
            yield Say(kind, words, origin)
            if after:
                yield Rest(after, origin)

    def rest(self, seconds: float, origin: Origin) -> Iterator[Instruction]:
        """Let the listener move: `seconds` at ease 1."""
        if seconds > 0:
            yield Rest(self._eased(seconds), origin)

    def gate(self, seconds: float, origin: Origin) -> Iterator[Instruction]:
        """Let the listener get ready for a hold: `seconds` at ease 1."""
        yield Gate(self._eased(max(SHORTEST_GATE, seconds)), origin)

    def steps(self, steps: tuple[Step, ...], origin: Origin) -> Iterator[Instruction]:
        """Say `steps`; the time to follow the last of them is the gate before the work."""
        if self.pace.talk is Talk.QUIET:
            yield Gate(self._unsaid(steps), origin)
            return
        waiting: list[Rest] = []
        for step in steps:
            at = replace(origin, line=step.line)
            for line in self._lines(step):
                yield from waiting
                yield from self.speak(CueKind.STEP, line, at, NONE)
                waiting = [Rest(Samples(GAP + self._eased(settle(line).seconds)), at)]
            if step.pause is not None:
                waiting = [Rest(samples(step.pause), at)]
        last = max((rest.length for rest in waiting), default=NONE)
        yield Gate(max(last, self._eased(SHORTEST_GATE)), origin)

    def told(self, steps: tuple[Step, ...], origin: Origin) -> Iterator[Instruction]:
        """Say steps that no hold follows, with what would have been said inside it."""
        for step in steps:
            at = replace(origin, line=step.line)
            for line in (*self._lines(step), *(cue.text for cue in step.during)):
                yield from self.speak(CueKind.STEP, line, at)
                yield from self.rest(settle(line).seconds, at)

    def beforehand(self, inside: tuple[Inside, ...], origin: Origin) -> Iterator[Instruction]:
        """Say now what the window to come has no room for."""
        for cue in inside:
            yield from self.speak(CueKind.STEP, cue.text, replace(origin, line=cue.line))

    def coming_out(self, steps: tuple[Step, ...], origin: Origin) -> Iterator[Instruction]:
        """Say what the author wrote for after the hold, with time to follow it."""
        for step in steps if self.pace.talk is not Talk.QUIET else ():
            at = replace(origin, line=step.line)
            for line in step.after:
                yield from self.speak(CueKind.RELEASE, line, at)
                yield from self.rest(settle(line).seconds, at)

    def again(self, steps: tuple[Step, ...]) -> float:
        """Return the seconds, at ease 1, to take up again what `steps` led to."""
        asked = max((settle(line).seconds for step in steps for line in step.say), default=0.0)
        return min(max(AGAIN[0], asked), AGAIN[1])

    def _lines(self, step: Step) -> tuple[str, ...]:
        if self.pace.talk is Talk.QUIET:
            return ()
        if self.pace.talk is Talk.BRIEF:
            return tuple(shortened(line) for line in step.say)
        return step.say

    def _unsaid(self, steps: tuple[Step, ...]) -> Samples:
        """Return the time for steps that quiet talk leaves to the listener's memory."""
        times = sorted(settle(line).seconds for step in steps for line in step.say)
        longest = times.pop() if times else SHORTEST_GATE
        written = sum(step.pause or 0 for step in steps)
        return Samples(self._eased(longest + FURTHER * sum(times)) + samples(written))

    def _eased(self, seconds: float) -> Samples:
        return samples(seconds * self.pace.ease)
