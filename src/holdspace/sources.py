"""Where scripts come from: a file or standard input, as text."""

import sys
from dataclasses import dataclass
from pathlib import Path

from holdspace.problems import UsageError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text and where it came from."""

    text: str
    name: str
    """A path, or `-` for standard input."""


def load(place: str) -> Source:
    """Return the text at `place`, a path or `-`; raise UsageError where there is none."""
    data = sys.stdin.buffer.read() if place == "-" else _bytes(Path(place))
    return Source(decode(data, place), place)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(f"{path}: there is no such file") from error
    except IsADirectoryError as error:
        raise UsageError(f"{path}: this is a folder; name a file in it") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error


def decode(data: bytes, name: str) -> str:
    """Return `data` as text: UTF-8, UTF-16 with a mark, or else Windows-1252."""
    if not data.strip():
        raise UsageError(f"{name}: the file is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if b"\0" in data:
        raise UsageError(f"{name}: this is no text, but a binary file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "cp1252", name)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: this is no text, or in an encoding unknown here") from error
