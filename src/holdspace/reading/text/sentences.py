"""Text as sentences, also where the space between two of them is missing."""

from collections.abc import Iterator
from functools import lru_cache

from holdspace.pattern import Pattern
from holdspace.reading.patterns import REMEMBERED

_ABBREVIATIONS = r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!approx\.)(?<!\bDr\.)(?<!\bvs\.)(?<!\bNo\.)"
_PAUSES = r"(?:\s?\[pause[^\[\]]{0,40}\])*+"
"""What is waited after a sentence belongs to it."""
_END = Pattern(
    rf"(?:(?<![.!?…])[.!?…]++[\"'”’)\]]*+{_ABBREVIATIONS}{_PAUSES}\s+(?=[\"'“‘(]?[A-Z0-9])"
    r"|(?<=[a-z)][a-z)])[.!?](?=[A-Z][a-z]|I[ '’]))",
    cased=True,
)
_LONGEST = 1000
"""Characters: what is longer is no sentence, and is broken, so that all work on one is bounded."""


@lru_cache(REMEMBERED)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, each with its own full stop."""
    found, start = [], 0
    for end in _END.finditer(text):
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(part for sentence in found for part in _parts(sentence))


def _parts(sentence: str) -> Iterator[str]:
    while len(sentence) > _LONGEST:
        at = sentence.rfind(" ", 0, _LONGEST)
        at = at if at > 0 else _LONGEST
        yield sentence[:at].strip()
        sentence = sentence[at:].strip()
    if sentence:
        yield sentence
