"""Tables of words and patterns, each as one pattern."""

import re
from collections.abc import Iterable

from holdspace.pattern import Pattern

REMEMBERED = 131_072
"""Sentences whose reading is remembered, as each is looked at by several stages.

Those of a megabyte of text fit, so that a long text costs no more for each line than a short one.
"""


def any_word(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


def one_of(patterns: Iterable[str], *, whole: bool = False) -> Pattern:
    """Return one pattern for any of `patterns`; `whole` ones have to fit a text to its end."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Pattern(rf"^(?:{joined})$" if whole else joined)
