"""Clock times before the parts of a class plan: "6.35 Centring", "0-5 min: Arrival"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from holdspace.pattern import Pattern
from holdspace.reading.text.lines import Line
from holdspace.reading.text.sentences import sentences

_CLOCK = r"\d{1,2}[.:h]\d\d(?::\d\d)? ?(?:[ap]\.?m\b\.?)?"
_STAMP = Pattern(
    rf"[-*•]? ?[\[(]?(?P<from>{_CLOCK})(?:\s?(?:-|–|—|to)\s?{_CLOCK})?[\])]?\s*[-–—:|,]?\s+(?=\S)"
    r"|[-*•]? ?[\[(]?(?P<unit>[Mm]in(?:ute)?s? )?"
    r"(?P<start>\d{1,3})\s?(?:-|–|—|to)\s?(?P<end>\d{1,3})\s?(?P<mark>min(?:ute)?s?\b\.?|\'|’|′)?[\])]?\s*[-–—:|,]?\s+(?=[A-Z])",
    cased=True,
)
_FEWEST = 3
"""Stamps that make a plan."""
_LONGEST = 60
"""Characters of what a stamped line names."""


@dataclass(frozen=True, slots=True)
class _Stamp:
    at: int
    """Which of the lines it stands in."""
    start: int
    """Its minutes (or minutes and seconds, as one number)."""
    end: int | None
    """Of a stretch of minutes, where it ends."""
    length: int
    """Characters."""
    timed: bool
    """Whether it can be nothing but a time, or the first one: repetitions begin at no 0."""


def unstamped(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; those of a plan that begin with a time as headings without it."""
    stamps = [stamp for at, line in enumerate(lines) if (stamp := _stamp(at, line.text))]
    plan = {stamp.at: stamp for stamp in stamps} if _is_plan(stamps) else {}
    for at, line in enumerate(lines):
        if at in plan:
            yield from _headed(line, line.text[plan[at].length :])
        else:
            yield line


def _stamp(at: int, text: str) -> _Stamp | None:
    found = _STAMP.match(text)
    if found is None:
        return None
    start = found["from"] or found["start"]
    minutes = int("".join(re.findall(r"\d", start)))
    end = int(found["end"]) if found["end"] else None
    timed = bool(found["from"] or found["unit"] or found["mark"]) or minutes == 0
    return _Stamp(at, minutes, end, found.end(), timed)


def _is_plan(stamps: Sequence[_Stamp]) -> bool:
    """Whether the times go on, each from where the one before it was, with one turn of a clock."""
    back = sum(two.start <= one.start for one, two in pairwise(stamps))
    joined = all(one.end is None or one.end == two.start for one, two in pairwise(stamps))
    timed = any(stamp.timed for stamp in stamps)
    return len(stamps) >= _FEWEST and back <= 1 and joined and timed


def _headed(line: Line, text: str) -> Iterator[Line]:
    """Yield what a time stands before as a heading, and what follows it as its text."""
    first, *rest = sentences(text)
    if len(first) > _LONGEST:
        yield replace(line, text=text)
        return
    yield replace(line, text=f"### {first.rstrip('.')}")
    if rest:
        yield replace(line, text=" ".join(rest))
