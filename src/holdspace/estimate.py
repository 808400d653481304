"""How long things will sound, guessed from their letters, for when nothing is spoken yet."""

from dataclasses import dataclass

from holdspace.units import Samples, samples

WORDS_PER_MINUTE = 150
"""The speed that the next figure was measured at, over ordinary instructions."""

SECONDS_PER_CHARACTER = 0.068

BEFORE = 0.15
"""Seconds that even the shortest phrase takes on top."""

SOUNDS = {"tick": 0.1}
"""Seconds of the sounds that are no bell."""

BELL = 1.2
"""Seconds of any other sound."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Lengths by rule of thumb."""

    rate: float = 1.0
    """Speed of speech; 1 is `WORDS_PER_MINUTE`."""

    def of_text(self, text: str) -> Samples:
        """Return about how long `text` takes to say."""
        return samples((BEFORE + SECONDS_PER_CHARACTER * len(text)) / self.rate)

    def of_sound(self, name: str) -> Samples:
        """Return about how long a sound lasts."""
        return samples(SOUNDS.get(name, BELL))
