"""Which sections of a text are exercises, and which are left out, and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.english.pages import MAIL
from holdspace.reading.exercises import evidence, tables
from holdspace.reading.exercises.endings import ending
from holdspace.reading.exercises.evidence import ENOUGH
from holdspace.reading.exercises.judging import Above
from holdspace.reading.exercises.outliers import outliers
from holdspace.reading.exercises.readings import Page, best, exercises
from holdspace.reading.exercises.repeats import repeats, resembles
from holdspace.reading.exercises.sections import LeftOut, Outline, Prose, Section
from holdspace.reading.headings.contents import elsewhere
from holdspace.reading.headings.heads import heads
from holdspace.reading.headings.titles import Rank
from holdspace.reading.headings.tree import Node, is_foreign, tree
from holdspace.reading.text.blocks import Block, Shape

_MAIL = Pattern(MAIL)

_TOP = 2
"""Blocks at the top of a text, one of which may be its title: the other is who wrote it."""
_LONGEST_TITLE = 90
"""Characters of a title that is not marked as one."""
_AGAIN = "it belongs to a plan, which repeats exercises told elsewhere"
_APART = "it stands where no other exercise does, or above them all, and has no such name"
_FEWEST_TOLD, _FEWEST_REPEATED = 5, 3
"""Exercises that a page tells, and names below one heading that may only repeat them."""


def outline(blocks: tuple[Block, ...], *, scripted: bool = False, ruled: bool = False) -> Outline:
    """Find the exercises among `blocks`.

    A `scripted` text was written for us; a `ruled` one gives one dose for all somewhere.
    """
    lists = tuple(tables.tables(blocks))
    rows = {block.line for table in lists for block in table.blocks}
    gone = frozenset(() if scripted else elsewhere(blocks))
    blocks = tuple(b for at, b in enumerate(blocks) if b.line not in rows and at not in gone)
    found_heads = heads(blocks, scripted=scripted)
    root = tree(blocks, found_heads)
    found = best(Page(blocks, found_heads, root, lists, Above(scripted=scripted, ruled=ruled)))
    sections = sorted(exercises(found), key=lambda section: section.head.block.line)
    again, sections = _split(sections, _repeated(sections))
    apart, sections = _split(sections, outliers(sections, [block.line for block in blocks[:_TOP]]))
    kept = tuple(sections)
    left_out = [part for part in found if isinstance(part, LeftOut)]
    left_out += [LeftOut(section.head, section, ENOUGH, _AGAIN) for section in again]
    left_out += [LeftOut(section.head, section, ENOUGH, _APART) for section in apart]
    prose = [part for part in found if isinstance(part, Prose)]
    prose += [Prose(one.pieces, one.group, own=_is_among(one, kept)) for one in apart]
    if kept:
        *others, last = kept
        end = ending(last.pieces, [section.pieces for section in others])
        prose.append(Prose(last.pieces[end:], None))
        kept = (*others, replace(last, pieces=last.pieces[:end]))
    return Outline(_title(root, blocks, kept), kept, tuple(left_out), tuple(prose))


def _is_among(section: Section, kept: Sequence[Section]) -> bool:
    """Whether a section stands behind the first exercise, and not above all, as a title does."""
    return bool(kept) and kept[0].head.block.line < section.head.block.line


def _split(
    sections: Sequence[Section], places: Iterable[int]
) -> tuple[list[Section], list[Section]]:
    """Return the sections at `places`, and the others."""
    chosen = frozenset(places)
    these = [section for at, section in enumerate(sections) if at in chosen]
    return these, [section for at, section in enumerate(sections) if at not in chosen]


def _repeated(sections: Sequence[Section]) -> Iterator[int]:
    """Yield the places of the sections of plans that only repeat what is told elsewhere.

    On a page that tells several exercises, a list of names below a heading of its own is one, too,
    where half of them are the same.
    """
    told = [section.head.name for section in sections if section.facts.instructions]
    own = {section.group for section in sections if section.facts.instructions}
    plans: dict[int | None, list[int]] = {}
    for at, section in enumerate(sections):
        if section.group not in own and len(told) > 1:
            plans.setdefault(section.group, []).append(at)
    for group, places in plans.items():
        heads = [sections[at].head for at in places]
        names = [head.name for head in heads]
        planned = all(sections[at].planned for at in places)
        if not planned:
            listed = group is not None and all(head.rank == Rank.LISTED for head in heads)
            several = len(places) >= _FEWEST_REPEATED and len(told) >= _FEWEST_TOLD
            if listed and several and repeats(names, told):
                yield from places
            continue
        nameless = 2 * sum(map(evidence.is_single_name, heads)) < len(heads)
        if repeats(names, told) or resembles(names, told) or nameless:
            yield from places


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
    if author.is_spoken(top.text):
        return ""
    return (
        "" if len(top.text) > _LONGEST_TITLE or top.text[-1] in ".:;," else _MAIL.sub("", top.text)
    )
