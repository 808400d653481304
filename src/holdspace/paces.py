"""The paces there are: the shipped presets, and the listener's own before them."""

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

from holdspace import shelves
from holdspace.pace import Pace, Talk
from holdspace.problems import UsageError

DEFAULT = "steady"

BOUNDS: dict[str, tuple[float, float]] = {
    "rate": (0.5, 2.0),
    "hold": (0.25, 4.0),
    "ease": (0.25, 4.0),
    "span": (0.0, 1.0),
    "beat": (1.0, 10.0),
    "breath": (2.0, 20.0),
}
"""What a listener may set each number to."""


def names() -> dict[str, Path]:
    """Return the files of all paces by name."""
    return shelves.items(shelves.Shelf.PACES)


def find(name: str) -> Pace:
    """Return the pace called `name`; raises `UsageError` for an unknown name or a bad file."""
    path = shelves.find(shelves.Shelf.PACES, name)
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
    table.pop("about", None)
    return Pace(name, **{key: _checked(f"{path}: {key}", key, table[key]) for key in table})


def adjusted(pace: Pace, **knobs: float | str | None) -> Pace:
    """Return `pace` with those of `knobs` that are not None; raises `UsageError`."""
    given = {key: value for key, value in knobs.items() if value is not None}
    values = {field.name: getattr(pace, field.name) for field in fields(pace)}
    return Pace(**values | {key: _checked(f"--{key}", key, given[key]) for key in given})


def _checked(place: str, key: str, value: object) -> Any:
    """Return `value` as the field `key` wants it; `place` names it in a message."""
    if key == "talk":
        if value not in list(Talk):
            raise UsageError(f"{place} is {value!r}; it can be {', '.join(Talk)}")
        return Talk(str(value))
    if key not in BOUNDS:
        raise UsageError(f"{place} is not known; a pace has talk, {', '.join(BOUNDS)}")
    low, high = BOUNDS[key]
    if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
        raise UsageError(f"{place} is {value!r}; it can be a number from {low:g} to {high:g}")
    return float(value)
