"""Numbers before steps or names that go without a full stop, and letters that stand for them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from holdspace.pattern import Match, Pattern
from holdspace.reading.steps.instructions import is_instruction
from holdspace.reading.text.lines import Line
from holdspace.reading.text.seamless import run_together

_COUNT = Pattern(
    r"(?P<marks>#{1,6} )?(?P<count>\d{1,2})"
    r"(?: (?=\(?(?-i:[A-Z])[a-z]|\d-\d-\d |\*\*\w)| {2,4}(?=[a-z]))"
)
_APART = Pattern(r"\d{1,2}(?: \*\*| {2,4}[a-z])")
"""A number that stands apart from a name: "1  pelvic clock", "1 **Clams.** On my side"."""
_TALLY = Pattern(r"(?:\d{1,2}[.)]|[-*•]) +[a-z][^:.]{2,50}? +[–-] +\d{1,3}(?:[–-]\d{1,3})?")
_CAPITAL = Pattern(r"([A-Z])[.)] +(?=[A-Z])", cased=True)
_SMALL = Pattern(r"([a-z])[.)] +(?=\S)", cased=True)
_HYPHENED = Pattern(r"(?P<count>\d{1,2})-\s?(?=[A-Z])", cased=True)
_FEWEST, _FEWEST_NAMES = 2, 3
"""Lines that count up from 1: steps, or names."""
_LONGEST_NAME = 6
"""Words of a name that is counted."""


def counted(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; those that count steps from 1, or names, get a stop behind the number."""
    numbers = {
        at: int(m["count"]) for at, line in enumerate(lines) if (m := _COUNT.match(line.text))
    }
    steps = frozenset(_steps(lines, numbers))
    for at, line in enumerate(lines):
        yield replace(line, text=_COUNT.sub(_stopped, line.text, count=1)) if at in steps else line


def _is_over_text(line: Line, after: Line | None) -> bool:
    """Whether a line has no capital for a number, or is a short one right above a text."""
    if not _CAPITAL.match(line.text):
        return True
    above = after is not None and bool(after.text) and not _CAPITAL.match(after.text)
    return above and len(line.text.split()) <= _LONGEST_NAME


def _stopped(found: Match) -> str:
    return f"{found['marks'] or ''}{found['count']}. "


def hyphened(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; hyphens behind numbers that count up from 1 are stops: "1-Belly breath"."""
    numbers = [int(m["count"]) for line in lines if (m := _HYPHENED.match(line.text))]
    counts = len(numbers) >= _FEWEST_NAMES and numbers == list(range(1, len(numbers) + 1))
    for line in lines:
        found = _HYPHENED.match(line.text) if counts else None
        text = f"{found['count']}. {line.text[found.end() :]}" if found else line.text
        yield replace(line, text=text)


def tallied(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; bare numbers behind the names of a list count repetitions: "- Squats - 10"."""
    tallies = sum(_TALLY.fullmatch(line.text) is not None for line in lines)
    for line in lines:
        counts = tallies >= _FEWEST_NAMES and _TALLY.fullmatch(line.text)
        yield replace(line, text=f"{line.text} reps") if counts else line


def lettered(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; capitals before names are numbers where small letters count the steps.

    "A) Wall angels", "a. Stand tall", "b. Lift your arms", "B) Open books". They are, too, where
    a text stands below each.
    """
    names = [m[1] for line in lines if (m := _CAPITAL.match(line.text))]
    steps = [m[1] for line in lines if (m := _SMALL.match(line.text))]
    stepped = len(names) >= _FEWEST and steps.count("a") >= _FEWEST
    told = len(names) >= _FEWEST_NAMES and all(map(_is_over_text, lines, (*lines[1:], None)))
    counts = names == sorted(set(names)) and (stepped or told)
    for line in lines:
        mark = _CAPITAL.match(line.text) if counts else None
        number = ord(mark[1]) - ord("A") + 1 if mark else 0
        yield replace(line, text=f"{number}. {line.text[mark.end() :]}") if mark else line


def _steps(lines: Sequence[Line], numbers: dict[int, int]) -> Iterator[int]:
    """Yield the places of runs that count up: mostly instructions, from 1, or all names."""
    run: list[int] = []
    places = list(numbers)
    for at, after in zip(places, (*places[1:], None), strict=False):
        if run and numbers[at] == numbers[run[0]] + len(run):
            run.append(at)
        else:
            run = [at]
        if after is None or numbers[after] != numbers[run[0]] + len(run):
            texts = [_COUNT.sub("", lines[place].text) for place in run]
            told = sum(map(is_instruction, texts))
            apart = all(two - one > 1 for one, two in pairwise(run))  # text stands below each
            named = apart and len(run) >= _FEWEST_NAMES and all(map(_is_name, texts))
            named = named or (len(run) >= _FEWEST_NAMES and all(map(run_together, texts)))
            begun = numbers[run[0]] == 1
            named = named and (begun or all(" " in text for text in texts))  # not "9 Lunges"
            stands = all(_APART.match(lines[place].text) for place in run)
            named = named or (begun and len(run) >= _FEWEST_NAMES and stands)
            if named or (begun and len(run) >= _FEWEST and told * 2 >= len(run)):
                yield from run
            run = []


def _is_name(text: str) -> bool:
    first, colon, _ = text.partition(": ")
    name = first.partition(" – ")[0]
    return len(name.split()) <= _LONGEST_NAME and (bool(colon) or text[-1] not in ".:;,")
