"""Piper's voices, by a model that is made on the spot."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
import tiny_piper

from holdspace.problems import UsageError, VoiceError
from holdspace.speech import piper_engine
from holdspace.speech.piper_engine import PiperEngine
from holdspace.speech.profiles import Profile

has_piper = pytest.mark.skipif(
    importlib.util.find_spec("piper") is None, reason="the extra piper is not installed"
)


def profile(folder: Path, model: str) -> Profile:
    return Profile("test", folder / "test.toml", engine="piper", model=model)


@has_piper
def test_a_model_beside_its_profile_speaks(tmp_path: Path) -> None:
    tiny_piper.write(tmp_path)
    voice = PiperEngine().open(profile(tmp_path, "tiny.onnx"), 1.0)
    recording = voice.speak("Switch sides.")
    assert recording.rate == tiny_piper.RATE
    assert len(recording.frames) > len("Switch sides.") * tiny_piper.LETTER
    voice.close()


@has_piper
def test_a_model_that_is_broken_is_an_error_and_so_is_the_next_try(tmp_path: Path) -> None:
    tiny_piper.write(tmp_path).write_bytes(b"no model")
    voice = PiperEngine().open(profile(tmp_path, "tiny.onnx"), 1.0)
    for _ in range(2):
        with pytest.raises(VoiceError, match="onnx"):
            voice.speak("Switch sides.")
    voice.close()


@has_piper
def test_a_model_that_hangs_is_killed_at_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "piper"
    package.mkdir()
    (package / "__init__.py").write_text(
        "import time\n"
        "class SynthesisConfig: pass\n"
        "class PiperVoice:\n"
        "    def load(model): time.sleep(60)\n"
    )
    tiny_piper.write(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(piper_engine, "LIMIT_S", 0.3)
    voice = PiperEngine().open(profile(tmp_path, "tiny.onnx"), 1.0)
    with pytest.raises(VoiceError, match=r"hung for 0\.3 s"):
        voice.speak("Switch sides.")
    voice.close()


@has_piper
def test_another_model_or_rate_is_another_voice(tmp_path: Path) -> None:
    model = tiny_piper.write(tmp_path)
    asked = profile(tmp_path, "tiny.onnx")
    keys = {PiperEngine().open(asked, rate).key for rate in (1.0, 1.2)}
    model.write_bytes(model.read_bytes() + b"\0")
    keys.add(PiperEngine().open(asked, 1.0).key)
    assert len(keys) == 3


def test_a_missing_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="piper"):
        PiperEngine().open(profile(tmp_path, "nowhere.onnx"), 1.0)


def test_a_profile_without_a_model_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="needs the key model"):
        PiperEngine().open(profile(tmp_path, ""), 1.0)


@has_piper
def test_the_same_text_is_the_same_each_time(tmp_path: Path) -> None:
    tiny_piper.write(tmp_path)
    first = PiperEngine().open(profile(tmp_path, "tiny.onnx"), 1.0)
    again = PiperEngine().open(profile(tmp_path, "tiny.onnx"), 1.0)
    again.speak("Another phrase before it.")
    assert np.array_equal(first.speak("Hold.").frames, again.speak("Hold.").frames)
    first.close()
    again.close()
