"""How a session is paced: four knobs, and the tempo that goes with them."""

from dataclasses import dataclass
from enum import StrEnum

WORDS_PER_MINUTE = 150
"""An ordinary voice's speed; what is estimated or limited by a voice's speed is for this one."""


class Talk(StrEnum):
    """How much is said."""

    FULL = "full"
    BRIEF = "brief"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Pace:
    """A named setting of the knobs."""

    name: str
    rate: float = 1.0
    """Speed of speech, as a multiple of the voice profile's own rate."""
    talk: Talk = Talk.FULL
    hold: float = 1.0
    """Scale of the written holds (1 is as written)."""
    ease: float = 1.0
    """Scale of the time to settle, to switch and to change over."""
    span: float = 0.5
    """Which number of a written range is taken: 0 is its low end, 1 its high end."""
    beat: float = 3.0
    """Seconds of one counted repetition."""
    breath: float = 6.0
    """Seconds of one breath, in and out."""
