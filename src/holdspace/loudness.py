"""How loud a sound is heard to be, and how high its true peaks are (ITU-R BS.1770-4)."""

import functools
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Block
from holdspace.units import RATE

SILENT = -70.0
"""LUFS: blocks below it count as silence (the absolute gate)."""
RELATIVE_GATE = -10.0
"""LU: blocks this far below the mean of the others are left out of the second mean."""
OFFSET = -0.691
"""LUFS of a mean square of 1.0, by definition."""
STEP_S = 0.1
"""A block is four steps, so that blocks overlap by three quarters."""

Floats = NDArray[np.floating]


class Meter:
    """Takes a sound block by block, and keeps one number for each 100 ms of it."""

    def __init__(self, rate: int = RATE) -> None:
        self._size = round(rate * STEP_S)
        self._weights = _k_weights(rate, self._size)
        self._rest: Floats = np.empty((0, 1), np.float32)
        self._steps: list[Floats] = []

    def add(self, block: Block) -> None:
        """Take the next `block`: shape (frames, channels), full scale 1.0."""
        sound = np.concatenate([self._rest, block]) if len(self._rest) else block
        whole = len(sound) - len(sound) % self._size
        self._rest = sound[whole:].copy()
        if whole:
            self._steps.append(self._energy(sound[:whole]))

    def integrated(self) -> float:
        """Return the gated loudness in LUFS so far; `-inf` for silence.

        A sound that is shorter than one block is measured whole, so that a single word counts.
        """
        steps = np.concatenate(self._steps) if self._steps else np.empty(0)
        if len(steps) < 4:
            return self._short(steps)
        return _gated(np.convolve(steps, np.full(4, 0.25), "valid"))

    def loudest(self) -> float:
        """Return the loudness in LUFS of the loudest 400 ms so far; `-inf` for silence."""
        steps = np.concatenate(self._steps) if self._steps else np.empty(0)
        if len(steps) < 4:
            return self._short(steps)
        return float(_lufs(np.convolve(steps, np.full(4, 0.25), "valid").max()))

    def _short(self, steps: Floats) -> float:
        short = self._size - len(self._rest)
        last = self._energy(np.pad(self._rest, ((0, short), (0, 0)))) if len(self._rest) else 0.0
        heard = len(steps) + len(self._rest) / self._size
        return _lufs(float(np.sum(steps) + np.sum(last)) / heard) if heard else -np.inf

    def _energy(self, sound: Floats) -> Floats:
        """Return the K-weighted mean square of each step, channels added up."""
        steps = sound.reshape(-1, self._size, sound.shape[1])
        spectrum = np.fft.rfft(steps, axis=1)
        power = np.sum(spectrum.real**2 + spectrum.imag**2, axis=2)
        energy: Floats = np.einsum("ij,j->i", power, self._weights)
        return energy


def integrated(blocks: Block | Iterable[Block], rate: int = RATE) -> float:
    """Return the gated loudness in LUFS of one block or of a stream of them; `-inf` if silent."""
    meter = Meter(rate)
    for block in _stream(blocks):
        meter.add(block)
    return meter.integrated()


def true_peak(blocks: Block | Iterable[Block]) -> float:
    """Return the highest peak in dBTP between samples, four times oversampled; `-inf` if silent."""
    highest = 0.0
    rest = np.empty((0, 0), np.float32)
    for block in _stream(blocks):
        before = rest if len(rest) else np.zeros((_AROUND, block.shape[1]), np.float32)
        sound = np.concatenate([before, block])
        rest = sound[-_AROUND:]
        highest = max(highest, *(_highest(channel, highest) for channel in sound.T))
    after = np.pad(rest, ((0, len(rest)), (0, 0)))
    highest = max([highest, *(_highest(channel, highest) for channel in after.T)])
    return float(20 * np.log10(highest)) if highest else -np.inf


def step_peaks(channel: Floats, step: int) -> Floats:
    """Return the true peak, full scale 1.0, of each `step` samples of one `channel`.

    Only halfway between samples is looked, where a sound is furthest above them.
    """
    heights = np.pad(np.abs(channel), (0, -len(channel) % step))
    half = _TAPS[1]
    between = heights[_REACH - 1 : _REACH - 1 + max(0, len(channel) - _AROUND)]
    if len(between):
        np.maximum(between, np.abs(np.convolve(channel, half, "valid")), out=between)
    peaks: Floats = np.ascontiguousarray(heights.reshape(-1, step).T).max(axis=0)
    return peaks


def _stream(blocks: Block | Iterable[Block]) -> Iterable[Block]:
    """Return `blocks` as a stream of non-empty blocks of shape (frames, channels)."""
    whole = [blocks] if isinstance(blocks, np.ndarray) else blocks
    return (b.reshape(len(b), -1) for b in whole if len(b))


def _gated(blocks: Floats) -> float:
    heard = blocks[_lufs(blocks) > SILENT]
    if not len(heard):
        return -np.inf
    gate = _lufs(float(np.mean(heard))) + RELATIVE_GATE
    return float(_lufs(float(np.mean(heard[_lufs(heard) > gate]))))


def _lufs(power: Floats | float) -> Any:
    """Return the loudness of a K-weighted mean square."""
    with np.errstate(divide="ignore"):
        return OFFSET + 10 * np.log10(power)


@functools.cache
def _k_weights(rate: int, size: int) -> Floats:
    """Return what turns the power spectrum of `size` samples into their K-weighted mean square.

    The filters are those that the standard tabulates for 48 kHz; what they do to a frequency is
    the same at every rate.
    """
    frequencies = np.fft.rfftfreq(size, 1 / rate)
    z = np.exp(-2j * np.pi * frequencies / 48_000)[:, None] ** np.arange(3)
    weights = np.full(len(frequencies), 2 / size**2)
    weights[0] /= 2
    if size % 2 == 0:
        weights[-1] /= 2
    for above, below in _FILTERS:
        weights *= np.abs((z @ above) / (z @ below)) ** 2
    return weights


_FILTERS = (
    (
        (1.53512485958697, -2.69169618940638, 1.19839281085285),
        (1, -1.69065929318241, 0.73248077421585),
    ),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)
"""Coefficients above and below the line: the head's shelf, and the high-pass."""


_REACH = 5
"""Samples on each side that a value between two samples is made of."""
_AROUND = 2 * _REACH - 1


def _interpolators() -> Floats:
    """Return the taps, shape (3, 2 * _REACH), for a quarter, a half and three quarters between."""
    distance = np.arange(1 - _REACH, _REACH + 1)[None, :] - np.array([[0.25], [0.5], [0.75]])
    taps = np.sinc(distance) * np.cos(np.pi * distance / (2 * _REACH + 1)) ** 2
    scaled: Floats = (taps / np.sum(taps, axis=1, keepdims=True)).astype(np.float32)
    return scaled[:, ::-1]


_TAPS = _interpolators()
_OVERSHOOT = float(np.max(np.sum(np.abs(_TAPS), axis=1)))
"""No value between samples can be more than this times as high as the highest around it."""


def _highest(channel: Floats, floor: float) -> float:
    """Return the true peak of `channel`, or less than `floor` where it cannot be higher."""
    height = float(np.max(np.abs(channel)))
    if height * _OVERSHOOT <= floor or len(channel) <= _AROUND:
        return height
    between = (np.convolve(channel, taps, "valid") for taps in _TAPS)
    return max(height, *(float(np.max(np.abs(values))) for values in between))
