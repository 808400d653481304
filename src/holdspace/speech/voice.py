"""The seam that every speech engine stands behind."""

from typing import Protocol

from holdspace.clip import Recording


class Voice(Protocol):
    """A voice that is ready to speak."""

    @property
    def key(self) -> str:
        """All that shapes its sound besides the text: engine, version, voice, rate, pitch, ..."""
        ...

    def speak(self, text: str) -> Recording:
        """Return `text` as sound; the same text gives the same samples, whatever came before.

        Safe to call from several threads. Raises `VoiceError` when the engine fails, hangs or
        is silent.
        """
        ...
