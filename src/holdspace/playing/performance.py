"""What the player needs of a session, which may still be growing while it plays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from holdspace.clip import Block
from holdspace.timeline import Timeline
from holdspace.units import Samples


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a session so far."""

    timeline: Timeline
    """The cues so far."""
    until: Samples
    """The place up to which it will sound like this, whatever comes."""
    complete: bool = True


class Performance(Protocol):
    """A session that can be played."""

    @property
    def channels(self) -> int:
        """1, or 2 where a bed lies under the voice."""
        ...

    def begin(self, grown: Callable[[], None]) -> None:
        """Let the session grow in the background; `grown` is called whenever it has."""
        ...

    def known(self) -> Known:
        """Return what is known by now; raises the `SessionError` that ended its growing."""
        ...

    def blocks(self, timeline: Timeline, start: Samples) -> Iterator[Block]:
        """Yield the sound of `timeline`, the session's own or an edited one, from `start` on."""
        ...

    def tell(self, text: str) -> Block:
        """Return `text` as sound, to be said outside the timeline."""
        ...
