"""What became of a script as it was chosen."""

from dataclasses import dataclass

from holdspace.pace import Pace
from holdspace.program import Program


@dataclass(frozen=True, slots=True)
class Change:
    """One knob that was moved."""

    knob: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A program, the pace that it was compiled at, and what was changed for it to fit."""

    program: Program
    pace: Pace
    changes: tuple[Change, ...] = ()
