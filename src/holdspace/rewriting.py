"""Text rewritten by a table of rules, worked through from top to bottom."""

import re
from collections.abc import Callable, Iterable

Rule = tuple[str, str | Callable[[re.Match[str]], str]]
"""A pattern, which ignores case unless it says otherwise, and what takes its place."""


def rewritten(text: str, rules: Iterable[Rule]) -> str:
    """Return `text` with each rule in turn applied wherever its pattern matches."""
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
    return text
