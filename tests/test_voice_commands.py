"""`holdspace voices` and `holdspace config`."""

import os
import sys
import wave
from pathlib import Path

import pytest
from commands import holdspace

from holdspace import settings, shelves
from holdspace.cli import picker
from holdspace.clip import Block
from holdspace.shelves import Shelf
from holdspace.speech import profiles
from holdspace.units import RATE


def own_voice(name: str, text: str) -> None:
    folder = shelves.own(Shelf.VOICES)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text)


def test_voices_are_listed_with_what_keeps_them_from_speaking() -> None:
    own_voice("broken", "rate = 'quick'")
    own_voice("foreign", 'engine = "command"\ncommand = ["flite", "{wav}"]')
    done = holdspace("voices", "--json")
    rows = {row["name"]: row for row in done.json}
    assert done.code == 0
    assert rows["calm"]["ready"]
    assert rows["calm"]["default"]
    assert rows["calm"]["trouble"] is None
    assert "rate must be a number" in rows["broken"]["trouble"]
    assert "holdspace voices --allow foreign" in rows["foreign"]["trouble"]
    assert not rows["foreign"]["ready"]


def test_voices_are_listed_for_people() -> None:
    done = holdspace("voices")
    assert done.code == 0
    assert "* calm" in done.out
    assert "cannot speak" not in done.out


def test_every_voice_of_every_engine_is_listed() -> None:
    rows = holdspace("voices", "--all", "--json").json
    assert {"engine", "id", "name", "language", "gender"} == set(rows[0])
    assert any(row["id"] == "gmw/en-us" for row in rows)


