"""What is heard at one moment of playing, and how it ended."""

from collections.abc import Callable
from dataclasses import dataclass

from holdspace.playing.edits import Edit
from holdspace.playing.lookahead import Place
from holdspace.playing.performance import Known
from holdspace.timeline import Timeline
from holdspace.units import NONE, Samples


@dataclass(frozen=True, slots=True)
class Now:
    """What is heard at this moment, for screens and for what is kept."""

    known: Known
    place: Place
    paused: bool = False
    """Whether the listener, or the machine's sleep, has paused it."""
    lost: bool = False
    """Whether the sound device is gone."""
    volume: float = 1.0
    notice: str = ""
    help: bool = False
    """Whether the keys shall be shown."""
    edits: tuple[Edit, ...] = ()
    """What was added to the session while it played."""
    played: Samples = NONE
    """How much of the session was heard since the start."""

    @property
    def timeline(self) -> Timeline:
        """The session as far as it is known."""
        return self.known.timeline


Watcher = Callable[[Now], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the playing ended."""

    now: Now
    finished: bool
    exit_code: int
