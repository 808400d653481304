"""Texts that hold nothing but lists of names: "- [ ] Cat-cow", "- [ ] Child's pose"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from holdspace.reading.doses.mentions import doses
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.sections import Prose, Section
from holdspace.reading.headings.catalogues import runs, with_capital
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.titles import NAMED, Head, Rank, head_of, is_title, words_of
from holdspace.reading.steps.instructions import is_command, is_structure
from holdspace.reading.text.blocks import Block, Shape

_FEWEST = 3
"""Items of a list of names."""
_MOST, _MOST_LINES = 0.6, 0.8
"""The share of its items that have to be names; and where no bullets make it a list."""
_LONGEST = 6
"""Words of a name."""


def checklists(blocks: tuple[Block, ...]) -> tuple[list[Section], list[Prose]]:
    """Return the items of lists of names as exercises, and the headings with a dose above them."""
    lists = [run for run in (*runs(blocks), *_lines(blocks)) if len(run) >= _FEWEST]
    named = [run for run in lists if _is_named(blocks, run)]
    headed = [(run, _dosed_above(blocks, run[0])) for run in named]
    sections = [
        replace(_section(blocks, at), group=head.block.line if head else None)
        for run, head in headed
        for at in run
    ]
    return sections, [Prose((), head.block.line, head) for _, head in headed if head]


def _is_named(blocks: tuple[Block, ...], run: list[int]) -> bool:
    """Whether most items of a list are names; of mere lines nearly all, if no dose heads them."""
    listed = blocks[run[0]].shape is Shape.ITEM or _dosed_above(blocks, run[0])
    return sum(_is_name(blocks[at]) for at in run) >= (_MOST if listed else _MOST_LINES) * len(run)


def _lines(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of short lines right below each other, without one that gives a dose."""
    run: list[int] = []
    for at, block in enumerate((*blocks, None)):
        plain = block is not None and block.shape is Shape.PARAGRAPH and is_title(block.text)
        if run and (not plain or (block is not None and block.spaced)):
            yield run[1:] if _heading(blocks[run[0]]).doses else run
            run = []
        if plain:
            run.append(at)


def _dosed_above(blocks: tuple[Block, ...], at: int) -> Head | None:
    """Return the line above a list as a heading, if it gives a dose: "Warm up (1 minute each)"."""
    above = blocks[at - 1] if at else None
    head = _heading(above) if above and above.shape is not Shape.ITEM else None
    return head if head and head.doses else None


def _heading(block: Block) -> Head:
    return head_of(block, block.text, Rank.SHORT)


def _section(blocks: tuple[Block, ...], at: int) -> Section:
    head = head_of(blocks[at], blocks[at].text, Rank.LISTED)
    return judge(head, Above(), _below(blocks, at)).section


def _below(blocks: tuple[Block, ...], at: int) -> Iterator[Block]:
    level = blocks[at].level
    deeper = blocks[at + 1 :]
    return takewhile(lambda block: block.shape is Shape.ITEM and block.level > level, deeper)


def _is_name(item: Block) -> bool:
    """Whether an item is hardly more than a name, with a word of exercises in it."""
    text = with_capital(item).text
    if ":" in text or not is_title(text) or words_of(text) > _LONGEST:
        return False
    told = " " in text and is_command(text) and NAMED.search(text) is None and not doses(text)
    return EXERCISE_WORD.search(text) is not None and not (told or is_structure(text))
