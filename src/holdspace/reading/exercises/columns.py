"""The columns of a table: what each holds, by its title, or else by its cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.tables import BOTH, COLUMNS, UNITS, Column
from holdspace.reading.steps.instructions import is_instruction


@dataclass(frozen=True, slots=True)
class Titled:
    """A column of a table."""

    title: str
    holds: Column


_COLUMNS = tuple((column, Pattern(rf"(?:{pattern})")) for column, pattern in COLUMNS)
_UNITS = tuple((Pattern(pattern), unit) for pattern, unit in UNITS)
_BOTH = Pattern(BOTH)
_BRACKETS = Pattern(r"\s*[(\[/]\s*([^()\[\]/]{1,20})[)\]]?\s*$")
_NUMBER = Pattern(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?")
_CLOCK = Pattern(r"(\d{1,2})[:.](\d\d)(?: ?[ap]\.?m\.?)?(?: ?[-–—] ?\d{1,2}[:.]\d\d.{0,3})?$")
_WHEN = Pattern(r"(?:start(?:ing)? ?)?(?:time)?|when|at|clock|from|begins?")
"""The title of a column of times of day."""
_FEWEST_TIMES, _LATE = 2, 6 * 60
"""Times of day that make a timetable, and the earliest: a hold of six minutes is "6:00", too."""
_MOST = 0.6
"""The share of a column's cells that show what it holds."""


def is_header(cells: Sequence[str]) -> bool:
    """Whether `cells` are titles of columns, of a name and of a dose among others."""
    kinds = [_kind(cell) for cell in cells]
    known = sum(kind is not None for kind in kinds)
    return Column.NAME in kinds and Column.DOSE in kinds and known > len(kinds) / 2


def columns(rows: Sequence[Sequence[str]]) -> tuple[tuple[Titled, ...], int]:
    """Return what the columns of a table hold, and how many of its rows are their titles."""
    first = rows[0]
    dosed = [{at for at, cell in enumerate(row) if doses(cell)} for row in rows]
    headed = len(rows) > 1 and dosed[0].isdisjoint(*dosed[1:2])
    body = rows[1:] if headed else rows
    titles = first if headed else [""] * len(first)
    kinds = [_kind(title) for title in titles]
    for at, title in enumerate(titles):
        cells = [row[at] for row in body if at < len(row) and row[at].strip("-–— ")]
        kinds[at] = kinds[at] or _by_cells(title, cells, Column.NAME in kinds)
        if Column.DOSE in kinds[:at] + kinds[at + 1 :] and _is_clock(title, cells):
            kinds[at] = Column.OTHER
    if Column.NAME not in kinds and Column.ABOUT in kinds:
        kinds[kinds.index(Column.ABOUT)] = Column.NAME
    found = (Titled(t, k or Column.OTHER) for t, k in zip(titles, kinds, strict=True))
    return tuple(found), int(headed)


def _kind(title: str) -> Column | None:
    bare = _BRACKETS.sub("", title).strip(" .:*")
    return next((column for column, p in _COLUMNS if p.fullmatch(title) or p.fullmatch(bare)), None)


def _by_cells(title: str, cells: Sequence[str], named: bool) -> Column | None:
    """Return what a column holds whose title says nothing."""
    shows: tuple[tuple[Column, Callable[[str], bool]], ...] = (
        (Column.DOSE, lambda cell: bool(said(title, cell) or sides(in_words(title, cell)))),
        (Column.STEPS, is_instruction),
        (Column.NAME, lambda cell: not named and cell[:1].isalpha()),
    )
    for column, holds in shows:
        if cells and sum(map(holds, cells)) >= _MOST * len(cells):
            return column
    return None


def _is_clock(title: str, cells: Sequence[str]) -> bool:
    """Whether cells tell when each row begins, and not how long it takes: late hours that go up."""
    found = [_CLOCK.match(cell) for cell in cells]
    times = [int(one[1]) * 60 + int(one[2]) for one in found if one]
    rising = len(times) == len(cells) >= _FEWEST_TIMES and times == sorted(set(times))
    return rising and times[0] >= _LATE and _WHEN.fullmatch(title.strip(" .:*")) is not None


def said(title: str, cell: str) -> tuple[Mention, ...]:
    """Return the dose that `cell` gives below `title`."""
    written = in_words(title, cell)
    label = "" if doses(title) else _BRACKETS.sub("", title)
    return doses(f"{label}: {written}") or doses(written)


def in_words(title: str, cell: str) -> str:
    """Return `cell` with what its title says of it: "both" is "both sides", "30" "30 sec"."""
    if _BOTH.fullmatch(cell):
        return "each side"
    bracket = _BRACKETS.search(title)
    unit = bracket[1] if bracket else title
    known = next((written for pattern, written in _UNITS if pattern.fullmatch(unit.strip())), "")
    return f"{cell} {known}" if known and _NUMBER.fullmatch(cell) else cell
