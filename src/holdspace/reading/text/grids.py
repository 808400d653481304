"""Tables without bars around their rows, as rows with them: tabs, gaps, commas, Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from holdspace.pattern import Pattern
from holdspace.reading.exercises.columns import is_header, said
from holdspace.reading.text.lines import Line

_BORDER = Pattern(r"[\s|+:=-]{3,}")
_GAP = Pattern(r"(?<=[^\s.!?:;])(?: *\t[\t ]*| {2,})(?=\S)")
_LABEL = r"(?:repetitions|reps|sets|hold|frequency|rest|duration)"
_LABELLED = Pattern(rf"\|?\s?({_LABEL})\s?\|\s?([^|]{{1,40}}?)\s?\|?")
_LABELS = Pattern(rf"{_LABEL}(?:\|{_LABEL})+")
_LISTS = (",", ";")
_ONE = 2
"""Rows of a table that has titles of columns and one dose below them."""
_FEWEST = 3
"""Rows of a table that only gaps make."""
_MOST = 9
"""Columns of a table."""
_LONGEST = 200
"""Characters of the titles of columns."""


def gridded(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`, the rows of tables between bars; all without tabs."""
    lines = tuple(map(_unbarred, lines))
    at = refused = 0
    while at < len(lines):
        rows = _bordered(lines, at) or _listed(lines, at)
        if not rows and at >= refused:
            spaced = _spaced(lines, at)
            rows = spaced if _is_dosed(spaced) else []
            refused = at + len(spaced)
        dose = list(_one_dose(rows))
        for text in dose:
            yield replace(lines[at], text=text)
        for line, cells in zip(lines[at : at + len(rows)], [] if dose else rows, strict=False):
            yield replace(line, text=f"| {' | '.join(cells)} |" if any(cells) else "")
        at += len(rows)
        if not rows:
            drawn = "+" in lines[at].text and _BORDER.fullmatch(lines[at].text)
            yield replace(lines[at], text="" if drawn else lines[at].text.replace("\t", " "))
            at += 1


def _unbarred(line: Line) -> Line:
    """Return a row that is a label and its value as a line: "Repetitions | 20 |"."""
    row = _LABELLED.fullmatch(line.text)
    return replace(line, text=f"{row[1]}: {row[2].strip()}") if row else line


def _one_dose(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the labels and values of a table of one row, which is one exercise's dose."""
    told = [row for row in rows if any(row)]
    if len(told) == _ONE and _LABELS.fullmatch("|".join(told[0])):
        yield from (f"{label}: {value}" for label, value in zip(*told, strict=False) if value)


def _bordered(lines: Sequence[Line], at: int) -> list[list[str]]:
    """Return the rows of a table whose second line is a border: "Pose | Time", "--- | ---"."""
    border = lines[at + 1].text if at + 1 < len(lines) else ""
    if "|" not in lines[at].text or "|" not in border or not _BORDER.fullmatch(border):
        return []
    return [_cells(line.text, "|") for line in _until(lines, at, "|")]


def _listed(lines: Sequence[Line], at: int) -> list[list[str]]:
    """Return the rows of a table that commas make, whose first names its columns."""
    for mark in _LISTS:
        header = _cells(lines[at].text[:_LONGEST], mark)
        if is_header(header):
            rows = [_cells(line.text, mark, len(header)) for line in _until(lines, at, mark)]
            uneven = (number for number, row in enumerate(rows) if len(row) != len(header))
            return rows[: next(uneven, len(rows))]
    return []


def _spaced(lines: Sequence[Line], at: int) -> list[list[str]]:
    """Return the rows of what may be a table that tabs or gaps make: as many cells in each."""
    rows: list[list[str]] = []
    for number in range(at, len(lines)):
        text = lines[number].text
        tabs = text.count("\t")
        even = tabs and tabs == lines[at].text.count("\t") and "\t\t" in text
        cells = [cell.strip() for cell in (text.split("\t") if even else _GAP.split(text))]
        if not 1 < len(cells) <= _MOST or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    return rows


def _is_dosed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most rows of what could be a table give a dose behind a name."""
    if len(rows) < _FEWEST:
        return False
    behind = [any(said("", cell) for cell in row[1:]) for row in rows[1:]]
    named = sum(row[0][0].isalpha() or len(row) > 2 for row in rows)
    return (is_header(rows[0]) or 2 * sum(behind) > len(behind)) and 2 * named > len(rows)


def _until(lines: Sequence[Line], at: int, mark: str) -> Iterator[Line]:
    """Yield the lines from `at` on that hold `mark`."""
    for number in range(at, len(lines)):
        if mark not in lines[number].text:
            return
        yield lines[number]


def _cells(text: str, mark: str, most: int = 0) -> list[str]:
    """Return the cells of a row; the last of `most` keeps what stands behind it."""
    if _BORDER.fullmatch(text):
        return [""]
    bare = text.strip()
    if mark == "|":
        cells = bare.removeprefix("|").removesuffix("|").split("|")  # a cell may be empty
    else:
        cells = bare.strip(mark + " ").split(mark, most - 1)
    return [_unquoted(cell.strip()) for cell in cells]


def _unquoted(cell: str) -> str:
    """Return `cell` without the marks around it; one behind a number means seconds."""
    return cell.strip(' \t"') if cell.startswith('"') else cell
