"""The contract of the command line: exit codes, streams, messages."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from commands import holdspace, holdspace_process

import holdspace as package

SCRIPT = "# One\n\n## Cat | 10 sec\n\n- Kneel on all fours.\n"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "one.md"
    path.write_text(SCRIPT, "utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02" * 99, "binary"),
        (b"Nothing to do here.\n", "no-stretch"),
        (b"---\nvoise: calm\n---\n## Cat | 10 sec\n- Kneel.\n", "voise"),
    ],
)
def test_a_file_that_is_no_script_is_one_clear_message(
    content: bytes, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    done = holdspace("show", path)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["missing.txt"], "no such file"),
        (["."], "folder"),
        (["no-such-session"], "no-such-session"),
        (["wall-stretches", "--voice", "nobody"], "nobody"),
        (["wall-stretches", "--pace", "gentel"], "Did you mean gentle?"),
        (
            ["wall-stretches", "--length", "soon"],
            "--length: “soon” is no length; write 10m, 8:30 or 600s",
        ),
        (["wall-stretches", "--only", "1", "--skip", "1"], "(--only, --skip)"),
        (["wall-stretches", "--only", "99"], "numbered from 1 to 9"),
        (["wall-stretches", "--only", "²"], "no stretch called"),
        (["wall-stretches", "--skip", "hapy baby"], "Did you mean Happy Baby?"),
        (["wall-stretches", "--rate", "9"], "from 0.5 to 2"),
        (["wall-stretches", "--talk", "loud"], "full, brief, quiet"),
        (["wall-stretches", "--no-such-option"], "--no-such-option"),
    ],
)
def test_a_mistake_in_what_is_asked_is_exit_code_2(arguments: list[str], says: str) -> None:
    done = holdspace("show", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_all_mistakes_of_a_script_are_told_at_once_with_a_caret(tmp_path: Path) -> None:
    path = tmp_path / "two.md"
    path.write_text("---\nvoise: calm\npaec: brisk\n---\n## Cat | 10 sec\n- Kneel.\n", "utf-8")
    done = holdspace("export", path, "-o", tmp_path / "two.mp3")
    assert done.code == 2
    assert f"{path}:2:1: error" in done.err
    assert f"{path}:3:1: error" in done.err
    assert "\n    voise: calm\n    ^\n" in done.err
    assert not (tmp_path / "two.mp3").exists()


def test_json_is_all_that_stands_on_standard_output(script: Path) -> None:
    done = holdspace_process("show", "--json", script)
    assert done.code == 0
    assert done.json["title"] == "One"
    assert [stretch["name"] for stretch in done.json["stretches"]] == ["Cat"]


def test_a_script_can_come_from_standard_input() -> None:
    done = holdspace("show", "--json", "-", stdin=SCRIPT)
    assert done.code == 0
    assert done.json["title"] == "One"


def test_a_file_is_not_overwritten_unless_forced(script: Path, tmp_path: Path) -> None:
    target = tmp_path / "one.mp3"
    target.write_bytes(b"precious")
    done = holdspace("export", script, "-o", target)
    assert done.code == 2
    assert done.err == f"holdspace: {target}: the file exists; --force overwrites it\n"
    assert target.read_bytes() == b"precious"
    assert holdspace("export", script, "-o", target, "--force").code == 0
    assert target.read_bytes()[:3] == b"ID3"


def test_a_pipe_takes_what_the_file_would_be(script: Path, tmp_path: Path) -> None:
    target = tmp_path / "one.mp3"
    assert holdspace("export", script, "-o", target).code == 0
    command = [sys.executable, "-m", "holdspace", "export", str(script), "-o", "-"]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    assert done.stdout == target.read_bytes()
    assert done.stderr.startswith(b"standard output: ")


def test_a_pipe_takes_nothing_beside_the_sound(script: Path) -> None:
    for option in (["--with", "vtt"], ["--report"]):
        done = holdspace("export", script, "-o", "-", *option)
        assert (done.code, done.out) == (2, "")
        assert "standard output takes the sound alone" in done.err


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a thing of POSIX")
def test_a_terminal_is_not_flooded_with_an_mp3(script: Path) -> None:
    from terminal import Terminal

    terminal = Terminal("export", script, "-o", "-")
    terminal.until("an MP3 is nothing for a terminal")
    assert terminal.drained() == 2


def test_several_text_files_can_be_written_beside_it(script: Path, tmp_path: Path) -> None:
    target = tmp_path / "one.mp3"
    assert holdspace("export", script, "-o", target, "--with", "vtt, srt,").code == 0
    written = {path.suffix for path in tmp_path.iterdir()}
    assert written == {".md", ".mp3", ".vtt", ".srt"}
    done = holdspace("export", script, "-o", target, "-f", "--with", "vt")
    assert done.code == 2
    assert "Did you mean vtt?" in done.err


def test_a_missing_folder_is_exit_code_1_and_leaves_nothing(script: Path, tmp_path: Path) -> None:
    done = holdspace("export", script, "-o", tmp_path / "nowhere" / "one.mp3")
    assert done.code == 1
    assert sorted(tmp_path.iterdir()) == [script]


def test_a_format_that_is_not_known_is_exit_code_2(script: Path, tmp_path: Path) -> None:
    done = holdspace("export", script, "-o", tmp_path / "one.xyz")
    assert done.code == 2
    assert ".mp3" in done.err


def test_the_front_matter_chooses_voice_and_pace_and_an_option_goes_before_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "one.md"
    path.write_text("---\nvoice: clear\npace: brisk\n---\n" + SCRIPT, "utf-8")
    written = holdspace("show", "--json", path).json
    assert (written["voice"], written["pace"]) == ("clear", "brisk")
    asked = holdspace("show", "--json", path, "--voice", "calm", "--pace", "gentle").json
    assert (asked["voice"], asked["pace"]) == ("calm", "gentle")


def test_length_is_met_to_the_second_and_what_changed_is_told(script: Path) -> None:
    done = holdspace("show", "--json", script, "--length", "45s")
    assert done.json["duration_s"] == pytest.approx(45, abs=0.5)
    assert "ease" in done.err


def test_list_names_the_shipped_scripts() -> None:
    names = [row["name"] for row in holdspace("list", "--json").json]
    assert {"wall-stretches", "desk-break", "morning-routine", "wind-down"} <= set(names)


@pytest.mark.skipif(os.name == "nt", reason="signals are a thing of POSIX")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_an_export_that_is_stopped_leaves_nothing_behind(
    name: str, code: int, tmp_path: Path
) -> None:
    target = tmp_path / "wall.mp3"
    command = [sys.executable, "-m", "holdspace", "export", "wall-stretches", "-o", str(target)]
    running = subprocess.Popen([*command, "--no-cache"], stderr=subprocess.PIPE)
    while not any(tmp_path.iterdir()):  # until it has begun to write
        assert running.poll() is None
    running.send_signal(signal.Signals[name])
    _, errors = running.communicate(timeout=20)
    assert running.returncode == code
    assert list(tmp_path.iterdir()) == []
    assert b"Traceback" not in errors


def test_an_output_that_knows_no_unicode_is_served_all_the_same(script: Path) -> None:
    for arguments in (["show"], ["show", "--json"]):
        command = [sys.executable, "-m", "holdspace", *arguments, str(script)]
        done = subprocess.run(
            command,
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_an_unreadable_script_of_ones_own_does_not_hide_the_others(own_folders: Path) -> None:
    own = own_folders / "config" / "holdspace" / "scripts"
    own.mkdir(parents=True)
    (own / "broken.md").write_text("nothing to do", "utf-8")
    done = holdspace("list", "--json")
    assert done.code == 0
    assert "wall-stretches" in [row["name"] for row in done.json]
    assert "broken is left out" in done.err


def test_it_tells_its_version() -> None:
    done = holdspace("--version")
    assert (done.code, done.out) == (0, f"holdspace {package.__version__}\n")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("export", "desk-break", "-o"), "desk-break.mp3"),
        (("convert", "desk-break", "-o"), "desk-break.md"),
        (("new",), "session.md"),
        (("voices", "--say", "calm", "-o"), "calm.wav"),
    ],
    ids=("export", "convert", "new", "voices"),
)
def test_a_folder_is_no_file_to_write(command: tuple[str, ...], name: str, tmp_path: Path) -> None:
    done = holdspace(*command, tmp_path)
    assert done.code == 2
    assert f"{tmp_path} is a folder" in done.err
    assert f"{tmp_path / name}\n" in done.err
    assert not any(tmp_path.iterdir())
