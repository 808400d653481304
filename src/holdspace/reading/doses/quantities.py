"""Numbers with a unit, wherever they stand in a text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.pattern import Match, Pattern
from holdspace.primes import prime
from holdspace.reading.english import numbers
from holdspace.reading.english.numbers import Unit, UnitRow
from holdspace.reading.patterns import any_word
from holdspace.script import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range as written: "2-3 minutes" is 120 to 180 seconds."""

    span: Span
    unit: Unit | None
    """None where nothing says what it counts."""
    start: int
    """Where it begins in its text."""
    end: int


_COMPOUND = rf"{any_word(numbers.TENS)}[ -]{any_word(numbers.ONES[1:10])}"
_WORD = rf"(?:{_COMPOUND}|{any_word(numbers.WORDS)})(?!\w)"
_PRIMES = r"\d{1,2}['’′] ?\d\d(?=[\"”″]|''|’’)"
_DIGITS = (
    rf"(?:\d{{1,2}}:\d\d|{_PRIMES}|[13]/[24]|\d{{1,4}}(?:[.,]\d{{1,2}})?(?: ?[½¼¾])?|[½¼¾])(?!\d)"
)
_NUMBER = rf"(?:{_DIGITS}|{_WORD})"
_TO = r"\s{0,2}(?:-\s?to[\s-]|[-–—−~]|/(?=\d{1,2} ?(?:times|reps|sets)\b)|to(?=\s|\d)|or\b)\s{0,2}"
_RANGE = Pattern(
    r"(?P<between>\bbetween )?(?:(?<![\w$£€.])|(?<=[\d\s][x×])|(?<=^[x×]))(?<!\d[,:/])"
    rf"(?P<low>{_NUMBER})(?P<half> and a half)?"
    rf"(?:(?:{_TO}|(?(between) and |(?!)))(?P<high>{_NUMBER}))?"
)
_ADJECTIVES = rf"(?:{any_word(numbers.ADJECTIVES)}\b,?(?: and\b)? ?){{0,4}}"
_ROWS = tuple(
    (
        row,
        Pattern(rf"(?:{row.before})") if row.before else None,
        Pattern(row.after.replace("(?:~)", _ADJECTIVES)),
    )
    for row in numbers.UNITS
)
_CHAIN = Pattern(r"(?<![\w-])\d{1,2}(?:-\d{1,2}){2,}(?![\w-])")
"""Counts in a row, which are neither a range nor several numbers: "4-7-8"."""
_JOINED = Pattern(r"\s{0,2}(?:to|or|-|–|—)\s{0,2}")
_CLOCK = Pattern(r"(\d{1,2})[:'’′] ?(\d\d)")
"""Minutes and seconds: 1:30, or 1'30"."""
_OF_DAY = Pattern(
    r"\b(?:at|by|until|till|from|before|after|the|(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*) $"
)
_UNTIL = Pattern(r" ?[ap]\.?m\b| (?:from|at|bus|train|class)\b")
_EARLIEST = 5
"""What a range of hours begins with, at the earliest, that is no range of minutes."""
_SECONDS = Pattern(r"[\"”″]|''|’’")
_ADDED = Pattern(r",? ?(?:and )?")
_NAMED = Pattern(rf"\b{any_word(numbers.NUMBERED_NAMES)} $")
_LABELLED = Pattern(
    rf"\s?[:=]\s?{_NUMBER}(?:{_TO}{_NUMBER})?(?=\W*$|\s?[,;.)|/x×]|\s(?:each|per)\b|\s\w+\s?[:=])"
)
"""Behind a unit that is a label for what follows: the 3 of "Sets: 3 Reps: 10" counts no reps."""
_SECOND = Pattern(numbers.AFTER_A_SECOND)
_KEPT = Pattern(numbers.BEFORE_A_SECOND)
_NEAR = 60
"""Characters before "a second" in which its verb stands."""
_BETWEEN = "between "
_HALF = " and a half"
_ONE = Span(1, 1)
_OR_TWO = Pattern(
    r" or (two|three)\b(?=\W*$|[.,;:)]| (?:in|on|per|each|here|there|with|and|then|before)\b)"
)
"""What makes a range of one: "a minute or two"."""
_STEEPEST = 6
"""How many times its low end the high end of a range may be, with spaces around its dash."""


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of `text`, with a unit or without, in order; none overlaps another."""
    return tuple(_joined(text, _found(text)))


def _found(text: str) -> Iterator[Quantity]:
    at = 0
    chains = [(found.start(), found.end()) for found in _CHAIN.finditer(text)]
    while number := _RANGE.search(text, at):
        chain = next((end for start, end in chains if start <= number.start("low") < end), None)
        if chain is not None:
            at = chain
            continue
        start, end = number.start("between" if number["between"] else "low"), number.end()
        span = _span(number)
        if span.high != span.low and _no_range(text, number, span):
            span, end = Span(span.low, span.low), number.end("half" if number["half"] else "low")
        row, end = _unit(text, number.start("low"), end)
        article = number["low"][0] in "aA"
        if row is None and not article:
            yield Quantity(span, None, start, end)
        elif row is not None and (not article or _is_article(text, row, start, end)):
            more = 0.5 if text.startswith(_HALF, end) else 0
            end += len(_HALF) if more else 0
            or_two = _OR_TWO.match(text, end) if span == _ONE else None
            high = numbers.WORDS[or_two[1].lower()] if or_two else span.high
            end = or_two.end() if or_two else end
            span = Span((span.low + more) * row.factor, (high + more) * row.factor)
            yield Quantity(span, row.unit, start, end)
        at = max(end, start + 1)


def _is_article(text: str, row: UnitRow, start: int, end: int) -> bool:
    """Whether "a" before a unit means one of it: "for a minute", but not "a second set"."""
    if row.factor > 1 or row.unit is not Unit.SECOND:
        return row.factor > 1
    kept = _KEPT.search(text[max(0, start - _NEAR) : start])
    return kept is not None and _SECOND.match(text, end) is not None


def _no_range(text: str, number: Match, span: Span) -> bool:
    """Whether what looks like a range is a number in a name, and another number."""
    between = text[number.end("low") : number.start("high")]
    spaced = between.startswith(" ") and not between.strip().isalpha()
    named = _NAMED.search(text, max(0, number.start() - 20), number.start())
    worded = between.strip() and not between.strip().isalpha()
    mixed = worded and " " in between and number["low"][0].isalpha() != number["high"][0].isalpha()
    if mixed:  # "Figure four- 45 sec"
        return True
    steep = span.high > _STEEPEST * span.low
    return span.high < span.low or (spaced and (steep or named is not None))


def _is_of_day(clock: str) -> bool:
    """Whether a reading of a clock is a time of day, or a range of them: "07:00 - 07:45"."""
    found = list(_CLOCK.finditer(clock))
    early = clock.startswith("0") and not clock.startswith(("0:", "00", "01", "02", "03"))
    return early or (len(found) > 1 and int(found[0][1]) >= _EARLIEST)


def _unit(text: str, start: int, end: int) -> tuple[UnitRow | None, int]:
    before = text[max(0, start - 24) : start]
    if _CLOCK.match(text, start):
        if _OF_DAY.search(before) or _UNTIL.match(text, end) or _is_of_day(text[start:end]):
            return numbers.TIME_OF_DAY, end
        mark = _SECONDS.match(text, end)
        return numbers.CLOCK, mark.end() if mark else end
    if marked := prime(text, start, end, named=True):
        return numbers.PRIMES[marked[0]], marked[1]
    for row, pattern, after in _ROWS:
        found = after.match(text, end)
        if (
            found
            and (pattern is None or pattern.search(before))
            and not _LABELLED.match(text, found.end())
        ):
            return row, found.end()
    return None, end


def _span(number: Match) -> Span:
    low = _value(number["low"]) + (0.5 if number["half"] else 0)
    high = low if number["high"] is None else _value(number["high"])
    return Span(low or high, high)


def _value(words: str) -> float:
    """Return the number that `words` spell; for a clock reading ("1:30"), its seconds."""
    words = words.casefold().replace(",", ".")
    if clock := _CLOCK.match(words):
        return float(clock[1]) * 60 + float(clock[2])
    if words in numbers.FRACTIONS:
        return numbers.FRACTIONS[words]
    if words[0].isdecimal():
        fraction = numbers.FRACTIONS.get(words[-1], 0)
        return float(words[:-1] if fraction else words) + fraction
    if words in numbers.WORDS:
        return numbers.WORDS[words]
    tens, _, ones = words.replace("-", " ").rpartition(" ")
    return numbers.WORDS[tens] + numbers.WORDS[ones]


def _joined(text: str, found: Iterator[Quantity]) -> Iterator[Quantity]:
    """Join "30 seconds to 1 minute" to one range, and "1 minute 30 seconds" to one length."""
    held: Quantity | None = None
    for quantity in found:
        union = held and _union(text, held, quantity)
        if held is not None and not union:
            yield held
        held = union or quantity
    if held is not None:
        yield held


def _union(text: str, one: Quantity, two: Quantity) -> Quantity | None:
    if one.unit is not Unit.SECOND or two.unit is not Unit.SECOND:
        return None
    between = text[one.end : two.start]
    if between == " and " and text.startswith(_BETWEEN, one.start):
        return replace(one, span=Span(one.span.low, two.span.high), end=two.end)
    if _JOINED.fullmatch(between) and one.span.low < two.span.high:
        return replace(one, span=Span(one.span.low, two.span.high), end=two.end)
    if _ADDED.fullmatch(between) and one.span.low >= 60 > two.span.low:
        span = Span(one.span.low + two.span.low, one.span.high + two.span.high)
        return replace(one, span=span, end=two.end)
    return None
