"""Which sections of a text are exercises, and which are left out, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.doses.phases import has_phases
from holdspace.reading.english.pages import MAIL
from holdspace.reading.exercises import evidence, flows, tables
from holdspace.reading.exercises.belonging import are_own, is_body_group, is_dosed_group
from holdspace.reading.exercises.checklists import checklists
from holdspace.reading.exercises.endings import ending
from holdspace.reading.exercises.evidence import ENOUGH, Facts
from holdspace.reading.exercises.judging import Above, Judged, judge
from holdspace.reading.exercises.neighbours import announced, supported
from holdspace.reading.exercises.pieces import pieces
from holdspace.reading.exercises.repeats import repeats, resembles
from holdspace.reading.exercises.sections import LeftOut, Outline, Prose, Section
from holdspace.reading.exercises.tabled import Found, with_tables
from holdspace.reading.headings.titles import Head, Rank
from holdspace.reading.headings.tree import Node, is_foreign, tree
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_MAIL = Pattern(MAIL)

_LONGEST_TITLE = 90
"""Characters of a title that is not marked as one."""

_FEWEST = 2
"""Exercises without names that make a list of them."""

_WHOLE = 0.6
"""The share of a list's items that have to be whole exercises for all to be taken as such."""


def outline(blocks: tuple[Block, ...], *, scripted: bool = False, ruled: bool = False) -> Outline:
    """Find the exercises among `blocks`.

    A `scripted` text was written for us; a `ruled` one gives one dose for all somewhere.
    """
    lists = tuple(tables.tables(blocks))
    rows = {block.line for table in lists for block in table.blocks}
    blocks = tuple(block for block in blocks if block.line not in rows)
    root = tree(blocks, scripted=scripted)
    found = _found(root, Above(scripted=scripted, ruled=ruled), blocks, lists)
    sections = [part for part in found if isinstance(part, Section)]
    if len(sections) < 2:  # all may stand below "Before you start"
        below = _found(root, Above(scripted=scripted, ruled=ruled, alone=True), blocks, lists)
        burdened = [part for part in below if isinstance(part, Section)]
        if len(burdened) > 1 and all(part.facts.instructions for part in burdened):
            found, sections = below, burdened
    groups: list[Prose] = []
    if len(sections) < 2:
        listed, groups = checklists(blocks) if not scripted else ([], [])
        sections = listed or _in_a_row(blocks) or sections or _whole(blocks)
    sections.sort(key=lambda section: section.head.block.line)
    again = set(_repeated(sections))
    kept = tuple(s for at, s in enumerate(sections) if at not in again)
    left_out = [part for part in found if isinstance(part, LeftOut)]
    left_out += [
        LeftOut(s.head, s, ENOUGH, "it belongs to a plan, which repeats exercises told elsewhere")
        for at, s in enumerate(sections)
        if at in again
    ]
    prose = [*groups, *(part for part in found if isinstance(part, Prose))]
    if kept:
        *others, last = kept
        end = ending(last.pieces, [section.pieces for section in others])
        prose.append(Prose(last.pieces[end:], None))
        kept = (*others, replace(last, pieces=last.pieces[:end]))
    return Outline(_title(root, blocks, kept), kept, tuple(left_out), tuple(prose))


def _repeated(sections: Sequence[Section]) -> Iterator[int]:
    """Yield the places of the sections of plans that only repeat what is told elsewhere."""
    told = [section.head.name for section in sections if section.facts.instructions]
    own = {section.group for section in sections if section.facts.instructions}
    plans: dict[int | None, list[int]] = {}
    for at, section in enumerate(sections):
        if section.planned and section.group not in own and len(told) > 1:
            plans.setdefault(section.group, []).append(at)
    for places in plans.values():
        heads = [sections[at].head for at in places]
        names = [head.name for head in heads]
        own_names = sum(evidence.is_named(h) and not evidence.is_group(h) for h in heads)
        if repeats(names, told) or resembles(names, told) or 2 * own_names < len(heads):
            yield from places


def _found(
    root: Node, above: Above, blocks: Sequence[Block], lists: Sequence[tables.Table]
) -> list[Found]:
    return with_tables(announced(tuple(_resolved(root, above)), blocks), lists)


def _title(root: Node, blocks: tuple[Block, ...], sections: tuple[Section, ...]) -> str:
    """Return the page's title: its first heading of the first rank, or else a short first line."""
    first = root.children[0].head if root.children else None
    is_exercise = any(section.head is first for section in sections)
    if first is not None and first.rank == 1 and (not is_exercise or len(sections) == 1):
        return _MAIL.sub("", first.block.text).rstrip(" :")
    marked = first is not None and first.block.shape is Shape.HEADING and not root.blocks
    if first is not None and marked and not (is_exercise or is_foreign(first)):
        return first.name
    top = blocks[0] if blocks else None
    headed = any(section.head.block is top and section.head.name for section in sections)
    if top is None or headed or top.shape is not Shape.PARAGRAPH or top.text[0] == "|":
        return ""
    return (
        "" if len(top.text) > _LONGEST_TITLE or top.text[-1] in ".:;," else _MAIL.sub("", top.text)
    )


def _in_a_row(blocks: tuple[Block, ...]) -> list[Section]:
    """Return the exercises that a text without headings goes through in its sentences."""
    heads = (
        Head(told.name, replace(told.block, text=told.text), Rank.RUN_IN, False, (), told.text)
        for told in flows.in_a_row(blocks)
    )
    return [judge(head, Above(), ()).section for head in heads]


def _whole(blocks: tuple[Block, ...]) -> list[Section]:
    """Return a text without headings as one exercise, if it tells one."""
    if not blocks:
        return []
    head = Head("", blocks[0], Rank.SHORT, numbered=False, doses=())
    judged = judge(head, Above(), blocks)
    told = judged.section.facts
    amount = told.dosed or (told.vague and told.instructions > 1)
    return [judged.section] if amount and told.instructions else []


def _resolved(node: Node, above: Above) -> Iterator[Found]:
    """Yield the exercises at or below `node`, what was left out, and the prose between."""
    head = node.head
    inner = above if head is None else above.below(head)
    if is_dosed_group(node):
        inner = replace(inner, grouped=True, ruled=True)
    elif is_body_group(node):
        inner = replace(inner, grouped=True)
    below = [list(_resolved(child, inner)) for child in node.children]
    nameless = list(_nameless(node, inner))
    found = [*nameless, *supported(below)]
    exercises = [part for part in found if isinstance(part, Section)]
    if head is None:
        yield Prose(pieces(node.blocks), None)
        yield from found
    elif exercises and are_own(node, head, exercises):
        own = judge(head, above, node.blocks)
        marked = head.block.shape is Shape.HEADING
        grouped = evidence.is_group(head)
        page = (head.rank == 1 and (marked or grouped)) or (
            grouped and own.section.facts.instructions < _FEWEST
        )
        if (
            not (nameless or page)
            and own.section.facts.instructions
            and (own.points > ENOUGH if own.section.facts.dosed else _is_first(node, own))
        ):
            yield own.section
        yield Prose(pieces(node.blocks), inner.group, head)
        yield from found
    else:
        yield from _alone(judge(head, above, node.flat()), above, found)


def _is_first(node: Node, own: Judged) -> bool:
    """Whether the heading of a page is the first of its exercises: all look like it."""
    looks = {child.head.rank for child in node.children if child.head is not None}
    named = evidence.is_named(own.section.head) and not evidence.is_group(own.section.head)
    return named and looks == {Rank.SHORT} and own.points >= ENOUGH


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
