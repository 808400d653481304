"""Voice profiles, the shelves they stand on, and what they add to an engine's voice."""

from pathlib import Path

import numpy as np
import pytest

from holdspace import shelves
from holdspace.clip import Recording
from holdspace.problems import UsageError, VoiceError
from holdspace.shelves import Shelf
from holdspace.speech import engines, line, plausible, profiles
from holdspace.speech.line import Line, open_line
from holdspace.speech.plausible import ImplausibleError
from holdspace.speech.profiled import ProfiledVoice
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Voice
from holdspace.testing import FailingVoice, ToneVoice

SHIPPED = sorted(path.stem for path in shelves.shipped(Shelf.VOICES).glob("*.toml"))


def profile(**fields: object) -> Profile:
    return Profile(name="test", path=Path("test.toml"), **fields)  # type: ignore[arg-type]


def own_voice(name: str, text: str) -> Path:
    folder = shelves.own(Shelf.VOICES)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text)
    return path


def test_eight_voices_and_more_are_shipped_in_both_accents_and_genders() -> None:
    shipped = [profiles.find(name) for name in SHIPPED]
    assert len(shipped) >= 8
    assert {voice.language for voice in shipped} >= {"en-GB", "en-US"}
    assert {voice.gender for voice in shipped} == {"female", "male"}
    assert len({voice.voice for voice in shipped}) == len(shipped)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_profile_says_what_it_is_on_every_platform(name: str) -> None:
    shipped = profiles.find(name)
    assert shipped.description
    assert {driver for driver, _ in shipped.voice} == {"espeak", "nsss", "sapi5"}


def test_the_users_own_voice_hides_a_shipped_one() -> None:
    own_voice("calm", 'description = "mine"')
    assert profiles.find("calm").description == "mine"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rate = 150\npich = 3\n", ":2: pich is no key of a voice profile. Keys: description"),
        ("\n\nrate = 9000", ":3: rate must be a number from 60 to 400"),
        ("rate = true", ":1: rate must be a number"),
        ("warmth = 'much'", ":1: warmth must be a number from 0 to 1"),
        ("# x\n[voice]\nespeek = 'en'", ":2: voice must be a table with the keys espeak, nsss"),
        ("gender = 'any'", ':1: gender must be "female" or "male"'),
        ("command = ['say']", ":1: command must be a list of texts in quotes"),
        ("command = 'say {wav}'", ":1: command must be a list of texts in quotes"),
        ("command = ['{wav}', 'x']", ":1: command must be a list of texts in quotes"),
        ("[pronunciations]\nknee = 3", ":1: pronunciations must be a table of texts"),
        ("rate = = 3", "line 1, column 8"),
        ("rate = 1\nrate = 2", "not a voice profile"),
    ],
)
def test_a_mistake_in_a_profile_is_told_with_its_place(text: str, told: str) -> None:
    path = own_voice("mine", text)
    with pytest.raises(UsageError) as caught:
        profiles.find("mine")
    assert str(caught.value).startswith(str(path))
    assert told in str(caught.value)


def test_a_profile_that_is_no_text_is_told() -> None:
    own_voice("mine", "").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not a voice profile"):
        profiles.find("mine")


def test_an_unknown_voice_names_near_ones() -> None:
    with pytest.raises(UsageError, match=r"no voice called “clam”\. Did you mean calm"):
        profiles.find("clam")


def test_an_unknown_engine_names_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no engine called “pyttx3”\. Did you mean pyttsx3"):
        engines.engine("pyttx3")


def test_another_package_adds_an_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tones:
        def open(self, profile: Profile, rate: float) -> Voice:
            return ToneVoice()

    class Point:
        name = "tones"

        def load(self) -> type[Tones]:
            return Tones

    monkeypatch.setattr("importlib.metadata.entry_points", lambda group, name: [Point()])
    made = engines.engine("tones")
    assert made.open(profile(), 1.0).key == ToneVoice().key


class Talker(ToneVoice):
    """A voice whose recordings for some texts are made by hand."""

    def __init__(self, **made: Recording) -> None:
        super().__init__()
        self._by_hand = {text.replace("_", " "): made[text] for text in made}

    def speak(self, text: str) -> Recording:
        tone = super().speak(text)
        return self._by_hand.get(text, tone)


def tone(seconds: float) -> Recording:
    sine = 0.3 * np.sin(np.arange(round(seconds * 48_000)) / 10)
    return Recording(sine.astype(np.float32), 48_000)


SILENCE = Recording(np.zeros(48_000, np.float32), 48_000)


def test_pronunciations_replace_whole_words_whatever_their_case() -> None:
    voice = ToneVoice()
    spoken = ProfiledVoice(
        voice, profile(pronunciations=(("piriformis", "pirri-FOR-miss"), ("psoas", "so-as")))
    )
    spoken.speak("Piriformis stretch; not the psoaslike, but the psoas.")
    assert voice.spoken == ["pirri-FOR-miss stretch; not the psoaslike, but the so-as."]


def test_a_longer_pronunciation_goes_before_a_shorter_one() -> None:
    voice = ToneVoice()
    table = (("erector", "ee-rector"), ("erector spinae", "ee-rector spy-nee"))
    ProfiledVoice(voice, profile(pronunciations=table)).speak("Erector spinae, erector.")
    assert voice.spoken == ["ee-rector spy-nee, ee-rector."]


