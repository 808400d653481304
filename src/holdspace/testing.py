"""Fakes for each seam, held to the same contracts as the real things."""

import threading
from collections.abc import Iterable

import numpy as np

from holdspace.clip import Block, Recording
from holdspace.problems import VoiceError
from holdspace.units import RATE, Samples

LETTER = Samples(RATE // 20)
"""Samples that `ToneVoice` speaks for one letter: 50 ms."""


class ToneVoice:
    """A voice whose sound is a tone, exactly as long as its text asks for."""

    lanes = 2
    name = "tone"

    def __init__(self, per_letter: Samples = LETTER, pitch: float = 220.0) -> None:
        """Speak each letter for `per_letter` samples, at `pitch` Hz."""
        self._per_letter = per_letter
        self._pitch = pitch
        self.spoken: list[str] = []
        """Every text it was asked for, in order."""
        self.closed = False

    @property
    def key(self) -> str:
        """All that shapes the tone besides the text."""
        return f"tone {self._per_letter} {self._pitch}"

    def length(self, text: str) -> Samples:
        """Return how long the tone for `text` is."""
        return Samples(len(text) * self._per_letter)

    def warm_up(self) -> None:
        """Be warm already."""

    def speak(self, text: str) -> Recording:
        """Return the tone for `text`."""
        self.spoken.append(text)
        time = np.arange(self.length(text)) / RATE
        tone = 0.2 * np.sin(2 * np.pi * self._pitch * time)
        return Recording(tone.astype(np.float32), RATE)

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


class FailingVoice(ToneVoice):
    """A voice that cannot say some texts."""

    def __init__(self, *failing: str) -> None:
        """Fail for the texts `failing`, or for all if there are none."""
        super().__init__()
        self._failing = failing

    def speak(self, text: str) -> Recording:
        """Return the tone for `text`, or raise `VoiceError`."""
        if not self._failing or text in self._failing:
            raise VoiceError(f"could not say “{text}”: it fails on purpose")
        return super().speak(text)


class HangingVoice(ToneVoice):
    """A voice that says nothing until it is closed, and then fails."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        """Set when there is something that it hangs on."""
        self._released = threading.Event()

    def speak(self, text: str) -> Recording:
        """Wait for `close`; raises `VoiceError`."""
        self.spoken.append(text)
        self.asked.set()
        self._released.wait()
        raise VoiceError(f"could not say “{text}”: it hung")

    def close(self) -> None:
        """Let go of all that waits."""
        super().close()
        self._released.set()


class MemorySink:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def write(self, blocks: Iterable[Block]) -> None:
        """Keep all `blocks`."""
        self.blocks.extend(np.array(block) for block in blocks)

    @property
    def sound(self) -> Block:
        """All that was written, as one block."""
        return np.concatenate(self.blocks) if self.blocks else np.empty((0, 1), np.float32)
