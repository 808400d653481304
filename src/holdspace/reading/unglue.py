"""Lines taken apart where a web page's blocks were run together without a space."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.english import verbs
from holdspace.reading.lines import Line
from holdspace.reading.patterns import any_word

_CAPITALIZED = any_word(verb.capitalize() for verb in verbs.IMPERATIVES)
_MEETING = Pattern(r"[a-z)][A-Z]", cased=True)
"""A small letter before a capital: the only place where there may be a seam."""
_SEAM = Pattern(
    rf"(?<=[a-z]{{2}})(?={_CAPITALIZED}\b(?!:))"
    r"|(?<=[a-z)])(?=[A-Z][a-z]{2,12}(?: [a-z]{2,12})?: )",
    cased=True,
)
_NUMBER = Pattern(r"(?<=[\w.!?)]) ?(?<!\d)(?=(\d{1,2})[.)] ?[A-Z])", cased=True)
_BULLET = Pattern(r"(?<=\S) [•●▪◦](?= )")
_LETTER = Pattern(r"(?:^|(?<=[.!?)] ))(?=([a-z])[.)] [A-Z])", cased=True)
_TWICE = Pattern(
    r"(?:(?:tip|step|pose|stretch|exercise|move|day) \d{1,2}[:.]? |\d{1,2}[.)] )?"
    r"(?P<at>)(?P<name>[\w'’-]+(?: [\w'’-]+){1,4}) (?=(?-i:[A-Z]))"
    r"(?=(?:(?:the|this|an?) )?(?P=name)\b)"
)
"""A name, and a text that begins with it again: "Sphinx pose Sphinx pose is ..."."""
_FEWEST = 2
"""How many numbers in a row make the steps that were run together."""


def unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines`, those that were run together as several with the same number."""
    for line in lines:
        for text in _pieces(line.text):
            yield replace(line, text=text)


def _pieces(text: str) -> Iterator[str]:
    if twice := _TWICE.match(text):
        yield from _cut(text, [twice.start("at"), twice.end("name")])
        return
    places = [mark.start() + 1 for mark in _BULLET.finditer(text)] or _steps(text)
    for piece in _cut(text, places):
        seams = _SEAM.finditer(piece) if _MEETING.search(piece) else ()
        yield from _cut(piece, [seam.start() for seam in seams])


def _steps(text: str) -> list[int]:
    """Return where the numbers or letters of steps stand in `text`, if they count up."""
    numbers = [(found.start(1), int(found[1])) for found in _NUMBER.finditer(text)]
    letters = [(found.start(1), ord(found[1]) - ord("a") + 1) for found in _LETTER.finditer(text)]
    return _counted(numbers) or _counted(letters)


def _counted(marks: Iterable[tuple[int, int]]) -> list[int]:
    cuts: list[int] = []
    wanted = 0
    for start, number in marks:
        if number == wanted or (not cuts and number in (1, 2)):
            cuts.append(start)
            wanted = number + 1
    return cuts if len(cuts) >= _FEWEST else []


def _cut(text: str, places: list[int]) -> Iterator[str]:
    start = 0
    for place in places:
        if piece := text[start:place].strip():
            yield piece
        start = place
    yield text[start:].strip()
