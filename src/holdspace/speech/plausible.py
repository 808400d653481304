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
LONGEST_S, LONGEST_LETTER_S, LONGEST_PAUSE_S = 1.2, 0.17, 0.8
"""No voice is slower than this: so much, and so much more for each letter and for each pause.

Both limits are for an ordinary tempo; a slower voice may take longer, a quicker one less.
"""
PAUSE = re.compile(r"[,;:.!?]+(?=\s)")
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


def say(voice: Voice, text: str, tempo: float = 1.0) -> Recording:
    """Return `text` in `voice`, which speaks at `tempo` times an ordinary speed.

    Raises `ImplausibleError` if it does not come out so that it can be `text`. A phrase that comes
    out wrong is said once more inside a longer one, and cut out of it.
    """
    recording = voice.speak(text)
    wrong = flaw(recording, text, tempo)
    if not wrong:
        return recording
    for part in _parts(voice.speak(f"{CARRIER} {text}"), tempo):
        if not flaw(part, text, tempo):
            return part
    raise ImplausibleError(f"what it made is {wrong}")


def flaw(recording: Recording, text: str, tempo: float = 1.0) -> str:
    """Return what makes `recording` impossible for `text`; nothing if it may be right."""
    letters = len(re.findall(r"[^\W\d_]", text)) + DIGIT_LETTERS * len(re.findall(r"\d", text))
    heard = finish.trim(recording)
    length = len(heard.frames) / heard.rate
    if not length or np.dot(heard.frames, heard.frames) / len(heard.frames) < QUIETEST**2:
        return "silent"
    if length < max(SHORTEST_S, SHORTEST_LETTER_S * letters) / max(tempo, 1.0):
        return f"too short ({length:.2f} s)"
    pauses = LONGEST_PAUSE_S * len(PAUSE.findall(text))
    if length > (LONGEST_S + LONGEST_LETTER_S * letters + pauses) / min(tempo, 1.0):
        return f"too long ({length:.2f} s)"
    return ""


def _parts(recording: Recording, tempo: float) -> list[Recording]:
    """Return what follows each silence after the carrier, from the first silence on."""
    size = round(FRAME_S * recording.rate)
    frames = recording.frames[: len(recording.frames) // size * size].reshape(-1, size)
    level = np.sqrt(np.mean(np.square(frames), axis=1))
    quiet = level < np.max(level, initial=0.0) * 10 ** (GAP_DB / 20)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]])))
    parts = []
    for first, last in edges.reshape(-1, 2):
        before = replace(recording, frames=recording.frames[: first * size])
        if (last - first) * FRAME_S >= GAP_S and not flaw(before, CARRIER, tempo):
            parts.append(replace(recording, frames=recording.frames[last * size :]))
    return parts
