"""Text as sentences, also where the space between two of them is missing."""

import re

_END = re.compile(
    r"(?:[.!?…]+[\"'”’)\]]*(?<!\be\.g\.)(?<!\bi\.e\.)(?<!approx\.)(?<!\bDr\.)(?<!\bvs\.)(?<!\bNo\.)"
    r"\s+(?=[\"'“‘(]?[A-Z0-9])|(?<=[a-z)][a-z)])[.!?](?=[A-Z][a-z]))"
)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, each with its own full stop."""
    found, start = [], 0
    for end in _END.finditer(text):
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if sentence)
