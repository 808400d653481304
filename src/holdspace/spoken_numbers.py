"""Numbers, and the units and signs around them, in words: "2-3x" is "two to three times"."""

import re

from holdspace.numerals import cardinal, decimal, ordinal
from holdspace.rewriting import Rule, rewritten

DOT = r"(?:\.(?!\s*$|\s+(?-i:[A-Z])))?"
"""A dot that belongs to an abbreviation and does not end the sentence as well."""

_DASH = r"\s?[-‐‑‒–—−]\s?"

_UNITS = (
    ("secs?|s", "second", "seconds"),
    ("mins?|(?<!\\s)m", "minute", "minutes"),
    ("hrs?|h", "hour", "hours"),
    ("mm", "millimetre", "millimetres"),
    ("cms?", "centimetre", "centimetres"),
    ("(?<=\\s)m", "metre", "metres"),
    ("kms?", "kilometre", "kilometres"),
    ("kgs?", "kilogram", "kilograms"),
    ("lbs?", "pound", "pounds"),
    ("oz", "ounce", "ounces"),
    ("ft", "foot", "feet"),
    ("in(?=\\.)|(?<=\\d)in", "inch", "inches"),
    ("cts?", "count", "counts"),
)
"""As abbreviated after a number, for one, for more than one."""

_ONE = {many: one for _, one, many in _UNITS} | {"degrees": "degree"}
_MANY = "|".join(_ONE)
_PER = "arm|day|direction|foot|hand|hour|leg|minute|round|second|set|side|week"
_LABEL = "day|exercise|figure|level|part|round|set|stage|step|week"
_AGES = "(?:your|their|early|late|the (?:over|under)) (?:early |late |mid-)?|mid-|(?:over|under)-"
"""What tells somebody's age before the tens of their years: "the over 60s"."""
_FRACTIONS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 8: "eighth"}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_TIMES = {"1": "once", "2": "twice"}
_CURRENCIES = {"$": "dollars", "£": "pounds", "€": "euros"}


def _duration(match: re.Match[str]) -> str:
    """Return "1:30" as "1 minute 30", "0:30" as "30 seconds", "1:00:00" as "1 hour"."""
    *hours, minutes, seconds = (int(part) for part in match[1].split(":"))
    parts = ((hours[0] if hours else 0, "hour"), (minutes, "minute"), (seconds, "second"))
    said = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    if len(said) > 1 and seconds:
        said[-1] = str(seconds)
    return " ".join(said) or "0 seconds"


def _time_of_day(match: re.Match[str]) -> str:
    minutes = int(match[2])
    spoken = f" {'oh ' if minutes < 10 else ''}{minutes}" if minutes else ""
    return f"{match[1]}{spoken}"


def _decade(match: re.Match[str]) -> str:
    return f"{match[1]}{cardinal(int(match[2])).removesuffix('y')}ies"


def _listed(match: re.Match[str]) -> str:
    return ", ".join(re.findall(r"\d+", match[0]))


def _times(match: re.Match[str]) -> str:
    return _TIMES.get(match[1], f"{match[1]} times")


def _half(match: re.Match[str]) -> str:
    one = _ONE.get(match[1].lower(), match[1].removesuffix("s"))
    return f"half {'an' if one[0] in 'aio' or one == 'hour' else 'a'} {one}"


def _fraction(match: re.Match[str]) -> str:
    whole, over, under = match[1], int(match[2]), int(match[3])
    if not 0 < over < under:
        return f"{whole or ''} {over} {under}".lstrip()
    if under not in _FRACTIONS:
        return f"{whole or ''} {over} out of {under}".lstrip()
    part = f"{over} {_FRACTIONS[under]}{'s' if over > 1 else ''}"
    return f"{whole} and {'a half' if part == '1 half' else part}" if whole else part


