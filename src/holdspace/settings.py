"""What a listener has settled for good: one TOML file in their configuration folder."""

import json
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from holdspace import keys, shelves
from holdspace.keys import Key
from holdspace.problems import DiskError, unknown
from holdspace.sounds import SoundLevel


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


KEYS: dict[str, Key] = {
    "voice": keys.text(),
    "pace": keys.text(),
    "bed": keys.text(),
    "bed_volume": keys.number(0, 2),
    "voice_volume": keys.number(0, 1),
    "sounds": keys.choice(*SoundLevel),
}

HEAD = "# Settings of Holdspace; `holdspace config` shows and changes them.\n"


ON_SHELVES = {"voice": shelves.Shelf.VOICES, "pace": shelves.Shelf.PACES}
"""Settings that name something which has to be there."""


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
    if key in ON_SHELVES and value is not None:
        shelves.find(ON_SHELVES[key], value)
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
