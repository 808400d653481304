"""Signals that end a session, each with the exit code that is customary."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

ENDING = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def stopping(stop: Callable[[int], None]) -> Iterator[None]:
    """Call `stop` with an exit code when a signal asks for the end, while the block runs.

    The second signal of a kind does what it would have done without us.
    """
    before = {number: signal.getsignal(number) for number in _numbers()}

    def ask(number: int, _: FrameType | None) -> None:
        signal.signal(number, before[signal.Signals(number)])
        stop(128 + number)

    for number in before:
        signal.signal(number, ask)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _numbers() -> list[signal.Signals]:
    return [signal.Signals[name] for name in ENDING if name in signal.Signals.__members__]
