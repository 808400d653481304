import shutil
import subprocess
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hearing import babble, in_blocks, level, mp3, needs_ffmpeg

from holdspace.clip import Block
from holdspace.music import open_music
from holdspace.music.converted import ConvertedMusic
from holdspace.music.music import Stereo
from holdspace.music.native import NativeMusic
from holdspace.problems import SoundError
from holdspace.units import NONE, RATE, Samples

SOUND: Block = np.tile(babble(10 * RATE), 2)


def heard(path: Path, start: int = 0) -> Stereo:
    return np.concatenate(list(open_music(path).stream(Samples(start))))


def wav(path: Path, rate: int = RATE) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, rate, 0, "NONE", ""))
        file.writeframes(np.rint(SOUND * 32767).astype("<i2").tobytes())
    return path


def test_a_wav_file_is_read_as_it_is_from_any_place(tmp_path: Path) -> None:
    path = wav(tmp_path / "a.wav")
    assert np.array_equal(heard(path), np.rint(SOUND * 32767))
    assert np.array_equal(heard(path, 123_457), np.rint(SOUND * 32767)[123_457:])


def test_music_of_another_rate_keeps_its_length(tmp_path: Path) -> None:
    assert len(heard(wav(tmp_path / "a.wav", 24_000))) == pytest.approx(20 * RATE, abs=4)


def test_an_mp3_is_read_in_place_from_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(mp3(in_blocks(SOUND)))
    assert len(heard(path)) == len(SOUND)
    assert level(heard(path, 200_000) / np.float32(32768) - SOUND[200_000:]) < -40


@needs_ffmpeg
@pytest.mark.parametrize("suffix", ["flac", "ogg"])
def test_formats_that_need_no_ffmpeg_are_read_without_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    subprocess.run(["ffmpeg", "-v", "error", "-i", wav(tmp_path / "a.wav"), path], check=True)
    assert isinstance(open_music(path), NativeMusic)
    assert level(heard(path)[: 9 * RATE] / np.float32(32768) - SOUND[: 9 * RATE]) < -35


@needs_ffmpeg
@pytest.mark.parametrize("suffix", ["m4a", "opus", "wma"])
def test_other_formats_are_read_through_ffmpeg(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    subprocess.run(["ffmpeg", "-v", "error", "-i", wav(tmp_path / "a.wav"), path], check=True)
    music = open_music(path)
    assert isinstance(music, ConvertedMusic)
    assert len(heard(path)) == pytest.approx(10 * RATE, abs=RATE // 10)
    assert len(heard(path, 4 * RATE)) == pytest.approx(6 * RATE, abs=RATE // 10)


@needs_ffmpeg
def test_music_that_is_put_away_half_way_ends_its_ffmpeg(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Started(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Started)
    stream = ConvertedMusic(wav(tmp_path / "a.wav")).stream(NONE)
    next(stream)
    assert [process.poll() for process in started] == [None]
    stream.close()  # type: ignore[attr-defined]
    assert started[0].returncode not in (None, 0)


@needs_ffmpeg
@pytest.mark.parametrize("data", [b"", b"Stretch your arms.\n" * 500, bytes(10_000)])
def test_a_file_without_sound_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(data)
    with pytest.raises(SoundError, match=r"notes\.txt: ffmpeg finds no sound"):
        heard(path)


def test_without_ffmpeg_it_is_said_what_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    (tmp_path / "a.m4a").write_bytes(b"x")
    with pytest.raises(SoundError, match="WAV, MP3, FLAC or Ogg Vorbis"):
        heard(tmp_path / "a.m4a")
