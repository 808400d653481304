"""Lines taken apart where a web page's blocks were run together without a space."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.english import verbs
from holdspace.reading.english.flows import NAMED_IN_PASSING
from holdspace.reading.english.headings import SANSKRIT
from holdspace.reading.headings.names import EXERCISE_WORD, name_and_dose
from holdspace.reading.patterns import any_word
from holdspace.reading.steps.instructions import is_command
from holdspace.reading.text.lines import Line

_SANSKRIT = Pattern(SANSKRIT)
_IMPERATIVES = frozenset(verbs.IMPERATIVES)
_CAPITALIZED = any_word(verb.capitalize() for verb in verbs.IMPERATIVES)
_MEETING = Pattern(r"[a-z)][A-Z]", cased=True)
"""A small letter before a capital: the only place where there may be a seam."""
_SEAM = Pattern(
    rf"(?<=[a-z]{{2}})(?={_CAPITALIZED}\b(?!:))"
    r"|(?<=[a-z)])(?=[A-Z][a-z]{2,12}(?: [a-z]{2,12})?: )",
    cased=True,
)
_NUMBER = Pattern(r"(?<=[\w.!?)]) ?(?<!\d)(?=(\d{1,2})[.)] ?[A-Z])", cased=True)
_STEP = Pattern(r"(?<=\S) (?=((?:Step|STEP) (\d{1,2}))[.:] )", cased=True)
_BULLET = Pattern(r"(?<=\S) [•●▪◦](?= )")
_STAR = Pattern(r"(?<=[a-zA-Z.:!?)]) \*(?= [A-Z])", cased=True)
_BARRED = Pattern(r"(?<=\S) \|(?= \*\*[A-Z][\w ]{2,20}:\*\* )", cased=True)
"""A bar between two labels: "**Level:** Beginner | **Hold:** 30 sec"."""
_LETTER = Pattern(r"(?:^|(?<=[.!?)] ))(?=([a-z])[.)] [A-Z])", cased=True)
_TWICE = Pattern(
    r"(?:(?:tip|step|pose|stretch|exercise|move|day) \d{1,2}[:.]? |\d{1,2}[.)] )?"
    r"(?P<at>)(?P<name>[\w'’-]+(?: [\w'’-]+){1,4}) (?=(?-i:[A-Z]))"
    r"(?=(?:(?:the|this|an?) )?(?P=name)\b|this (?:exercise|stretch|pose|move|one) (?-i:[a-z]))"
)
"""A name, and a text that begins with it again: "Sphinx pose Sphinx pose is ..."."""
_ECHOED = Pattern(
    r"(?:(?:exercise|stretch|pose|step|move) #?\d{1,2}[:.]? |\d{1,2}[.)] )?"
    r"(?P<name>[\w'’-]+(?: [\w'’-]+){1,4}) (?P=name) (?=(?-i:[A-Z][a-z]))"
)
"""A name, and the caption of its picture before the text: "Thumb walk thumb walk Hold ..."."""
_NAMED = Pattern(
    r"(?<=[a-z][.!?] )(?=([A-Z][\w'’-]+(?: [\w'’-]+){0,4}(?: \([^()]{3,40}\))?):"
    r" ([A-Z][a-z]+)\b)",
    cased=True,
)
"""A name in the middle of a line: "... to the floor. Sarpasana (Snake pose): Lie on ..."."""
_BETWEEN = Pattern(r"[,;]\s+(?:and |then |and then )?|\.\s+")
_DASH = Pattern(r"(?<=[a-z)])[–—] (?=[A-Z])| [–—-](?=[A-Z][a-z]+ )", cased=True)
"""A dash that has lost a space on one side: "Frankenstein walk -Keep your leg straight"."""
_SHORTEST_DASHED = 60
"""Characters of a line with a name, a dash and a text."""
_TARGET = Pattern(r"(?<=\])\([^()\s]{1,500}\)")
"""The address of a link or a picture."""
_ROW = Pattern(r"\|.*\|")
_PASSING = Pattern(NAMED_IN_PASSING)
_DIGIT = Pattern(r"\d")
_MARKED = Pattern(r"[#|@>\[-]")
_LONGEST = 600
"""Characters of a line that names a whole routine."""
_LONGEST_NAME = 5
"""Words of a name in it."""
_FEWEST_NAMED = 3
"""Exercises in it."""
_FEWEST = 2
"""How many numbers in a row make the steps that were run together."""


def unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines`, those that were run together as several with the same number."""
    for line in lines:
        for text in (line.text,) if _ROW.fullmatch(line.text) else _pieces(line.text):
            yield replace(line, text=text)


