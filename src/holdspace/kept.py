"""What pure stages made, kept for the next time: a script once understood is not read again."""

import functools
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import is_dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from holdspace import __version__
from holdspace.store import Store

T = TypeVar("T")

MAX_BYTES = 32 * 2**20
"""The most that is kept: some thousand scripts."""

SOURCES = (".py", ".toml")
"""Suffixes of the files that decide what a stage makes."""


class Kept:
    """Values of ours by what they were made of. Safe to use from several processes."""

    def __init__(self, cache: Path | None = None) -> None:
        """Keep them in the folder `cache`; None keeps nothing."""
        self._store = Store(cache / "kept", MAX_BYTES) if cache else None

    def get(
        self, key: object, make: Callable[[], T], fleeting: Callable[[], bool] = lambda: False
    ) -> T:
        """Return what `make` made of `key`, or let it be made; what it raises is not kept.

        `key` names the stage and all that it is given; its `repr` is what counts. `fleeting` is
        asked when it was made: what holds for this once is not kept either.
        """
        if self._store is None:
            return make()
        name = f"{_code()} {key!r}"
        found = _loaded(self._store.read(name))
        if found:
            value: T = found[0]
            return value
        made = make()
        if not fleeting():
            self._store.write(name, pickle.dumps([made]))
            self._store.trim()
        return made


def _loaded(data: memoryview | None) -> list[Any]:
    """Return the list with the value in `data`; an empty one where there is none of ours."""
    try:
        loaded = _OursAlone(BytesIO(data)).load() if data else []
    except (pickle.UnpicklingError, AttributeError, ImportError, LookupError, TypeError):
        return []
    return loaded if isinstance(loaded, list) else []


class _OursAlone(pickle.Unpickler):
    """Makes values of our own dataclasses and enums, and plain ones: a file can call nothing."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("builtins", "getattr"):  # Python 3.11.0 to 3.11.3 name members so
            return _member
        ours = module.startswith("holdspace.") and "." not in name  # a dot leads to elsewhere
        found = super().find_class(module, name) if ours else None
        if not (isinstance(found, type) and _is_value(found) and found.__module__ == module):
            raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")
        return found


def _member(kind: object, name: str) -> Enum:
    """Return the member of an enum, as `getattr` would; nothing else has attributes here."""
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        raise pickle.UnpicklingError(f"{kind!r} is no enum of ours")
    member: Enum = kind[name]
    return member


def _is_value(found: type) -> bool:
    return is_dataclass(found) or issubclass(found, Enum)


@functools.cache
def _code() -> str:
    """Return what changes whenever the program does: its files' dates and sizes, and Python's own.

    Python knows stale bytecode by the same signs.
    """
    return f"{__version__} {sys.version} {sorted(_stamps(Path(__file__).parent))}"


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, date and size of each source; an editor or an upgrade may move them meanwhile."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _stamps(Path(entry))
            elif entry.name.endswith(SOURCES):
                with suppress(OSError):
                    stat = entry.stat()
                    yield entry.path, stat.st_mtime_ns, stat.st_size
