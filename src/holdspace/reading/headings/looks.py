"""A text read by one look alone, where the signs of headings show next to nothing.

Everything that looks so begins a section: each number, each bullet, each short line, or each line
with a colon. Whether these are exercises is for their evidence to say.
"""

from collections.abc import Callable, Iterator, Sequence

from holdspace.reading.headings.labels import labelled, part_named
from holdspace.reading.headings.names import numbered
from holdspace.reading.headings.run_in import Parts, parted
from holdspace.reading.headings.titles import LONGEST_HEADING, Head, Rank, head_of, words_of
from holdspace.reading.text.blocks import Block, Shape

_LONGEST_RUN_IN = 8
"""Words before a colon that may be a name."""


def looks(
    blocks: Sequence[Block], found: Sequence[Head | None]
) -> Iterator[tuple[Head | None, ...]]:
    """Yield the headings of `blocks` by each look; marked ones stay as they were `found`."""
    for rank, look in _LOOKS:
        yield tuple(
            head if block.shape is Shape.HEADING else _seen(block, rank, look)
            for block, head in zip(blocks, found, strict=True)
        )


def _seen(block: Block, rank: Rank, look: Callable[[Block, str], Parts | None]) -> Head | None:
    if block.shape is Shape.ROW or part_named(block.text) or labelled(block):
        return None
    parts = look(block, block.text[numbered(block.text) or 0 :])
    return head_of(block, parts[0], rank, parts[1]) if parts and parts[0].strip() else None


def _number(block: Block, text: str) -> Parts | None:
    return _split(text) if block.number or text != block.text else None


def _bullet(block: Block, text: str) -> Parts | None:
    return _split(text) if block.shape is Shape.ITEM and not block.number else None


def _line(block: Block, text: str) -> Parts | None:
    short = words_of(text) <= LONGEST_HEADING and not text.endswith((".", ",", ";", "!", "?"))
    return (text, "") if short and block.shape is Shape.PARAGRAPH else None


def _colon(block: Block, text: str) -> Parts | None:
    name, colon, rest = text.partition(": ")
    named = colon and words_of(name) <= _LONGEST_RUN_IN
    return (name, rest) if named and block.shape is Shape.PARAGRAPH else None


def _split(text: str) -> Parts:
    return parted(text) or (text.rstrip(" .:"), "")


_LOOKS: tuple[tuple[Rank, Callable[[Block, str], Parts | None]], ...] = (
    (Rank.LISTED, _number),
    (Rank.LISTED, _bullet),
    (Rank.SHORT, _line),
    (Rank.RUN_IN, _colon),
)
"""How the name of an exercise may look, and how it ranks then."""
