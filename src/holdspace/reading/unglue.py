"""Lines taken apart where a web page's blocks were run together without a space."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from holdspace.reading.english import verbs
from holdspace.reading.lines import Line
from holdspace.reading.patterns import any_word

_CAPITALIZED = any_word(verb.capitalize() for verb in verbs.IMPERATIVES)
_SEAM = re.compile(
    rf"(?<=[a-z]{{2}})(?={_CAPITALIZED}\b(?!:))"
    r"|(?<=[a-z)])(?=[A-Z][a-z]{2,12}(?: [a-z]{2,12})?: )"
)
_NUMBER = re.compile(r"(?<=[\w.!?)]) ?(?<!\d)(?=(\d{1,2})[.)] ?[A-Z])")
_BULLET = re.compile(r"(?<=\S) [•●▪◦](?= )")
_FEWEST = 2
"""How many numbers in a row make the steps that were run together."""


def unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines`, those that were run together as several with the same number."""
    for line in lines:
        for text in _pieces(line.text):
            yield replace(line, text=text)


def _pieces(text: str) -> Iterator[str]:
    places = [mark.start() + 1 for mark in _BULLET.finditer(text)] or _steps(text)
    for piece in _cut(text, places):
        yield from _cut(piece, [seam.start() for seam in _SEAM.finditer(piece)])


def _steps(text: str) -> list[int]:
    """Return where the numbers of steps stand in `text`, if they count up."""
    cuts: list[int] = []
    wanted = 0
    for found in _NUMBER.finditer(text):
        number = int(found[1])
        if number == wanted or (not cuts and number in (1, 2)):
            cuts.append(found.start(1))
            wanted = number + 1
    return cuts if len(cuts) >= _FEWEST else []


def _cut(text: str, places: list[int]) -> Iterator[str]:
    start = 0
    for place in places:
        if piece := text[start:place].strip():
            yield piece
        start = place
    yield text[start:].strip()
