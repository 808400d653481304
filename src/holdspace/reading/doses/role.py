"""What an amount is for, and a row of the table that says so."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a quantity is for."""

    HOLD = "hold"
    TIME = "time"
    """A time that no verb says more about: in a heading, or in brackets."""
    REST = "rest"
    TOTAL = "total"
    REPS = "reps"
    BREATHS = "breaths"
    SETS = "sets"
    ROUNDS = "rounds"
    PHASE = "phase"
    """Of a breath in or out, which is nothing to hold."""
    NOTHING = "nothing"
    """Known to be no dose: how many times a day, an angle, the length of the whole routine."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A quantity of one of `units` has `role` where the words around it, in its sentence, fit."""

    role: Role
    units: str
    """The units, by name, separated by spaces."""
    before: str
    """A pattern found in the words before it; empty fits anything."""
    after: str
    """A pattern that the words after it begin with; empty fits anything."""
    example: str
