from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hearing import babble, in_blocks, tone

from holdspace.clip import Block, silence
from holdspace.sinks import encoder
from holdspace.sinks.cutter import Piece
from holdspace.sinks.encoder import Encoder
from holdspace.sinks.lame import encode
from holdspace.sinks.mp3 import Mp3Sink
from holdspace.sinks.mpeg import FRAME, LAYOUTS, Frames
from holdspace.sinks.output import Samples16, sixteen_bit
from holdspace.store import Store
from holdspace.units import RATE

PHRASE = sixteen_bit(babble(20 * FRAME))


def frames(sound: Samples16, store: Store | None = None, *, whole: bool = True) -> Frames:
    with Encoder(store) as workers:
        return workers.frames(Piece(0, sound, continues=False, whole=whole)).result()


def unwanted(*_: object) -> Frames:
    pytest.fail("it was encoded again")


def test_a_phrase_is_encoded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = frames(PHRASE, Store(tmp_path))
    monkeypatch.setattr(encoder, "encode", unwanted)
    again = frames(PHRASE, Store(tmp_path))
    assert np.array_equal(first, again)
    assert np.array_equal(first, encode(PHRASE, LAYOUTS[1]))


def test_without_a_folder_a_phrase_is_encoded_once_for_each_encoder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    piece = Piece(0, PHRASE, continues=False, whole=True)
    with Encoder() as workers:
        first = workers.frames(piece).result()
        assert len(workers._phrases) == 1
        monkeypatch.setattr(encoder, "encode", unwanted)
        assert np.array_equal(workers.frames(piece).result(), first)


def test_a_piece_of_something_longer_is_not_kept(tmp_path: Path) -> None:
    assert np.array_equal(frames(PHRASE, Store(tmp_path), whole=False), encode(PHRASE, LAYOUTS[1]))
    assert list(tmp_path.iterdir()) == []


def test_another_sound_or_layout_is_another_phrase(tmp_path: Path) -> None:
    frames(PHRASE, Store(tmp_path))
    quieter = frames(PHRASE // 2, Store(tmp_path))
    stereo = frames(np.tile(PHRASE, 2), Store(tmp_path))
    assert np.array_equal(quieter, encode(PHRASE // 2, LAYOUTS[1]))
    assert stereo.shape[1] == LAYOUTS[2].size
    assert len(list(tmp_path.iterdir())) == 3


def test_a_torn_phrase_is_encoded_anew(tmp_path: Path) -> None:
    expected = frames(PHRASE, Store(tmp_path))
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-100])
    assert np.array_equal(frames(PHRASE, Store(tmp_path)), expected)


def session() -> list[Block]:
    return [tone(5000), silence(RATE), *in_blocks(babble(20 * RATE)), silence(RATE), tone(99)]


def written(workers: Encoder) -> bytes:
    file = BytesIO()
    Mp3Sink(file, workers).write(session())
    return file.getvalue()


def test_a_session_has_the_same_bytes_with_and_without_memory(tmp_path: Path) -> None:
    with Encoder() as plain, Encoder(Store(tmp_path)) as cold, Encoder(Store(tmp_path)) as warm:
        assert written(plain) == written(cold) == written(warm)
    assert len(list(tmp_path.iterdir())) == 2
