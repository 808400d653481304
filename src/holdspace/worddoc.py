"""Word documents, as Markdown."""

import io
import re
import zipfile
from xml.etree import ElementTree

from holdspace.problems import UsageError

_DOCUMENT = "word/document.xml"
_LARGEST = 64 * 2**20
"""Bytes that the parts of a document may unpack to."""

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")


def text(data: bytes, name: str) -> str:
    """Return the text of a .docx file as Markdown; raises `UsageError` where it is none."""
    import mammoth

    _check(data, name)
    try:
        found = mammoth.convert_to_markdown(io.BytesIO(data)).value
    except (KeyError, ValueError, AttributeError, TypeError, OSError) as error:
        raise UsageError(f"{name}: this Word document is damaged") from error
    plain = _ESCAPED.sub(r"\1", found)
    if not plain.strip():
        raise UsageError(f"{name}: this document holds no text")
    return plain


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
