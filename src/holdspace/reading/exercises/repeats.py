"""Whether names only repeat exercises that are told elsewhere, as those of a weekly plan do."""

from collections.abc import Collection, Iterator, Sequence

from holdspace.pattern import Pattern
from holdspace.reading.english.headings import GENERIC_WORDS

_AND = Pattern(r"\s{0,3}(?:[,;+&]|\s/\s)\s{0,3}")
"""What stands between the names in a cell: "Wall slides, dead hang"."""
_PLURAL = Pattern(r"(?<=(?:ch|sh))es$|(?<![s'’])s$")
_WORD = Pattern(r"[a-z]{3,}")
_MOST = 0.6
"""The share of names that are near those told elsewhere, though none is the same."""
_GENERIC = frozenset(GENERIC_WORDS)


def repeats(names: Sequence[str], told: Collection[str]) -> bool:
    """Whether at least half of `names` are among those `told`, in whole or in part."""
    known = {part for name in told for part in _parts(name)}
    return 2 * sum(not known.isdisjoint(_parts(name)) for name in names) >= len(names)


def resembles(names: Sequence[str], told: Collection[str]) -> bool:
    """Whether most of `names` share a word with one of those `told`: "Hip flexor, kneeling"."""
    known = {word for name in told for word in _words(name)}
    return sum(not known.isdisjoint(_words(name)) for name in names) >= _MOST * len(names)


def _parts(name: str) -> Iterator[str]:
    """Yield `name` whole, without its last word, and the names that it may consist of."""
    for part in (name, *_AND.split(name)):
        words = part.casefold().split()
        yield " ".join(words)
        if len(words) > 1:
            yield " ".join(words[:-1])


def _words(name: str) -> set[str]:
    """Return the words of `name` that tell it from others, in the singular."""
    words = {_PLURAL.sub("", word) for word in _WORD.findall(name.casefold())}
    return words - _GENERIC
