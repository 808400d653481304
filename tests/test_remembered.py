from pathlib import Path

import numpy as np
import pytest
from hearing import babble, in_blocks, tone

from holdspace.clip import silence
from holdspace.sinks import remembered
from holdspace.sinks.lame import encode
from holdspace.sinks.mp3 import LAYOUTS, Mp3Sink
from holdspace.sinks.output import sixteen_bit
from holdspace.sinks.remembered import Remembered
from holdspace.store import Store
from holdspace.units import RATE

PHRASE = sixteen_bit(babble(2 * 1152 * 10))


def test_a_phrase_is_encoded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Remembered(Store(tmp_path))(PHRASE, LAYOUTS[1])
    monkeypatch.setattr(remembered, "encode", lambda *_: pytest.fail("encoded again"))
    again = Remembered(Store(tmp_path))(PHRASE, LAYOUTS[1])
    assert np.array_equal(first, again)
    assert np.array_equal(first, encode(PHRASE, LAYOUTS[1]))


def test_another_sound_or_layout_is_another_phrase(tmp_path: Path) -> None:
    encoder = Remembered(Store(tmp_path))
    encoder(PHRASE, LAYOUTS[1])
    quieter = encoder(PHRASE // 2, LAYOUTS[1])
    stereo = encoder(np.tile(PHRASE, 2), LAYOUTS[2])
    assert np.array_equal(quieter, encode(PHRASE // 2, LAYOUTS[1]))
    assert stereo.shape[1] == LAYOUTS[2].size
    assert len(list(tmp_path.iterdir())) == 3


def test_a_torn_phrase_is_encoded_anew(tmp_path: Path) -> None:
    expected = Remembered(Store(tmp_path))(PHRASE, LAYOUTS[1])
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-100])
    assert np.array_equal(Remembered(Store(tmp_path))(PHRASE, LAYOUTS[1]), expected)


def test_a_session_has_the_same_bytes_with_and_without_memory(tmp_path: Path) -> None:
    class File(bytearray):
        def write(self, data: bytes) -> None:
            self[len(self) :] = data

        def seek(self, _: int) -> None:
            pass

    blocks = [tone(5000), silence(RATE), *in_blocks(babble(20 * RATE)), silence(RATE), tone(99)]
    plain, cold, warm = File(), File(), File()
    Mp3Sink(plain).write(blocks)
    Mp3Sink(cold, encode_phrase=Remembered(Store(tmp_path))).write(blocks)
    Mp3Sink(warm, encode_phrase=Remembered(Store(tmp_path))).write(blocks)
    assert plain == cold == warm
    assert len(list(tmp_path.iterdir())) == 2
