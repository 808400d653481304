"""A real pseudo-terminal with `holdspace` in it."""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from contextlib import suppress
from typing import Any

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z]")


class Terminal:
    """Runs `holdspace` in a terminal of 80 columns and 24 lines of its own."""

    def __init__(self, *args: object) -> None:
        command = [sys.executable, "-m", "holdspace", *map(str, args)]
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm"
            os.execv(sys.executable, command)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = ""

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def until(self, text: str, timeout: float = 20) -> None:
        """Read what is shown until `text` is; what came before it is forgotten."""
        end = time.monotonic() + timeout
        while text not in ESCAPES.sub("", self.seen):
            left = end - time.monotonic()
            ready, _, _ = select.select([self._master], [], [], max(0, left))
            assert ready, f"{text!r} did not come in {timeout} s; last: {self.seen[-2000:]!r}"
            try:
                self.seen += os.read(self._master, 65536).decode("utf-8", "ignore")
            except OSError:
                last = self.seen[-2000:]
                raise AssertionError(f"{text!r} did not come; last: {last!r}") from None
        self.seen = ""

    def press_until(self, keys: str, text: str) -> None:
        """Press `keys` until `text` is shown: a signal that comes before a read does not end it."""
        for _ in range(20):
            self.press(keys)
            with suppress(AssertionError):
                return self.until(text, timeout=1)
        raise AssertionError(f"{text!r} did not come; last: {self.seen[-2000:]!r}")

    def settings(self) -> list[Any]:
        """Return the settings of the terminal: echo, canonical mode, ..."""
        return termios.tcgetattr(self._master)

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the terminal, as closing its window does."""
        os.close(self._master)

    def ended(self) -> int:
        """Wait for the end; return the exit code."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def drained(self) -> int:
        """Read all that is still shown, then do as `ended`."""
        try:
            while os.read(self._master, 65536):
                pass
        except OSError:  # the other end is closed
            return self.ended()
        return self.ended()
