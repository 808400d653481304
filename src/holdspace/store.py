"""A folder of what was made once, safe between processes: what is torn or corrupt is not there."""

import contextlib
import hashlib
import os
import threading
import time
import zlib
from pathlib import Path

MAGIC = b"HSC1"
HEAD = len(MAGIC) + 4
"""Bytes before the data: `MAGIC`, then the CRC-32 of the data."""
MAX_BYTES = 512 * 2**20
"""Of all files in the folder; beyond it, those that were not used for longest go."""
KEPT = 0.8
"""The share of the most that is left then, so that it need not be done for every file."""
FRESH_S = 24 * 3600.0
"""What is used gets a new date only if its date is older; so do torn leftovers go."""


class Store:
    """Bytes by name of what shapes them."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._wrote = False

    def has(self, name: str) -> bool:
        """Whether there is something called `name`; `read` may find it corrupt all the same."""
        return self._path(name).exists()

    def read(self, name: str) -> memoryview | None:
        """Return what is called `name`, or None if it is not there whole."""
        path = self._path(name)
        try:
            data = path.read_bytes()
            self._touch(path)
        except OSError:
            return None
        kept = memoryview(data)[HEAD:]
        if data[:HEAD] != _head(kept):
            return None
        return kept

    def write(self, name: str, data: bytes) -> bool:
        """Keep `data` as `name`; returns whether that could be done."""
        path = self._path(name)
        part = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_head(data) + data)
            part.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()
            return False
        self._wrote = True
        return True

    def trim(self) -> None:
        """Delete what was not used for longest, if there is too much, and torn leftovers."""
        if not self._wrote:
            return
        files = sorted(self._files(), key=lambda file: file[1])
        excess = sum(size for _, _, size in files) - self._max_bytes
        spare = excess + self._max_bytes * (1 - KEPT) if excess > 0 else 0.0
        for path, used, size in files:
            torn = path.suffix == ".part" and used < time.time() - FRESH_S
            if spare > 0 or torn:
                with contextlib.suppress(OSError):
                    path.unlink()
                spare -= size

    def _files(self) -> list[tuple[Path, float, int]]:
        """Return path, date of last use and size of each file; others may delete meanwhile."""
        found = []
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    stat = entry.stat()
                    found.append((Path(entry.path), stat.st_mtime, stat.st_size))
        return found

    def _touch(self, path: Path) -> None:
        if path.stat().st_mtime < time.time() - FRESH_S:
            os.utime(path)

    def _path(self, name: str) -> Path:
        digest = hashlib.blake2b(name.encode(), digest_size=20).hexdigest()
        return self._folder / f"{digest}.kept"


def _head(data: bytes | memoryview) -> bytes:
    return MAGIC + zlib.crc32(data).to_bytes(4, "little")