def test_what_a_profile_adds_is_in_the_key() -> None:
    changed = [
        profile(),
        profile(warmth=0.5),
        profile(volume=0.5),
        profile(pronunciations=(("a", "b"),)),
    ]
    assert len({ProfiledVoice(ToneVoice(), each).key for each in changed}) == 4


def test_warmth_takes_from_the_high_end_alone() -> None:
    def level(hertz: float, warmth: float) -> float:
        sine = np.sin(np.arange(48_000) * 2 * np.pi * hertz / 48_000)
        made = Recording(sine.astype(np.float32), 48_000)
        voice = ProfiledVoice(Talker(**{"x" * 20: made}), profile(warmth=warmth))
        return float(np.std(voice.speak("x" * 20).frames))

    assert level(300, 1.0) == pytest.approx(level(300, 0.0), rel=0.02)
    assert 20 * np.log10(level(8000, 1.0) / level(8000, 0.0)) == pytest.approx(-9, abs=1)
    assert level(8000, 0.5) > level(8000, 1.0)


def test_a_voice_that_fails_once_is_tried_once_more() -> None:
    class Shaky(ToneVoice):
        def speak(self, text: str) -> Recording:
            recording = super().speak(text)
            if len(self.spoken) == 1:
                raise VoiceError("it hung for 10 s")
            return recording

    voice = Shaky()
    assert len(ProfiledVoice(voice, profile()).speak("Switch sides.").frames)
    assert len(voice.spoken) == 2


def test_a_voice_that_fails_twice_is_an_error_that_names_voice_and_text() -> None:
    with pytest.raises(
        VoiceError, match=r"the voice test could not say “Switch sides\.”: could not"
    ):
        ProfiledVoice(FailingVoice(), profile()).speak("Switch sides.")


@pytest.mark.parametrize(
    ("recording", "flaw"),
    [
        (SILENCE, "silent"),
        (Recording(np.empty(0, np.float32), 48_000), "silent"),
        (tone(0.1), "too short"),
        (tone(9.0), "too long"),
    ],
)
def test_what_cannot_be_its_text_is_refused(recording: Recording, flaw: str) -> None:
    assert plausible.flaw(recording, "Switch sides.").startswith(flaw)
    assert plausible.flaw(tone(0.9), "Switch sides.") == ""


def test_a_slow_voice_may_take_longer_and_a_quick_one_less() -> None:
    assert plausible.flaw(tone(9.0), "Next, and last: Savasana.").startswith("too long")
    assert plausible.flaw(tone(9.0), "Next, and last: Savasana.", tempo=0.5) == ""
    assert plausible.flaw(tone(0.3), "Next, and last: Savasana.").startswith("too short")
    assert plausible.flaw(tone(0.3), "Next, and last: Savasana.", tempo=1.5) == ""


def test_figures_take_longer_than_letters() -> None:
    assert plausible.flaw(tone(4.0), "4-7-8-4") == ""


def test_a_phrase_that_comes_out_wrong_is_cut_out_of_a_longer_one() -> None:
    gap = Recording(np.zeros(9600, np.float32), 48_000)
    parts = [tone(0.8), gap, tone(0.5)]
    carried = Recording(np.concatenate([part.frames for part in parts]), 48_000)
    voice = Talker(**{"Three.": SILENCE, f"{plausible.CARRIER} Three.": carried})
    said = plausible.say(voice, "Three.")
    assert len(said.frames) == pytest.approx(24_000, abs=1000)


def test_what_never_comes_out_right_is_an_error() -> None:
    voice = Talker(**{"Three.": SILENCE, f"{plausible.CARRIER} Three.": tone(1.4)})
    with pytest.raises(ImplausibleError, match="silent"):
        plausible.say(voice, "Three.")


def test_the_next_voice_says_what_the_first_cannot() -> None:
    mute = ProfiledVoice(Talker(**{"Three.": SILENCE}), profile())
    told: list[str] = []
    voice = Line(mute, ToneVoice, told.append)
    assert not voice.speak("Switch sides.").stand_in
    assert told == []
    stood_in = voice.speak("Three.")
    assert stood_in.stand_in
    assert np.array_equal(stood_in.frames, ToneVoice().speak("Three.").frames)
    assert "Three." in told[0]


def test_a_voice_that_hangs_is_no_case_for_the_next_one() -> None:
    voice = Line(FailingVoice(), ToneVoice, print)
    with pytest.raises(VoiceError):
        voice.speak("Three.")


def test_a_voice_that_is_gone_is_told_and_the_default_speaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gone(asked: Profile, rate: float = 1.0) -> ProfiledVoice:
        if asked.name != profiles.DEFAULT:
            raise VoiceError("there is no program flite: install it")
        return ProfiledVoice(ToneVoice(), asked)

    monkeypatch.setattr(line, "open_voice", gone)
    told: list[str] = []
    assert open_line(profile(), 1.0, told.append).name == profiles.DEFAULT
    assert told == [
        "test cannot speak: there is no program flite: install it. calm speaks instead."
    ]
