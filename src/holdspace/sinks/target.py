"""A file that is there whole or not at all."""

import contextlib
import os
import secrets
import weakref
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from holdspace.problems import DiskError, UsageError


class Target:
    """Writes beside `path`, and takes its name when all is written and on the disk.

    A context manager: leaving it with an exception, `KeyboardInterrupt` and `SystemExit`
    among them, removes what was written and leaves the old file as it was. Raises
    `UsageError` where something is in the way, `DiskError` where the disk says no.
    """

    def __init__(self, path: Path, *, force: bool = False) -> None:
        """Name the file; an existing one is replaced only with `force`."""
        self.path = path
        self._force = force
        self._real = Path(os.path.realpath(path))
        self._part = self._real.with_name(f".holdspace-{secrets.token_hex(4)}.part")
        self._file: BinaryIO
        # A signal may strike when the file is there, but the `with` block not yet entered.
        self._tidy = weakref.finalize(self, self._part.unlink, missing_ok=True)

    def __enter__(self) -> Self:
        self._check()
        with self._failing():
            self._file = self._part.open("xb")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._commit()
        finally:
            with contextlib.suppress(OSError):
                self._file.close()
            self._tidy()

    def write(self, data: bytes) -> None:
        """Append `data`, or lay it over what is at the place last sought."""
        with self._failing():
            self._file.write(data)

    def seek(self, offset: int) -> None:
        """Go to `offset` bytes from the file's start."""
        with self._failing():
            self._file.seek(offset)

    def _check(self) -> None:
        if self._real.exists() and not self._real.is_file():
            raise UsageError(f"{self.path}: this is no file that could be replaced")
        if self._real.exists() and not self._force:
            raise UsageError(f"{self.path}: the file exists; --force overwrites it")

    def _commit(self) -> None:
        with self._failing():
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._check()
            self._part.replace(self._real)

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """Turn what the disk says into a `DiskError` that names the file."""
        try:
            yield
        except OSError as error:
            raise DiskError(f"{self.path}: cannot be written: {error.strerror}") from error
