"""The tree of a text's headings, resolved: exercises, what is left out and why, and prose."""

from collections.abc import Iterator
from dataclasses import replace

from holdspace.reading.doses.phases import has_phases
from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.belonging import are_own, is_body_group, is_dosed_group
from holdspace.reading.exercises.evidence import ENOUGH, Facts
from holdspace.reading.exercises.judging import Above, Judged, judge
from holdspace.reading.exercises.neighbours import supported
from holdspace.reading.exercises.pieces import pieces
from holdspace.reading.exercises.sections import LeftOut, Prose, Section
from holdspace.reading.exercises.tabled import Found
from holdspace.reading.headings.titles import Head, Rank
from holdspace.reading.headings.tree import Node, is_foreign
from holdspace.reading.steps.instructions import is_instruction, is_structure
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_FEWEST = 2
"""Exercises without names that make a list of them."""
_WHOLE = 0.6
"""The share of a list's items that have to be whole exercises for all to be taken as such."""


def resolved(node: Node, above: Above) -> Iterator[Found]:
    """Yield the exercises at or below `node`, what was left out, and the prose between."""
    head = node.head
    inner = above if head is None else above.below(head)
    if is_dosed_group(node):
        inner = replace(inner, grouped=True, ruled=True)
    elif is_body_group(node):
        inner = replace(inner, grouped=True)
    below = [list(resolved(child, inner)) for child in node.children]
    nameless = list(_nameless(node, inner))
    found = [*nameless, *supported(below)]
    exercises = [part for part in found if isinstance(part, Section)]
    if head is None:
        yield Prose(pieces(node.blocks), None)
        yield from found
    elif exercises and are_own(node, head, exercises):
        if not nameless and (own := _own(node, head, above)):
            yield own
        yield Prose(pieces(node.blocks), inner.group, head)
        yield from found
    else:
        yield from _alone(judge(head, above, node.flat()), above, found)


def _own(node: Node, head: Head, above: Above) -> Section | None:
    """Return what a heading tells itself, above others, as one exercise more, if it is one."""
    own = judge(head, above, node.blocks)
    told, group = own.section.facts, evidence.is_group(head)
    if told.paused:
        return own.section
    page = head.rank == 1 and (head.block.shape is Shape.HEADING or group)
    if page or (group and told.instructions < _FEWEST) or not any(map(_tells, node.blocks)):
        return None
    if any(evidence.is_for_all(block, grouped=group) for block in node.blocks):
        return None
    first = _is_like_those_below(node) and own.points >= ENOUGH
    if told.dosed:
        enough = own.points > ENOUGH or (first and told.begun)
    else:
        enough = first and evidence.is_single_name(head)
    return own.section if enough else None


def _is_like_those_below(node: Node) -> bool:
    """Whether the heading of a page may be the first of its exercises, as all are short lines."""
    return {child.head.rank for child in node.children if child.head is not None} == {Rank.SHORT}


def _tells(block: Block) -> bool:
    """Whether a block tells what to do, and not only how often: "Do 3 rounds of these."."""
    return any(is_instruction(said) and not is_structure(said) for said in sentences(block.text))


def _nameless(node: Node, above: Above) -> Iterator[Section]:
    """Yield the items of a list in which each is an exercise that has no name."""
    grouped = node.head is None or node.head.rank == 1 or evidence.is_group(node.head)
    if above.scripted or not grouped:
        return
    items = [block for block in node.blocks if block.shape is Shape.ITEM and not block.step]
    if has_phases([sentence for item in items for sentence in sentences(item.text)]):
        return
    listed = bool(items)
    if not listed and node.head is None:
        items = node.blocks
    judged = [
        judge(Head(f"Exercise {number}", item, Rank.LISTED, item.number, ()), above, [item])
        for number, item in enumerate(items, 1)
    ]
    dosed = listed and len(items) > _FEWEST and all(_is_dosed(j.section.facts) for j in judged)
    whole = sum(_is_whole(j.section.facts) for j in judged)
    if dosed or whole >= max(_FEWEST, _WHOLE * len(items)):
        yield from (
            j.section
            for j in judged
            if _is_whole(j.section.facts) or (listed and j.section.facts.instructions)
        )


def _is_dosed(known: Facts) -> bool:
    """Whether one item says what to do and how long."""
    return known.dosed and known.instructions > 0


def _is_whole(known: Facts) -> bool:
    """Whether one item tells a whole exercise: what to do and how long, in several sentences."""
    return known.dosed and known.instructions > 1


def _alone(judged: Judged, above: Above, below: list[Found]) -> Iterator[Found]:
    """Yield a section as one exercise, if the evidence is enough, or else what is below it."""
    foreign = [part for part in below if isinstance(part, LeftOut) and is_foreign(part.head)]
    if judged.points >= ENOUGH:
        yield judged.section
        yield Prose(judged.rest, above.group)
        yield from foreign
        return
    reason = evidence.against(judged.section.facts)
    yield LeftOut(judged.section.head, judged.section, judged.points, reason)
    regimen = judged.section.head if evidence.is_regimen(judged.section.head) else None
    text = judged.section.pieces + judged.rest
    yield Prose(text, above.group, regimen, own=_may_be_own(judged.section))
    yield from (part for part in below if isinstance(part, Section))
    yield from foreign


def _may_be_own(section: Section) -> bool:
    """Whether a section that was left out may be an exercise all the same."""
    speaks_for_all = section.facts.ruling or evidence.is_group(section.head)
    return not (speaks_for_all or is_foreign(section.head))
