"""Clips: made once, kept, and the same however they came about."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from holdspace import finish, store
from holdspace.clip import Recording
from holdspace.problems import VoiceError
from holdspace.speech.cache import Clips
from holdspace.store import Store
from holdspace.testing import FailingVoice, HangingVoice, ToneVoice
from holdspace.units import Samples


def the_file(folder: Path) -> Path:
    (path,) = folder.glob("*.kept")
    return path


def test_a_clip_is_made_once(tmp_path: Path) -> None:
    voice = ToneVoice()
    with Clips(voice, tmp_path) as clips:
        clips.get("Hold.")
        clips.get("Hold.")
    with Clips(voice, tmp_path) as clips:
        clips.prepare(["Hold."])
        clips.get("Hold.")
    assert voice.spoken == ["Hold."]


def test_without_a_folder_a_clip_is_made_once_too() -> None:
    with Clips(voice := ToneVoice(), None) as clips:
        assert np.array_equal(clips.get("Hold."), clips.get("Hold."))
    assert voice.spoken == ["Hold."]


def test_clips_are_the_same_made_kept_or_taken(tmp_path: Path) -> None:
    with Clips(ToneVoice(), None) as none, Clips(ToneVoice(), tmp_path) as cold:
        made, kept = none.get("Hold."), cold.get("Hold.")
    with Clips(ToneVoice(), tmp_path) as warm:
        taken = warm.get("Hold.")
    assert np.array_equal(made, kept)
    assert np.array_equal(made, taken)
    assert made.dtype == taken.dtype == np.int16


def test_another_voice_makes_its_own_clips(tmp_path: Path) -> None:
    with Clips(ToneVoice(pitch=220), tmp_path) as clips:
        low = clips.get("Hold.")
    with Clips(ToneVoice(pitch=330), tmp_path) as clips:
        assert not np.array_equal(clips.get("Hold."), low)


def test_another_way_of_finishing_makes_clips_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = ToneVoice()
    with Clips(voice, tmp_path) as clips:
        clips.get("Hold.")
    monkeypatch.setattr(finish, "VERSION", "next")
    with Clips(voice, tmp_path) as clips:
        clips.get("Hold.")
    assert voice.spoken == ["Hold.", "Hold."]


def test_one_changed_text_makes_one_clip(tmp_path: Path) -> None:
    texts = ["One.", "Two.", "Three."]
    for voice, said in ((ToneVoice(), texts), (ToneVoice(), ["Four."])):
        with Clips(voice, tmp_path) as clips:
            clips.prepare([*texts[:2], said[-1]])
            for text in (*texts[:2], said[-1]):
                clips.get(text)
        assert sorted(voice.spoken) == sorted(said)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "torn": lambda data: data[: len(data) // 2 // 2 * 2],
    "torn within a sample": lambda data: data[:-1],
    "empty": lambda data: b"",
    "a flipped bit": lambda data: data[:100] + bytes([data[100] ^ 4]) + data[101:],
    "another format": lambda data: b"RIFF" + data[4:],
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_clip_is_made_anew(tmp_path: Path, damage: str) -> None:
    with Clips(ToneVoice(), tmp_path) as clips:
        whole = clips.get("Hold.")
    path = the_file(tmp_path)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    with Clips(voice := ToneVoice(), tmp_path) as clips:
        clips.prepare(["Hold."])
        assert np.array_equal(clips.get("Hold."), whole)
    assert voice.spoken == ["Hold."]
    with Clips(voice := ToneVoice(), tmp_path) as clips:
        assert np.array_equal(clips.get("Hold."), whole)
    assert voice.spoken == []


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    voice = ToneVoice()
    with Clips(voice, blocked) as clips:
        assert np.array_equal(clips.get("Hold."), clips.get("Hold."))
    assert voice.spoken == ["Hold."]


def test_what_is_wanted_now_goes_before_what_is_queued() -> None:
    class Slow(ToneVoice):
        lanes = 1
        release = threading.Event()

        def speak(self, text: str) -> Recording:
            if text == "first":
                self.release.wait(5)
            return super().speak(text)

    voice = Slow()
    with Clips(voice, None) as clips:
        clips.prepare(["first", "second", "wanted"])
        assert len(clips.get("wanted")) == voice.length("wanted")
        assert voice.spoken == ["wanted"]
        voice.release.set()
        clips.get("first")


def test_what_fails_in_advance_is_raised_when_it_is_wanted() -> None:
    with Clips(FailingVoice("Two."), None) as clips:
        clips.prepare(["One.", "Two.", "Three."])
        assert len(clips.get("Three."))
        for _ in range(2):
            with pytest.raises(VoiceError, match="Two"):
                clips.get("Two.")


def test_closing_ends_a_voice_that_hangs() -> None:
    clips = Clips(voice := HangingVoice(), None)
    clips.prepare(["One.", "Two.", "Three.", "Four."])
    assert voice.asked.wait(10)
    clips.close()
    assert voice.closed


def test_a_clip_of_another_voice_is_not_kept(tmp_path: Path) -> None:
    class StandIn(ToneVoice):
        def speak(self, text: str) -> Recording:
            recording = super().speak(text)
            return Recording(recording.frames, recording.rate, stand_in=True)

    with Clips(StandIn(), tmp_path) as clips:
        assert len(clips.get("Hold."))
    assert list(tmp_path.iterdir()) == []


def test_a_full_folder_loses_what_was_not_used_for_longest(tmp_path: Path) -> None:
    clip = bytes(10_000)
    full = Store(tmp_path, max_bytes=50_000)
    for name in range(6):
        full.write(str(name), clip)
        day = time.time() - (10 - name) * store.FRESH_S
        os.utime(full._path(str(name)), (day, day))
    assert full.read("0") is not None
    full.trim()
    assert {name for name in range(6) if full.has(str(name))} == {0, 4, 5}


def test_torn_leftovers_go_when_they_are_old(tmp_path: Path) -> None:
    young, old = tmp_path / "young.1.part", tmp_path / "old.1.part"
    for path in (young, old):
        path.write_bytes(b"half")
    os.utime(old, (1, 1))
    shelf = Store(tmp_path)
    shelf.write("x", bytes(20))
    shelf.trim()
    assert young.exists()
    assert not old.exists()


def test_several_writers_of_one_clip_leave_one_whole_clip(tmp_path: Path) -> None:
    clips = [bytes([number]) * 40_000 for number in range(4)]
    writers = [
        threading.Thread(target=Store(tmp_path).write, args=("same", clip)) for clip in clips
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    read = Store(tmp_path).read("same")
    assert read is not None
    assert bytes(read) in clips
    assert list(tmp_path.glob("*.part")) == []


def test_a_tone_is_as_long_as_its_text_says() -> None:
    voice = ToneVoice(per_letter=Samples(1000))
    with Clips(voice, None) as clips:
        for text in ("A", "Switch sides.", "x" * 200):
            assert len(clips.get(text)) == 1000 * len(text)
