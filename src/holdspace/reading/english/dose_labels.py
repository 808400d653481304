"""Labels that say what the number behind them is for: "Reps: 10"."""

from holdspace.reading.doses.role import Role
from holdspace.reading.english.numbers import Unit

LABELS: tuple[tuple[Role, str], ...] = (
    (Role.HOLD, r"hold(?: time| for| duration)?"),
    (Role.TOTAL, r"total(?: time| duration)?"),
    (Role.TIME, r"time|duration|length|how long"),
    (Role.REPS, r"(?:target |number of )?(?:reps?|repetitions?|repeat|cycles?)"),
    (Role.SETS, r"sets?"),
    (Role.ROUNDS, r"rounds?"),
    (Role.REST, r"rest(?: between(?: sets)?| time| period)?"),
    (Role.BREATHS, r"breaths?"),
)
"""A label before a number ("Reps: 10") says what it is for, with or without a unit."""

LABELLED: dict[Role, tuple[Unit, ...]] = {
    Role.HOLD: (Unit.SECOND, Unit.COUNT),
    Role.TOTAL: (Unit.SECOND,),
    Role.TIME: (Unit.SECOND,),
    Role.REST: (Unit.SECOND, Unit.BREATH),
    Role.REPS: (Unit.REP, Unit.CYCLE, Unit.BARE),
    Role.SETS: (Unit.SET, Unit.REP, Unit.BARE),
    Role.ROUNDS: (Unit.ROUND, Unit.REP, Unit.BARE),
    Role.BREATHS: (Unit.BREATH, Unit.BARE),
}
"""The units that a label agrees with."""
