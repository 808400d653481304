"""How long things will sound, guessed from their letters, for when nothing is spoken yet."""

import re
from dataclasses import dataclass

from holdspace.pace import WORDS_PER_MINUTE
from holdspace.program import Program
from holdspace.schedule import schedule
from holdspace.units import Samples, samples

SECONDS_PER_CHARACTER = 0.072
"""Of an ordinary voice, over ordinary instructions."""

PAUSE = re.compile(r"[,;:]|[.!?](?=\s)")
PAUSE_SECONDS = 0.57
"""Of the quiet that a voice makes between clauses and sentences."""

BEFORE = 0.29
"""Seconds that even the shortest phrase takes on top."""

SOUNDS = {"tick": 0.12, "wake": 0.55, "end": 2.0, "close": 3.4}
"""Seconds of the sounds that are not as long as most."""

BELL = 1.2
"""Seconds of any other sound."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Lengths by rule of thumb."""

    rate: float = 1.0
    """Speed of speech; 1 is `WORDS_PER_MINUTE`."""

    def of_text(self, text: str) -> Samples:
        """Return about how long `text` takes to say."""
        pauses = PAUSE_SECONDS * len(PAUSE.findall(text))
        return samples((BEFORE + SECONDS_PER_CHARACTER * len(text) + pauses) / self.rate)

    def of_sound(self, name: str) -> Samples:
        """Return about how long a sound lasts."""
        return samples(SOUNDS.get(name, BELL))


def estimated(program: Program, words_per_minute: float) -> Samples:
    """Return how long `program` will be, give or take a few per cent, before it is spoken."""
    return schedule(program, Estimate(words_per_minute / WORDS_PER_MINUTE)).duration
