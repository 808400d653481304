"""What a profile adds to any engine's voice: pronunciations, warmth and volume."""

import functools
import json
import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Recording
from holdspace.pace import WORDS_PER_MINUTE
from holdspace.problems import VoiceError
from holdspace.speech import plausible
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Voice

DARK_DB = -9.0
"""What full warmth takes from the sharp end of the sound."""
WARM_HZ, SHARP_HZ = 1500.0, 6000.0
"""Where the slope of warmth begins, and where it has taken all it takes."""
REACH_S = 0.00022
"""Seconds that its filter looks back and ahead."""


class ProfiledVoice:
    """An engine's voice that speaks as a profile says."""

    def __init__(self, voice: Voice, profile: Profile, rate: float = 1.0) -> None:
        """Let `voice`, which was opened at `rate`, speak as `profile` says."""
        self._tempo = profile.rate * rate / WORDS_PER_MINUTE
        self._voice = voice
        self._profile = profile
        self.name = profile.name
        self._spellings = {word.lower(): said for word, said in profile.pronunciations}
        own = [profile.warmth, profile.volume, self._spellings]
        self.key = json.dumps([own, voice.key], sort_keys=True)
        self.lanes = voice.lanes

    def warm_up(self) -> None:
        """Let the voice get ready."""
        self._voice.warm_up()

    def speak(self, text: str) -> Recording:
        """Return `text` as sound; see `Voice.speak`."""
        try:
            recording = self._said(self._spelt(text))
        except VoiceError as problem:
            told = f"the voice {self._profile.name} could not say “{text}”: {problem}"
            raise type(problem)(told) from problem
        warm = warmed(recording, self._profile.warmth) if self._profile.warmth else recording
        return replace(warm, volume=self._profile.volume)

    def close(self) -> None:
        """End what the voice has started."""
        self._voice.close()

    def _said(self, text: str) -> Recording:
        """Return `text` as the engine says it; when that fails or hangs, it is tried once more."""
        try:
            return plausible.say(self._voice, text, self._tempo)
        except plausible.ImplausibleError:
            raise
        except VoiceError:
            return plausible.say(self._voice, text, self._tempo)

    def _spelt(self, text: str) -> str:
        if not self._spellings:
            return text
        longest_first = sorted(self._spellings, key=len, reverse=True)
        words = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
        return words.sub(lambda found: self._spellings[found[0].lower()], text)


def warmed(recording: Recording, warmth: float) -> Recording:
    """Return `recording` with a gentle slope taken from its high end; `warmth` is 0 to 1."""
    taps = _slope(recording.rate, warmth)
    return replace(recording, frames=np.convolve(recording.frames, taps))


@functools.cache
def _slope(rate: int, warmth: float) -> NDArray[np.float32]:
    """Return a short filter whose gain falls from `WARM_HZ` to `SHARP_HZ`, in a straight line."""
    octaves = np.log(np.maximum(np.fft.rfftfreq(512, 1 / rate), 1.0) / WARM_HZ)
    share = np.clip(octaves / np.log(SHARP_HZ / WARM_HZ), 0, 1)
    reach = round(REACH_S * rate)
    ideal = np.fft.irfft(10 ** (DARK_DB * warmth * share / 20))
    taps = np.roll(ideal, reach)[: 2 * reach + 1] * np.hanning(2 * reach + 3)[1:-1]
    scaled: NDArray[np.float32] = (taps / np.sum(taps)).astype(np.float32)
    return scaled
