"""How loud sound is, and how recordings become clips; both are measured, none is listened to."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from holdspace import finish, loudness
from holdspace.clip import Recording
from holdspace.units import RATE

Floats = NDArray[np.float32]


def tone(hertz: float, seconds: float, amplitude: float = 0.1, rate: int = RATE) -> Floats:
    time = np.arange(round(seconds * rate)) / rate
    return (amplitude * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def noise(seconds: float, amplitude: float = 0.1, seed: int = 1) -> Floats:
    frames = round(seconds * RATE)
    return (amplitude * np.random.default_rng(seed).normal(size=frames)).astype(np.float32)


def test_the_standards_own_tone_reads_as_the_standard_says() -> None:
    assert loudness.integrated(tone(997, 5, amplitude=1.0)) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("rate", [RATE, 22_050, 44_100])
@pytest.mark.parametrize(
    ("hertz", "weight"),
    [(40, -5.57), (100, -1.13), (440, 0.01), (997, 0.69), (2000, 3.07), (8000, 4.04)],
)
def test_the_weighting_is_the_standards(hertz: float, weight: float, rate: int) -> None:
    """Weights in dB of the standard's two filters, which cancel its offset at 997 Hz."""
    heard = weight - 0.691 - 20 - 3.01
    measured = loudness.integrated(tone(hertz, 4, rate=rate), rate)
    assert measured == pytest.approx(heard, abs=0.03)


def test_two_channels_are_twice_as_loud() -> None:
    mono = noise(3)
    stereo = np.stack([mono, mono], axis=1)
    assert loudness.integrated(stereo) - loudness.integrated(mono) == pytest.approx(3.01, abs=0.01)


def test_silence_between_words_does_not_count() -> None:
    word, pause = noise(5), np.zeros(10 * RATE, np.float32)
    spaced = np.concatenate([word, pause, word, pause])
    assert loudness.integrated(spaced) == pytest.approx(loudness.integrated(word), abs=0.3)


def test_the_rate_makes_no_difference() -> None:
    at_22 = loudness.integrated(tone(440, 3, rate=22_050), 22_050)
    assert at_22 == pytest.approx(loudness.integrated(tone(440, 3)), abs=0.01)


def test_silence_has_neither_loudness_nor_peak() -> None:
    silence = np.zeros(RATE, np.float32)
    assert loudness.integrated(silence) == -np.inf
    assert loudness.true_peak(silence) == -np.inf
    assert loudness.integrated(np.empty(0, np.float32)) == -np.inf


def test_a_peak_between_samples_is_found() -> None:
    time = np.arange(RATE)
    sound = (0.5 * np.sin(np.pi / 2 * time + np.pi / 4)).astype(np.float32)
    sound *= np.hanning(len(sound)).astype(np.float32)
    assert np.max(np.abs(sound)) < 0.36
    assert loudness.true_peak(sound) == pytest.approx(20 * np.log10(0.5), abs=0.05)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 20_000), max_size=6), st.integers(1, 2))
def test_blocks_of_any_size_measure_the_same_as_the_whole(cuts: list[int], channels: int) -> None:
    sound = np.stack([noise(0.6, seed=seed) for seed in range(channels)], axis=1)
    blocks = np.split(sound, sorted(cut % len(sound) for cut in cuts))
    assert loudness.integrated(blocks) == pytest.approx(loudness.integrated(sound), abs=1e-4)
    assert loudness.true_peak(blocks) == pytest.approx(loudness.true_peak(sound), abs=1e-4)


def speech(seconds: float, rate: int = 22_050) -> Recording:
    """Return something as spiky as speech: a pulse train through a resonance, in syllables."""
    frames = np.zeros(round(seconds * rate), np.float32)
    frames[:: rate // 100] = 1.0
    ring = np.exp(-np.arange(200) / 40) * np.sin(np.arange(200) / 5)
    syllables = np.sin(np.arange(len(frames)) / rate * np.pi * 4) ** 2
    voiced = np.convolve(frames, ring, "same") * syllables
    return Recording((0.3 * voiced).astype(np.float32), rate)


@pytest.mark.parametrize("seconds", [0.25, 0.5, 1.0, 5.0])
@pytest.mark.parametrize("amplitude", [0.02, 1.0, 3.0])
def test_a_clip_is_level_and_its_peaks_are_held(seconds: float, amplitude: float) -> None:
    recording = speech(seconds)
    loud = Recording(recording.frames * np.float32(amplitude), recording.rate)
    clip = finish.finish(loud) / np.float32(32767)
    assert loudness.integrated(clip) == pytest.approx(-16, abs=0.6)
    assert loudness.true_peak(clip) <= -1.5


def test_a_clip_is_loud_even_where_it_is_all_peaks() -> None:
    sparse = np.zeros(2 * RATE, np.float32)
    sparse[::4800] = 0.9
    clip = finish.finish(Recording(sparse, RATE)) / np.float32(32767)
    assert loudness.true_peak(clip) <= -1.5


def test_the_volume_of_a_profile_is_kept() -> None:
    half = Recording(speech(2).frames, 22_050, volume=0.5)
    assert loudness.integrated(finish.finish(half) / 32767) == pytest.approx(-22, abs=0.6)


def test_silence_around_speech_is_cut_and_the_speech_is_not() -> None:
    quiet = np.zeros(RATE, np.float32)
    recording = Recording(np.concatenate([quiet, tone(300, 1.0), quiet]), RATE)
    trimmed = finish.trim(recording)
    assert len(trimmed.frames) / RATE == pytest.approx(
        1.0 + finish.LEAD_S + finish.TAIL_S, abs=0.01
    )


def test_speech_begins_at_once_in_its_clip() -> None:
    lead = Recording(np.concatenate([np.zeros(9600, np.float32), tone(300, 1.0)]), RATE)
    clip = finish.finish(lead)
    first = int(np.flatnonzero(np.abs(clip) > 0.05 * np.max(np.abs(clip)))[0])
    assert first < 0.01 * RATE


def test_edges_do_not_click() -> None:
    steady = Recording(np.full(RATE // 2, 0.3, np.float32) + tone(300, 0.5, 0.3), RATE)
    clip = finish.finish(steady)
    assert abs(int(clip[0])) < 100
    assert abs(int(clip[-1])) < 100
    assert np.max(np.abs(np.diff(clip.astype(int)))) < 3000


def test_a_silent_recording_is_an_empty_clip() -> None:
    assert len(finish.finish(Recording(np.zeros(1000, np.float32), 22_050))) == 0
    assert len(finish.finish(Recording(np.empty(0, np.float32), 22_050))) == 0


def test_a_clip_lasts_as_long_as_its_recording() -> None:
    clip = finish.finish(Recording(tone(300, 1.5, rate=16_000), 16_000))
    assert len(clip) / RATE == pytest.approx(1.5, abs=0.001)


def test_the_same_recording_gives_the_same_clip() -> None:
    assert np.array_equal(finish.finish(speech(3)), finish.finish(speech(3)))
