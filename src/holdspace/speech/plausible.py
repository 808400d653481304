"""Whether a recording can be its text at all: engines drop, garble or mute short phrases."""

import re
from dataclasses import replace

import numpy as np

from holdspace import finish
from holdspace.clip import Recording
from holdspace.problems import VoiceError
from holdspace.speech.voice import Voice

QUIETEST = 0.002
"""Mean level, full scale 1.0, below which a recording is as good as silent."""
SHORTEST_S, SHORTEST_LETTER_S = 0.06, 0.018
"""No voice is quicker than this: for the whole, and for each letter."""
LONGEST_S, LONGEST_LETTER_S = 0.9, 0.17
"""No voice is slower than this: so much, and so much more for each letter."""
DIGIT_LETTERS = 5
"""A figure is spoken as a word of about so many letters."""

CARRIER = "Listen to this."
"""Is said before a phrase that does not come out alone, and cut off again."""
GAP_S = 0.08
"""Seconds of silence that part the carrier from the phrase."""
GAP_DB = -35.0
"""Level of that silence, below the loudest of the recording."""
FRAME_S = 0.01


class ImplausibleError(VoiceError):
    """What a voice made cannot be what it was asked for; another voice may do better."""


def say(voice: Voice, text: str) -> Recording:
    """Return `text` in `voice`, plausible; raises `ImplausibleError` if it does not come out so.

    A phrase that comes out wrong is said once more inside a longer one, and cut out of it.
    """
    recording = voice.speak(text)
    wrong = flaw(recording, text)
    if not wrong:
        return recording
    for part in _parts(voice.speak(f"{CARRIER} {text}")):
        if not flaw(part, text):
            return part
    raise ImplausibleError(f"what it made is {wrong}")


def flaw(recording: Recording, text: str) -> str:
    """Return what makes `recording` impossible for `text`; nothing if it may be right."""
    letters = len(re.findall(r"[^\W\d_]", text)) + DIGIT_LETTERS * len(re.findall(r"\d", text))
    heard = finish.trim(recording)
    length = len(heard.frames) / heard.rate
    if not length or np.dot(heard.frames, heard.frames) / len(heard.frames) < QUIETEST**2:
        return "silent"
    if length < max(SHORTEST_S, SHORTEST_LETTER_S * letters):
        return f"too short ({length:.2f} s)"
    if length > LONGEST_S + LONGEST_LETTER_S * letters:
        return f"too long ({length:.2f} s)"
    return ""


def _parts(recording: Recording) -> list[Recording]:
    """Return what follows each silence after the carrier, from the first silence on."""
    size = round(FRAME_S * recording.rate)
    frames = recording.frames[: len(recording.frames) // size * size].reshape(-1, size)
    level = np.sqrt(np.mean(np.square(frames), axis=1))
    quiet = level < np.max(level, initial=0.0) * 10 ** (GAP_DB / 20)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]])))
    parts = []
    for first, last in edges.reshape(-1, 2):
        before = replace(recording, frames=recording.frames[: first * size])
        if (last - first) * FRAME_S >= GAP_S and not flaw(before, CARRIER):
            parts.append(replace(recording, frames=recording.frames[last * size :]))
    return parts
