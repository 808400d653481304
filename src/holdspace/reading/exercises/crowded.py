"""Sections that seem one exercise, and tell several in their paragraphs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from holdspace.reading.doses.mentions import doses
from holdspace.reading.exercises import flows
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.exercises.sections import Prose, Section
from holdspace.reading.exercises.tabled import Found
from holdspace.reading.headings.titles import Head, Rank
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_FEWEST = 3
"""Paragraphs with a dose that are hardly those of one exercise."""


def parted(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was `found`, and in the place of a crowded section the exercises that it tells."""
    for part in found:
        told = _told(part) if isinstance(part, Section) else []
        if not told or not isinstance(part, Section):
            yield part
            continue
        lines = {section.head.block.line for section in told}
        yield Prose(tuple(p for p in part.pieces if p.line not in lines), part.group, part.head)
        yield from (replace(section, planned=part.planned, group=part.group) for section in told)


def _told(section: Section) -> list[Section]:
    if section.facts.scripted or sum(map(_is_dosed, section.pieces)) < _FEWEST:
        return []
    return sections(flows.in_prose(map(_block, section.pieces)))


def _is_dosed(piece: Piece) -> bool:
    """Whether a paragraph says how long or how often."""
    return piece.told and not piece.item and any(map(doses, sentences(piece.text)))


def _block(piece: Piece) -> Block:
    shape = Shape.ITEM if piece.item or not piece.told else Shape.PARAGRAPH
    return Block(shape, piece.line, piece.text, spaced=piece.spaced)


def sections(row: Iterable[flows.Told]) -> list[Section]:
    """Return the exercises that sentences of a text tell."""
    heads = (
        Head(told.name, replace(told.block, text=told.text), Rank.RUN_IN, False, (), told.text)
        for told in row
    )
    return [judge(head, Above(), ()).section for head in heads]
