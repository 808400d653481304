import numpy as np
import pytest
from hearing import clip, said, session, sounded

from holdspace.clip import Block, Clip, is_silence
from holdspace.mixer import CENTRE, LONGEST, Levels, blocks
from holdspace.timeline import Timeline
from holdspace.units import RATE, Samples

CLIPS = {"one": clip(5000), "two": clip(70_000, 300), "bell": clip(9000, 800, 0.2)}
SESSION = session(
    10 * RATE,
    [
        said(1000, 5000, "one"),
        sounded(100_000, 9000, "bell"),
        said(104_000, 70_000, "two"),
        said(200_000, 5000, "one"),
    ],
)


def mixed(timeline: Timeline, start: int = 0, levels: Levels | None = None) -> Block:
    stream = blocks(
        timeline, CLIPS.__getitem__, CLIPS.__getitem__, start=Samples(start), levels=levels
    )
    return np.concatenate(list(stream))


class Hum:
    """A bed that says where it is."""

    def at(self, start: Samples, frames: int) -> Block:
        place = np.arange(start, start + frames, dtype=np.float32)[:, None]
        return np.hstack((place, -place)) / np.float32(1e6)


def test_every_clip_is_where_its_cue_is() -> None:
    expected = np.zeros(SESSION.duration, np.int32)
    for cue in SESSION.cues:
        expected[cue.start : cue.end] += CLIPS[cue.text or cue.sound or ""]
    assert np.array_equal(mixed(SESSION)[:, 0] * 32768, expected)


@pytest.mark.parametrize("start", [1, 1000, 3000, 6000, 102_345, 150_001, 479_999])
def test_starting_anywhere_gives_the_same_sound_from_there(start: int) -> None:
    assert np.array_equal(mixed(SESSION, start), mixed(SESSION)[start:])


def test_silence_is_one_block_and_weighs_nothing() -> None:
    stream = list(blocks(SESSION, CLIPS.__getitem__, CLIPS.__getitem__))
    silent = [len(block) for block in stream if is_silence(block)]
    assert silent == [1000, 94_000, 26_000, 10 * RATE - 205_000]
    assert all(len(block) <= LONGEST for block in stream if not is_silence(block))


def test_a_clip_is_asked_for_only_when_its_cue_begins() -> None:
    asked: list[str] = []

    def clip_of(text: str) -> Clip:
        asked.append(text)
        return CLIPS[text]

    at = 0
    for block in blocks(SESSION, clip_of, CLIPS.__getitem__):
        assert asked == [c.text for c in SESSION.cues if c.text and c.start <= at]
        at += len(block)


def test_a_cue_that_is_over_at_the_start_is_not_asked_for() -> None:
    later = blocks(
        SESSION,
        {"two": CLIPS["two"]}.__getitem__,
        dict[str, Clip]().__getitem__,
        start=Samples(120_000),
    )
    assert len(next(later)) == LONGEST


def test_sounds_that_are_off_leave_silence_and_a_soft_voice_is_softer() -> None:
    heard = mixed(SESSION, levels=Levels(voice=0.5, sounds=0.0))[:, 0]
    assert not heard[100_000:104_000].any()
    assert np.allclose(heard[1000:6000] * 65536, CLIPS["one"])


def test_a_bed_lies_under_all_of_it_in_stereo() -> None:
    stream = list(blocks(SESSION, CLIPS.__getitem__, CLIPS.__getitem__, bed=Hum()))
    heard = np.concatenate(stream)
    bed = Hum().at(Samples(0), SESSION.duration)
    assert heard.shape == (SESSION.duration, 2)
    assert np.allclose(heard - bed, CENTRE * mixed(SESSION), atol=1e-6)
    assert all(len(block) <= LONGEST for block in stream)
