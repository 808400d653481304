"""What a profile adds to any engine's voice: pronunciations, warmth and volume."""

import functools
import json
import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Recording
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Voice

DARK_DB = -9.0
"""What full warmth takes from the sharp end of the sound."""
WARM_HZ, SHARP_HZ = 1500.0, 6000.0
"""Where the slope of warmth begins, and where it has taken all it takes."""


class ProfiledVoice:
    """An engine's voice that speaks as a profile says."""

    def __init__(self, voice: Voice, profile: Profile) -> None:
        self._voice = voice
        self._profile = profile
        self._spellings = {word.lower(): said for word, said in profile.pronunciations}
        own = [profile.warmth, profile.volume, self._spellings]
        self.key = json.dumps([own, voice.key], sort_keys=True)
        self.lanes = voice.lanes

    def speak(self, text: str) -> Recording:
        """Return `text` as sound; see `Voice.speak`."""
        recording = self._voice.speak(self._spelt(text))
        warm = warmed(recording, self._profile.warmth) if self._profile.warmth else recording
        return replace(warm, volume=self._profile.volume)

    def close(self) -> None:
        """End what the voice has started."""
        self._voice.close()

    def _spelt(self, text: str) -> str:
        if not self._spellings:
            return text
        longest_first = sorted(self._spellings, key=len, reverse=True)
        words = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
        return words.sub(lambda found: self._spellings[found[0].lower()], text)


def warmed(recording: Recording, warmth: float) -> Recording:
    """Return `recording` with a gentle slope taken from its high end; `warmth` is 0 to 1."""
    size = 1 << (len(recording.frames) + recording.rate // 20).bit_length()
    spectrum = np.fft.rfft(recording.frames, size) * _slope(size, recording.rate, warmth)
    frames = np.fft.irfft(spectrum, size)[: len(recording.frames)]
    return replace(recording, frames=frames.astype(np.float32))


@functools.lru_cache(maxsize=8)
def _slope(size: int, rate: int, warmth: float) -> NDArray[np.float32]:
    octave = np.log(np.maximum(np.fft.rfftfreq(size, 1 / rate), 1.0) / WARM_HZ)
    share = np.clip(octave / np.log(SHARP_HZ / WARM_HZ), 0, 1)
    slope: NDArray[np.float32] = (10 ** (DARK_DB * warmth * share / 20)).astype(np.float32)
    return slope
