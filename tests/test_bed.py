from collections.abc import Iterator

import numpy as np
import pytest
from hearing import clip, level, said, session
from hypothesis import given
from hypothesis import strategies as st

from holdspace import loudness, shelves
from holdspace.bed import Bed
from holdspace.clip import Block
from holdspace.ducking import AFTER, BEFORE, DOWN, FADE_IN, FADE_OUT, UP, ducked, faded, passages
from holdspace.mixer import blocks
from holdspace.music import Loop, open_music
from holdspace.music.music import Stereo
from holdspace.music.tape import Recorded
from holdspace.problems import SoundError, UsageError
from holdspace.timeline import Timeline
from holdspace.units import NONE, RATE, Samples

NAMES = ("rain", "sea", "drone")
HOUR = Samples(3600 * RATE)


def noise(seconds: float, seed: int = 0) -> Stereo:
    chance = np.random.default_rng(seed)
    return (chance.standard_normal((round(seconds * RATE), 2)) * 3000).astype(np.int16)


def talking(*passages: tuple[float, float], seconds: float = 60) -> Timeline:
    cues = [said(round(a * RATE), round((b - a) * RATE), "x") for a, b in passages]
    return session(round(seconds * RATE), cues)


class Long:
    """Three hours of music that are never all there."""

    def __init__(self) -> None:
        self.opened: list[int] = []
        self._second = noise(1.0)

    def stream(self, start: Samples) -> Iterator[Stereo]:
        self.opened.append(start)
        yield self._second[start % RATE :]
        for _ in range(start // RATE + 1, 3 * 3600):
            yield self._second


def shipped(name: str) -> Loop:
    return Loop(open_music(shelves.bed(name)), HOUR)


def jumps(sound: Block) -> float:
    """Return the highest second difference, against what is usual in `sound`."""
    bend = np.abs(np.diff(sound[:, 0].astype(float), 2))
    return float(bend.max() / np.sqrt(np.mean(bend**2)))


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_bed_is_seamless(name: str) -> None:
    loop = shipped(name)
    turn = loop.length - 2 * RATE
    around = loop.read(Samples(turn - RATE), 4 * RATE)
    before = loop.read(Samples(RATE * 5), 4 * RATE)
    assert jumps(around) < 1.3 * jumps(before)
    power = [level(around[at : at + RATE // 2]) for at in range(0, len(around), RATE // 2)]
    assert max(power) - min(power) < (7 if name == "sea" else 3)
    assert np.abs(around[RATE:] - loop.read(Samples(2 * turn), 3 * RATE)).max() < 1e-6


@given(st.integers(0, 40 * RATE), st.integers(1, 20 * RATE))
def test_reading_anywhere_gives_what_reading_on_gives(start: int, frames: int) -> None:
    loop = Loop(Recorded(SEVEN), HOUR)
    assert np.array_equal(loop.read(Samples(start), frames), WHOLE[start : start + frames])


SEVEN = noise(7)
WHOLE = Loop(Recorded(SEVEN), HOUR).read(NONE, 61 * RATE)


def test_the_end_of_the_music_fades_into_its_beginning() -> None:
    fade = 7 * RATE // 4
    turn = 7 * RATE - fade
    middle = turn + fade // 2
    expected = (SEVEN[middle].astype(float) + SEVEN[fade // 2]) / 2 / 32768
    assert np.allclose(WHOLE[middle], expected, atol=1e-3)
    assert np.array_equal(WHOLE[turn + fade : 2 * turn], WHOLE[fade:turn])


def test_three_hours_of_music_are_read_in_one_go_and_not_kept() -> None:
    music = Long()
    loop = Loop(music, Samples(600 * RATE))
    for start in range(0, 300 * RATE, RATE // 2):
        loop.read(Samples(start), RATE // 2)
    assert music.opened == [0, 0]
    assert loop.length == 600 * RATE


def test_music_that_is_too_long_to_keep_is_wound_back_for_each_round() -> None:
    music = Long()
    loop = Loop(music, Samples(130 * RATE))
    turn = 128 * RATE
    heard = np.concatenate([loop.read(Samples(at), RATE) for at in range(0, 260 * RATE, RATE)])
    assert music.opened == [0, 0, 2 * RATE, 2 * RATE]
    assert np.array_equal(heard[turn + 2 * RATE : 2 * turn], heard[2 * RATE : turn])


@pytest.mark.parametrize("music", [noise(0.5), np.zeros((5 * RATE, 2), np.int16), noise(0)])
def test_music_that_is_too_short_or_silent_is_refused(music: Stereo) -> None:
    with pytest.raises(SoundError, match="shorter than a second, or silent"):
        Loop(Recorded(music), HOUR)


def test_a_passage_holds_what_is_said_close_together() -> None:
    timeline = talking((5, 6), (7, 9), (20, 21))
    assert passages(timeline) == [(5 * RATE, 9 * RATE), (20 * RATE, 21 * RATE)]


def test_the_bed_is_down_before_the_first_word_and_up_after_the_last() -> None:
    curve = ducked(talking((10, 12), (13, 15)), -10.0, -22.0)
    levels = np.concatenate(
        [np.broadcast_to(curve.over(Samples(n * 4800), 4800), 4800) for n in range(300)]
    )
    assert levels[: 10 * RATE - BEFORE - DOWN].max() == levels.max() == -10
    assert set(levels[10 * RATE - BEFORE : 15 * RATE + AFTER]) == {-22.0}
    assert set(levels[15 * RATE + AFTER + UP :]) == {-10.0}
    assert np.abs(np.diff(levels)).max() < 0.001


def test_a_session_fades_in_and_out() -> None:
    curve = faded(talking(seconds=60))
    assert curve.over(NONE, 1) == pytest.approx(-90)
    assert curve.over(FADE_IN, RATE) == 0
    assert curve.over(Samples(60 * RATE - FADE_OUT - RATE), RATE) == 0
    assert np.broadcast_to(curve.over(Samples(60 * RATE - 1), 1), 1)[0] < -89


@pytest.mark.parametrize("seconds", [0.1, 1, 4, 8])
def test_short_sessions_have_fades_too(seconds: float) -> None:
    curve = faded(talking(seconds=seconds))
    levels = curve.over(NONE, round(seconds * RATE))
    assert np.all(np.diff(levels) <= 0.0) or np.argmax(levels) > 0
    assert levels.max() > -1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("volume", [0.3, 1.0, 3.0])
def test_the_bed_is_twenty_decibels_below_the_voice_while_it_speaks(
    name: str, volume: float
) -> None:
    timeline = talking((5, 7), (20, 22), (21.99, 23), (40, 42))
    bed = Bed(shipped(name), timeline, volume)
    for cue in timeline.cues:
        under = bed.at(cue.start, cue.end - cue.start)
        assert loudness.integrated(under) < -36


def test_the_bed_can_be_heard_where_nobody_speaks() -> None:
    bed = Bed(shipped("rain"), talking((5, 7)))
    assert loudness.integrated(bed.at(Samples(20 * RATE), 10 * RATE)) == pytest.approx(-30, abs=2)


def test_a_bed_under_a_session_makes_no_jump() -> None:
    timeline = talking((5, 7), (20, 22), seconds=45)
    loop = Loop(
        Recorded((np.sin(np.arange(7 * RATE)[:, None] * np.ones(2) / 40) * 9000).astype(np.int16)),
        HOUR,
    )
    mixed = blocks(
        timeline, lambda _: np.zeros(2 * RATE, np.int16), lambda _: clip(1), bed=Bed(loop, timeline)
    )
    heard = np.concatenate(list(mixed))
    assert heard.shape == (45 * RATE, 2)
    assert np.abs(np.diff(heard[:, 0], 2)).max() < 2 * 10 ** (-24 / 20) / 40**2


def test_an_unknown_bed_is_told_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no bed called “rian”.*rain"):
        shelves.bed("rian")
    with pytest.raises(UsageError, match="no such sound file"):
        shelves.bed("nowhere/rain.mp3")