def _pieces(text: str) -> Iterator[str]:
    text = _DASH.sub(" – ", text, count=1) if len(text) > _SHORTEST_DASHED else text
    if named := _enumerated(text):
        yield from named
        return
    if echoed := _ECHOED.match(text):
        yield from (text[: echoed.end("name")], text[echoed.end() :])
        return
    if twice := _TWICE.match(text):
        yield from _cut(text, [twice.start("at"), twice.end("name")])
        return
    names = _NAMED.finditer(text) if ": " in text else ()
    if begun := [n.start() for n in names if _is_name(n[1]) and n[2].lower() in _IMPERATIVES]:
        yield from _cut(text, begun)
        return
    if _BARRED.search(text) and not _ROW.fullmatch(text):
        yield from (part.strip() for part in _BARRED.split(text))
        return
    stars = list(_STAR.finditer(text))
    marks = [*_BULLET.finditer(text), *(stars if len(stars) >= _FEWEST else ())]
    places = sorted(mark.start() + 1 for mark in marks) or _steps(text)
    for piece in _cut(text, places):
        seams = _SEAM.finditer(piece) if _MEETING.search(piece) else ()
        targets = [link.span() for link in _TARGET.finditer(piece)] if "](" in piece else []
        yield from _cut(piece, [s.start() for s in seams if not _is_within(targets, s.start())])


def _is_name(name: str) -> bool:
    bare = name.partition(" (")[0]
    named = EXERCISE_WORD.search(bare) is not None or _SANSKRIT.search(bare) is not None
    return named and not is_command(name)


def _is_within(spans: Iterable[tuple[int, int]], at: int) -> bool:
    return any(start < at < end for start, end in spans)


def _enumerated(text: str) -> list[str]:
    """Return the exercises that a line names with their doses: "Cobra 20 s, lunge 30 s, ..."."""
    if len(text) > _LONGEST or not _DIGIT.search(text) or _MARKED.match(text):
        return []
    for opening in ("", text.partition(": ")[0]):
        parts = [_named(p) for p in _BETWEEN.split(text[len(opening) :].strip(" :.")) if p]
        if len(parts) >= _FEWEST_NAMED and all(map(_is_named_dose, parts)):
            return [opening] * bool(opening) + [p[0].upper() + p[1:] for p in parts]
    return []


def _named(text: str) -> str:
    """Return `text` without the words that go on to it: "Then move to cobra for 20 seconds"."""
    found = _PASSING.match(text)
    return text[found.start("name") :] if found and found["name"][0].isalpha() else text


def _is_named_dose(text: str) -> bool:
    """Whether `text` is the name of an exercise, and its dose: "cobra 20 seconds"."""
    name, dose = name_and_dose(text)
    few = len(name.split()) <= _LONGEST_NAME
    return bool(dose) and few and name != text and EXERCISE_WORD.search(name) is not None


def _steps(text: str) -> list[int]:
    """Return where the numbers or letters of steps stand in `text`, if they count up."""
    numbers = [(found.start(1), int(found[1])) for found in _NUMBER.finditer(text)]
    letters = [(found.start(1), ord(found[1]) - ord("a") + 1) for found in _LETTER.finditer(text)]
    named = [(found.start(1), int(found[2])) for found in _STEP.finditer(text)]
    return _counted(named) or _counted(numbers) or _counted(letters)


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
