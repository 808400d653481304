"""Voices of other people's programs, the ill-behaved ones above all."""

import os
import select
import signal
import stat
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest

from holdspace.problems import UsageError, VoiceError
from holdspace.speech import command, permission
from holdspace.speech.command import CommandEngine, CommandVoice
from holdspace.speech.profiles import Profile

SAY = """
    import struct, sys, wave
    text, path = sys.argv[1:]
    with wave.open(path, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(struct.pack("<h", 8000) * (800 * len(text)))
"""


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


def program(folder: Path, code: str) -> list[str]:
    path = folder / "say.py"
    path.write_text(textwrap.dedent(code))
    return [sys.executable, str(path), "{text}", "{wav}"]


def voice(folder: Path, code: str, limit_s: float = 10) -> CommandVoice:
    return CommandVoice(program(folder, code), limit_s)


def profile(folder: Path, *argv: str) -> Profile:
    return Profile("theirs", folder / "theirs.toml", engine="command", command=argv, rate=160)


class Marks:
    """A pipe that programs write to as long as they live; its end tells that they are gone."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self._end = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    def all(self) -> str:
        """Return what was written, when nobody is left who could write more."""
        read = b""
        while select.select([self._end], [], [], 20)[0]:
            more = os.read(self._end, 100)
            if not more:
                os.close(self._end)
                return read.decode()
            read += more
        raise AssertionError(f"somebody lives on; written was {read!r}")


MARKS = """
    import os, sys, time
    marks = open(os.path.join(os.path.dirname(sys.argv[0]), "marks"), "w")
    def mark():
        marks.write("x")
        marks.flush()
"""


def test_a_program_is_given_the_text_as_one_argument(tmp_path: Path) -> None:
    text = "it's “50%” $HOME; rm -rf / {wav} `id`"
    recording = voice(tmp_path, SAY).speak(text)
    assert len(recording.frames) == 800 * len(text)


def test_a_text_like_an_option_is_none(tmp_path: Path) -> None:
    recording = voice(tmp_path, SAY).speak("--help")
    assert len(recording.frames) == 800 * len(" --help")


def test_without_text_among_its_arguments_a_program_reads_it(tmp_path: Path) -> None:
    code = SAY.replace("text, path = sys.argv[1:]", "text, path = sys.stdin.read(), sys.argv[1]")
    argv = [argument for argument in program(tmp_path, code) if argument != "{text}"]
    recording = CommandVoice(argv, 10).speak("Hold – and breathe.")
    assert len(recording.frames) == 800 * len("Hold – and breathe.")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("pass", "wrote no sound"),
        ("import sys; open(sys.argv[2], 'w').write('garbage')", "no WAV sound"),
        ("import sys; open(sys.argv[2], 'w')", "no WAV sound"),
        ("import os, sys; os.mkfifo(sys.argv[2])", "no sound file that can be read"),
        ("import os, sys; os.symlink('/dev/zero', sys.argv[2])", "no sound file that can be read"),
        ("raise SystemExit('out of paper')", "failed: out of paper"),
        ("import os; os.kill(os.getpid(), 11)", "failed: -11"),
    ],
)
def test_a_program_that_makes_no_sound_is_an_error(tmp_path: Path, code: str, told: str) -> None:
    with pytest.raises(VoiceError, match=told):
        voice(tmp_path, code).speak("Hold.")


def test_a_program_may_print_a_megabyte(tmp_path: Path) -> None:
    noisy = voice(tmp_path, SAY + "\n    print('x' * 2**20)\n    sys.stderr.write('y' * 2**20)")
    assert len(noisy.speak("Hold.").frames)


def test_a_program_that_writes_without_end_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "MAX_BYTES", 2**20)
    begun = time.monotonic()
    with pytest.raises(VoiceError, match="wrote more than 1 MB"):
        voice(tmp_path, "while True: print('x' * 2**16)").speak("Hold.")
    assert time.monotonic() - begun < 5


def test_a_program_that_hangs_is_killed_with_its_children(tmp_path: Path) -> None:
    marks = Marks(tmp_path / "marks")
    code = (
        MARKS
        + """
    for _ in range(3):
        if os.fork() == 0:
            break
    mark()
    time.sleep(60)
    """
    )
    with pytest.raises(VoiceError, match="hung for 1 s"):
        voice(tmp_path, code, limit_s=1).speak("Hold.")
    assert marks.all() == "xxxx"


def test_what_a_program_leaves_running_is_ended(tmp_path: Path) -> None:
    marks = Marks(tmp_path / "marks")
    code = (
        SAY
        + MARKS
        + """
    import signal
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    marked, told = os.pipe()
    if os.fork() == 0:
        mark()
        os.write(told, b"x")
        time.sleep(60)
    os.read(marked, 1)
    """
    )
    assert len(voice(tmp_path, code).speak("Hold.").frames)
    assert marks.all() == "x"


def test_closing_a_voice_kills_what_runs(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    os.mkfifo(running := tmp_path / "running")
    hanging = voice(tmp_path, f"import time; open({str(running)!r}, 'w').close(); time.sleep(60)")
    with ThreadPoolExecutor(1) as worker:
        said = worker.submit(hanging.speak, "Hold.")
        running.read_bytes()  # returns when it runs
        hanging.close()
        with pytest.raises(VoiceError, match=str(-signal.SIGKILL)):
            said.result(timeout=5)


def test_nothing_is_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    voice(tmp_path, SAY).speak("Hold.")
    with pytest.raises(VoiceError):
        voice(tmp_path, "pass").speak("Hold.")
    assert list(scratch.iterdir()) == []


def test_a_foreign_command_runs_only_when_it_was_allowed(tmp_path: Path) -> None:
    theirs = profile(tmp_path, *program(tmp_path, SAY))
    with pytest.raises(UsageError, match="would run this program"):
        CommandEngine().open(theirs, 1.0)
    permission.allow(theirs)
    assert len(CommandEngine().open(theirs, 1.0).speak("Hold.").frames) == 4000


def test_a_command_that_changed_has_to_be_allowed_again(tmp_path: Path) -> None:
    theirs = profile(tmp_path, *program(tmp_path, SAY))
    permission.allow(theirs)
    changed = profile(tmp_path, *program(tmp_path, SAY), "--more")
    assert permission.allowed(theirs)
    assert not permission.allowed(changed)


def test_torn_permissions_allow_nothing(tmp_path: Path) -> None:
    theirs = profile(tmp_path, *program(tmp_path, SAY))
    permission.allow(theirs)
    permission._file().write_text('["half')
    assert not permission.allowed(theirs)


def test_a_missing_program_says_so(tmp_path: Path) -> None:
    theirs = profile(tmp_path, "no-such-program", "{wav}")
    permission.allow(theirs)
    with pytest.raises(VoiceError, match="no program no-such-program: install it"):
        CommandEngine().open(theirs, 1.0)


def test_the_rate_reaches_the_program(tmp_path: Path) -> None:
    theirs = profile(tmp_path, sys.executable, "-r", "{wpm}", "-s{slowness}", "{wav}")
    permission.allow(theirs)
    assert "-s0.800" in CommandEngine().open(theirs, 1.25).key
    assert '"200"' in CommandEngine().open(theirs, 1.25).key


def test_a_program_that_is_none_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(os.urandom(100))
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(VoiceError, match="broken does not run"):
        CommandVoice([str(broken), "{wav}"], 1).speak("Hold.")


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    loud = voice(tmp_path, SAY)
    assert np.array_equal(loud.speak("Hold.").frames, loud.speak("Hold.").frames)
