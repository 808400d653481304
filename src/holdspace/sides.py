"""The steps of the second side, made from those of the first."""

from dataclasses import replace

from holdspace.mirror import has_side, mirrored
from holdspace.script import Step
from holdspace.shorten import shortened


def names_a_side(steps: tuple[Step, ...]) -> bool:
    """Return whether anything said in `steps` names left or right."""
    return any(has_side(line) for step in steps for line in step.say)


def other_side(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return `steps` for the other side: left and right exchanged, and shorter.

    Where the steps name their sides, only the sentences that do are said again: the listener is
    already on the mat. Where none does, all of them are, since any may be about the side; and so is
    a step that has a hold of its own.
    """
    sided = names_a_side(steps)
    return tuple(_turned(step, only_sided=sided) for step in steps)


def _turned(step: Step, *, only_sided: bool) -> Step:
    kept = [line for line in step.say if has_side(line) or step.hold or not only_sided]
    return replace(
        step,
        say=tuple(mirrored(shortened(line)) for line in kept),
        after=tuple(mirrored(line) for line in step.after),
        during=tuple(replace(cue, text=mirrored(cue.text)) for cue in step.during),
        pause=step.pause if kept else None,
    )
