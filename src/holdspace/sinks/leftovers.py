"""Unfinished files that a killed process left behind: which they are, and away with them.

Whoever writes an unfinished file holds it, and the system lets go of what a dead process held.
"""

import contextlib
import secrets
import sys
import time
from pathlib import Path
from typing import BinaryIO

_QUIET_S = 60.0
"""On Windows, how long nothing was written to a file that nobody writes."""


def unfinished(folder: Path) -> Path:
    """Return a new name in `folder` for a file that is not finished."""
    return folder / f".holdspace-{secrets.token_hex(4)}.part"


def sweep(folder: Path) -> None:
    """Delete the unfinished files in `folder` that no living process holds."""
    for path in folder.glob(f".holdspace-{'[0-9a-f]' * 8}.part"):
        with contextlib.suppress(OSError):  # another's file, or another was quicker
            _delete(path)


if sys.platform == "win32":

    def hold(file: BinaryIO) -> None:
        """Hold `file` until it is closed: being open is enough, as it cannot be deleted then."""

    def _delete(path: Path) -> None:
        # Its process has to close a file before it can rename it: it is free for that moment.
        if path.stat().st_mtime < time.time() - _QUIET_S:
            path.unlink()

else:
    import fcntl

    def hold(file: BinaryIO) -> None:
        """Hold `file` until it is closed; where a disk knows no locks, nothing is swept either."""
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX)

    def _delete(path: Path) -> None:
        with path.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
