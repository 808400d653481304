"""Saying the steps, each with the time it takes to follow it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.pace import Pace, Talk
from holdspace.phrasebook import Phrasebook
from holdspace.program import CueKind, Gate, Instruction, Origin, Rest, Say
from holdspace.script import Step
from holdspace.settle import settle
from holdspace.shorten import shortened
from holdspace.speakable import speakable
from holdspace.units import Samples, samples

GAP = samples(0.4)
"""Quiet between two sentences."""

SHORTEST_GATE = 1.5
"""Seconds at ease 1: the shortest time before a hold, whatever the steps ask for."""


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
        words = speakable(text) if text else ""
        if words:
            yield Say(kind, words[0].upper() + words[1:], origin)
            yield Rest(after, origin)

    def rest(self, seconds: float, origin: Origin) -> Iterator[Instruction]:
        """Let the listener move: `seconds` at ease 1."""
        if seconds > 0:
            yield Rest(samples(seconds * self.pace.ease), origin)

    def steps(self, steps: tuple[Step, ...], origin: Origin) -> Iterator[Instruction]:
        """Say `steps`; the time to follow the last of them is the gate before the work."""
        waiting: Rest | None = None
        for step in steps:
            at = replace(origin, line=step.line)
            for line in self._lines(step):
                if waiting:
                    yield waiting
                yield from self.speak(CueKind.STEP, line, at)
                waiting = Rest(samples(settle(line).seconds * self.pace.ease), at)
            if step.pause is not None:
                waiting = Rest(samples(step.pause), at)
        shortest = samples(max(SHORTEST_GATE, self._unsaid(steps)) * self.pace.ease)
        yield Gate(max(shortest, waiting.length if waiting else shortest), origin)

    def coming_out(self, steps: tuple[Step, ...], origin: Origin) -> Iterator[Instruction]:
        """Say what the author wrote for after the hold, with time to follow it."""
        if self.pace.talk is Talk.QUIET:
            return
        for step in steps:
            at = replace(origin, line=step.line)
            for line in step.after:
                yield from self.speak(CueKind.RELEASE, line, at)
                yield from self.rest(settle(line).seconds, at)

    def _lines(self, step: Step) -> tuple[str, ...]:
        if self.pace.talk is Talk.QUIET:
            return ()
        if self.pace.talk is Talk.BRIEF:
            return tuple(shortened(line) for line in step.say)
        return step.say

    def _unsaid(self, steps: tuple[Step, ...]) -> float:
        """Return the seconds that steps take which quiet talk leaves to the listener's memory."""
        if self.pace.talk is not Talk.QUIET:
            return 0.0
        return max((settle(line).seconds for step in steps for line in step.say), default=0.0)
