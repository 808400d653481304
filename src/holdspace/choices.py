"""What a listener chose of a script."""

from dataclasses import dataclass, field

from holdspace.pace import WORDS_PER_MINUTE, Pace
from holdspace.selection import Selection
from holdspace.units import Samples


@dataclass(frozen=True, slots=True)
class Choices:
    """Which stretches, at which pace, and how long."""

    pace: Pace
    words_per_minute: float = WORDS_PER_MINUTE
    """The voice's own speed, to estimate lengths with before it has spoken."""
    length: Samples | None = None
    """How long the session shall be; None leaves it to the pace."""
    selection: Selection = field(default_factory=Selection)
