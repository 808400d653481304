"""Blocks of code in a page: what is written for a program is no text of its author's."""

from collections.abc import Sequence

from holdspace.pattern import Pattern
from holdspace.reading.text.lines import Line

_FENCE = Pattern(r"(?P<mark>```|~~~)`*~*\s*(?P<language>[\w+.#-]*)\s*$")
_TEXT = ("", "text", "txt", "plain", "plaintext", "markdown", "md", "none")
"""What a fence names that stands around mere text."""


def uncoded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return `lines` without those between fences that name a programming language."""
    kept: list[Line] = []
    held: list[Line] = []
    for line in lines:
        fence = _FENCE.match(line.text)
        language = fence["language"].lower() if fence else ""
        if held and fence and not language:
            held = []
        elif held:
            held.append(line)
        elif language not in _TEXT:
            held = [line]
        else:
            kept.append(line)
    return (*kept, *held)
