import io
import subprocess
from pathlib import Path

import numpy as np
import pytest
from hearing import (
    babble,
    decoded,
    decoded_by_ffmpeg,
    in_blocks,
    level,
    mp3,
    needs_ffmpeg,
    onset,
    tone,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from holdspace.clip import Block, silence
from holdspace.sinks.encoder import Encoder
from holdspace.sinks.lame import encode
from holdspace.sinks.mp3 import Mp3Sink
from holdspace.sinks.mpeg import DELAY, FRAME, LAYOUTS, info_frame
from holdspace.sinks.output import sixteen_bit
from holdspace.units import RATE


def plainly(sound: Block) -> bytes:
    """Return `sound` as one encoder makes it in one piece."""
    layout = LAYOUTS[sound.shape[1]]
    frames = encode(sixteen_bit(np.pad(sound, ((0, -len(sound) % FRAME), (0, 0)))), layout)
    count = -(-(len(sound) + DELAY) // FRAME)
    head = info_frame(layout, max(count, len(frames)), len(sound))
    return head + frames.tobytes() + layout.silent(count - len(frames))


def talk(seed: int, seconds: int = 60) -> list[Block]:
    """Return blocks as a session has them: speech, and silence short and long."""
    chance = np.random.default_rng(seed)
    found: list[Block] = []
    while sum(map(len, found)) < seconds * RATE:
        words = babble(int(chance.integers(2000, 4 * RATE)), seed)
        edge = np.clip(np.minimum(np.arange(len(words)), np.arange(len(words))[::-1]) / 240, 0, 1)
        found += [(words * edge[:, None]).astype(np.float32)]
        found += [silence(int(chance.choice([50, 700, 9000, 14_000, 100_000, 400_000])))]
    return found


@pytest.mark.parametrize("lead", [0, 1, 575, 1151, 1152, 14_000, 100_001])
def test_a_cue_is_heard_at_its_sample_and_the_length_is_exact(lead: int) -> None:
    click = np.zeros((2000, 1), np.float32)
    click[100:160] = 0.9
    blocks = [silence(lead), click, silence(RATE), click, silence(777)]
    heard = decoded(mp3(blocks))
    assert len(heard) == sum(map(len, blocks))
    first = int(np.argmax(heard[: lead + 2000, 0] > 0.4))
    second = int(np.argmax(heard[lead + 2000 :, 0] > 0.4)) + lead + 2000
    assert abs(first - (lead + 100)) <= 2
    assert second - first == pytest.approx(2000 + RATE, abs=2)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30_000), st.integers(0, 30_000)), max_size=6))
def test_any_blocks_decode_to_their_length_and_place(lengths: list[tuple[int, int]]) -> None:
    blocks = [part for sound, gap in lengths for part in (tone(sound), silence(gap))]
    heard = decoded(mp3(blocks))
    expected = np.concatenate([np.zeros((0, 1), np.float32), *blocks])
    assert heard.shape == expected.shape
    assert not len(heard) or level(heard - expected) < -34


@pytest.mark.parametrize("seed", [1, 2])
def test_cutting_at_silence_makes_the_sound_that_one_encoder_makes(seed: int) -> None:
    blocks = talk(seed)
    whole = np.concatenate(blocks)
    fast, plain = decoded(mp3(blocks)), decoded(plainly(whole))
    assert fast.shape == plain.shape == whole.shape
    assert level(fast - plain) < level(plain - whole) - 6
    assert level(fast - whole) < level(plain - whole) + 0.5


@pytest.mark.parametrize("channels", [1, 2])
def test_pieces_join_without_a_gap_or_a_click(channels: int) -> None:
    whole = babble(60 * RATE, channels=channels)
    fast, plain = decoded(mp3(in_blocks(whole)), channels), decoded(plainly(whole), channels)
    assert level(fast - plain) < level(plain - whole) - 6
    at_once = 5 * RATE // 1000
    worst = [
        max(
            level(sound[at : at + at_once] - whole[at : at + at_once])
            for at in range(0, len(whole), at_once)
        )
        for sound in (fast, plain)
    ]
    assert worst[0] < worst[1] + 2


def test_pieces_that_have_no_seam_are_encoded_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = babble(40 * RATE)
    monkeypatch.setattr("holdspace.sinks.mp3.join", lambda *_: None)
    plain = plainly(whole)
    assert mp3(in_blocks(whole)) == plain


def test_silence_between_cues_is_digital_silence() -> None:
    heard = decoded(mp3([tone(RATE), silence(RATE * 5), tone(RATE)]))
    assert not heard[RATE + 2 * FRAME : 6 * RATE - 2 * FRAME].any()


@pytest.mark.parametrize("blocks", [[], [silence(0)], [silence(1)], [tone(1)], [tone(300)]])
def test_a_session_of_next_to_nothing_is_still_a_file(blocks: list[Block]) -> None:
    assert len(decoded(mp3(blocks))) == sum(map(len, blocks))


def test_the_bytes_depend_neither_on_the_run_nor_on_the_number_of_cores() -> None:
    blocks = talk(3, 30)
    assert mp3(blocks, workers=1) == mp3(blocks, workers=5) == mp3(blocks, workers=5)


def test_hours_of_silence_cost_neither_time_nor_memory() -> None:
    class Counter(io.RawIOBase):
        length = 0

        def write(self, data: object) -> int:
            assert isinstance(data, bytes)
            assert len(data) < 2_000_000
            self.length += len(data)
            return len(data)

        def seek(self, offset: int, whence: int = 0) -> int:
            return offset

    file = Counter()
    with Encoder() as encoder:
        Mp3Sink(file, encoder).write([tone(RATE), silence(10 * 3600 * RATE), tone(RATE)])
    assert file.length == pytest.approx(8000 * (10 * 3600 + 2), abs=1000)


def test_what_is_beyond_full_scale_is_held_at_it() -> None:
    assert sixteen_bit(np.array([[1.5], [-1.5], [0.5]], np.float32)).tolist() == [
        [32767],
        [-32768],
        [16384],
    ]


@needs_ffmpeg
@pytest.mark.parametrize("channels", [1, 2])
def test_ffmpeg_has_no_complaint_and_hears_the_same(channels: int) -> None:
    whole = babble(50 * RATE, channels=channels)
    blocks = [*in_blocks(whole), silence(RATE * 3, channels), *in_blocks(whole[:RATE])]
    data = mp3(blocks)
    assert level(decoded_by_ffmpeg(data, channels) - decoded(data, channels)) < -80


@needs_ffmpeg
@pytest.mark.parametrize("second", [3, 33, 117])
def test_ffmpeg_seeks_to_the_sample(second: int, tmp_path: Path) -> None:
    sound = [part for n in range(130) for part in (tone(9600, 400 + n), silence(38_400))]
    path = tmp_path / "a.mp3"
    path.write_bytes(mp3(sound))
    command = ["ffmpeg", "-v", "warning", "-ss", str(second - 0.5), "-i", str(path)]
    out = subprocess.run([*command, "-f", "s16le", "-"], capture_output=True, check=True)
    heard = np.frombuffer(out.stdout, "<i2")[:, None].astype(np.float32) / np.float32(32768)
    assert onset(heard) == pytest.approx(RATE // 2, abs=100)
