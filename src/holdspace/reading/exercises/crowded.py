"""Sections that seem one exercise, and tell several in their paragraphs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from holdspace.reading import author
from holdspace.reading.doses.mentions import doses
from holdspace.reading.exercises import evidence, flows
from holdspace.reading.exercises.pieces import Piece, instructions_in
from holdspace.reading.exercises.sections import LeftOut, Prose, Section
from holdspace.reading.exercises.tabled import Found
from holdspace.reading.headings.titles import words_of
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_LONGEST_NAME = 6
"""Words of a name that is not rather the title of a page."""
_FEWEST, _PAIR = 3, 2
"""Paragraphs with a dose that are hardly those of one exercise; and where its name is no such."""


def parted(found: Iterable[Found], blocks: Iterable[Block]) -> Iterator[Found]:
    """Yield what was `found`, and in the place of a crowded section the exercises that it tells.

    What is below the title of a page goes by numbers where nothing has a name, or is left out.
    """
    at = {block.line: block for block in blocks}
    for part in found:
        if not isinstance(part, Section) or not is_crowded(part):
            yield part
            continue
        told = _told(part, at) or (_nameless(part) if _is_title(part) else [])
        if not told and not _is_title(part):
            yield part
            continue
        lines = {section.head.block.line for section in told}
        if not told:
            yield LeftOut(part.head, part, 0, "its paragraphs tell several things")
        yield Prose(tuple(p for p in part.pieces if p.line not in lines), part.group, part.head)
        yield from (replace(section, planned=part.planned, group=part.group) for section in told)


def is_crowded(section: Section) -> bool:
    """Whether a section seems to tell more than one exercise."""
    if section.facts.scripted or section.facts.phased:
        return False
    return sum(map(_is_dosed, section.pieces)) >= _fewest(section)


def _fewest(section: Section) -> int:
    """Return how many paragraphs with a dose are too many for a section of this name."""
    few = words_of(section.head.name) <= _LONGEST_NAME
    named = (few and evidence.is_own_name(section.head)) or section.head.numbered
    return _FEWEST if named else _PAIR


def _is_title(section: Section) -> bool:
    """Whether a crowded section has no mark and no name of an exercise."""
    plain = section.head.block.shape is Shape.PARAGRAPH and _fewest(section) == _PAIR
    return plain and sum(map(_is_dosed, section.pieces)) >= _FEWEST


def _told(section: Section, at: Mapping[int, Block]) -> list[Section]:
    blocks = (_block(piece, at) for piece in section.pieces)
    return flows.sections(flows.in_prose(blocks, _fewest(section)))


def _nameless(section: Section) -> list[Section]:
    """Return the paragraphs that each tell what to do and how long, if there are several."""
    whole = [
        piece
        for piece in section.pieces
        if _is_dosed(piece) and instructions_in(piece) >= _PAIR and not piece.item
    ]
    if len(whole) < _FEWEST:
        return []
    return flows.sections(
        flows.Told(f"Exercise {number}", _paragraph(piece), [piece.text])
        for number, piece in enumerate(whole, 1)
    )


def _paragraph(piece: Piece) -> Block:
    return Block(Shape.PARAGRAPH, piece.line, piece.text, spaced=piece.spaced)


def _is_dosed(piece: Piece) -> bool:
    """Whether a paragraph, and not a mere line below another, says how long or how often."""
    told = piece.told and not (piece.item or author.has_pause(piece.text))
    said = sentences(piece.text)
    return told and (piece.spaced or len(said) > 1) and any(map(doses, said))


def _block(piece: Piece, at: Mapping[int, Block]) -> Block:
    shape = Shape.ITEM if piece.item or not piece.told else Shape.PARAGRAPH
    strong = at[piece.line].strong if piece.line in at else ()
    return Block(shape, piece.line, piece.text, spaced=piece.spaced, strong=strong)
