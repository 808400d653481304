"""The ways to read a text, from the one that asks most of it to the one that asks least.

Each is asked only where those before it found fewer than two exercises.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from holdspace.reading import author
from holdspace.reading.exercises import evidence, flows
from holdspace.reading.exercises.checklists import checklists
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.neighbours import announced
from holdspace.reading.exercises.resolving import resolved
from holdspace.reading.exercises.sections import Section
from holdspace.reading.exercises.tabled import Found, with_tables
from holdspace.reading.exercises.tables import Table
from holdspace.reading.headings.looks import looks
from holdspace.reading.headings.run_in import could_name
from holdspace.reading.headings.titles import COUNTER, Head, Rank
from holdspace.reading.headings.tree import Node, tree
from holdspace.reading.text.blocks import Block, Shape

_FEWEST = 2
"""Exercises that make a routine."""
_TOLD = 0.75
"""The share of what looks like an exercise that has to be told like one."""

Heads = tuple[Head | None, ...]


def readings(
    root: Node, looked: Heads, blocks: tuple[Block, ...], lists: Sequence[Table], above: Above
) -> Iterator[list[Found]]:
    """Yield what each way to read the tree at `root`, and its `blocks`, finds in them."""
    usual = _found(root, above, blocks, lists)
    rest = [part for part in usual if not isinstance(part, Section)]
    counted = bool(exercises(usual)) and all(map(_is_nameless, exercises(usual)))
    named = _told(flows.in_a_row(blocks)) if counted else []
    if len(named) > len(exercises(usual)):
        yield [*rest, *named]
    yield usual
    yield _below_others(_found(root, replace(above, alone=True), blocks, lists))
    if above.scripted or any(map(_is_sure, exercises(usual))):
        yield [*rest, *_whole(blocks)]
        return
    sections, groups = checklists(blocks)
    yield [*rest, *sections, *groups]
    yield [*rest, *_told(flows.in_a_row(blocks))]
    yield [*rest, *_told(flows.in_paragraphs(blocks))]
    yield [*rest, *_by_looks(blocks, looked)]
    yield [*rest, *_whole(blocks)]


def _is_sure(section: Section) -> bool:
    """Whether a lone exercise is surely one by its marked name, its first words and its dose."""
    known = section.facts
    marked = section.head.block.shape is Shape.HEADING
    return known.dosed and known.begun and marked and evidence.is_own_name(section.head)


def _is_nameless(section: Section) -> bool:
    """Whether an exercise has only been counted, as one of a list that gives no names."""
    return COUNTER.fullmatch(section.head.name) is not None


def exercises(found: Sequence[Found]) -> list[Section]:
    """Return the exercises among what was `found`."""
    return [part for part in found if isinstance(part, Section)]


def _found(
    root: Node, above: Above, blocks: Sequence[Block], lists: Sequence[Table]
) -> list[Found]:
    return with_tables(announced(tuple(resolved(root, above)), blocks), lists)


def _below_others(found: list[Found]) -> list[Found]:
    """Return what was `found` where all may stand below "Before you start", if all is told."""
    return found if all(section.facts.instructions for section in exercises(found)) else []


def _told(row: Iterable[flows.Told]) -> list[Section]:
    """Return the exercises that the sentences of a text go through."""
    heads = (
        Head(told.name, replace(told.block, text=told.text), Rank.RUN_IN, False, (), told.text)
        for told in row
    )
    return [judge(head, Above(), ()).section for head in heads]


def _by_looks(blocks: tuple[Block, ...], looked: Heads) -> list[Section]:
    """Return the most exercises that one look shows, if nearly all that look so are exercises."""
    found = (
        exercises(list(resolved(tree(blocks, heads), Above()))) for heads in looks(blocks, looked)
    )
    return max(filter(_are_told, found), key=len, default=[])


def _are_told(sections: Sequence[Section]) -> bool:
    """Whether most of `sections` have names of few words that say what kind of exercise it is."""
    told = [s for s in sections if s.facts.instructions and could_name(s.head.name)]
    named = sum(evidence.is_own_name(section.head) for section in sections)
    return len(told) >= max(_FEWEST, _TOLD * len(sections)) and 2 * named >= len(sections)


def _whole(blocks: tuple[Block, ...]) -> list[Section]:
    """Return a text without headings as one exercise, if it tells one."""
    if not blocks:
        return []
    head = Head("", blocks[0], Rank.SHORT, numbered=False, doses=())
    judged = judge(head, Above(), blocks)
    told = judged.section.facts
    paused = any(author.has_pause(block.text) for block in blocks)
    amount = told.dosed or ((told.vague or paused) and told.instructions > 1)
    return [judged.section] if amount and told.instructions else []
