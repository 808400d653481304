"""Short lines that look like headings, and only go with one: stamps, captions, second names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from holdspace.pattern import Pattern
from holdspace.reading.english.headings import SANSKRIT
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.titles import NAMED, Head, Rank

_SANSKRIT = Pattern(SANSKRIT)
_HOW_TO = Pattern(r"how to\b")
_ARTICLE = Pattern(r"^(?:the|an?) ")
_MARKED = 6
"""The last rank of Markdown's headings."""
_FEWEST = 2
"""Headings with a second name below them, which make it the manner of a text."""


def without_echoes(found: Sequence[Head | None]) -> tuple[Head | None, ...]:
    """Return the headings `found`, one for each block, without those that only go with another."""
    kept = list(_without_captions(_without_stamps(tuple(_without_labels(found)))))
    second = _second_names(kept)
    return tuple(None if at in second else head for at, head in enumerate(kept))


def _without_labels(found: Iterable[Head | None]) -> Iterator[Head | None]:
    """Drop what only labels the steps of the marked heading above: "How to perform the lunge:"."""
    above = ""
    for head in found:
        name = _ARTICLE.sub("", head.name.casefold()) if head else ""
        label = head is not None and head.rank > _MARKED and _HOW_TO.match(head.block.text)
        yield None if label and name == above else head
        if head is not None and head.rank <= _MARKED:
            above = name


def _second_names(found: Sequence[Head | None]) -> frozenset[int]:
    """Return where a name stands below each name: "Butterfly", "Baddha Konasana"."""
    after = (*found[1:], None)
    headed = [at for at, head in enumerate(found) if _is_short(head) and after[at] is None]
    below = [at for at in headed if at and _is_short(found[at - 1]) and not _is_first(found, at)]
    first = {at for at in headed if at > 1}  # what stands at the top may be the title's
    own = [at for at in below if _is_exercise(found[at]) and not _is_again(found, at)]
    plain = len(own) * 2 < len(below)
    foreign = all(_SANSKRIT.search(head.name) for at in below if (head := found[at]))
    every = plain and first <= set(below)
    return frozenset(below if len(below) >= _FEWEST and (every or foreign) else ())


def _is_again(found: Sequence[Head | None], at: int) -> bool:
    """Whether a name is a part of the one above it: "Goddess" below "Goddess pose"."""
    above, head = found[at - 1], found[at]
    return above is not None and head is not None and head.name.casefold() in above.name.casefold()


def _is_first(found: Sequence[Head | None], at: int) -> bool:
    """Whether what stands below the title is the first exercise."""
    return at == 1 and _is_exercise(found[at])


def _is_exercise(head: Head | None) -> bool:
    """Whether a heading says by itself that it is an exercise's."""
    words = head.name if head is not None else ""
    return NAMED.search(words) is not None or EXERCISE_WORD.search(words) is not None


def _without_stamps(found: Sequence[Head | None]) -> Iterator[Head | None]:
    """Drop short lines that stand again and again right below a heading: names, buttons."""
    pairs = list(pairwise(found))
    below = Counter(two.name for one, two in pairs if _is_short(one) and two and _is_short(two))
    yield from found[:1]
    for one, two in pairs:
        yield None if two and _is_short(one) and below[two.name] > 1 else two


def _without_captions(found: Iterable[Head | None]) -> Iterator[Head | None]:
    """Drop short lines that only say again what was run in above: a picture's caption."""
    ran = ""
    for head in found:
        again = ran and head is not None and head.name.casefold().startswith(ran)
        yield None if again and _is_short(head) else head
        if head is not None and not again:
            ran = head.name.casefold() if head.rank == Rank.RUN_IN else ""


def _is_short(head: Head | None) -> bool:
    return head is not None and head.rank == Rank.SHORT and not head.doses
