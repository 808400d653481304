"""Finishes a recording of speech: trimmed, resampled, levelled, limited and edge-faded."""

import functools
from dataclasses import replace

import numpy as np
import soxr
from numpy.typing import NDArray

from holdspace import loudness
from holdspace.clip import Clip, Recording
from holdspace.units import RATE

VERSION = "4"
"""Changes with anything below that changes a sample; cached clips of another version are stale."""

LOUDNESS = -15.6
"""LUFS of every spoken clip of full volume.

A whole session is then at -16: the edges of the clips and the bells count for a little less.
"""
CEILING = -2.5
"""dBTP of the highest true peak of a clip; MP3 adds some, and the session promises -1."""
QUIET = -46.0
"""dB below its peak at which a recording counts as silence when it is trimmed."""
LEAD_S, TAIL_S = 0.003, 0.03
"""Seconds that are kept before the first and after the last sound."""
FADE_IN_S, FADE_OUT_S = 0.002, 0.015
ROUNDS = 4
"""Times that the gain is raised again for what the limiter takes from the loudness."""
MOST_RAISED = 8.0
"""dB that it is raised at most: what is all peaks stays quieter instead."""
STEP_S = 0.001
"""Seconds over which the limiter's gain is a straight line."""
REACH = 4
"""Steps before and after a peak over which the limiter bends the sound."""
_DOUBLINGS = (1, 2, 4)
"""Shifts by which each becomes the lowest of itself and the `2 * REACH - 1` after it."""

Floats = NDArray[np.floating]


def finish(recording: Recording) -> Clip:
    """Return `recording` as a clip; an empty one if it is silent."""
    trimmed = trim(recording)
    if not len(trimmed.frames):
        return np.empty(0, np.int16)
    now = loudness.integrated(trimmed.frames, trimmed.rate)
    sound = level(trimmed.frames, trimmed.rate, LOUDNESS - now)
    if trimmed.rate != RATE:
        sound = soxr.resample(sound, trimmed.rate, RATE)
    return quantise(fade(sound), recording.volume)


def trim(recording: Recording) -> Recording:
    """Return `recording` without the silence at its ends."""
    frames = recording.frames
    height = np.abs(frames)
    peak = float(np.max(height, initial=0.0))
    if not peak:
        return replace(recording, frames=frames[:0])
    heard = height > peak * _ratio(QUIET)
    first = max(0, int(np.argmax(heard)) - round(LEAD_S * recording.rate))
    after = max(0, int(np.argmax(heard[::-1])) - round(TAIL_S * recording.rate))
    return replace(recording, frames=frames[first : len(frames) - after])


def level(sound: Floats, rate: int, gain: float) -> Floats:
    """Return `sound` at `rate` Hz louder by `gain` dB, with no true peak above `CEILING`.

    Where a peak would be higher, the gain falls before it and recovers after it, without steps;
    the rest is raised in turn, so that the whole is as loud as was asked.
    """
    ceiling = _ratio(CEILING)
    step = round(rate * STEP_S)
    peaks = loudness.step_peaks(sound, step)
    steps = np.pad(sound, (0, -len(sound) % step)).reshape(-1, step)
    energy = np.einsum("ij,ij->i", steps, steps)
    raised = round(gain, 2)
    curve = _curve(peaks * _ratio(raised), ceiling)
    for _ in range(ROUNDS):
        middles = (curve[:-1] + curve[1:]) / 2
        kept = float(np.sum(energy * np.square(middles)) / np.sum(energy))
        raised = round(gain + min(-10 * np.log10(kept), MOST_RAISED), 2)
        curve = _curve(peaks * _ratio(raised), ceiling)
    bent: Floats = sound * _line(curve * _ratio(raised), step)[: len(sound)]
    return bent


def fade(sound: Floats) -> Floats:
    """Return `sound` itself with its edges faded, so that they do not click."""
    for seconds, part in ((FADE_IN_S, sound), (FADE_OUT_S, sound[::-1])):
        slope = _slope(min(round(seconds * RATE), len(sound)))
        part[: len(slope)] *= slope
    return sound


def quantise(sound: Floats, volume: float = 1.0) -> Clip:
    """Return `sound` (full scale 1.0) at `volume` as 16-bit samples."""
    scaled = sound * np.float32(32768 * volume)
    samples: Clip = np.rint(scaled, out=scaled).astype(np.int16)
    return samples


def _curve(peaks: Floats, ceiling: float) -> Floats:
    """Return the gain at the corners of the steps that keeps `peaks` below `ceiling`."""
    lowest = np.pad(ceiling / np.maximum(peaks, ceiling), 2 * REACH, mode="edge")
    for reach in _DOUBLINGS:
        lowest = np.minimum(lowest[:-reach], lowest[reach:])
    corners: Floats = np.convolve(lowest, _bell(), "valid")[1:-1]
    return corners


def _line(corners: Floats, step: int) -> Floats:
    """Return the straight lines between `corners`, `step` samples each."""
    along = np.arange(step, dtype=np.float32) / step
    line: Floats = corners[:-1, None] + np.diff(corners)[:, None] * along
    return line.reshape(-1)


def _ratio(decibels: float) -> float:
    return float(10 ** (decibels / 20))


@functools.cache
def _bell() -> Floats:
    """Return the weights, which add up to 1, that round off the corners of the gain."""
    bell = np.hanning(2 * REACH + 1)[1:-1]
    scaled: Floats = (bell / np.sum(bell)).astype(np.float32)
    return scaled


@functools.cache
def _slope(length: int) -> Floats:
    turn = np.pi * (np.arange(length) + 0.5) / length
    slope: Floats = (0.5 - 0.5 * np.cos(turn)).astype(np.float32)
    return slope
