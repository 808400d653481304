"""Lists that no mark of one kind makes: "cat camel x 10 slow", "bird dog, 10 sec, 5 per side"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import doses
from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.sections import Section
from holdspace.reading.headings.catalogues import runs, with_capital
from holdspace.reading.headings.chains import chains
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.run_in import is_no_name
from holdspace.reading.headings.titles import Head, Rank, head_of, is_title, words_of
from holdspace.reading.steps.instructions import is_command, is_structure
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_FEWEST, _FEWEST_LINES = 4, 3
"""Items that make such a list; and lines, where no bullets do."""
_MOST = 0.5
"""The share of its items that have to have the word of an exercise, and of those with a dose."""
_COMMANDS = 1 / 3
"""The share of the names that may begin with a verb."""
_LONGEST_NAME = 6
"""Words of a name."""
_LONGEST = 300
"""Characters of an item."""
_END = Pattern(r"\s*[.,:;(–—]|\s--?\s|\s+[x×]?\s?\d")
"""What ends the name that an item begins with: a mark of any kind, or an amount."""
_THEN = Pattern(r"(?:then|and|after|now|next|first|i|we|you)\b")
"""What goes on with a sentence, or begins one: "then I walk round the block"."""
_CLAUSE = Pattern(r"\s*(?:[.;:(–—]|,(?! (?:then|and|or) ))")
"""What ends the clause that a counted item begins with."""
_MARKS = " .,:;–—-"


def loose(blocks: Sequence[Block], fewest: int, *, ruled: bool) -> list[Section]:
    """Return the exercises of lists in which half of the items have a known name, and a dose.

    There are none unless there are at least the `fewest`. Where a text is `ruled` by one dose for
    all, mere names below each other are a list, too, and so are numbers that go on below the next
    heading, as those of steps do not.
    """
    bare = [_section(_head(blocks[at])) for run in _bare(blocks) for at in run] if ruled else []
    counted = [_section(_counted_head(blocks[at])) for at in _counted(blocks)] if ruled else []
    for listed in (bare, counted):
        if len(listed) >= max(fewest, _FEWEST):
            return listed
    if _MOST * fewest > sum(map(_has_figure, blocks)):
        return []
    found: list[Section] = []
    for run in runs(tuple(blocks)):
        heads = [_head(blocks[at]) for at in run]
        if len(heads) >= _FEWEST and _are_names(heads) and not _is_foreign(blocks, run[0]):
            found += map(_section, heads)
    for run in _lines(blocks):
        found += [_section(_head(blocks[at])) for at in run]
    return found if len(found) >= fewest else []


def _has_figure(block: Block) -> bool:
    return block.shape is not Shape.HEADING and any(map(str.isdigit, block.text))


def _bare(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Yield the places of titles with nothing between them, most of which are known names."""
    run: list[int] = []
    for at, block in enumerate((*blocks, None)):
        title = block and block.shape is Shape.PARAGRAPH and is_title(block.text)
        if block and title and words_of(block.text) <= _LONGEST_NAME:
            run.append(at)
            continue
        known = sum(EXERCISE_WORD.search(blocks[place].text) is not None for place in run)
        if len(run) >= _FEWEST and known > _MOST * len(run):
            yield run
        run = []


def _counted(blocks: Sequence[Block]) -> list[int]:
    """Return the places of the short items whose numbers go on from list to list."""
    for chain in chains(blocks):
        items = [at for at in chain if blocks[at].shape is Shape.ITEM]
        short = all(len(blocks[at].text) <= _LONGEST // 2 for at in items)
        breaks = sum(two > one + 1 for one, two in pairwise(items))
        if items == chain and len(items) >= _FEWEST and short and 0 < breaks < len(items) / 2:
            return items
    return []


def _counted_head(block: Block) -> Head:
    """Read what stands before the first mark as a name: "Look up, then down; keep still"."""
    end = _CLAUSE.search(block.text)
    name = block.text[: end.start()] if end else block.text
    return head_of(block, name, Rank.LISTED, block.text[len(name) :].lstrip(_MARKS))


def _is_foreign(blocks: Sequence[Block], at: int) -> bool:
    """Whether what stands above a list is a heading of no exercise: "See also:"."""
    above = blocks[at - 1] if at else None
    return above is not None and evidence.is_no_exercise(head_of(above, above.text, Rank.SHORT))


def _lines(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Yield the places of paragraphs in a row that each begin with a known name and have a dose."""
    run: list[int] = []
    for at, block in enumerate((*blocks, None)):
        head = _head(block) if block and block.shape is Shape.PARAGRAPH else None
        if head and _is_known(head) and _is_dosed(head) and not _is_told(head):
            run.append(at)
            continue
        if len(run) >= _FEWEST_LINES:
            yield run
        run = []


def _head(block: Block) -> Head:
    """Read what stands before the first mark or amount as a name, and the rest as its text."""
    item = with_capital(block)
    end = _END.search(item.text)
    name = item.text[: end.start()] if end else item.text
    return head_of(item, name, Rank.LISTED, item.text[len(name) :].lstrip(_MARKS))


def _are_names(heads: Sequence[Head]) -> bool:
    known, dosed = sum(map(_is_known, heads)), sum(map(_is_dosed, heads))
    told = sum(map(_is_told, heads))
    few = all(words_of(head.name) <= _LONGEST_NAME for head in heads)
    short = all(len(head.block.text) <= _LONGEST for head in heads)
    named = not any(is_no_name(head.name) or is_structure(head.name) for head in heads)
    enough = min(known, dosed) >= _MOST * len(heads) and told <= _COMMANDS * len(heads)
    return enough and few and short and named


def _is_known(head: Head) -> bool:
    few = words_of(head.name) <= _LONGEST_NAME
    named = EXERCISE_WORD.search(head.name) is not None and not _THEN.match(head.name)
    return few and named and not is_no_name(head.name)


def _is_told(head: Head) -> bool:
    return " " in head.name and is_command(head.name)


def _is_dosed(head: Head) -> bool:
    return bool(head.doses) or any(map(doses, sentences(head.rest)))


def _section(head: Head) -> Section:
    return judge(head, Above(), ()).section
