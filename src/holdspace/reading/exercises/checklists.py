"""Texts that hold nothing but lists of names: "- [ ] Cat-cow", "- [ ] Child's pose"."""

from collections.abc import Iterator
from itertools import takewhile

from holdspace.reading.doses.mentions import doses
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.sections import Section
from holdspace.reading.headings.catalogues import runs, with_capital
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.titles import NAMED, Rank, head_of, is_title, words_of
from holdspace.reading.steps.instructions import is_instruction
from holdspace.reading.text.blocks import Block, Shape

_FEWEST = 3
"""Items of a list of names."""
_MOST = 0.7
"""The share of its items that have to be names."""
_LONGEST = 6
"""Words of a name."""


def checklists(blocks: tuple[Block, ...]) -> list[Section]:
    """Return the items of lists of names as exercises, with what hangs below each."""
    lists = [run for run in runs(blocks) if len(run) >= _FEWEST]
    named = [r for r in lists if sum(_is_name(blocks[at]) for at in r) >= _MOST * len(r)]
    return [_section(blocks, at) for run in named for at in run]


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
    told = " " in text and is_instruction(text) and NAMED.search(text) is None and not doses(text)
    return EXERCISE_WORD.search(text) is not None and not told
