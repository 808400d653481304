"""Word documents, as Markdown."""

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from holdspace.problems import UsageError

if TYPE_CHECKING:
    from mammoth import documents

_DOCUMENT = "word/document.xml"
_LARGEST = 64 * 2**20
"""Bytes that the parts of a document may unpack to."""

_FEWEST = 2
"""Rows and columns of a table that is more than a frame for its text."""

_LONGEST_TITLE = 40
"""Characters of a column's title."""

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")


def text(data: bytes, name: str) -> str:
    """Return the text of a .docx file as Markdown; raises `UsageError` where it is none."""
    import mammoth
    from mammoth import documents, transforms

    _check(data, name)
    try:
        rows = transforms.element_of_type(documents.Table, _table)
        found = mammoth.convert_to_markdown(io.BytesIO(data), transform_document=rows).value
    except (KeyError, ValueError, AttributeError, TypeError, OSError) as error:
        raise UsageError(f"{name}: this Word document is damaged") from error
    plain = _ESCAPED.sub(r"\1", found)
    if not plain.strip():
        raise UsageError(f"{name}: this document holds no text")
    return plain


def _table(table: "documents.Table") -> "documents.Table | documents.Paragraph":
    """Return a table with short titles as lines with bars, and one that only lays out as it is."""
    from mammoth import documents

    rows = [[_words(cell) for cell in row.children] for row in table.children]
    titles = rows[0] if rows else []
    if len(rows) < _FEWEST or len(titles) < _FEWEST or max(map(len, titles)) > _LONGEST_TITLE:
        return table
    lines = [documents.text(f"| {' | '.join(row)} |") for row in rows]
    parts = [part for line in lines for part in (line, documents.line_break)]
    return documents.paragraph([documents.run(parts[:-1])])


def _words(cell: "documents.TableCell") -> str:
    """Return the words of `cell`; where a line or a column ends in it, they stand apart."""
    from mammoth import documents, transforms

    spaces = (documents.Paragraph, documents.Break, documents.Tab)
    found = transforms.get_descendants(cell)
    parts = (
        e.value if isinstance(e, documents.Text) else " " * isinstance(e, spaces) for e in found
    )
    return " ".join("".join(parts).replace("|", "/").split())


def _check(data: bytes, name: str) -> None:
    """Raise `UsageError` unless `data` is a whole Word document of a sane size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if _DOCUMENT not in archive.namelist():
                raise UsageError(f"{name}: this is a zip archive; unpack it, and name a file in it")
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise UsageError(f"{name}: this Word document is too large")
            ElementTree.fromstring(archive.read(_DOCUMENT))
    except (zipfile.BadZipFile, ElementTree.ParseError, RuntimeError, OSError) as error:
        message = f"{name}: this is a damaged Word document, or a damaged archive"
        raise UsageError(message) from error
