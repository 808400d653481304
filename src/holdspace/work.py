"""Doing what the steps led up to: holds, breaths and repetitions, in sets and both ways."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.dosing import DEFAULT_REST, Definite, one_stay, scaled
from holdspace.guidance import Guide
from holdspace.program import CueKind, Instruction, Origin, Side, Window
from holdspace.script import Inside, Sides, Step
from holdspace.settle import side_change
from holdspace.windows import Windows

ROOMY = 8
"""Seconds: the shortest hold that has room for what its author wants said inside it."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done on one side: the steps that lead up to it, and the dose."""

    steps: tuple[Step, ...]
    dose: Definite
    origin: Origin

    @property
    def inside(self) -> tuple[Inside, ...]:
        """What is to be said inside the hold."""
        return tuple(cue for step in self.steps for cue in step.during)

    @property
    def words(self) -> str:
        """All that is said before the hold."""
        return " ".join(line for step in self.steps for line in step.say)


@dataclass(slots=True)
class Work:
    """Turns tasks into guidance and windows."""

    guide: Guide
    windows: Windows

    def sets(
        self, steps: tuple[Step, ...], dose: Definite, origin: Origin
    ) -> Iterator[Instruction]:
        """Say `steps` and do all sets of `dose`, for one side."""
        task = Task(steps, dose, origin)
        timed = any(step.hold for step in steps)
        if not timed:
            yield from self.guide.steps(steps, origin)
        for number in range(1, dose.sets + 1):
            if number > 1:
                call = self._set_call(number, dose.sets)
                yield self.windows.rest(dose.rest or DEFAULT_REST, origin, call)
            yield from self._timed(task) if timed else self._both_ways(task)
        yield from self.guide.coming_out(steps, origin)

    def _timed(self, task: Task) -> Iterator[Instruction]:
        """Do each step that has a hold of its own, in its turn."""
        start = 0
        for index, step in enumerate(task.steps):
            hold = scaled(step.hold, self.guide.pace)
            if hold:
                part, start = task.steps[start : index + 1], index + 1
                at = replace(task.origin, line=step.line)
                yield from self.guide.steps(part, task.origin)
                yield from self._one_way(Task(part, one_stay(task.dose, hold), at))
        yield from self.guide.told(task.steps[start:], task.origin)

    def _both_ways(self, task: Task) -> Iterator[Instruction]:
        if task.dose.empty:
            yield from self.guide.beforehand(task.inside, task.origin)
            return
        yield from self._one_way(task)
        if task.dose.both_ways:
            yield from self.guide.phrase(CueKind.SWITCH, "other_way", task.origin)
            yield from self.guide.gate(self.guide.again(task.steps), task.origin)
            yield from self._one_way(task)

    def _one_way(self, task: Task) -> Iterator[Instruction]:
        dose, origin = task.dose, task.origin
        stays = bool(dose.hold or dose.breaths)
        if not self._has_room(dose):
            yield from self.guide.beforehand(task.inside, origin)
        yield from self.guide.phrase(CueKind.HOLD, self._opening(dose), origin)
        if stays and dose.reps:
            yield from self._repeated(task)
        elif stays:
            yield self._stay(task, origin, first=True)
        elif dose.pattern:
            yield self.windows.pattern(dose, origin)
        else:
            yield self.windows.reps(dose, origin)
        yield from self._closing(task)

    def _opening(self, dose: Definite) -> str:
        if dose.moving or not (dose.hold or dose.breaths):
            return "begin"
        return "hold" if dose.hold else "stay"

    def _closing(self, task: Task) -> Iterator[Instruction]:
        """Say that it is over, unless the author has words for that."""
        still = self._opening(task.dose) != "begin" and not task.dose.reps
        if not (still and any(step.after for step in task.steps)):
            thing = "release" if still else "done"
            yield from self.guide.phrase(CueKind.RELEASE, thing, task.origin)

    def _repeated(self, task: Task) -> Iterator[Instruction]:
        """Stay again and again; where the sides take turns, each time on one, then the other."""
        reps = task.dose.reps or 1
        takes_turns = task.dose.sides is Sides.ALTERNATE
        for rep in range(1, reps + 1):
            for side in (Side.FIRST, Side.SECOND) if takes_turns else (task.origin.side,):
                at = replace(task.origin, side=side)
                if takes_turns and side is Side.SECOND:
                    yield from self.guide.phrase(CueKind.SWITCH, "other_side", at)
                    yield from self.guide.gate(side_change(task.words).seconds, at)
                elif rep > 1:
                    yield from self._next_rep(task, rep, at)
                yield self._stay(task, at, first=rep == 1)

    def _next_rep(self, task: Task, rep: int, origin: Origin) -> Iterator[Instruction]:
        """Rest as the author says, tell which repetition comes, and give time to take it up."""
        call = self._rep_call(rep, task.dose.reps or 1)
        if task.dose.rest and task.dose.sets == 1:
            yield self.windows.rest(task.dose.rest, origin, call)
        else:
            yield from self.guide.speak(CueKind.COUNT, call, origin)
            yield from self.guide.gate(self.guide.again(task.steps), origin)

    def _stay(self, task: Task, origin: Origin, *, first: bool) -> Window:
        dose = task.dose
        if not dose.hold:
            return self.windows.breaths(dose.breaths or 1, origin)
        inside = task.inside if first and self._has_room(dose) else ()
        return self.windows.hold(dose.hold, origin, inside, moving=dose.moving)

    def _has_room(self, dose: Definite) -> bool:
        """Return whether words fit inside a stay: beats of breath or movement leave none."""
        return bool(dose.hold and dose.hold >= ROOMY and not dose.pattern)

    def _rep_call(self, rep: int, reps: int) -> str | None:
        return self.guide.book.say("last_rep") if rep == reps > 2 else f"{rep}."

    def _set_call(self, number: int, total: int) -> str | None:
        last = number == total > 2
        return self.guide.book.say("last_set" if last else "set", n=number, total=total)
