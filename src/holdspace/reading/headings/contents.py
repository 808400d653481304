"""Names of what stands elsewhere: further down, as in a table of contents, or on other pages."""

from collections.abc import Iterator

from holdspace.pattern import Pattern
from holdspace.reading.english.pages import ELSEWHERE
from holdspace.reading.headings.names import name_and_dose, numbered
from holdspace.reading.text.blocks import Block, Shape

_FEWEST = 3
"""Names in a row that make a table of contents."""
_LONGEST = 100
"""Characters of a name."""
_FEWEST_TITLES = 2
"""Titles of other pages below each other."""
_ELSEWHERE = Pattern(ELSEWHERE)


def entries(blocks: tuple[Block, ...]) -> Iterator[int]:
    """Yield the places of blocks that only announce what stands further down."""
    names = [_name(block) for block in blocks]
    last = {name: at for at, name in enumerate(names) if name}
    run: list[int] = []
    for at, name in enumerate((*names, "")):
        if name and last[name] > at and blocks[at].shape is not Shape.HEADING:
            run.append(at)
            continue
        if len(run) >= _FEWEST and all(last[names[place]] >= at for place in run):
            yield from run
        run = []


def elsewhere(blocks: tuple[Block, ...]) -> Iterator[int]:
    """Yield the places of the lines that a page leads to other pages by: "Try these next:".

    There are several below each other, and none has a text.
    """
    run: list[int] | None = None
    for at, block in enumerate((*blocks, None)):
        told = block is None or len(block.text) > _LONGEST or block.text[-1] in ".!?;"
        if run is not None and block is not None and not told and block.shape is not Shape.HEADING:
            run.append(at)
            continue
        apart = block is None or block.spaced or not told
        if run and len(run) >= (_FEWEST_TITLES if apart else _FEWEST):
            yield from run
        run = [] if block is not None and _ELSEWHERE.search(block.text) else None


def _name(block: Block) -> str:
    """Return the name that `block` consists of; empty where it gives a dose, or more."""
    text = block.text
    if len(text) > _LONGEST or text[-1] in ".!?;" or block.shape is Shape.ROW:
        return ""
    name, found = name_and_dose(text[numbered(text) or 0 :])
    return "" if found and block.shape is not Shape.HEADING else name.casefold()
