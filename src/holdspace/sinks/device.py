"""The seam that every sound device stands behind, for playing live."""

from collections.abc import Callable
from typing import Protocol

from holdspace.clip import Block
from holdspace.units import Samples

Pull = Callable[[int], Block]
"""Called from the device's own thread for the next so many frames; it never waits."""


class Device(Protocol):
    """A running device: it pulls when the device wants more, and so is the clock."""

    @property
    def ahead(self) -> Samples:
        """How much it wants to be mixed ahead of what it pulls."""
        ...

    @property
    def withdraws(self) -> bool:
        """Whether `drop` takes back what was pulled; otherwise that will be heard."""
        ...

    def pending(self) -> Samples:
        """Return how many of the frames that were pulled have not been heard yet."""
        ...

    def drop(self) -> Samples:
        """Take back what was pulled and not heard yet; return how much that is."""
        ...

    def close(self) -> None:
        """Stop and let go of the device; nothing is pulled after that."""
        ...


class OpenDevice(Protocol):
    """Opens a device, which starts to pull at once; raises `SoundError`."""

    def __call__(self, pull: Pull, channels: int) -> Device:
        """Return the running device for blocks of so many channels."""
        ...
