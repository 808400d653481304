"""Headings counted in decimals, as in a report: "2 Mobility", "2.1 Cat-camel"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Match, Pattern
from holdspace.reading.text.lines import Line

_TITLE = r"(?=[A-Z0-9])(?P<title>[^.!?;|]{2,60})"
_SUB = Pattern(
    rf"(?:#{{1,6}} )?(?P<first>\d{{1,2}})\.(?P<second>\d{{1,2}})\.? +{_TITLE}", cased=True
)
_MAIN = Pattern(rf"(?:#{{1,6}} )?(?P<first>\d{{1,2}})\.? +{_TITLE}", cased=True)
_UNITS = Pattern(r"(?:min\w*|sec\w*|hours?|miles?|[ck]?m|kg)\b")
_FEWEST = 3
"""Headings counted in decimals that make it a text's way."""


def in_decimals(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; those that count headings in decimals as headings without their numbers."""
    subs = {at: (int(m["first"]), int(m["second"])) for at, m in _found(lines, _SUB)}
    if len(subs) < _FEWEST or not _count_up(list(subs.values())):
        yield from lines
        return
    last = max(first for first, _ in subs.values())
    mains = {at: m["title"] for at, m in _found(lines, _MAIN) if int(m["first"]) <= last + _FEWEST}
    titles = {at: m["title"] for at, m in _found(lines, _SUB)}
    for at, line in enumerate(lines):
        if at in titles:
            yield replace(line, text=f"### {titles[at]}")
        elif at in mains:
            yield replace(line, text=f"## {mains[at]}")
        else:
            yield line


def _found(lines: Sequence[Line], pattern: Pattern) -> Iterator[tuple[int, Match]]:
    for at, line in enumerate(lines):
        found = pattern.fullmatch(line.text)
        if found and not _UNITS.match(found["title"]):
            yield at, found


def _count_up(numbers: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers go up, and each main one's from 1."""
    firsts = [second for at, (first, second) in enumerate(numbers) if numbers[at - 1][0] != first]
    return numbers == sorted(set(numbers)) and set(firsts) <= {1}
