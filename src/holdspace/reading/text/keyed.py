"""Sheets of keys and values, in which a key names each exercise: "Exercise: Cat stretch"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.steps.instructions import is_instruction
from holdspace.reading.text.lines import Line

_KIND = r"(?:exercise|stretch|pose|movement|drill|name)(?: name)?"
_KEY = Pattern(rf"(?:\*\*)?{_KIND}(?:\*\*)?:(?:\*\*)? (?=[A-Z0-9])")
_FEWEST = 2
"""Exercises of a sheet."""
_LONGEST = 8
"""Words of a name."""


def keyed(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; where a key names several exercises, each name as a heading."""
    named = {at for at, line in enumerate(lines) if _is_named(line.text)}
    alone = len(named) < _FEWEST
    for at, line in enumerate(lines):
        headed = replace(line, text=_KEY.sub("### ", line.text))
        yield headed if at in named and not alone else line


def _is_named(text: str) -> bool:
    """Whether a line gives a name behind a key: no sentence, and nothing to do."""
    key = _KEY.match(text)
    name = text[key.end() :] if key else ""
    sentence = name.endswith(".") or is_instruction(name)
    return 0 < len(name.split()) <= _LONGEST and not sentence