_RANGES: tuple[Rule, ...] = (
    (r"(?<=\d),(?=\d{3}(?!\d))", ""),
    (r"(?<![\w.])\.(?=\d)", "0."),
    (r"\b(\d+)(?:st|nd|rd|th)\b", lambda match: ordinal(int(match[1][:9]))),
    (r"(?<=figure )8s\b", "eights"),
    (rf"(\b(?:{_AGES}))([2-9]0)['’]?s\b", _decade),
    (r"(?<=ties)( and )([2-9]0)s\b", _decade),
    (r"(?<!\d)(\d{1,2}):(\d\d)(?=\s?[ap]\.?\s?m\b)", _time_of_day),
    (r"(?<![\d:])(\d{1,2}(?::\d\d){1,2})(?![\d:])(?:\s?(?:minute|min|hour|hr)s?\b)?", _duration),
    (r"(?<=\d):(?=\d)", " to "),
    (rf"(?<!\d)\d+(?:{_DASH}\d+){{2,}}", _listed),
    (rf"\b((?:{_LABEL}) \d+)\s[-–—]\s", r"\1, "),
    (rf"(?<=[\d°%]){_DASH}(?=\d)", " to "),
)
_SIGNS: tuple[Rule, ...] = (
    (r"\bsets\s?[x×]\s?(?=\d)", "sets of "),
    (r"\s[x×]\s?(?=\d+(?: to \d+)? (?:reps?|rounds?|sets?)\b)", ", "),
    (r"(?<=\d)\s?[x×]\s?(?=\d)", " times "),
    (r"\s[x×]\s?(\d+(?: to \d+)?)\b", lambda match: f", {_times(match)}"),
    (r"^[x×]\s?(\d+(?: to \d+)?)\b", _times),
    (r"(?<!to )(?<![\d.])([12])\s?[x×](?!\w)", _times),
    (r"(?<=\d)\s?[x×](?!\w)", " times"),
    (r"(?<=\d)\+(?!\s?\d)", " or more"),
    (r"[~≈∼]\s?(?=\d)", "about "),
    (r"±\s?", " plus or minus "),
    (r"(?:≥|>=)\s?", "at least "),
    (r"(?:≤|<=)\s?", "at most "),
    (r">\s?(?=\d)", "more than "),
    (r"<\s?(?=\d)", "less than "),
    (r"(?<!\w)−(?=\d)", "minus "),
    (r"([$£€])(\d+(?:\.\d+)?)", lambda match: f"{match[2]} {_CURRENCIES[match[1]]}"),
    (r"°\s?C\b", " degrees Celsius "),
    (r"°\s?F\b", " degrees Fahrenheit "),
    (r"(?<=\d)°(?=\s(?:angle|bend|rotation|turn|twist)\b)", "-degree"),
    (r"°", " degrees "),
    (r"\s?%", " percent "),
    (r"\b(\d{3,})m\b", r"\1 metres"),
    (r"#\s?(?=\d)|\b(?:no|nr)\.\s?(?=\d)", "number "),
    (
        r"\b(day|level|part|phase|stage|type|warrior) (?-i:(I{1,3}|IV))\b",
        lambda match: f"{match[1]} {_ROMAN[match[2].upper()]}",
    ),
)
_ABBREVIATED: tuple[Rule, ...] = tuple(
    rule
    for pattern, one, many in _UNITS
    for rule in (
        (rf"(?<=\d)-(?:{pattern})\b{DOT}", f"-{one}"),
        (rf"(?<=\d)\s?(?:{pattern})\b{DOT}", f" {many}"),
    )
)
_AMOUNTS: tuple[Rule, ...] = (
    (rf"(?<![\d./])(?<!\d )1 ({_MANY})\b", lambda match: f"1 {_ONE[match[1].lower()]}"),
    (
        rf"(?<![\d./])(?<!\d )(?:1/2|0\.5)[ -]({_MANY}|(?:second|minute|hour)s?|inch|mile)\b",
        _half,
    ),
    (rf"(second|minute|hour)(s?){_DASH}(?=\d+ (?:to \d+ )?(?:second|minute|hour))", r"\1\2 to "),
    (r"(?<=[a-z%])[–—](?=\d)", " to "),
    (r"(?<![\d/])(?:(\d+)[ -])?(\d{1,3})/(\d{1,3})(?![\d/])", _fraction),
    (rf"\s?/\s?(?=(?:{_PER})\b)", " per "),
)
_DIGITS: tuple[Rule, ...] = (
    (r"(?<=\d)(?=[^\W\d_])", " "),
    (r"(?<=[^\W\d_])(?=\d)", " "),
    (r"\d+(?:\.\d+)?", lambda match: decimal(match[0])),
)


def in_words(text: str) -> str:
    """Return `text` with all its numbers, and the units and signs around them, in words."""
    return rewritten(text, (*_RANGES, *_SIGNS, *_ABBREVIATED, *_AMOUNTS, *_DIGITS))
