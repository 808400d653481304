"""What is too much for a dose, and what adds to one."""

from holdspace.reading.english.numbers import Unit

MOST: dict[Unit, float] = {
    Unit.SECOND: 7200,
    Unit.REP: 500,
    Unit.CYCLE: 500,
    Unit.BARE: 500,
    Unit.BREATH: 500,
    Unit.COUNT: 120,
    Unit.ROUND: 100,
    Unit.SET: 50,
}
"""What is more than this is no dose of an exercise, but a survey, a year, a slip."""

MORE = r"\bmore (?:times?|rounds?|sets?|cycles?)\b"
"""Words of a count that comes after the first one: "Repeat 3 more times" is four in all."""
