"""Where a sitting is shown: on a terminal's screen, in plain lines, or nowhere."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Self

from holdspace.playing.lookahead import Doing
from holdspace.playing.now import Now, Watcher


class Showing:
    """Shows what it is told from the first sound on, because the first sound must not wait for it.

    `write` prints a line on standard output. A context manager: leaving it gives the terminal
    back as it was.
    """

    def __init__(self, write: Callable[[str], None], *, quiet: bool) -> None:
        self._write = write
        self._quiet = quiet
        self._stack = ExitStack()
        self._watch: Watcher | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._unless_gone():
            self._stack.close()

    def watch(self, now: Now) -> None:
        """Show `now`."""
        if self._quiet or (self._watch is None and now.place.doing is Doing.STILL):
            return
        with self._unless_gone():
            self._watch = self._watch or self._opened()
            self._watch(now)

    def _opened(self) -> Watcher:
        if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
            from holdspace.playing.screen import Screen

            return self._stack.enter_context(Screen()).watch
        from holdspace.playing.lines import Lines

        return Lines(self._write).watch

    @contextmanager
    def _unless_gone(self) -> Iterator[None]:
        """Show nothing any more once the terminal or the pipe is closed: the session goes on."""
        try:
            yield
        except OSError:
            self._quiet = True
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
