"""Keys of the terminal, and what they ask for."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from threading import Thread
from types import TracebackType
from typing import Protocol, Self

from holdspace.playing.transport import Command

SUSPEND = "\x1a"
"""Control-Z, which pauses: a program that is stopped could not give the terminal back."""

KEYS: tuple[tuple[tuple[str, ...], str, Command, str], ...] = (
    ((" ", SUSPEND), "space", Command.TOGGLE, "pause, go on"),
    (("\x1b[C", "\x1bOC", "\xe0M"), "→", Command.NEXT, "next stretch"),
    (("\x1b[D", "\x1bOD", "\xe0K"), "←", Command.BACK, "back to its start; twice, one back"),
    (("r", "R"), "r", Command.AGAIN, "say it again"),
    (("+", "="), "+", Command.MORE, "fifteen seconds more in this hold"),
    (("s", "S"), "s", Command.SKIP, "skip this side"),
    (("\x1b[A", "\x1bOA", "\xe0H"), "↑", Command.LOUDER, "louder"),
    (("\x1b[B", "\x1bOB", "\xe0P"), "↓", Command.SOFTER, "softer"),
    (("?",), "?", Command.HELP, "show or hide the keys"),
    (("q", "Q"), "q", Command.STOP, "stop; `play --resume` goes on from there"),
)
"""What the terminal sends, the key's name, what it asks for, and that in words."""

_COMMANDS = {sent: command for sends, _, command, _ in KEYS for sent in sends}
_KEY = re.compile(r"\x1b[\[O][0-9;]*[A-Za-z~]|\xe0.|.", re.DOTALL)


def commands(typed: str) -> Iterator[Command]:
    """Yield what the keys in `typed` ask for; any key that means nothing else says ready."""
    return (_COMMANDS.get(key, Command.READY) for key in _KEY.findall(typed))


class Keyboard(Protocol):
    """Keys that are read while a `with` block runs; then the terminal is as it was."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None: ...


def keyboard(press: Callable[[Command], None]) -> Keyboard:
    """Return the keyboard of this terminal; it is silent where there is none."""
    if sys.platform == "win32":
        return _Console(press)
    return _Terminal(press)


if sys.platform == "win32":
    import msvcrt

    class _Console:
        """The keyboard of a Windows console."""

        def __init__(self, press: Callable[[Command], None]) -> None:
            self._press = press

        def __enter__(self) -> Self:
            if sys.stdin.isatty():
                Thread(target=self._read, name="keys", daemon=True).start()
            return self

        def __exit__(self, *_: object) -> None:
            """Leave the console as it is; it was not changed."""

        def _read(self) -> None:
            while True:
                key = msvcrt.getwch()
                for command in commands(key + msvcrt.getwch() if key == "\xe0" else key):
                    self._press(command)

else:
    import select
    import termios
    import tty

    class _Terminal:
        """The keyboard of a POSIX terminal."""

        def __init__(self, press: Callable[[Command], None]) -> None:
            self._press = press
            self._thread: Thread | None = None

        def __enter__(self) -> Self:
            try:
                self._input = sys.stdin.fileno()
                if os.tcgetpgrp(self._input) != os.getpgrp():
                    return self
                self._before = termios.tcgetattr(self._input)
            except (OSError, ValueError, termios.error):
                return self
            tty.setcbreak(self._input, termios.TCSADRAIN)
            settings = termios.tcgetattr(self._input)
            settings[6][termios.VSUSP] = b"\0"
            termios.tcsetattr(self._input, termios.TCSADRAIN, settings)
            self._woken, self._wake = os.pipe()
            self._thread = Thread(target=self._read, name="keys", daemon=True)
            self._thread.start()
            return self

        def __exit__(self, *_: object) -> None:
            if self._thread is None:
                return
            os.close(self._wake)
            self._thread.join()
            self._thread = None
            os.close(self._woken)
            try:
                termios.tcsetattr(self._input, termios.TCSADRAIN, self._before)
            except termios.error:  # the terminal has gone
                return

        def _read(self) -> None:
            while True:
                ready, _, _ = select.select([self._input, self._woken], [], [])
                if self._woken in ready:
                    return
                try:
                    typed = os.read(self._input, 256)
                except OSError:
                    return
                if not typed:
                    return
                for command in commands(typed.decode("utf-8", "ignore")):
                    self._press(command)
