"""From a script to a file, with the embedded voice: what is heard is what the timeline says."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from commands import holdspace, holdspace_process
from hearing import decoded, decoded_by_ffmpeg, needs_ffmpeg, onset

from holdspace import loudness
from holdspace.clip import Block
from holdspace.units import RATE

SCRIPT = """# Two sides

## Low lunge | 12 sec per side

- Kneel with your right foot in front.
- Hold for 12 seconds, breathing into the front of your hip. Then switch sides.

Note: Fold a towel under your knee.

## Rest | 10 sec

- Lie on your back and hold for 10 seconds.
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "two-sides.md"
    path.write_text(SCRIPT, "utf-8")
    return path


class Exported:
    """One export, decoded, beside what `show` says of it."""

    def __init__(self, script: Path, folder: Path) -> None:
        self.file = folder / "two-sides.mp3"
        done = holdspace("export", script, "-o", self.file)
        assert done.code == 0, done.err
        self.shown: Any = holdspace("show", "--json", script).json
        self.sound: Block = decoded(self.file.read_bytes())

    def heard(self) -> list[Any]:
        return [cue for cue in self.shown["cues"] if cue["kind"] != "gate"]


@pytest.fixture
def exported(script: Path, tmp_path: Path) -> Exported:
    return Exported(script, tmp_path)


def test_the_file_is_as_long_as_the_timeline_to_the_sample(exported: Exported) -> None:
    assert len(exported.sound) == round(exported.shown["duration_s"] * RATE)


def test_every_spoken_cue_and_bell_starts_at_its_place(exported: Exported) -> None:
    for cue in exported.heard():
        if cue["sound"] == "wake":  # swells out of silence, so it has no onset
            continue
        start = round(cue["start_s"] * RATE)
        found = onset(exported.sound, max(0, start - 2400), 0.004)
        assert abs(found - start) <= 480, cue


def test_between_cues_there_is_silence(exported: Exported) -> None:
    quiet = np.ones(len(exported.sound), bool)
    for cue in exported.heard():
        start, end = (round(cue[key] * RATE) for key in ("start_s", "end_s"))
        quiet[max(0, start - 1200) : end + 1200] = False
    assert quiet.any()
    assert np.max(np.abs(exported.sound[quiet])) < 1e-4


def test_speech_has_its_loudness_and_no_peak_comes_near_full_scale(exported: Exported) -> None:
    spoken = [
        exported.sound[round(cue["start_s"] * RATE) : round(cue["end_s"] * RATE), 0]
        for cue in exported.heard()
        if cue["text"]
    ]
    assert loudness.integrated(np.concatenate(spoken), RATE) == pytest.approx(-16, abs=1)
    assert loudness.true_peak(exported.sound[:, 0]) <= -1


def test_the_breath_is_said_inside_the_hold_and_sides_are_equal(exported: Exported) -> None:
    lunge = exported.shown["stretches"][0]
    assert [side["side"] for side in lunge["sides"]] == ["first", "second"]
    for side in lunge["sides"]:
        (hold,) = side["holds"]
        assert hold["end_s"] - hold["start_s"] == pytest.approx(12, abs=1e-5)
        breaths = [
            cue
            for cue in exported.heard()
            if cue["text"] == "Breathe into the front of your hip." and cue["side"] == side["side"]
        ]
        assert [hold["start_s"] < cue["start_s"] < hold["end_s"] for cue in breaths] == [True]


@needs_ffmpeg
def test_another_decoder_hears_the_same_and_has_no_complaint(exported: Exported) -> None:
    theirs = decoded_by_ffmpeg(exported.file.read_bytes())
    assert len(theirs) == len(exported.sound)
    assert np.max(np.abs(theirs - exported.sound)) < 0.01


def test_the_bytes_are_the_same_with_a_warm_cache_a_cold_one_and_none(
    exported: Exported, script: Path, tmp_path: Path
) -> None:
    warm, none = tmp_path / "warm.mp3", tmp_path / "none.mp3"
    assert holdspace("export", script, "-o", warm).code == 0
    assert holdspace_process("export", script, "-o", none, "--no-cache").code == 0
    assert warm.read_bytes() == exported.file.read_bytes()
    assert none.read_bytes() == exported.file.read_bytes()
