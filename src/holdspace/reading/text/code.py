"""Blocks of code in a page: what is written for a program is no text of its author's."""

from collections.abc import Sequence

from holdspace.pattern import Pattern
from holdspace.reading.english.words import words
from holdspace.reading.text.lines import Line

_FENCE = Pattern(r"(?:`{3,9}|~{3,9})(?: ?(?P<language>[\w+.#-]{1,20}))?$")
_LANGUAGES = frozenset(
    words(
        """
        bash c c++ cpp css diff go html java javascript js json jsx latex mermaid php python
        python3 r ruby rust scss sh shell sql svg swift toml ts tsx typescript xml yaml yml
        """
    )
)
"""What a fence names that stands around a program or its data."""


def uncoded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return `lines` without those between fences that name a programming language."""
    kept: list[Line] = []
    held: list[Line] = []
    for line in lines:
        fence = _FENCE.match(line.text)
        language = (fence["language"] or "").lower() if fence else ""
        if held and fence and not language:
            held = []
        elif held:
            held.append(line)
        elif language in _LANGUAGES:
            held = [line]
        else:
            kept.append(line)
    return (*kept, *held)
