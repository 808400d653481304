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
    """Yield the places of short lines below one that leads to other pages: "Try these next:"."""
    led = False
    for at, block in enumerate(blocks):
        told = len(block.text) > _LONGEST or block.text[-1] in ".!?;"
        led = led and not told and block.shape is not Shape.HEADING
        if led:
            yield at
        led = led or _ELSEWHERE.search(block.text) is not None


def _name(block: Block) -> str:
    """Return the name that `block` consists of; empty where it gives a dose, or more."""
    text = block.text
    if len(text) > _LONGEST or text[-1] in ".!?;" or block.shape is Shape.ROW:
        return ""
    name, found = name_and_dose(text[numbered(text) or 0 :])
    return "" if found and block.shape is not Shape.HEADING else name.casefold()
