"""A file that is there whole or not at all."""

import contextlib
import os
import weakref
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from holdspace.problems import DiskError, Topic, UsageError
from holdspace.sinks.leftovers import hold, sweep, unfinished


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
        self._part = unfinished(self._real.parent)
        self._file: BinaryIO
        # A signal may strike when the file is there, but the `with` block not yet entered.
        self._tidy = weakref.finalize(self, self._part.unlink, missing_ok=True)

    def __enter__(self) -> Self:
        self._check()
        sweep(self._part.parent)
        with self._failing():
            self._open()
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

    def _open(self) -> None:
        """Open the unfinished file, and hold it against others who sweep."""
        self._file = self._part.open("xb")
        hold(self._file)
        if not os.fstat(self._file.fileno()).st_nlink:  # it was swept before it was held
            self._file.close()
            self._open()

    def _check(self) -> None:
        if self._real.exists() and not self._real.is_file():
            raise UsageError(f"{self.path}: this is no file that could be replaced")
        if self._real.exists() and not self._force:
            raise UsageError(f"{self.path}: the file exists", Topic.OVERWRITING)

    def _commit(self) -> None:
        with self._failing():
            self._file.flush()
            os.fsync(self._file.fileno())
            self._check()
            if os.name == "nt":  # what is open cannot be renamed there
                self._file.close()
            self._part.replace(self._real)

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """Turn what the disk says into a `DiskError` that names the file."""
        try:
            yield
        except OSError as error:
            raise DiskError(f"{self.path}: cannot be written: {error.strerror}") from error


def refuse_folder(path: Path, name: str) -> Path:
    """Return `path`; raises `UsageError` for a folder, with what to write: the file `name` in it.

    It tells before anything was made what `Target` would only tell when it is entered.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder; to write a file in it, name it: {path / name}")
    return path
