"""What holds for every voice: each engine's, and the fakes."""

import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import tiny_piper

from holdspace import finish, shelves
from holdspace.speech import open_voice, profiles
from holdspace.speech.command import CommandEngine, CommandVoice
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Voice
from holdspace.testing import ToneVoice

SHIPPED = sorted(path.stem for path in shelves.shipped(shelves.Shelf.VOICES).glob("*.toml"))
PROGRAMS = {
    "flite": ["flite", "-t", "{text}", "-o", "{wav}"],
    "espeak-ng": ["espeak-ng", "-w", "{wav}", "{text}"],
    "festival": ["text2wave", "-o", "{wav}"],
}


def a_program(name: str, folder: Path) -> Voice:
    argv = PROGRAMS[name]
    program = shutil.which(argv[0])
    if not program:
        pytest.skip(f"{argv[0]} is not installed")
    return CommandVoice([program, *argv[1:]], limit_s=20)


def a_model(folder: Path) -> Voice:
    pytest.importorskip("piper", reason="the extra piper is not installed")
    model = tiny_piper.write(folder)
    profile = Profile("tiny", folder / "tiny.toml", engine="piper", model=str(model))
    return open_voice(profile)


VOICES: dict[str, Callable[[Path], Voice]] = {
    "tone": lambda _: ToneVoice(),
    "calm": lambda _: open_voice(profiles.find("calm")),
    "bright": lambda _: open_voice(profiles.find("bright"), rate=1.2),
    "piper": a_model,
    **{name: partial(a_program, name) for name in PROGRAMS},
}


@pytest.fixture(params=VOICES)
def voice(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Voice]:
    made = VOICES[request.param](tmp_path)
    yield made
    made.close()


def test_a_recording_is_finite_mono_sound_within_full_scale(voice: Voice) -> None:
    recording = voice.speak("Step your left foot forward.")
    assert recording.frames.dtype == np.float32
    assert recording.frames.ndim == 1
    assert 8000 <= recording.rate <= 192_000
    assert 0.01 < np.max(np.abs(recording.frames)) <= 1.0


def test_the_same_text_gives_the_same_samples_whatever_came_before(voice: Voice) -> None:
    first = voice.speak("Switch sides.").frames
    voice.speak("Bend your right knee, and breathe in.")
    assert np.array_equal(voice.speak("Switch sides.").frames, first)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_voice_gives_the_same_samples_whatever_came_before(name: str) -> None:
    texts = ["Switch sides.", "Bend your right knee, and breathe in.", "Switch sides."]
    voice = open_voice(profiles.find(name))
    first, _, again = (voice.speak(text).frames for text in texts)
    voice.close()
    assert np.array_equal(first, again)


def test_several_threads_may_speak_at_once(voice: Voice) -> None:
    texts = ["Three.", "Two.", "One.", "Switch sides.", "Halfway.", "Breathe out."]
    alone = [voice.speak(text).frames for text in texts]
    with ThreadPoolExecutor(4) as workers:
        together = [recording.frames for recording in workers.map(voice.speak, texts)]
    for expected, actual in zip(alone, together, strict=True):
        assert np.array_equal(actual, expected)


def test_more_words_take_longer(voice: Voice) -> None:
    short = finish.trim(voice.speak("Breathe."))
    long = finish.trim(voice.speak("Breathe in, and lift your chest toward the ceiling."))
    assert len(long.frames) / long.rate > 2 * len(short.frames) / short.rate


@pytest.mark.parametrize("text", ["Don’t lock your knees — ever.", "-v 3", "“Cow face”", "30"])
def test_odd_texts_are_spoken_too(voice: Voice, text: str) -> None:
    assert np.max(np.abs(voice.speak(text).frames)) > 0.01


def test_a_voice_has_a_key_and_at_least_one_lane(voice: Voice) -> None:
    assert voice.key
    assert voice.lanes >= 1


def test_a_voice_may_be_closed_twice_and_speaks_again_when_it_is_asked(voice: Voice) -> None:
    first = voice.speak("Rest.").frames
    voice.close()
    voice.close()
    assert np.array_equal(voice.speak("Rest.").frames, first)


def test_whatever_shapes_the_sound_is_in_the_key() -> None:
    keys = {
        open_voice(profiles.find(name), rate).key
        for name in ("calm", "bright", "deep")
        for rate in (0.9, 1.0)
    }
    assert len(keys) == 6


def test_a_program_that_changed_is_another_voice(tmp_path: Path) -> None:
    program = tmp_path / "say"
    keys = set()
    for version in ("#!/bin/sh\n# one", "#!/bin/sh\n# number two"):
        program.write_text(version)
        keys.add(CommandVoice([str(program)], limit_s=1).key)
    assert len(keys) == 2


def test_engines_list_what_they_have() -> None:
    assert CommandEngine().voices() == []
    if sys.platform == "linux":
        from holdspace.speech.pyttsx3_engine import Pyttsx3Engine

        found = {voice.id: voice for voice in Pyttsx3Engine().voices()}
        assert "en-gb" in found["gmw/en-gb-x-rp"].language
