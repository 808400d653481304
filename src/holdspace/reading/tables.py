"""Tables as exercises: one a row, where a routine is written as a table and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading import markup
from holdspace.reading.blocks import Block, Shape
from holdspace.reading.english.headings import COLUMNS, Column, Part
from holdspace.reading.mentions import Mention, doses
from holdspace.reading.pieces import Piece
from holdspace.reading.titles import Head, Rank


@dataclass(frozen=True, slots=True)
class Row:
    """A row that tells an exercise."""

    head: Head
    pieces: tuple[Piece, ...]


_COLUMNS = tuple((column, Pattern(rf"(?:{pattern})")) for column, pattern in COLUMNS)
_RULE = Pattern(r"[\s:|-]+")


def rows(blocks: Iterable[Block]) -> Iterator[Row]:
    """Yield the rows of the tables among `blocks` that name an exercise and its dose."""
    columns: list[tuple[str, Column]] = []
    for block in blocks:
        if block.shape is not Shape.ROW:
            columns = []
        elif not columns:
            columns = [(cell, _column(cell)) for cell in _cells(block)]
        elif not _RULE.fullmatch(block.text):
            yield from _row(block, columns)


def _cells(block: Block) -> list[str]:
    return [markup.plain(cell.strip()) for cell in block.text.strip().strip("|").split("|")]


def _column(title: str) -> Column:
    return next((column for column, p in _COLUMNS if p.fullmatch(title)), Column.OTHER)


def _row(block: Block, columns: list[tuple[str, Column]]) -> Iterator[Row]:
    cells = list(zip(columns, _cells(block), strict=False))
    name = next((text for (_, column), text in cells if column is Column.NAME and text), "")
    said = tuple(_doses(cells))
    if not name or not said:
        return
    written = " ".join([name, *(t for (_, column), t in cells if column is Column.DOSE)])
    head = Head(name, Block(Shape.ROW, block.line, written), Rank.LISTED, False, said)
    parts = {Column.STEPS: Part.STEPS, Column.NOTES: Part.NOTES, Column.ABOUT: Part.ABOUT}
    pieces = (
        Piece(text, block.line, parts[column])
        for (_, column), text in cells
        if text and column in parts
    )
    yield Row(head, tuple(pieces))


def _doses(cells: list[tuple[tuple[str, Column], str]]) -> Iterator[Mention]:
    for (title, column), text in cells:
        if column is Column.DOSE:
            yield from doses(f"{title}: {text}") or doses(text)
