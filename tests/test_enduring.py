from collections.abc import Callable

import numpy as np

from holdspace.clip import Recording
from holdspace.problems import VoiceError
from holdspace.speech.enduring import Enduring
from holdspace.speech.plausible import ImplausibleError
from holdspace.speech.voice import Voice
from holdspace.testing import FailingVoice, ToneVoice
from holdspace.units import RATE

SOUND = Recording(np.full(RATE, 0.5, np.float32), RATE)


def line(*voices: Voice) -> tuple[Enduring, list[str]]:
    told: list[str] = []
    names = [(f"voice {place}", _opener(voice)) for place, voice in enumerate(voices)]
    return Enduring(names, SOUND, told.append), told


def _opener(voice: Voice) -> Callable[[], Voice]:
    return lambda: voice


class Mumbling(ToneVoice):
    def speak(self, text: str) -> Recording:
        if text == "Om.":
            raise ImplausibleError("what it made is silent")
        return super().speak(text)


def test_the_next_voice_speaks_from_a_failure_on_and_it_is_said_once() -> None:
    other = ToneVoice(pitch=330)
    enduring, told = line(FailingVoice("Two."), other)
    assert not enduring.speak("One.").stand_in
    assert enduring.speak("Two.").stand_in
    assert enduring.speak("Three.").stand_in
    assert other.spoken == ["Two.", "Three."]
    assert len(told) == 1
    assert "voice 1" in told[0]


def test_one_text_that_comes_out_wrong_leaves_the_voice_in_its_place() -> None:
    enduring, _ = line(Mumbling(), ToneVoice(pitch=330))
    assert enduring.speak("Om.").stand_in
    assert not enduring.speak("Breathe.").stand_in


def test_where_no_voice_can_speak_there_is_a_sound() -> None:
    enduring, told = line(FailingVoice(), FailingVoice())
    assert np.array_equal(enduring.speak("One.").frames, SOUND.frames)
    assert "a sound" in told[-1]


def test_a_voice_that_cannot_be_opened_is_passed_over() -> None:
    def gone() -> Voice:
        raise VoiceError("it is gone")

    told: list[str] = []
    enduring = Enduring([("away", gone), ("here", ToneVoice)], SOUND, told.append)
    assert enduring.key == ToneVoice().key
    assert not enduring.speak("One.").stand_in
    assert told == ["away: it is gone. Instead of it there is here."]


def test_a_closed_line_opens_no_voice_and_says_nothing() -> None:
    enduring, told = line(FailingVoice(), ToneVoice())
    enduring.close()
    assert enduring.speak("One.").stand_in
    assert told == []
