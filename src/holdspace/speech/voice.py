"""The seams that every speech engine stands behind."""

from dataclasses import dataclass
from typing import Protocol

from holdspace.clip import Recording
from holdspace.speech.profiles import Profile


class Voice(Protocol):
    """A voice that is ready to speak."""

    @property
    def key(self) -> str:
        """All that shapes its sound besides the text: engine, version, voice, rate, pitch, ..."""
        ...

    @property
    def lanes(self) -> int:
        """How many phrases are best spoken at the same time; at least 1."""
        ...

    def warm_up(self) -> None:
        """Begin what takes time before the first phrase; never waits, and never fails."""
        ...

    def speak(self, text: str) -> Recording:
        """Return `text` as sound; the same text gives the same samples, whatever came before.

        Safe to call from several threads. Raises `VoiceError` when the engine fails, hangs or
        is silent.
        """
        ...

    def close(self) -> None:
        """End what the voice has started; phrases under way fail with `VoiceError`."""
        ...


class NamedVoice(Voice, Protocol):
    """A voice that speaks as one of the profiles says."""

    @property
    def name(self) -> str:
        """The profile's name: whose voice is heard, which may not be the one asked for."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A voice that an engine has on this machine."""

    id: str
    """What a profile's `[voice]` table says to get it."""
    name: str
    language: str
    gender: str
    """`female`, `male`, or empty where the engine does not tell."""


class Engine(Protocol):
    """A kind of voice: one file each, registered in `engines`."""

    def open(self, profile: Profile, rate: float) -> Voice:
        """Return the voice of `profile` at `rate` times its words per minute.

        Raises `VoiceError` that says the one thing to do when it cannot speak here and now.
        """
        ...

    def voices(self) -> list[Found]:
        """Return every voice it has here; none where the engine itself is missing."""
        ...
