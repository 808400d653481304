"""What a messenger writes before each message: "[12/03/2023, 19:04] Kate: "."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.text.lines import Line

_STAMP = Pattern(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?: ?[ap]\.?m\.?)?\]?(?: [-–])? [^:]{1,40}: (?=\S)"
)
_FEWEST = 2
"""Messages that make a chat."""


def messages(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; those of a chat without the time and the sender of each."""
    found = [_STAMP.match(line.text) for line in lines]
    chat = sum(stamp is not None for stamp in found) >= _FEWEST
    for line, stamp in zip(lines, found, strict=True):
        yield replace(line, text=line.text[stamp.end() :]) if chat and stamp else line
