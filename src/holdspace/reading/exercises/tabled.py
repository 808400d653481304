"""The exercises of tables, among those that a text tells in other ways."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.english.headings import Part
from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.belonging import is_long
from holdspace.reading.exercises.repeats import repeats, resembles
from holdspace.reading.exercises.sections import LeftOut, Prose, Section
from holdspace.reading.exercises.tables import Row, Table
from holdspace.reading.headings.titles import Head

Found = Section | LeftOut | Prose

_PLAN = Pattern(r"\b(?:routine|sequence|plan|schedule|flow|summary|overview|week)\b")
_DAY = Pattern(r"\W*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\s*\|")
_FEWEST_TOLD = 3
"""Exercises told with steps, which a table without steps may repeat."""


def with_tables(
    found: Sequence[Found], tables: Sequence[Table], *, ruled: bool = False
) -> list[Found]:
    """Return what was `found` with the rows of the tables that do not only repeat it.

    What stands right above such a table and gives no dose is its heading, and no exercise; so is
    what stands above one that repeats, and tells nothing to do. One that names exercises told
    without any dose gives them theirs, unless the text is `ruled` by one for all.
    """
    told = [part for part in found if isinstance(part, Section)]
    groups = [part.head.name for part in found if isinstance(part, Prose) and part.head]
    again = [
        table
        for table in tables
        if _repeats(table, told, groups if _is_planned(table, found) else None)
    ]
    new = [table for table in tables if table not in again]
    above = {id(s) for s in _above(told, new) if not s.dosed or _is_of_several(s.head)}
    above |= {id(s) for s in _above(told, again) if _only_heads(s)}
    kept = [
        Prose(part.pieces, None) if isinstance(part, Section) and id(part) in above else part
        for part in found
    ]
    rows = [_section(row) for table in new for row in table.rows]
    giving = [table for table in again if not ruled and _gives_doses(table, told)]
    kept = [_with_dose(part, giving) for part in kept]
    names = {_key(section.head.name) for section in told}
    rows += [_section(r) for table in giving for r in table.rows if _key(r.head.name) not in names]
    return [*kept, *rows, *(_left_out(t.rows[0]) for t in again if t not in giving)]


def _gives_doses(table: Table, told: Sequence[Section]) -> bool:
    """Whether a table gives the doses of exercises that are told without: all those it names."""
    named = {_key(row.head.name) for row in table.rows}
    mine = [section for section in told if _key(section.head.name) in named]
    return len(mine) > 1 and not any(section.dosed for section in mine)


def _with_dose(part: Found, tables: Sequence[Table]) -> Found:
    """Give a section the dose that one of `tables` has for it."""
    if not isinstance(part, Section):
        return part
    rows = (row for table in tables for row in table.rows)
    row = next((row for row in rows if _key(row.head.name) == _key(part.head.name)), None)
    if row is None:
        return part
    block = replace(part.head.block, text=row.head.block.text)
    return replace(part, head=replace(part.head, block=block, doses=row.head.doses))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _section(row: Row) -> Section:
    return Section(row.head, row.pieces, evidence.facts(row.head, row.pieces), False, None)


def _left_out(row: Row) -> LeftOut:
    reason = "it begins a table, which repeats exercises told elsewhere"
    return LeftOut(row.head, _section(row), evidence.ENOUGH, reason)


def _above(told: Sequence[Section], tables: Sequence[Table]) -> Iterator[Section]:
    """Yield the sections that stand right above one of `tables`."""
    places = sorted(told, key=lambda section: section.head.block.line)
    lines = [section.head.block.line for section in places]
    for table in tables:
        before = bisect_left(lines, table.rows[0].head.block.line)
        if before:
            yield places[before - 1]


def _only_heads(section: Section) -> bool:
    """Whether nothing to do is told below a heading that names no exercise either."""
    named = evidence.is_single_name(section.head)
    return not (named or section.facts.instructions)


def _is_of_several(head: Head) -> bool:
    return evidence.is_group(head) or is_long(head)


def _is_planned(table: Table, found: Sequence[Found]) -> bool:
    """Whether the nearest heading above a table is that of a routine of what is told elsewhere."""
    first = table.blocks[0].line
    above = [part.head for part in found if part.head and part.head.block.line < first]
    nearest = max(above, key=lambda head: head.block.line, default=None)
    return nearest is not None and _PLAN.search(nearest.block.text) is not None


def _is_calendar(table: Table) -> bool:
    """Whether most rows begin with a day of the week: they say when, not how."""
    days = sum(_DAY.match(block.text) is not None for block in table.blocks)
    return 2 * days > len(table.rows)


def _repeats(table: Table, told: Sequence[Section], groups: Sequence[str] | None) -> bool:
    """Whether the rows of a table name exercises that are told elsewhere.

    In a plan without steps it is enough that most of the names are much like those, or like those
    of the `groups` that they stand in; `groups` are None for any other table.
    """
    whole = sum(section.facts.instructions > 0 for section in told)
    stepped = any(piece.part is Part.STEPS for row in table.rows for piece in row.pieces)
    rows, names = [row.head.name for row in table.rows], [section.head.name for section in told]
    if _is_calendar(table) and not stepped and whole >= _FEWEST_TOLD:
        again = [
            any(_key(name) in _key(row.head.block.text) for name in names) for row in table.rows
        ]
        return groups is not None or 2 * sum(again) >= len(again)
    planned = groups is not None and not stepped and whole >= _FEWEST_TOLD
    alike = planned and resembles(rows, [*names, *(groups or ())])
    return alike or repeats(rows, names)
