from pathlib import Path

import numpy as np
import pytest

from holdspace import finish, loudness
from holdspace.problems import UsageError, VoiceError
from holdspace.speech import open_voice, profiles
from holdspace.speech.cache import Clips
from holdspace.testing import FailingVoice, ToneVoice


def test_a_clip_is_as_long_as_its_tone_and_as_loud_as_a_session_is() -> None:
    voice = ToneVoice()
    clip = finish.finish(voice.speak("Switch sides."))
    assert len(clip) == voice.length("Switch sides.")
    assert loudness.integrated(clip / 32767) == pytest.approx(-16, abs=0.5)


def test_the_same_text_is_the_same_whatever_was_said_before(tmp_path: Path) -> None:
    with Clips(open_voice(profiles.find("bright")), None) as clips:
        first = clips.get("Switch sides.")
        clips.prepare(["Halfway.", "Hold still.", "Breathe in."])
        clips.get("Breathe in.")
    with Clips(open_voice(profiles.find("bright")), tmp_path) as clips:
        clips.get("Breathe in.")
        assert np.array_equal(clips.get("Switch sides."), first)
        assert np.array_equal(clips.get("Switch sides."), first)
    with Clips(open_voice(profiles.find("bright")), tmp_path) as clips:
        assert np.array_equal(clips.get("Switch sides."), first)


def test_what_fails_in_advance_is_raised_when_it_is_wanted() -> None:
    with Clips(FailingVoice("Two."), None) as clips:
        clips.prepare(["One.", "Two.", "Three."])
        assert len(clips.get("Three."))
        with pytest.raises(VoiceError, match="Two"):
            clips.get("Two.")


def test_an_unknown_voice_names_near_ones() -> None:
    with pytest.raises(UsageError, match="calm"):
        profiles.find("clam")
