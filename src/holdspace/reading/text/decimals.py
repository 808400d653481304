"""Headings counted in decimals, as in a report: "2 Mobility", "2.1 Cat-camel"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Match, Pattern
from holdspace.reading.steps.instructions import is_instruction
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
    """Yield `lines`; those that count headings in decimals as headings without their numbers.

    Where most of these tell what to do, they are steps.
    """
    subs = dict(_found(lines, _SUB))
    numbers = [(int(found["first"]), int(found["second"])) for found in subs.values()]
    told = sum(is_instruction(found["title"]) for found in subs.values())
    if len(subs) < _FEWEST or 2 * told > len(subs) or not _count_up(numbers):
        yield from lines
        return
    mains = dict(_rising(_found(lines, _MAIN)))
    for at, line in enumerate(lines):
        if at in subs:
            yield replace(line, text=f"### {subs[at]['title']}")
        elif at in mains:
            yield replace(line, text=f"## {mains[at]['title']}")
        else:
            yield line


def _rising(found: Iterable[tuple[int, Match]]) -> Iterator[tuple[int, Match]]:
    """Yield what counts on by one from what was yielded before: not "5 circles" behind 2."""
    latest = 0
    for at, main in found:
        if int(main["first"]) == latest + 1:
            latest += 1
            yield at, main


def _found(lines: Sequence[Line], pattern: Pattern) -> Iterator[tuple[int, Match]]:
    for at, line in enumerate(lines):
        found = pattern.fullmatch(line.text)
        if found and not _UNITS.match(found["title"]):
            yield at, found


def _count_up(numbers: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers go up, and each main one's from 1."""
    firsts = [second for at, (first, second) in enumerate(numbers) if numbers[at - 1][0] != first]
    return numbers == sorted(set(numbers)) and set(firsts) <= {1}
