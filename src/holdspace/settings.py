"""What a listener has settled for good: one TOML file in their configuration folder."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from holdspace import keys, shelves
from holdspace.keys import Key
from holdspace.problems import DiskError, Topic, UsageError, unknown
from holdspace.shelves import NO_BED, Shelf
from holdspace.sounds import SoundLevel

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Settings:
    """A listener's settings; None leaves it to the script, then to the default."""

    voice: str | None = None
    """The voice, where neither the command line nor the script asks for one."""
    pace: str | None = None
    """The pace, likewise."""
    bed: str | None = None
    """What lies under the voice: the name of a bed, a file, or `none`."""
    bed_volume: float | None = None
    voice_volume: float | None = None
    sounds: str | None = None
    """How loud the bells are."""

    def filled(self, **given: Any) -> "Settings":
        """Return the settings with those that are `given` and not None in their place."""
        return replace(self, **{key: value for key, value in given.items() if value is not None})

    def find(
        self, key: str, given: str | None, default: str, finder: Callable[[str], Found]
    ) -> Found:
        """Return what `finder` finds by the name `given`, else by the setting, else by `default`.

        Raises `UsageError` as `finder` does, and says so where the name came from the settings.
        """
        held = getattr(self, key)
        if given or held is None:
            return finder(given or default)
        try:
            return finder(held)
        except UsageError as error:
            said = f"{error} (the setting {key} in {path()})"
            raise UsageError(said, Topic.SETTING, of=key) from error


KEYS: dict[str, Key] = {
    "voice": keys.text(),
    "pace": keys.text(),
    "bed": keys.text(),
    "bed_volume": keys.number(0, 2),
    "voice_volume": keys.number(0, 1),
    "sounds": keys.choice(*SoundLevel),
}

HEAD = "# Settings of Holdspace; `holdspace config` shows and changes them.\n"


def _on(shelf: Shelf) -> Callable[[str], str]:
    """Return what looks a name up on `shelf`, and keeps the name."""

    def take(name: str) -> str:
        shelves.find(shelf, name)
        return name

    return take


def _bed(name: str) -> str:
    """Return the bed as it is kept: a file by its whole path, to be found from anywhere."""
    if name == NO_BED:
        return name
    path = shelves.bed(name)
    return name if path == shelves.items(Shelf.BEDS).get(name) else str(path.absolute())


NAMES: dict[str, Callable[[str], str]] = {
    "voice": _on(Shelf.VOICES),
    "pace": _on(Shelf.PACES),
    "bed": _bed,
}
"""Settings that name something: each looks for it, and returns what is kept of the name."""


def path() -> Path:
    """Return where the settings are kept; the file need not exist."""
    return shelves.config() / "config.toml"


def load() -> Settings:
    """Return the listener's settings.

    Raises `UsageError` with the file, the line and the key of a mistake.
    """
    file = path()
    return Settings(**keys.read(file, KEYS, "a settings file")) if file.exists() else Settings()


def change(key: str, value: str | None) -> None:
    """Set `key` to `value`, as it is written on a command line; None takes it out.

    The rest of the file stays as the listener wrote it. Raises `UsageError` for a key or a value
    that is not allowed, `DiskError` where the file cannot be written.
    """
    known(key)
    if key in NAMES and value is not None:
        value = NAMES[key](value)
    file = path()
    try:
        before = file.read_text(encoding="utf-8") if file.exists() else HEAD
        after = _changed(before, key, None if value is None else _written(key, value))
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(after, encoding="utf-8")
        part.replace(file)
    except (OSError, UnicodeDecodeError) as problem:
        raise DiskError(f"{file}: the settings could not be kept: {problem}") from problem


def known(key: str) -> str:
    """Return `key` if it is a setting; raises `UsageError`."""
    if key not in KEYS:
        raise unknown("setting", key, KEYS)
    return key


def values() -> dict[str, str | float | None]:
    """Return every setting by its key, None where it is not set."""
    settings = load()
    return {field.name: getattr(settings, field.name) for field in fields(settings)}


def _written(key: str, value: str) -> str:
    """Return `value` in TOML; raises `UsageError`."""
    try:
        taken: object = float(value)
    except ValueError:
        taken = value
    if KEYS[key].allows.startswith("text"):
        taken = value
    keys.checked(key, KEYS[key], taken)
    return json.dumps(taken, ensure_ascii=False)


def _changed(text: str, key: str, value: str | None) -> str:
    """Return the TOML `text` with the line of `key` set, added or taken out."""
    line = re.compile(rf"^[ \t]*{key}[ \t]*=.*\n?", re.MULTILINE)
    written = "" if value is None else f"{key} = {value}\n"
    if line.search(text):
        return line.sub(lambda _: written, text, count=1)
    return (text if text.endswith("\n") or not text else f"{text}\n") + written
