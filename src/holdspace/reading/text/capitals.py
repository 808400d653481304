"""Texts that do without capitals, given them: the rest of the reader goes by capitals."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from holdspace.pattern import Pattern
from holdspace.reading.english import verbs
from holdspace.reading.english.headings import EXERCISE_WORDS
from holdspace.reading.english.words import SHORTENED
from holdspace.reading.patterns import any_word
from holdspace.reading.text.lines import Line

_OPENING = Pattern(r"(?![@\[<|])\W*(?:\d{1,3}[.)]\W*)?([^\W\d_])")
_SHORTENED = "".join(rf"(?<!\b{re.escape(word)})" for word in SHORTENED)
_SENTENCE = Pattern(rf"{_SHORTENED}([.!?]\s+)([^\W\d_])")
_ENDS = ".!?:"
_FEWEST = 4
"""Beginnings that show how a text begins its sentences."""
_SHARE = 0.6
"""The share of them that are small, where a text does without capitals."""
_LINES, _LONGEST = 3, 70
"""Lines that stand together and make a list, and the characters of each."""
_FIGURES = Pattern(r"[a-z].*\d", cased=True)
_JOINED = Pattern(
    r"(?:to|and|then|or|with|for|of|into|your|the|a|an|in|on|at|from|until|before|after|while|it|is"
    r"|as|so|but|that|which|you|i|we)\b"
)
_VERBS = sorted(frozenset(verbs.IMPERATIVES) - frozenset(EXERCISE_WORDS))
_TOLD = Pattern(rf"{any_word(_VERBS)}\b")
"""What tells what to do, and is no name: "lower for 3 seconds"."""
_EXERCISE = Pattern(rf"(?:[\w'’-]+ ){{0,3}}{any_word(EXERCISE_WORDS)}\b")


def capitalised(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield `lines`; those of a text without capitals as they would be with them.

    In any text, short lines that stand together are a list if all begin small and have a figure.
    """
    lines = tuple(_with_lists(tuple(lines)))
    begun = [letter for line in _first(lines) if (letter := _letters(line))]
    small = sum(letter.islower() for letters in begun for letter in letters)
    every = sum(map(len, begun))
    if every < _FEWEST or small < _SHARE * every:
        yield from lines
        return
    for line in lines:
        yield replace(line, text=_capitalised(line.text))


def _with_lists(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield `lines`; those of lists that have no capitals with them: "pigeon 2 min each side".

    Long ones get bullets, too, as they could go on in the next line.
    """
    for filled, group in groupby(lines, key=lambda line: bool(line.text)):
        stanza = tuple(group)
        several = filled and len(stanza) >= _LINES
        short, named = several and _is_short(stanza), several and _is_named(stanza)
        for line in stanza:
            bullet = "" if short else "- "
            listed = short or named
            yield replace(line, text=bullet + _capitalised(line.text)) if listed else line


def _is_short(stanza: tuple[Line, ...]) -> bool:
    """Whether lines that begin small are short, and each has a figure."""
    short = all(len(line.text) <= _LONGEST and _FIGURES.match(line.text) for line in stanza)
    return short and not _goes_on(stanza)


def _goes_on(stanza: tuple[Line, ...]) -> bool:
    """Whether lines are those of sentences that were broken, or tell what to do one by one."""
    joined = any(_JOINED.match(line.text) for line in stanza)
    told = sum(_TOLD.match(line.text) is not None for line in stanza)
    return joined or told > len(stanza) / _LINES


def _is_named(stanza: tuple[Line, ...]) -> bool:
    """Whether lines all begin small, half of them with an exercise, and most have a figure."""
    figures = sum(_FIGURES.match(line.text) is not None for line in stanza)
    names = sum(_EXERCISE.match(line.text) is not None for line in stanza)
    small = all(line.text[0].islower() for line in stanza)
    enough = figures > _SHARE * len(stanza) and 2 * names >= len(stanza)
    return small and enough and not _goes_on(stanza)


def _first(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the lines that begin something: what stands before them has ended."""
    before = ""
    for line in lines:
        if line.text and (not before or before[-1] in _ENDS or not line.text[0].isalpha()):
            yield line.text
        before = line.text


def _letters(text: str) -> str:
    """Return the letters that the sentences of a line begin with."""
    opening = _OPENING.match(text)
    return (opening[1] if opening else "") + "".join(m[2] for m in _SENTENCE.finditer(text))


def _capitalised(text: str) -> str:
    text = _SENTENCE.sub(lambda found: found[1] + found[2].upper(), text)
    opening = _OPENING.match(text)
    if opening is None:
        return text
    at = opening.start(1)
    return text[:at] + text[at].upper() + text[at + 1 :]
