"""What pure stages made, kept for the next time: a script once understood is not read again."""

import functools
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

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

    def get(self, key: object, make: Callable[[], T]) -> T:
        """Return what `make` made of `key`, or let it be made; what it raises is not kept.

        `key` names the stage and all that it is given; its `repr` is what counts.
        """
        if self._store is None:
            return make()
        name = f"{_code()} {key!r}"
        found = _loaded(self._store.read(name))
        if found:
            value: T = found[0]
            return value
        made = make()
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
    """Makes values of our own classes and of plain ones: no file can make it call anything else."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("holdspace.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no class of ours")
        return found


@functools.cache
def _code() -> str:
    """Return what changes whenever the program does: its files' dates and sizes, and Python's own.

    Python knows stale bytecode by the same signs.
    """
    return f"{sys.version} {sorted(_stamps(Path(__file__).parent))}"


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _stamps(Path(entry))
            elif entry.name.endswith(SOURCES):
                stat = entry.stat()
                yield entry.path, stat.st_mtime_ns, stat.st_size
