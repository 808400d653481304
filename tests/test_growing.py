"""A session that is written while it is spoken is the one that is known from the start."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hearing import in_blocks, mp3, tone

from holdspace import paces, shelves
from holdspace.choices import Choices
from holdspace.clip import silence
from holdspace.kept import Kept
from holdspace.loading import read_script
from holdspace.pace import Talk
from holdspace.schedule import schedule
from holdspace.session import Heard, Mix, Session
from holdspace.shelves import Shelf
from holdspace.sounds import SoundLevel, Sounds
from holdspace.speech.cache import Clips
from holdspace.tags import room, tag
from holdspace.testing import ToneVoice
from holdspace.units import RATE, Samples

SOUNDS = Sounds(shelves.folders(Shelf.SOUNDS))


def session(name: str, talk: Talk = Talk.FULL) -> Session:
    script, _ = read_script(name, Kept())
    pace = replace(paces.find("brisk"), talk=talk)
    clips = Clips(ToneVoice(Samples(500)), None)
    return Session(script, Choices(pace), clips, SOUNDS)


@pytest.mark.parametrize("mix", [Mix(), Mix(voice_volume=0.5, sounds=SoundLevel.OFF)])
@pytest.mark.parametrize("name", ["wall-stretches", "box-breathing"])
def test_the_sound_is_the_same_sample_by_sample(name: str, mix: Mix) -> None:
    ours = session(name)
    whole = np.concatenate(list(ours.blocks(mix)))
    grown = np.concatenate(list(ours.growing(ours.moments(), mix)))
    assert np.array_equal(grown, whole)


def test_the_timeline_is_known_with_the_last_moment() -> None:
    ours = session("box-breathing")
    assert list(ours.moments())
    assert vars(ours)["timeline"] == schedule(ours.program, Heard(ours.clip, SOUNDS))


def test_the_first_sound_is_there_before_the_last_word_is_spoken(tmp_path: Path) -> None:
    voice = ToneVoice()
    script, _ = read_script("wall-stretches", Kept())
    ours = Session(script, Choices(paces.find("brisk")), Clips(voice, tmp_path), SOUNDS)
    blocks = ours.growing(ours.moments(), Mix())
    while not next(blocks).any():
        pass
    assert voice.spoken == []
    for _ in range(20):
        next(blocks)
    assert 0 < len(voice.spoken) < 20


def test_the_bytes_do_not_depend_on_how_silence_is_cut() -> None:
    whole = [tone(5000), silence(3 * RATE), tone(300), silence(500), tone(300)]
    cut = [
        *(*in_blocks(tone(5000), 700), silence(0), silence(RATE), silence(RATE), silence(5)),
        *(silence(RATE - 5), tone(300), silence(250), silence(250), tone(300)),
    ]
    assert mp3(whole) == mp3(cut)


@dataclass(frozen=True)
class Slow:
    """Speech of so many samples a letter."""

    per_letter: int

    def of_text(self, text: str) -> Samples:
        return Samples(self.per_letter * len(text))

    def of_sound(self, name: str) -> Samples:
        return SOUNDS.length(name)


@pytest.mark.parametrize("talk", Talk)
@pytest.mark.parametrize("name", shelves.items(Shelf.SCRIPTS))
def test_the_tag_fits_into_the_room_that_is_left_for_it(name: str, talk: Talk) -> None:
    program = session(name, talk).program
    left = room(program, "calm")
    for per_letter in (30, 500, 4000):
        timeline = schedule(program, Slow(per_letter))
        assert len(tag(timeline, "calm")) <= left
        assert len(tag(timeline, "calm", left)) == left
