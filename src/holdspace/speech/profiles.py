"""Voice profiles: what a named voice is, read from TOML on the voices shelf."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdspace import shelves
from holdspace.problems import UsageError
from holdspace.shelves import Shelf

DEFAULT = "calm"
"""The easiest to follow with eyes closed."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named voice, whatever engine speaks it."""

    name: str
    path: Path
    """The file it was read from."""
    description: str = ""
    engine: str = "pyttsx3"
    language: str = "en"
    gender: str = ""
    """`female` or `male`, or empty for either: what to look for where `voice` names none."""
    voice: tuple[tuple[str, str], ...] = ()
    """What it is called on each platform: pairs of a driver (`espeak`, ...) and a voice there."""
    rate: float = 150.0
    """Words per minute, pauses between clauses included."""
    pitch: float = 50.0
    """0 to 100; 50 is the voice's own. Where the platform has no pitch it is the voice's own."""
    volume: float = 1.0
    """Share of the session's speech level, 0 to 1."""
    warmth: float = 0.0
    """How much of the sharp sound above 2 kHz is taken away, 0 to 1."""
    pronunciations: tuple[tuple[str, str], ...] = ()
    """Pairs of a word or phrase as written, and as it is to be spelt for the engine."""
    command: tuple[str, ...] = ()
    """Of the engine `command`: a program and its arguments, with `{text}` and `{wav}`."""
    model: str = ""
    """Of the engine `piper`: the path of a voice model."""

    def voice_on(self, driver: str) -> str:
        """Return what the voice is called for `driver`, or nothing if it is not said."""
        return dict(self.voice).get(driver, "")


@dataclass(frozen=True, slots=True)
class _Field:
    """What a key of the file may hold."""

    allows: str
    """The same in words."""
    take: Callable[[Any], Any]
    """Return a value as the profile keeps it; raises `ValueError` for what is not allowed."""


def find(name: str) -> Profile:
    """Return the profile called `name`; raises `UsageError` if there is none or it is wrong."""
    return read(shelves.find(Shelf.VOICES, name))


def read(path: Path) -> Profile:
    """Return the profile in the file `path`.

    Raises `UsageError` with the file, the line and the key of a mistake, and what is allowed.
    """
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: not a voice profile: {problem}") from problem
    return Profile(name=path.stem, path=path, **_fields(table, path, text))


def _fields(table: Mapping[str, Any], path: Path, text: str) -> dict[str, Any]:
    values = {}
    for key, value in table.items():
        place = f"{path}:{_line(key, text)}: {key}"
        if key not in FIELDS:
            raise UsageError(f"{place} is no key of a voice profile. Keys: {', '.join(FIELDS)}")
        try:
            values[key] = FIELDS[key].take(value)
        except ValueError as problem:
            raise UsageError(f"{place} must be {FIELDS[key].allows}") from problem
    return values


def _line(key: str, text: str) -> int:
    """Return the 1-based line in which `key` is set or its table begins."""
    found = re.search(rf'^\s*\[?\s*["\']?{re.escape(key)}["\']?\s*[=.\]]', text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 1


def _number(low: float, high: float) -> _Field:
    def take(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError
        if not low <= value <= high:
            raise ValueError
        return float(value)

    return _Field(f"a number from {low:g} to {high:g}", take)


def _text(allowed: tuple[str, ...] = ()) -> _Field:
    def take(value: Any) -> str:
        if not isinstance(value, str) or (allowed and value not in allowed):
            raise ValueError
        return value

    choice = " or ".join(f'"{word}"' for word in allowed)
    return _Field(choice or "text in quotes", take)


def _table(keys: tuple[str, ...] = ()) -> _Field:
    def take(value: Any) -> tuple[tuple[str, str], ...]:
        if not isinstance(value, dict) or (keys and not set(value) <= set(keys)):
            raise ValueError
        if not all(isinstance(said, str) for said in value.values()):
            raise ValueError
        return tuple(value.items())

    of = " with the keys " + ", ".join(keys) if keys else ""
    return _Field(f"a table{of} of texts in quotes", take)


def _words(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ValueError
    if not value or "{wav}" not in " ".join(value):
        raise ValueError
    return tuple(value)


FIELDS: dict[str, _Field] = {
    "description": _text(),
    "engine": _text(),
    "language": _text(),
    "gender": _text(("female", "male", "")),
    "voice": _table(("espeak", "nsss", "sapi5")),
    "rate": _number(60, 400),
    "pitch": _number(0, 100),
    "volume": _number(0, 1),
    "warmth": _number(0, 1),
    "pronunciations": _table(),
    "command": _Field('a list of texts, one of which has "{wav}" in it', _words),
    "model": _text(),
}
