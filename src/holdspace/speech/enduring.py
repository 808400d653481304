"""Voices in line that never fall silent: for a session that is being heard already."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock

import numpy as np

from holdspace import shelves
from holdspace.clip import Recording
from holdspace.problems import VoiceError
from holdspace.sounds import Sounds
from holdspace.speech import open_voice, profiles
from holdspace.speech.plausible import ImplausibleError
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import NamedVoice, Voice
from holdspace.units import RATE

LAST = "change"
"""The sound that stands for words which no voice can say."""


def open_enduring(profile: Profile, rate: float, tell: Callable[[str], None]) -> NamedVoice:
    """Return the voice of `profile`, the default one behind it, and a sound behind both.

    `tell` is called with a sentence for the listener whenever the next in line steps in.
    """
    names = dict.fromkeys((profile.name, profiles.DEFAULT))
    known = {profile.name: profile}

    def opener(name: str) -> Callable[[], Voice]:
        return lambda: open_voice(known.get(name) or profiles.find(name), rate)

    clip = Sounds(shelves.folders(shelves.Shelf.SOUNDS)).clip(LAST)
    sound = Recording((clip / 32768).astype(np.float32), RATE)
    return Enduring([(name, opener(name)) for name in names], sound, tell)


class Enduring:
    """The first of several voices that can speak; a sound where none can.

    A voice that fails is left for the next one, which speaks from then on. One that only cannot
    say a certain text is asked again for the next.
    """

    def __init__(
        self,
        line: Sequence[tuple[str, Callable[[], Voice]]],
        last: Recording,
        tell: Callable[[str], None],
    ) -> None:
        """Take names of voices and how they are opened, which is done when they are needed."""
        self._line = tuple(line)
        self._last = last
        self._tell = tell
        self._lock = Lock()
        self._opened: dict[int, Voice] = {}
        self._failed: set[int] = set()
        self._closed = False
        first = self._first()
        opened = min(self._opened, default=0)
        self.name = self._line[opened][0]
        self.key = first.key if first else "none"
        self.lanes = first.lanes if first else 1

    def warm_up(self) -> None:
        """Let the first voice that can speak get ready."""
        first = self._first()
        if first:
            first.warm_up()

    def speak(self, text: str) -> Recording:
        """Return `text` in the first voice that can say it, or the sound."""
        for place in range(len(self._line)):
            voice = self._voice(place)
            if voice is None:
                continue
            try:
                recording = voice.speak(text)
            except VoiceError as problem:
                self._leave(place, problem)
            else:
                return replace(recording, stand_in=recording.stand_in or voice.key != self.key)
        return replace(self._last, stand_in=True)

    def close(self) -> None:
        """Close every voice that was opened."""
        with self._lock:
            self._closed = True
            voices = tuple(self._opened.values())
        for voice in voices:
            voice.close()

    def _first(self) -> Voice | None:
        voices = map(self._voice, range(len(self._line)))
        return next((voice for voice in voices if voice), None)

    def _voice(self, place: int) -> Voice | None:
        """Return the voice at `place` of the line; None where it cannot speak."""
        with self._lock:
            if place in self._failed or self._closed:
                return None
            if place in self._opened:
                return self._opened[place]
        try:
            voice = self._line[place][1]()
        except VoiceError as problem:
            self._leave(place, problem)
            return None
        with self._lock:
            kept = self._opened.setdefault(place, voice)
        if kept is not voice:
            voice.close()
        return kept

    def _leave(self, place: int, problem: VoiceError) -> None:
        """Go on without the voice at `place`, at least this time; say so the first time."""
        with self._lock:
            known = place in self._failed or self._closed
            if not isinstance(problem, ImplausibleError):
                self._failed.add(place)
        if known:
            return
        following = self._line[place + 1][0] if place + 1 < len(self._line) else "a sound"
        self._tell(f"{self._line[place][0]}: {problem}. Instead of it there is {following}.")
