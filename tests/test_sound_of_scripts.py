"""Every shipped script: the MP3, made in pieces, is the very sound that was mixed."""

from zlib import crc32

import numpy as np
import pytest
from hearing import babble, decoded, decoded_by_ffmpeg, level, mp3, needs_ffmpeg

from holdspace import shelves
from holdspace.clip import Clip
from holdspace.compiler import compile_script
from holdspace.kept import Kept
from holdspace.loading import read_script
from holdspace.mixer import blocks
from holdspace.paces import find
from holdspace.schedule import schedule
from holdspace.shelves import Shelf
from holdspace.sounds import Sounds
from holdspace.timeline import Timeline
from holdspace.units import RATE, Samples

SOUNDS = Sounds(shelves.folders(Shelf.SOUNDS))
SPEECH = (babble(30 * RATE)[:, 0] * 32767).astype(np.int16)


class Babble:
    """Says something that is as long as its text, and different for each."""

    def clip(self, text: str) -> Clip:
        length, start = 2000 + 1300 * len(text), crc32(text.encode()) % (15 * RATE)
        edge = np.clip(np.minimum(np.arange(length), np.arange(length)[::-1]) / 240, 0, 1)
        return (np.resize(SPEECH[start:], length) * edge).astype(np.int16)

    def of_text(self, text: str) -> Samples:
        return Samples(len(self.clip(text)))

    def of_sound(self, name: str) -> Samples:
        return SOUNDS.length(name)


def timeline(name: str) -> Timeline:
    script, _ = read_script(name, Kept())
    return schedule(compile_script(script, find("brisk"), seed=0, minutes=10), Babble())


@pytest.mark.slow
@needs_ffmpeg
@pytest.mark.parametrize("name", shelves.items(Shelf.SCRIPTS))
def test_the_mp3_is_the_sound_that_was_mixed(name: str) -> None:
    session = timeline(name)
    mixed = list(blocks(session, Babble().clip, SOUNDS.clip))
    data = mp3(mixed)
    ours, theirs, whole = decoded(data), decoded_by_ffmpeg(data), np.concatenate(mixed)
    assert len(ours) == len(theirs) == session.duration
    assert level(ours - theirs) < -80
    assert level(ours - whole) < level(whole) - 20
    for cue in session.cues:
        at = slice(cue.start, cue.start + RATE // 10)
        assert level(ours[at] - whole[at]) < -30
