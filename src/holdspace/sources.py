"""Where scripts come from: a file or standard input, as text.

Plain text and Markdown are decoded here; web pages and Word documents become Markdown first.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from holdspace.problems import UsageError

LARGEST = 32 * 2**20
"""Bytes: what is larger is no routine."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and where it came from."""

    text: str
    name: str
    """A path, or `-` for standard input."""


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""The byte-order marks that texts begin with, and their encodings."""

_FOREIGN = (
    (b"%PDF", "this is a PDF; save its text, and give that"),
    (b"{\\rtf", "this is rich text (RTF); save it as plain text or .docx"),
    (b"\xd0\xcf\x11\xe0", "this is an old Word document; save it as .docx"),
)
"""What files of other kinds begin with, and what to do with them."""

_PAGES = (b"<!doctype html", b"<html", b"<?xml")
_ZIP = b"PK\x03\x04"
_UNPRINTABLE = 0.05
"""The share of control characters from which on a file is no text."""


def load(place: str) -> Source:
    """Return the text at `place`, a path or `-`; raises `UsageError` where there is none."""
    data = sys.stdin.buffer.read(LARGEST + 1) if place == "-" else _bytes(Path(place))
    if len(data) > LARGEST:
        raise UsageError(f"{place}: this is larger than {LARGEST // 2**20} MB, and no routine")
    return Source(_reader(data, place)(data, place), place)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: there is no such file") from error
    except IsADirectoryError as error:
        raise UsageError(f"{path}: this is a folder; name a file in it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{path}: cannot be read: {reason}") from error


def _reader(data: bytes, name: str) -> Callable[[bytes, str], str]:
    """Return what turns `data` into text, by what it begins with, or by its name."""
    if not data.strip():
        raise UsageError(f"{name}: the file is empty")
    for start, message in _FOREIGN:
        if data.startswith(start):
            raise UsageError(f"{name}: {message}")
    if data.startswith(_ZIP):
        return _word
    head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_PAGES) or name.lower().endswith((".html", ".htm", ".xhtml")):
        return _page
    return decode


def _page(data: bytes, name: str) -> str:
    from holdspace import webpage

    return webpage.text(decode(data, name), name)


def _word(data: bytes, name: str) -> str:
    from holdspace import worddoc

    return worddoc.text(data, name)


def decode(data: bytes, name: str) -> str:
    """Return `data` as text: UTF-8, UTF-16 with a mark, or else Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_decoded(data, encoding, name), name)
    if b"\0" in data:
        raise UsageError(f"{name}: this is a binary file, not a text")
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _checked(_decoded(data, "cp1252", name), name)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{name}: this is no text, or in an unknown encoding; save it as UTF-8"
        ) from error


def _checked(text: str, name: str) -> str:
    if not text.strip("\ufeff \t\r\n\f\v\u200b"):
        raise UsageError(f"{name}: the file is empty")
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 32), 127))
    if controls > _UNPRINTABLE * len(text):
        raise UsageError(f"{name}: this is a binary file, not a text")
    return text
