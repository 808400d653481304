import runpy
import wave
from pathlib import Path

import numpy as np
import pytest

from holdspace.problems import SoundError
from holdspace.sounds import Sounds
from holdspace.units import seconds

FOLDER = Path(__file__).parent.parent / "sounds"
NAMES = ("wake", "start", "end", "tick", "change", "ready", "close")
SHIPPED = Sounds([FOLDER])


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_sound_begins_and_ends_in_silence_and_has_headroom(name: str) -> None:
    sound = SHIPPED.clip(name).astype(float) / 32768
    steps = np.abs(np.diff(sound))
    assert abs(sound[0]) < 0.001
    assert abs(sound[-1]) < 0.001
    assert np.abs(sound).max() < 0.5
    assert steps[:24].max() < 0.02
    assert steps[-240:].max() < 0.001


def test_the_shipped_sounds_are_what_their_program_makes() -> None:
    made = runpy.run_path(str(FOLDER / "make.py"))
    for sound in made["SOUNDS"]:
        expected = np.rint(sound() * 32767)
        assert np.abs(expected - SHIPPED.clip(sound.__name__)).max() <= 1


def test_lengths_are_those_that_a_session_counts_on() -> None:
    assert 0.4 <= seconds(SHIPPED.length("wake")) <= 0.7
    assert seconds(SHIPPED.length("tick")) < 0.2
    assert all(SHIPPED.length(name) == len(SHIPPED.clip(name)) for name in NAMES)


def test_the_folder_is_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir() if path.is_file()) < 2_000_000


def test_the_listeners_own_sound_comes_first(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "tick.wav"), "wb") as file:
        file.setparams((1, 2, 48_000, 0, "NONE", ""))
        file.writeframes(bytes(20))
    own = Sounds([tmp_path, FOLDER])
    assert own.length("tick") == 10
    assert own.length("end") == SHIPPED.length("end")


def test_a_missing_sound_is_named_with_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match=f"'gong'.*{tmp_path}"):
        Sounds([tmp_path]).clip("gong")


@pytest.mark.parametrize("data", [b"", b"RIFF", b"not a sound at all" * 10])
def test_a_file_that_is_no_wav_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tick.wav").write_bytes(data)
    with pytest.raises(SoundError, match=r"tick\.wav"):
        Sounds([tmp_path]).clip("tick")


def test_a_sound_of_another_rate_is_refused(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "tick.wav"), "wb") as file:
        file.setparams((1, 2, 22_050, 0, "NONE", ""))
    with pytest.raises(SoundError, match="48000 Hz"):
        Sounds([tmp_path]).clip("tick")
