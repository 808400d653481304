import numpy as np
import pytest
from hearing import clip, said, session, tone

from holdspace import shelves
from holdspace.bed import Bed
from holdspace.clip import silence
from holdspace.loudness import integrated
from holdspace.mixer import blocks
from holdspace.music import Loop, open_music
from holdspace.report import measure
from holdspace.units import RATE, Samples

WORD = clip(2 * RATE, 500, 0.3)
SESSION = session(60 * RATE, [said(10 * RATE, len(WORD), "a"), said(40 * RATE, len(WORD), "b")])


def test_a_session_measures_what_its_words_measure() -> None:
    report = measure(
        SESSION,
        lambda: blocks(SESSION, lambda _: WORD, lambda _: WORD),
        lambda _: WORD,
        1.0,
        None,
    )
    assert report.loudness == pytest.approx(integrated(tone(2 * RATE, 500, 0.3)), abs=0.1)
    assert report.peak == pytest.approx(20 * np.log10(0.3), abs=0.1)
    assert report.distance is None


def test_the_distance_is_that_of_the_cue_where_it_is_least() -> None:
    bed = Bed(Loop(open_music(shelves.bed("rain")), Samples(60 * RATE)), SESSION)
    quiet = {"a": WORD, "b": WORD // 2}
    report = measure(
        SESSION,
        lambda: blocks(SESSION, quiet.__getitem__, quiet.__getitem__, bed=bed),
        quiet.__getitem__,
        1.0,
        bed,
    )
    under = integrated(bed.at(Samples(40 * RATE), 2 * RATE))
    voice = integrated(tone(2 * RATE, 500, 0.15))
    assert report.distance == pytest.approx(voice - under, abs=0.5)


def test_hours_of_silence_are_measured_at_once() -> None:
    still = session(10 * 3600 * RATE)
    report = measure(still, lambda: [silence(still.duration)], lambda _: WORD, 1.0, None)
    assert report.loudness == report.peak == -np.inf
