"""What was made once is kept, and only what is ours is taken back."""

import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from holdspace import kept, paces, shelves
from holdspace.choices import Choices
from holdspace.clip import Recording
from holdspace.kept import Kept
from holdspace.loading import read_script
from holdspace.problems import ScriptError
from holdspace.script import Sides, Span
from holdspace.session import Session
from holdspace.sounds import Sounds
from holdspace.speech.cache import Clips
from holdspace.store import Store
from holdspace.testing import ToneVoice
from holdspace.units import samples

VALUE = Span(20, 30)


def counted(value: object) -> tuple[Callable[[], object], list[object]]:
    """Return what makes `value`, and the list of all that it has made."""
    made: list[object] = []

    def make() -> object:
        made.append(value)
        return value

    return make, made


def test_what_was_made_of_a_key_is_not_made_again(tmp_path: Path) -> None:
    make, made = counted(VALUE)
    assert [Kept(tmp_path).get(("stage", 1), make) for _ in range(3)] == [VALUE] * 3
    assert made == [VALUE]


def test_another_key_is_made_anew(tmp_path: Path) -> None:
    make, made = counted(VALUE)
    for key in (("stage", 1), ("stage", 2), ("other", 1)):
        Kept(tmp_path).get(key, make)
    assert len(made) == 3


def test_without_a_folder_all_is_made_anew() -> None:
    make, made = counted(VALUE)
    for _ in range(2):
        Kept().get("key", make)
    assert len(made) == 2


def test_what_an_older_program_made_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, made = counted(VALUE)
    Kept(tmp_path).get("key", make)
    monkeypatch.setattr(kept, "_code", lambda: "another")
    Kept(tmp_path).get("key", make)
    assert len(made) == 2


def test_the_program_is_another_when_a_file_of_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "below" / "stage.py"
    file.parent.mkdir()
    file.write_text("1", "utf-8")
    before = list(kept._stamps(tmp_path))
    os.utime(file, (1, 1))
    dated = list(kept._stamps(tmp_path))
    file.write_text("12", "utf-8")
    os.utime(file, (1, 1))
    assert before != dated != list(kept._stamps(tmp_path)) != before
    assert len(dated) == 1


def test_an_error_is_not_kept(tmp_path: Path) -> None:
    def fails() -> object:
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        Kept(tmp_path).get("key", fails)
    assert Kept(tmp_path).get("key", lambda: VALUE) == VALUE


def test_what_holds_for_this_once_is_not_kept(tmp_path: Path) -> None:
    make, made = counted(VALUE)
    for _ in range(2):
        assert Kept(tmp_path).get("key", make, lambda: True) == VALUE
    assert len(made) == 2


def test_a_source_that_is_gone_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".#stage.py").symlink_to("nowhere")
    assert list(kept._stamps(tmp_path)) == []
    assert list(kept._stamps(tmp_path / "missing")) == []


def kept_as(folder: Path, data: bytes) -> None:
    """Put `data` where the value of the key `key` is kept."""
    Store(folder / "kept").write(f"{kept._code()} {'key'!r}", data)


