"""Doing what the steps led up to: holds, breaths and repetitions, in sets and both ways."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.dosing import PAUSE_BETWEEN_REPS, Definite, scaled
from holdspace.guidance import Guide
from holdspace.program import CueKind, Instruction, Origin, Side, Window
from holdspace.script import Inside, Sides, Step
from holdspace.windows import Windows


@dataclass(slots=True)
class Work:
    """Turns steps and a definite dose into guidance and windows."""

    guide: Guide
    windows: Windows

    def sets(
        self, steps: tuple[Step, ...], dose: Definite, origin: Origin
    ) -> Iterator[Instruction]:
        """Say `steps` and do all sets of `dose`, for one side."""
        yield from self._one_set(steps, dose, origin)
        for number in range(2, dose.sets + 1):
            then = self._set_call(number, dose.sets)
            yield self.windows.rest(dose.rest, origin, then)
            yield from self._one_set(_again(steps), dose, origin)
        yield from self.guide.coming_out(steps, origin)

    def _one_set(
        self, steps: tuple[Step, ...], dose: Definite, origin: Origin
    ) -> Iterator[Instruction]:
        """Do one set: each timed step in its turn where there are any, else the dose."""
        timed = [index for index, step in enumerate(steps) if step.hold]
        if not timed:
            yield from self.guide.steps(steps, origin)
            yield from self._dose(dose, origin, _inside(steps))
            return
        start = 0
        for index in timed:
            part, start = steps[start : index + 1], index + 1
            yield from self.guide.steps(part, origin)
            at = replace(origin, line=part[-1].line)
            yield from self._hold(self._own_dose(steps[index], dose), at, _inside(part))
        if steps[start:]:
            yield from self.guide.steps(steps[start:], origin)

    def _own_dose(self, step: Step, dose: Definite) -> Definite:
        """Return the dose of a timed step: one hold."""
        hold = scaled(step.hold, self.guide.pace)
        return replace(dose, hold=hold, reps=None, breaths=None, pattern=())

    def _dose(
        self, dose: Definite, origin: Origin, inside: tuple[Inside, ...]
    ) -> Iterator[Instruction]:
        yield from self._one_way(dose, origin, inside)
        if dose.both_ways:
            yield from self.guide.phrase(CueKind.SWITCH, "other_way", origin)
            yield from self.guide.rest(PAUSE_BETWEEN_REPS, origin)
            yield from self._one_way(dose, origin, ())

    def _one_way(
        self, dose: Definite, origin: Origin, inside: tuple[Inside, ...]
    ) -> Iterator[Instruction]:
        if dose.pattern or dose.moving or not (dose.hold or dose.breaths):
            yield from self._moving(dose, origin, inside)
        elif dose.reps:
            yield from self._held_reps(dose, origin, inside)
        else:
            yield from self._hold(dose, origin, inside)

    def _moving(
        self, dose: Definite, origin: Origin, inside: tuple[Inside, ...]
    ) -> Iterator[Instruction]:
        """Do what has a beat or a movement of its own."""
        room = dose.moving and dose.hold and not dose.pattern
        yield from self._beforehand(() if room else inside, origin)
        yield from self.guide.phrase(CueKind.HOLD, "begin", origin)
        if dose.pattern:
            yield self.windows.pattern(dose, origin)
        elif dose.hold:
            yield self.windows.hold(dose.hold, origin, inside)
        else:
            yield self.windows.reps(dose, origin)
        yield from self.guide.phrase(CueKind.RELEASE, "done", origin)

    def _hold(
        self, dose: Definite, origin: Origin, inside: tuple[Inside, ...]
    ) -> Iterator[Instruction]:
        """Stay once, on the clock or for a number of breaths."""
        yield from self._beforehand(() if dose.hold else inside, origin)
        yield from self.guide.phrase(CueKind.HOLD, "hold" if dose.hold else "stay", origin)
        yield self._stay(dose, origin, inside)
        yield from self.guide.phrase(CueKind.RELEASE, "release", origin)

    def _held_reps(
        self, dose: Definite, origin: Origin, inside: tuple[Inside, ...]
    ) -> Iterator[Instruction]:
        """Stay again and again; where the sides take turns, each time on one, then the other."""
        reps = dose.reps or 1
        takes_turns = dose.sides is Sides.ALTERNATE
        yield from self._beforehand(() if dose.hold else inside, origin)
        for rep in range(1, reps + 1):
            for side in (Side.FIRST, Side.SECOND) if takes_turns else (origin.side,):
                at = replace(origin, side=side)
                second = takes_turns and side is Side.SECOND
                yield from self._rep_call(rep, reps, at, second=second)
                yield self._stay(dose, at, inside if rep == 1 else ())
                yield from self.guide.rest(PAUSE_BETWEEN_REPS, at)
        yield from self.guide.phrase(CueKind.RELEASE, "done", origin)

    def _stay(self, dose: Definite, origin: Origin, inside: tuple[Inside, ...]) -> Window:
        if dose.hold:
            return self.windows.hold(dose.hold, origin, inside)
        return self.windows.breaths(dose, origin)

    def _beforehand(self, inside: tuple[Inside, ...], origin: Origin) -> Iterator[Instruction]:
        """Say now what a window with a beat leaves no room for."""
        for cue in inside:
            yield from self.guide.speak(CueKind.STEP, cue.text, replace(origin, line=cue.line))

    def _rep_call(
        self, rep: int, reps: int, origin: Origin, *, second: bool
    ) -> Iterator[Instruction]:
        """Say which repetition comes."""
        if second:
            yield from self.guide.phrase(CueKind.SWITCH, "other_side", origin)
        elif rep == 1:
            yield from self.guide.phrase(CueKind.HOLD, "hold", origin)
        elif rep == reps > 2:
            yield from self.guide.phrase(CueKind.COUNT, "last_rep", origin)
        else:
            yield from self.guide.speak(CueKind.COUNT, f"{rep}.", origin)

    def _set_call(self, number: int, total: int) -> str | None:
        last = number == total > 2
        return self.guide.book.say("last_set" if last else "set", n=number, total=total)


def _inside(steps: tuple[Step, ...]) -> tuple[Inside, ...]:
    return tuple(cue for step in steps for cue in step.during)


def _again(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return `steps` for a further set: only those that have a hold of their own are said again."""
    return tuple(
        step if step.hold else replace(step, say=(), during=(), pause=None) for step in steps
    )