def test_a_sample_is_written(tmp_path: Path) -> None:
    path = tmp_path / "sample.wav"
    done = holdspace("voices", "--say", "clear", "Switch sides.", "-o", path)
    assert (done.code, done.out) == (0, "")
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels()) == (48_000, 1)
        assert 0.3 < file.getnframes() / 48_000 < 2
    assert holdspace("voices", "--say", "clear", "-o", path).code == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--say", "clam"], "Did you mean calm"),
        (["just a text"], "--say"),
        (["-o", "x.wav"], "--say"),
        (["--allow", "calm"], "runs no program"),
    ],
)
def test_a_mistake_is_exit_code_2(arguments: list[str], says: str) -> None:
    done = holdspace("voices", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_a_voice_is_allowed_once(tmp_path: Path) -> None:
    own_voice("theirs", 'engine = "command"\ncommand = ["true", "{wav}"]')
    assert "--allow theirs" in holdspace("voices", "--say", "theirs", "Hold.").err
    assert holdspace("voices", "--allow", "theirs").code == 0
    done = holdspace("voices", "--say", "theirs", "Hold.")
    assert done.code == 1
    assert "could not say “Hold.”: true wrote no sound" in done.err


def test_settings_are_changed_shown_and_taken_out() -> None:
    assert holdspace("config", "--json").json["voice"] is None
    assert holdspace("config", "voice", "deep").code == 0
    assert holdspace("config", "voice_volume", "0.5").code == 0
    assert holdspace("config", "--json").json["voice"] == "deep"
    assert "deep" in holdspace("config").out
    assert settings.load().voice_volume == 0.5
    assert holdspace("config", "voice", "--unset").code == 0
    assert settings.load() == settings.Settings(voice_volume=0.5)


def test_the_rest_of_the_file_stays_as_it_was_written() -> None:
    path = settings.path()
    path.parent.mkdir(parents=True)
    path.write_text('# mine\npace = "brisk" # always\n\nvoice = "calm"')
    settings.change("voice", "deep")
    settings.change("sounds", "soft")
    settings.change("pace", None)
    assert path.read_text() == '# mine\n\nvoice = "deep"\nsounds = "soft"\n'


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["voise", "calm"], "Did you mean voice"),
        (["sounds", "loud"], 'sounds must be "off" or "soft" or "clear"'),
        (["bed_volume", "9"], "bed_volume must be a number from 0 to 2"),
        (["bed_volume", "loud"], "bed_volume must be a number"),
        (["--unset"], "--unset takes"),
    ],
)
def test_what_is_no_setting_is_exit_code_2(arguments: list[str], says: str) -> None:
    done = holdspace("config", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert not settings.path().exists()


def test_a_mistake_in_the_file_is_told_with_its_place() -> None:
    path = settings.path()
    path.parent.mkdir(parents=True)
    path.write_text("\nsounds = 3\n")
    done = holdspace("config")
    assert done.code == 2
    assert f"{path}:2: sounds must be" in done.err


def test_a_setting_holds_where_nothing_else_is_said() -> None:
    settings.change("voice", "deep")
    settings.change("pace", "brisk")
    shown = holdspace("show", "desk-break", "--only", "1", "--talk", "quiet", "--json").json
    assert (shown["voice"], shown["pace"]) == ("deep", "brisk")
    asked = ["--voice", "clear", "--pace", "steady"]
    shown = holdspace("show", "desk-break", "--only", "1", "--talk", "quiet", "--json", *asked).json
    assert (shown["voice"], shown["pace"]) == ("clear", "steady")


def test_a_text_that_looks_like_a_number_stays_a_text(own_folders: Path) -> None:
    beds = own_folders / "config" / "holdspace" / "sounds" / "beds"
    beds.mkdir(parents=True)
    (beds / "7.wav").touch()
    settings.change("bed", "7")
    assert settings.load().bed == "7"


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[float]:
    """Answer the picker's questions, and return the seconds of sound that it plays."""
    left, played = list(answers), list[float]()

    def play(block: Block) -> None:
        played.append(len(block) / RATE)

    for stream in (sys.stdin, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: left.pop(0))
    monkeypatch.setattr("holdspace.sinks.speaker.play", play)
    return played


def test_who_plays_for_the_first_time_chooses_a_voice_by_ear(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = list(shelves.items(Shelf.VOICES))
    deep = str(names.index("deep") + 1)
    played = at_a_terminal(monkeypatch, deep, "99", "")
    picker.first_voice()
    assert settings.load().voice == "deep"
    assert len(played) == 1
    assert played[0] > 2
    picker.first_voice()


def test_who_just_goes_on_gets_the_default_and_is_told_how_to_leave(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert at_a_terminal(monkeypatch, "") == []
    picker.first_voice()
    assert "Ctrl-C leaves" in capsys.readouterr().err
    assert settings.load().voice == profiles.DEFAULT


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a thing of POSIX")
def test_who_leaves_instead_has_chosen_nothing() -> None:
    from terminal import Terminal

    terminal = Terminal("play", "desk-break")
    terminal.until("Enter for calm")
    terminal.press_until("\x03", "stopped")
    assert terminal.drained() == 130
    assert not settings.path().exists()


def test_nobody_is_asked_away_from_a_terminal() -> None:
    picker.first_voice()
    assert not settings.path().exists()


def test_every_profile_key_and_every_setting_is_documented() -> None:
    docs = Path(__file__).parents[1] / "docs" / "configuration.md"
    text = docs.read_text("utf-8")
    for key in (*profiles.KEYS, *settings.KEYS):
        assert f"`{key}`" in text


@pytest.mark.parametrize(
    ("key", "name", "says"),
    [
        ("voice", "sfot", "no voice called “sfot”. Did you mean soft"),
        ("pace", "brsk", "no pace called “brsk”. Did you mean brisk"),
        ("bed", "rian", "no bed called “rian”. Did you mean rain"),
        ("bed", "nowhere/rain.mp3", "nowhere/rain.mp3: there is no such sound file"),
    ],
)
def test_a_setting_names_only_what_there_is(key: str, name: str, says: str) -> None:
    done = holdspace("config", key, name)
    assert done.code == 2
    assert says in done.err
    assert holdspace("config", "--json").json[key] is None


def test_a_bed_may_be_set_by_name_by_path_or_to_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "waves.mp3").touch()
    monkeypatch.chdir(tmp_path)
    kept = {"rain": "rain", "none": "none", "waves.mp3": str(tmp_path / "waves.mp3")}
    for name, held in kept.items():
        assert holdspace("config", "bed", name).code == 0
        assert settings.load().bed == held


@pytest.mark.parametrize("key", settings.NAMES)
def test_a_mistake_that_comes_from_the_settings_says_so(key: str, tmp_path: Path) -> None:
    path = settings.path()
    path.parent.mkdir(parents=True)
    path.write_text(f'{key} = "gone"\n')
    done = holdspace("export", "desk-break", "-o", tmp_path / "break.mp3")
    assert done.code == 2
    assert f"no {key} called “gone”" in done.err
    assert f"(the setting {key} in {path})" in done.err
    assert f"holdspace config {key} --unset" in done.err


def test_what_is_asked_for_hides_a_setting_that_names_nothing() -> None:
    path = settings.path()
    path.parent.mkdir(parents=True)
    path.write_text('voice = "gone"\n')
    assert holdspace("show", "desk-break", "--only", "1", "--voice", "calm").code == 0
