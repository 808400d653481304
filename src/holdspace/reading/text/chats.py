"""What a messenger writes before each message: "[12/03/2023, 19:04] Kate: "."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.text.lines import Line

_STAMP = Pattern(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?: ?[ap]\.?m\.?)?\]?(?: [-–])? (?P<who>[^:]{1,40}): (?=\S)"
)
_FEWEST = 2
"""Messages that make a chat."""
_LONGEST_ANSWER = 60
"""Characters of a message of somebody else's that is only an answer: "thank u!!"."""


def messages(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; those of a chat without the time and the sender of each.

    Short answers of the others than the one who writes most are left out.
    """
    found = [_STAMP.match(line.text) for line in lines]
    if sum(stamp is not None for stamp in found) < _FEWEST:
        yield from lines
        return
    written: Counter[str] = Counter()
    for line, stamp in zip(lines, found, strict=True):
        if stamp is not None:
            written[stamp["who"]] += len(line.text) - stamp.end()
    author = written.most_common(1)[0][0]
    for line, stamp in zip(lines, found, strict=True):
        text = line.text[stamp.end() :] if stamp else line.text
        answer = stamp is not None and stamp["who"] != author and len(text) <= _LONGEST_ANSWER
        yield replace(line, text="" if answer and not any(map(str.isdigit, text[:2])) else text)
