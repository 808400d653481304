"""What the keys of our TOML files may hold, and where in a file a mistake is."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from holdspace.problems import UsageError


@dataclass(frozen=True, slots=True)
class Key:
    """What one key of a file may hold."""

    allows: str
    """The same in words, for messages and for the documentation."""
    take: Callable[[Any], Any]
    """Return a value as it is kept; raises `ValueError` for what is not allowed."""


def read(path: Path, keys: Mapping[str, Key], what: str) -> dict[str, Any]:
    """Return the values in the TOML file `path`, which is `what` (`a voice profile`).

    Raises `UsageError` with the file, the line and the key of a mistake, and what is allowed.
    """
    try:
        source = path.read_text(encoding="utf-8")
        values = tomllib.loads(source)
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: not {what}: {problem}") from problem
    for key in values:
        if key not in keys:
            place = f"{path}:{line(key, source)}"
            raise UsageError(f"{place}: {key} is no key of {what}. Keys: {', '.join(keys)}")
    return {
        key: checked(f"{path}:{line(key, source)}: {key}", keys[key], value)
        for key, value in values.items()
    }


def checked(place: str, key: Key, value: object) -> Any:
    """Return `value` as `key` keeps it; raises `UsageError` that begins with `place`."""
    try:
        return key.take(value)
    except ValueError as problem:
        raise UsageError(f"{place} must be {key.allows}") from problem


def line(key: str, source: str) -> int:
    """Return the 1-based line of the TOML `source` in which `key` is set or its table begins."""
    found = re.search(
        rf'^[ \t]*\[?[ \t]*["\']?{re.escape(key)}["\']?\s*[=.\]]', source, re.MULTILINE
    )
    return source.count("\n", 0, found.start()) + 1 if found else 1


def number(low: float, high: float) -> Key:
    """Return a key for a number from `low` to `high`."""

    def take(value: Any) -> float:
        _demand(isinstance(value, int | float) and not isinstance(value, bool))
        _demand(low <= value <= high)
        return float(value)

    return Key(f"a number from {low:g} to {high:g}", take)


def text() -> Key:
    """Return a key for any text."""
    return Key("text in quotes", lambda value: _demanded(value, isinstance(value, str)))


def choice(*words: str) -> Key:
    """Return a key for one of `words`."""
    quoted = [f'"{word}"' for word in words]
    return Key(" or ".join(quoted), lambda value: _demanded(value, value in words))


def table(*names: str) -> Key:
    """Return a key for a table of texts, with these `names` if there are any; kept as pairs."""

    def take(value: Any) -> tuple[tuple[str, str], ...]:
        _demand(isinstance(value, dict) and (not names or set(value) <= set(names)))
        _demand(all(isinstance(said, str) for said in value.values()))
        return tuple(value.items())

    among = f" with the keys {', '.join(names)}" if names else ""
    return Key(f"a table{among} of texts in quotes", take)


def words(needed: Sequence[str]) -> Key:
    """Return a key for a list of texts, in which all of `needed` occur; kept as a tuple."""

    def take(value: Any) -> tuple[str, ...]:
        _demand(isinstance(value, list) and all(isinstance(word, str) for word in value))
        _demand(bool(value) and all(need in "\n".join(value[1:]) for need in needed))
        return tuple(value)

    return Key(f"a list of texts in quotes, a program first, with {' and '.join(needed)}", take)


def _demand(holds: bool) -> None:
    if not holds:
        raise ValueError


def _demanded(value: Any, holds: bool) -> Any:
    _demand(holds)
    return value
