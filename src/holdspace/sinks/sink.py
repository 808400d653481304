"""The seam that every sink stands behind."""

from collections.abc import Iterable
from typing import Protocol

from holdspace.clip import Block


class Sink(Protocol):
    """Takes the blocks of a session, in order. The sink is the clock."""

    def write(self, blocks: Iterable[Block]) -> None:
        """Consume all `blocks`; raises `SoundError` or `DiskError`."""
        ...
