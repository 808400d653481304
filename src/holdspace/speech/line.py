"""Voices in line: when one is gone, or cannot say something, the next one says it."""

from collections.abc import Callable
from dataclasses import replace

from holdspace.clip import Recording
from holdspace.problems import VoiceError
from holdspace.speech import open_voice, profiles
from holdspace.speech.plausible import ImplausibleError
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import NamedVoice, Voice


def open_line(profile: Profile, rate: float, tell: Callable[[str], None]) -> NamedVoice:
    """Return the voice of `profile` with the default one behind it.

    `tell` is called with a sentence for the listener whenever the next voice steps in. Raises
    `VoiceError` if none can speak here and now.
    """
    if profile.name == profiles.DEFAULT:
        return open_voice(profile, rate)
    try:
        first = open_voice(profile, rate)
    except VoiceError as problem:
        tell(f"{profile.name} cannot speak: {problem}. {profiles.DEFAULT} speaks instead.")
        return open_voice(profiles.find(profiles.DEFAULT), rate)
    return Line(first, lambda: open_voice(profiles.find(profiles.DEFAULT), rate), tell)


class Line:
    """A voice, and another that says what the first one cannot."""

    def __init__(
        self, first: NamedVoice, following: Callable[[], Voice], tell: Callable[[str], None]
    ) -> None:
        """Open the `following` voice only when it is needed."""
        self._first = first
        self._following = following
        self._next: Voice | None = None
        self._tell = tell
        self.name = first.name
        self.key = first.key
        self.lanes = first.lanes

    def warm_up(self) -> None:
        """Let the first voice get ready."""
        self._first.warm_up()

    def speak(self, text: str) -> Recording:
        """Return `text` in the first voice in which it comes out whole; see `Voice.speak`."""
        try:
            return self._first.speak(text)
        except ImplausibleError as problem:
            self._tell(f"{problem}. Another voice says it.")
            self._next = self._next or self._following()
            return replace(self._next.speak(text), stand_in=True)

    def close(self) -> None:
        """Close both voices."""
        self._first.close()
        if self._next:
            self._next.close()
