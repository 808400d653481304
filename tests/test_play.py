"""`holdspace play` as a listener has it: a real terminal, a real sound server, real signals."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from bench.pulse import Pulse
from commands import holdspace_process
from pulse import needs_pulse
from terminal import Terminal

pytestmark = [
    pytest.mark.slow,
    needs_pulse,
    pytest.mark.flaky(reruns=2),  # a machine that has no time for its sound server is no fault
]

SCRIPT = """# Short

## Reach | 3 sec

- Reach up.

## Fold | 20 sec each side

- Fold.
"""

BRIEF = ("--only", "1", "--talk", "quiet", "--ease", "0.25", "--rate", "1.5", "--hold", "0.5")


@pytest.fixture
def pulse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    server = Pulse(tmp_path / "pulse")
    server.start()
    monkeypatch.setenv("PULSE_SERVER", server.address)
    yield server
    server.kill()


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "short.md"
    path.write_text(SCRIPT)
    return path


@pytest.mark.usefixtures("pulse")
def test_keys_pause_move_and_stop_and_the_terminal_is_given_back(script: Path) -> None:
    terminal = Terminal("play", script, "--voice", "calm")
    before = terminal.settings()
    terminal.until("Next: Reach")
    terminal.press("\x1b[C")
    terminal.until("1 of 2")
    terminal.press(" ")
    terminal.until("Paused")
    terminal.press("?")
    terminal.until("fifteen seconds more")
    terminal.press("?")
    terminal.press(" ")
    terminal.until("Back in Reach.")
    terminal.press("\x1a")
    terminal.until("Paused")
    terminal.press("q")
    terminal.until("goes on from here")
    assert terminal.settings() == before
    assert terminal.drained() == 0


@pytest.mark.usefixtures("pulse")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_it_in_order(script: Path, number: int, code: int) -> None:
    terminal = Terminal("play", script, "--voice", "calm")
    before = terminal.settings()
    terminal.until("Next: Reach")
    terminal.press("\x1b[C")
    terminal.until("1 of 2")
    terminal.signal(number)
    assert terminal.drained() == code
    assert terminal.settings() == before


@pytest.mark.usefixtures("pulse")
def test_a_closed_terminal_ends_it_and_its_place_is_kept(script: Path) -> None:
    terminal = Terminal("play", script, "--voice", "calm")
    terminal.until("Next: Reach")
    terminal.press("\x1b[C\x1b[C")
    terminal.until("2 of 2")
    terminal.hang_up()
    assert terminal.ended() == 129
    again = Terminal("play", "--resume")
    again.until("Back in Fold")
    again.press("q")
    assert again.drained() == 0


@pytest.mark.usefixtures("pulse")
def test_without_a_terminal_there_is_one_plain_line_for_each_cue(script: Path) -> None:
    ran = holdspace_process("play", script, *BRIEF)
    assert ran.code == 0
    assert not ran.err
    lines = [line.strip().split("  ", 1)[1] for line in ran.out.splitlines()]
    shown = holdspace_process("show", "--json", script, *BRIEF).json
    assert lines == [c["text"] or f"({c['sound'] or c['kind']})" for c in shown["cues"]]
    (sitting,) = holdspace_process("history", "--json").json
    assert sitting["finished"]
    assert sitting["share"] == 1.0
    assert sitting["heard_s"] == pytest.approx(shown["duration_s"], abs=0.1)


@pytest.mark.usefixtures("pulse")
def test_a_reader_that_goes_away_does_not_end_the_session(script: Path) -> None:
    command = [sys.executable, "-m", "holdspace", "play", str(script), *BRIEF]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(5)
        process.terminate()
        assert process.wait(10) == 143
        assert b"Traceback" not in process.stderr.read()


def test_a_clap_starts_the_hold_and_our_own_voice_in_the_room_does_not(
    tmp_path: Path, script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Pulse(tmp_path / "room", room=True)
    room.start()
    monkeypatch.setenv("PULSE_SERVER", room.address)
    command = [sys.executable, "-u", "-m", "holdspace", "play", str(script), *BRIEF]
    with subprocess.Popen([*command, "--wait=sound"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        lines = (line.strip().split("  ", 1)[1] for line in process.stdout)
        before = [*takewhile(lambda line: "waiting" not in line, lines)]
        reminder = [*takewhile(lambda line: "waiting" not in line, lines)]
        recorder = room.record()
        recorder.hear(2)
        recorder.close()
        room.clap()
        after = [*lines]
    room.kill()
    assert before[-1:] == reminder == ["Ready?"]
    assert "(tick)" not in before
    assert after[:2] == ["(tick)", "(end)"]


def test_nothing_to_go_on_with_is_a_mistake() -> None:
    ran = holdspace_process("play", "--resume")
    assert ran.code == 2
    assert "--resume" in ran.err


def test_without_a_sound_device_it_offers_to_export(
    script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "/there/is/none")
    ran = holdspace_process("play", script)
    assert ran.code == 1
    assert f"holdspace export {script}" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_unknown_output_names_what_exists(script: Path) -> None:
    ran = holdspace_process("play", script, "--output", "nowhere")
    assert ran.code == 2
    assert "simpleaudio" in ran.err


def test_the_history_is_told_for_people(own_folders: Path) -> None:
    lines = [
        {"started": f"2026-03-0{day}T07:00:00+01:00", "script": "a", "title": "Morning",
         "voice": "calm", "pace": "steady", "heard_s": 300.0, "length_s": 600.0, "share": 0.5,
         "finished": False}
        for day in (1, 2)
    ]  # fmt: skip
    folder = own_folders / "state" / "holdspace"
    folder.mkdir(parents=True)
    text = "\n".join(map(json.dumps, lines)) + '\n{"started": "2026-03-03T0'
    (folder / "history.jsonl").write_text(text)
    ran = holdspace_process("history")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Sun 2026-03-01 07:00     5:00  to 50%    Morning",
        "Mon 2026-03-02 07:00     5:00  to 50%    Morning",
        "0 days in a row",
    ]
    assert os.environ["XDG_STATE_HOME"]
