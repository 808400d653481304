"""A stream that only goes forward, such as a pipe, as an output that can also go back."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from holdspace.problems import DiskError
from holdspace.sinks.output import Output


@contextmanager
def spooled(stream: BinaryIO) -> Iterator[Output]:
    """Give an output; what is in it when the block ends well goes on to `stream`.

    Raises `DiskError` where there is no room, `BrokenPipeError` where nobody reads any longer.
    """
    with _failing(), tempfile.TemporaryFile() as file:
        yield file
        file.seek(0)
        shutil.copyfileobj(file, stream)
        stream.flush()


@contextmanager
def _failing() -> Iterator[None]:
    """Turn what the disk says into a `DiskError`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise DiskError(f"the session cannot be passed on: {error.strerror}") from error