class Evil:
    """Would run a function where it is loaded without care."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("evil",)


class Named:
    """Stands for a member of an enum, as Python 3.11.2 writes it: as an attribute of its class."""

    def __init__(self, owner: object, name: str) -> None:
        self.owner, self.name = owner, name

    def __reduce__(self) -> tuple[object, ...]:
        return getattr, (self.owner, self.name)


class Foreign:
    """A class that is not ours."""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a pickle",
        pickle.dumps([Evil()]),
        pickle.dumps([Foreign()]),
        pickle.dumps([samples]),
        pickle.dumps([Kept]),
        b"\x80\x04\x8c\x18holdspace.speech.process\x8c\x10subprocess.Popen\x93.",
        b"\x80\x04\x8c\x0eholdspace.kept\x8c\x04Path\x93.",
        pickle.dumps([VALUE])[:-5],
        b"choldspace.gone\nThing\n.",
        pickle.dumps("no list"),
    ],
)
def test_what_is_no_value_of_ours_is_made_anew(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept_as(tmp_path, data)
    make, made = counted(VALUE)
    assert Kept(tmp_path).get("key", make) == VALUE
    assert made == [VALUE]
    assert not (tmp_path / "evil").exists()


def test_a_script_is_read_once_and_anew_when_it_changes(tmp_path: Path) -> None:
    script, cache = tmp_path / "one.md", Kept(tmp_path)
    script.write_text("# One\n\n## Cat | 10 sec\n\n- Kneel.\n", "utf-8")
    first = read_script(str(script), cache)
    assert read_script(str(script), cache) == first
    script.write_text("# One\n\n## Cow | 10 sec\n\n- Kneel.\n", "utf-8")
    (stretch,) = read_script(str(script), cache)[0].stretches
    assert stretch.name == "Cow"


def test_errors_of_a_script_are_told_each_time(tmp_path: Path) -> None:
    script = tmp_path / "none.md"
    script.write_text("Nothing to do here.", "utf-8")
    for _ in range(2):
        with pytest.raises(ScriptError):
            read_script(str(script), Kept(tmp_path))


class Warmed(ToneVoice):
    def warm_up(self) -> None:
        self.spoken.append("warm")


@pytest.mark.parametrize("length", [None, samples(420)])
def test_a_session_is_arranged_once(length: object, tmp_path: Path) -> None:
    script, _ = read_script("box-breathing", Kept())
    choices = Choices(paces.find("steady"), length=length)  # type: ignore[arg-type]
    sounds = Sounds(shelves.folders(shelves.Shelf.SOUNDS))

    def arranged() -> tuple[object, list[str]]:
        voice = Warmed()
        session = Session(script, choices, Clips(voice, tmp_path / "clips"), sounds, Kept(tmp_path))
        return (session.program, session.pace, session.changes), voice.spoken

    (first, asked), (second, spoken) = arranged(), arranged()
    assert first == second
    assert asked[0] == "warm", "what is arranged anew will have something new to say"
    assert spoken == []


class Slow(ToneVoice):
    """Another voice that had to say it all."""

    def speak(self, text: str) -> Recording:
        return replace(super().speak(text * 2), stand_in=True)


def test_what_was_fitted_to_a_stand_in_is_fitted_anew(tmp_path: Path) -> None:
    script, _ = read_script("desk-break", Kept())
    choices = Choices(paces.find("steady"), length=samples(600))
    sounds = Sounds(shelves.folders(shelves.Shelf.SOUNDS))
    fits = [
        Session(script, choices, Clips(voice, tmp_path / "clips"), sounds, Kept(tmp_path))
        for voice in (Slow(), ToneVoice())
    ]
    for fit in fits:
        assert abs(fit.timeline.duration - samples(600)) < samples(0.2)
    assert fits[0].changes != fits[1].changes


def test_an_unused_sound_that_is_broken_ends_no_session(tmp_path: Path) -> None:
    (tmp_path / "mine.wav").write_bytes(b"junk")
    before = Sounds([tmp_path]).digest
    (tmp_path / "mine.wav").write_bytes(b"other junk")
    assert Sounds([tmp_path]).digest != before


def test_a_member_of_an_enum_is_read_by_its_name(tmp_path: Path) -> None:
    kept_as(tmp_path, pickle.dumps([Named(Sides, "EACH")]))
    assert Kept(tmp_path).get("key", lambda: Sides.NONE) is Sides.EACH


@pytest.mark.parametrize("owner", [Sides, Path, "text"])
def test_nothing_but_a_member_is_read_as_an_attribute(owner: object, tmp_path: Path) -> None:
    kept_as(tmp_path, pickle.dumps([Named(owner, "__doc__")]))
    assert Kept(tmp_path).get("key", lambda: "made anew") == "made anew"
