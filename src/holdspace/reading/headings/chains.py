"""Numbers that count on from one another through a text, whatever stands between them."""

from collections.abc import Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import doses
from holdspace.reading.english.numbers import Unit
from holdspace.reading.headings.names import numbered
from holdspace.reading.headings.run_in import is_no_name, parted
from holdspace.reading.headings.titles import LONGEST_HEADING, Head, head_of, is_title, words_of
from holdspace.reading.steps.instructions import is_structure
from holdspace.reading.text.blocks import Block, Shape

_FEWEST = 2
"""Names that show what a list of numbers counts."""
_LONGEST_NAME = 8
"""Words before the first mark behind a number, which are then a name."""
_REST = Pattern(r"(?:final |deep |long )?(?:rest|relax|relaxation)")
_LONG = 120
"""Seconds of lying down at the end, rather than between two exercises."""
_FIGURES = Pattern(r"\d{1,3}")


def chains(blocks: Sequence[Block]) -> tuple[list[int], ...]:
    """Return the places of the numbered blocks of each list that goes on through the text.

    "1. Cobra", its steps "1." and "2.", and "2. Child's pose" make two chains.
    """
    found: list[list[int]] = []
    waiting: dict[tuple[int, int], list[list[int]]] = {}
    for at, block in enumerate(blocks):
        if number := count(block):
            latest = waiting.get((block.level, number))
            chain = latest.pop() if latest else []
            if not chain:
                found.append(chain)
            chain.append(at)
            waiting.setdefault((block.level, number + 1), []).append(chain)
    return tuple(found)


def count(block: Block) -> int:
    """Return the number of a block; 0 where it has none, or counts a step."""
    if block.number:
        return 0 if block.step else block.count
    number = numbered(block.text) if block.shape is Shape.PARAGRAPH else None
    figures = _FIGURES.search(block.text[:number]) if number else None
    return int(figures[0]) if figures else 0


def linked(blocks: Sequence[Block], found: Sequence[Head | None]) -> list[Head | None]:
    """Return the heads `found`, and those of the other numbers of a list that mostly has names."""
    heads = list(found)
    for chain in chains(blocks):
        known = [head.rank for at in chain if (head := found[at]) is not None]
        if len(known) >= _FEWEST and 2 * len(known) >= len(chain):
            rank = min(known)
            for at in chain:
                heads[at] = heads[at] or _loosely(blocks[at], rank)
    return heads


def _is_long(rest: str) -> bool:
    """Whether what stands behind "Rest" is longer than a rest between exercises."""
    return any(m.unit is Unit.SECOND and m.span.low >= _LONG for m in doses(rest)[:1])


def _loosely(block: Block, rank: int) -> Head | None:
    """Read a number's text up to its first mark as a name, if it can be one."""
    text = block.text[numbered(block.text) or 0 :]
    parts = parted(text)
    if parts and _REST.fullmatch(parts[0]) and _is_long(parts[1]):
        return head_of(block, parts[0], rank, parts[1])
    if is_structure(text):
        return None
    name, rest = parts or (text, "")
    name = name[:1].upper() + name[1:].rstrip(" .:!")
    few = words_of(name) <= (_LONGEST_NAME if parts else LONGEST_HEADING)
    if not name or not few or is_no_name(name) or is_structure(name):
        return None
    head = head_of(block, name, rank, rest) if not parts or is_title(name) else None
    return replace(head, numbered=True) if head else None
