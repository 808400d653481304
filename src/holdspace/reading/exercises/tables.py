"""Tables as exercises: one a row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading.english.headings import Part
from holdspace.reading.english.pages import OCCASIONS
from holdspace.reading.english.tables import ONE, Column
from holdspace.reading.exercises.columns import Titled, columns, in_words, said
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.headings.labels import part_named
from holdspace.reading.headings.titles import Head, Rank, head_of
from holdspace.reading.patterns import one_of
from holdspace.reading.text import markup
from holdspace.reading.text.blocks import Block, Shape


@dataclass(frozen=True, slots=True)
class Row:
    """A row that tells an exercise."""

    head: Head
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows tell exercises."""

    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    """All that it consists of, the titles of its columns included."""


_RULE = Pattern(r"[\s:|+=-]+")
_ONE = Pattern(ONE)
_OCCASION = one_of(OCCASIONS, whole=True)
_PARTS = {Column.STEPS: Part.STEPS, Column.NOTES: Part.NOTES, Column.ABOUT: Part.ABOUT}
_FEWEST = 2
"""Rows that make a table of exercises."""


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield the tables among `blocks` whose rows name exercises and their doses."""
    for whole in _runs(blocks):
        run = [block for block in whole if not _RULE.fullmatch(block.text)]
        rows = [_cells(block) for block in run]
        if not rows:
            continue
        titled, top = columns(rows)
        found = [
            row
            for block, cells in zip(run[top:], rows[top:], strict=True)
            if (row := _row(block, tuple(zip(titled, cells, strict=False))))
        ]
        if len(found) >= _FEWEST:
            yield Table(tuple(found), tuple(whole))


def _runs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the rows that stand together, the lines that are drawn between them included."""
    run: list[Block] = []
    for block in blocks:
        if block.shape is Shape.ROW:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _cells(block: Block) -> list[str]:
    row = block.text.strip().removeprefix("|").removesuffix("|")
    return [markup.plain(cell.strip()) for cell in row.split("|")]


def _row(block: Block, cells: Sequence[tuple[Titled, str]]) -> Row | None:
    name = next((text for column, text in cells if column.holds is Column.NAME and text), "")
    told = [(column.title, text) for column, text in cells if column.holds is Column.DOSE and text]
    found = [mention for title, text in told for mention in said(title, text)]
    named = any(map(str.isalpha, name)) and not (part_named(name) or _ONE.fullmatch(name))
    if not named or _OCCASION.match(name):
        return None
    written = " ".join([name, *(in_words(title, text) for title, text in told)])
    own = head_of(block, name, Rank.LISTED)
    doses = (*own.doses, *found)
    head = Head(own.name, Block(Shape.ROW, block.line, written), Rank.LISTED, False, doses)
    if not head.doses:
        return None
    parts = ((_part(column, text), text) for column, text in cells if text)
    pieces = [Piece(text, block.line, part) for part, text in parts if part]
    return Row(head, tuple(sorted(pieces, key=lambda piece: not _ONE.fullmatch(piece.text))))


def _part(column: Titled, text: str) -> Part | None:
    """Return what a cell tells of an exercise besides its name and dose."""
    if column.holds is Column.DOSE and _ONE.fullmatch(text):
        return Part.STEPS
    return _PARTS.get(column.holds)
