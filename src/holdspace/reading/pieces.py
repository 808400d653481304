"""What stands below a heading, with what each block of it is for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdspace.reading import english, heads
from holdspace.reading.blocks import Block, Shape
from holdspace.reading.english import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of an exercise, without its label."""

    text: str
    line: int
    part: Part | None
    """None where no label says what it is for."""
    item: bool
    label: str = ""


_LEAD = re.compile(english.LEADS, re.IGNORECASE)
_IMPERATIVE = re.compile(rf"(?:{english.IMPERATIVES})\b", re.IGNORECASE)
_DESCRIPTION = re.compile(english.DESCRIPTION, re.IGNORECASE)


def is_instruction(sentence: str) -> bool:
    """Whether `sentence` tells the reader to do something."""
    if _DESCRIPTION.search(sentence):
        return False
    for _ in range(5):
        if _IMPERATIVE.match(sentence):
            return True
        lead = _LEAD.match(sentence)
        if lead is None:
            return False
        sentence = sentence[lead.end() :].lstrip()
    return False


def pieces(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """Return `blocks` as pieces; an empty label or a small heading rules what stands below it."""
    return tuple(_pieces(blocks))


def _pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    ruling: Part | None = None
    ruler: Block | None = None
    listed = False
    for block in blocks:
        item = block.shape is Shape.ITEM
        if block.shape is Shape.HEADING:
            ruling, ruler, listed = heads.part(block.text), block, False
            continue
        found = heads.label(block) or _bare_label(block)
        if found is not None:
            part, rest = found
            if rest:
                label = block.text[: len(block.text) - len(rest)].strip(" :–—-")
                yield Piece(rest, block.line, part, item, label)
            else:
                ruling, ruler, listed = part, block, False
            continue
        if ruler is not None and _ended(ruler, block, ruling, listed):
            ruling, ruler = None, None
        listed = listed or item
        yield Piece(block.text, block.line, ruling, item)


def _bare_label(block: Block) -> tuple[Part, str] | None:
    found = heads.part(block.text)
    return (found, "") if found else None


def _ended(ruler: Block, block: Block, ruling: Part | None, listed: bool) -> bool:
    """Whether what `ruler` announced is over before `block`."""
    if ruler.shape is Shape.HEADING:
        return False
    if block.shape is Shape.ITEM:
        return ruler.shape is Shape.ITEM and block.level <= ruler.level
    return listed and ruling is not Part.STEPS
