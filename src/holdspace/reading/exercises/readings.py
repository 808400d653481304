"""The ways to read a text, from the one that asks most of it to the one that asks least.

Each is asked only where those before it found fewer than two exercises; a list that no mark makes
takes the place of the usual reading also where it holds many more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from holdspace.reading import author
from holdspace.reading.doses.intervals import is_interval
from holdspace.reading.exercises import evidence, flows
from holdspace.reading.exercises.checklists import checklists
from holdspace.reading.exercises.crowded import parted
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.loose import loose
from holdspace.reading.exercises.neighbours import announced
from holdspace.reading.exercises.resolving import resolved
from holdspace.reading.exercises.sections import Prose, Section
from holdspace.reading.exercises.tabled import Found, with_tables
from holdspace.reading.exercises.tables import Table
from holdspace.reading.headings.looks import looks
from holdspace.reading.headings.run_in import could_name
from holdspace.reading.headings.titles import COUNTER, Head, Rank
from holdspace.reading.headings.tree import Node, tree
from holdspace.reading.text.blocks import Block, Shape

_FEWEST = 2
"""Exercises that make a routine."""
_MANY = 2
"""How many times the exercises that the usual way finds make a loose list the better reading."""
_TOLD = 0.75
"""The share of what looks like an exercise that has to be told like one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text that is to be read, and what is known of it by now."""

    blocks: tuple[Block, ...]
    heads: tuple[Head | None, ...]
    """The heading that each block looks like, if it does."""
    root: Node
    """The tree that these make."""
    tables: tuple[Table, ...]
    above: Above


def best(page: Page) -> list[Found]:
    """Return what the first way finds that finds a routine, or else an exercise at all."""
    usual = _found(page, page.above)
    rest: list[Found] = [part for part in usual if not isinstance(part, Section)]
    told = exercises(usual)
    if told and all(map(_is_nameless, told)):
        named = flows.sections(flows.in_a_row(page.blocks))
        if len(named) > len(told):
            return [*rest, *named]
    sure = page.above.scripted or any(map(_is_sure, told))
    fewest = _MANY * max(1, len(told))
    listed = [] if sure else loose(page.blocks, fewest, ruled=page.above.ruled)
    if listed:
        return [*rest, *map(_given_up, told), *listed]
    found = usual
    for way in _OF_SURE if sure else _WAYS:
        if len(exercises(found)) >= _FEWEST:
            break
        found = max(found, way(page, rest), key=lambda parts: len(exercises(parts)))
    return _whole(page, rest) if _is_paused_outside(page, found) else found


def _given_up(section: Section) -> Prose:
    """Return what seemed an exercise as prose; the heading of a circuit rules it."""
    rules = is_interval(section.head.doses) and not evidence.is_named(section.head)
    return Prose(section.pieces, None, section.head if rules else None)


def _is_paused_outside(page: Page, found: Sequence[Found]) -> bool:
    """Whether most pauses of a text stand outside of what was `found`: it is one piece."""
    within = (piece.text for section in exercises(found) for piece in section.pieces)
    pauses = sum(author.pauses(block.text) for block in page.blocks)
    return pauses > _FEWEST and 2 * sum(map(author.pauses, within)) < pauses


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


def _found(page: Page, above: Above) -> list[Found]:
    found = tuple(parted(resolved(page.root, above), page.blocks))
    return with_tables(announced(found, page.blocks), page.tables, ruled=above.ruled)


def _below_others(page: Page, rest: list[Found]) -> list[Found]:
    """Find what all stands below "Before you start"; nothing, if not all of it is told."""
    found = _found(page, replace(page.above, alone=True))
    return found if all(section.facts.instructions for section in exercises(found)) else rest


def _checklists(page: Page, rest: list[Found]) -> list[Found]:
    sections, groups = checklists(page.blocks)
    return [*rest, *sections, *groups]


def _in_a_row(page: Page, rest: list[Found]) -> list[Found]:
    return [*rest, *flows.sections(flows.in_a_row(page.blocks))]


def _in_paragraphs(page: Page, rest: list[Found]) -> list[Found]:
    return [*rest, *flows.sections(flows.in_paragraphs(page.blocks))]


def _in_prose(page: Page, rest: list[Found]) -> list[Found]:
    told = flows.sections(flows.in_prose(page.blocks, _FEWEST))
    return [*rest, *told] if all(section.facts.physical for section in told) else rest


def _by_looks(page: Page, rest: list[Found]) -> list[Found]:
    """Find the most exercises that one look shows, if nearly all that look so are exercises."""
    found = (
        exercises(list(resolved(tree(page.blocks, heads), Above())))
        for heads in looks(page.blocks, page.heads)
    )
    return [*rest, *max(filter(_are_told, found), key=len, default=[])]


def _are_told(sections: Sequence[Section]) -> bool:
    """Whether most of `sections` have names of few words that say what kind of exercise it is."""
    told = [s for s in sections if s.facts.instructions and could_name(s.head.name)]
    named = sum(evidence.is_own_name(section.head) for section in sections)
    return len(told) >= max(_FEWEST, _TOLD * len(sections)) and 2 * named >= len(sections)


def _whole(page: Page, rest: list[Found]) -> list[Found]:
    """Take a text without headings as one exercise, if it tells one."""
    if not page.blocks:
        return rest
    head = Head("", page.blocks[0], Rank.SHORT, numbered=False, doses=())
    judged = judge(head, Above(), page.blocks)
    told = judged.section.facts
    if told.sold or told.cooked:
        return rest
    amount = told.dosed or (told.vague and told.instructions > 1)
    if not (told.paused or (amount and told.instructions)):
        return rest
    return [*rest, *parted([judged.section], page.blocks)]


_WAYS: tuple[Callable[[Page, list[Found]], list[Found]], ...] = (
    _below_others,
    _checklists,
    _in_a_row,
    _in_paragraphs,
    _in_prose,
    _by_looks,
    _whole,
)
"""The ways to read a text besides the usual one, each with what that found besides exercises."""
_OF_SURE = (_below_others, _whole)
"""The ways to read a script of ours, or a text whose one exercise is surely one."""
