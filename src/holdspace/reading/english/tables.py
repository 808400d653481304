"""The titles of a table's columns."""

from enum import StrEnum


class Column(StrEnum):
    """What a column of a table holds."""

    NAME = "name"
    DOSE = "dose"
    STEPS = "steps"
    NOTES = "notes"
    ABOUT = "about"
    OTHER = "other"


_NAME = r"(?:exercise|stretch|pose|posture|asana|movement|move|drill|activity|position|station)"

COLUMNS: tuple[tuple[Column, str], ...] = (
    (Column.NAME, rf"(?:name of (?:the )?)?{_NAME}s?(?: ?(?:/|or|and) ?{_NAME}s?)?(?: name)?|name"),
    (Column.NAME, rf"(?:the |your )?{_NAME}s?|what|which|english(?: name)?"),
    (
        Column.DOSE,
        r"reps?|repetitions?|sets?|hold(?: time| for)?|time|duration|dose|dosage|details?|amount",
    ),
    (
        Column.DOSE,
        r"(?:sets|reps?) ?(?:/|&|and|x|×) ?(?:reps?|time|sets|hold|duration)|rest|volume|sides?",
    ),
    (Column.DOSE, r"how (?:long|many|much)(?: times)?|number(?: of (?:reps|times))?|l ?/ ?r"),
    (Column.DOSE, r"rounds?|breaths?|times|seconds|secs?|minutes|mins?|length|prescription|do"),
    (Column.STEPS, r"how(?: to(?: do(?: it)?)?)?|instructions?|steps?|description|(?:key )?cues?"),
    (Column.STEPS, r"technique|what to do|method|action|directions?"),
    (Column.NOTES, r"notes?|tips?|remember|comments?|modifications?"),
    (Column.ABOUT, r"benefits?|targets?|focus|purpose|why|muscles?(?: worked)?|area|body part"),
    (Column.OTHER, r"#|no\.?|nr\.?|day|week|date|done|tick|picture|image|video|level|frequency"),
    (Column.OTHER, r"goals?|type|guidelines?|phase|stage|version|experience|situation|age|season"),
    (
        Column.OTHER,
        r"how often|sanskrit(?: name)?|equipment|when|mon|tue|wed|thu|fri|sat|sun",
    ),
)
"""The titles of a table's columns."""

UNITS: tuple[tuple[str, str], ...] = (
    (r"s|secs?\.?|seconds?|hold(?: time)? s|in seconds", "seconds"),
    (r"mins?\.?|minutes?|in minutes", "minutes"),
    (r"breaths?", "breaths"),
    (r"reps?|repetitions?|times|number(?: of (?:reps|times))?|how many(?: times)?", "times"),
    (r"rounds?", "rounds"),
    (r"sets?", "sets"),
)
"""The unit of a bare number, by the title of its column or what stands in brackets there."""

_HAND = r"(?:l|r|left|right)(?: side)?"
BOTH = rf"both|each|{_HAND},? ?(?:/|&|\+|and then|and|then|,) ?(?:the )?{_HAND}|each side"
"""What a cell says, on its own, that asks for both sides."""

ONE = r"(?:the )?(?:left|right)(?: (?:side|leg|arm|hand|foot|knee|hip|shoulder))?(?: only)?"
"""What a cell says, on its own, that asks for one side, which is then told as a step."""
