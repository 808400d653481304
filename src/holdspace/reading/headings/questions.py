"""Questions that a page asks for its reader, which head their answers."""

from holdspace.reading import author
from holdspace.reading.english.pages import ASKED
from holdspace.reading.headings.titles import Head, Rank, head_of, words_of
from holdspace.reading.patterns import one_of
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_FEWEST = 3
"""Headings that a page has besides."""
_LONGEST = 12
"""Words of a question that heads its answer."""
_ASKED = one_of(ASKED, whole=True)


def with_questions(blocks: tuple[Block, ...], found: list[Head | None]) -> list[Head | None]:
    """Return what was `found`, and the questions that a page of several headings asks, as others.

    One stands by itself above its answer: "How often?", "When should I see a doctor?".
    """
    if sum(head is not None and head.rank != Rank.LISTED for head in found) < _FEWEST:
        return found
    after = (*blocks[1:], None)
    return [
        head_of(block, block.text, Rank.SHORT)
        if head is None and then is not None and _is_question(block, then)
        else head
        for block, then, head in zip(blocks, after, found, strict=True)
    ]


def _is_question(block: Block, after: Block) -> bool:
    """Whether a line asks what its reader would, and an answer stands below it."""
    alone = block.shape is Shape.PARAGRAPH and block.spaced and len(sentences(block.text)) == 1
    asked = alone and block.text.endswith("?") and words_of(block.text) <= _LONGEST
    answered = after.shape is not Shape.HEADING and not author.is_spoken(after.text)
    return asked and answered and _ASKED.match(block.text) is not None
