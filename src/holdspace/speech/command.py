"""Voices of any text-to-speech program: an argv list, never a shell."""

import json
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

from holdspace.clip import Recording
from holdspace.problems import UsageError, VoiceError
from holdspace.speech import permission
from holdspace.speech.pcm import decode
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Found

LIMIT_S = 30.0
"""Seconds that a program may take for one phrase."""
MAX_BYTES = 64 * 2**20
"""Of the file that a program writes: ten minutes of the best sound."""
TAIL_BYTES = 300
"""Of what a program prints, kept to be shown when it fails."""
GLANCE_S = 0.02
"""How often it is looked whether a program has ended, or has written too much."""


class CommandEngine:
    """Opens voices that are programs."""

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        """Kill a program that takes longer than `limit_s` for one phrase."""
        self._limit_s = limit_s

    def open(self, profile: Profile, rate: float) -> "CommandVoice":
        """Return the voice of `profile`; see `Engine.open`.

        Raises `UsageError` if the listener has not allowed its command.
        """
        if not profile.command:
            raise UsageError(f"{profile.path}: the engine command needs the key command")
        permission.demand(profile)
        program = shutil.which(profile.command[0])
        if not program:
            raise VoiceError(f"there is no program {profile.command[0]}: install it")
        wpm = profile.rate * rate
        values = {"{wpm}": f"{wpm:.0f}", "{speed}": f"{rate:.3f}", "{slowness}": f"{1 / rate:.3f}"}
        arguments = [_filled(argument, values) for argument in profile.command[1:]]
        return CommandVoice([program, *arguments], self._limit_s)

    def voices(self) -> list[Found]:
        """Return nothing: a program's voices are what profiles say."""
        return []


class CommandVoice:
    """A program that speaks one phrase at a time into a file."""

    def __init__(self, argv: list[str], limit_s: float) -> None:
        """Run `argv`, with `{wav}` and `{text}` filled in; without `{text}` it reads the text."""
        self._argv = argv
        self._name = Path(argv[0]).name
        self._limit_s = limit_s
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        program = Path(argv[0]).stat()
        self.key = json.dumps([argv, program.st_size, program.st_mtime_ns])
        self.lanes = os.cpu_count() or 1

    def warm_up(self) -> None:
        """Do nothing: each phrase is a command of its own."""

    def speak(self, text: str) -> Recording:
        """Return what the program writes for `text`; see `Voice.speak`."""
        with tempfile.TemporaryDirectory(prefix="holdspace-") as folder:
            wav, printed = Path(folder, "phrase.wav"), Path(folder, "printed")
            process = self._start(text, wav, printed)
            try:
                self._watch(process, (wav, printed))
            finally:
                _kill(process)
                with self._lock:
                    self._running.discard(process)
            if process.returncode:
                raise VoiceError(f"{self._name} failed: {_tail(printed) or process.returncode}")
            return decode(self._read(wav))

    def close(self) -> None:
        """Kill all that is running."""
        with self._lock:
            for process in self._running:
                _kill(process)

    def _start(self, text: str, wav: Path, printed: Path) -> subprocess.Popen[bytes]:
        said = wav.with_name("text")
        said.write_text(text, encoding="utf-8")
        # A text that begins like an option would be taken for one; a space before it is not heard.
        values = {"{wav}": str(wav), "{text}": f" {text}" if text.startswith("-") else text}
        argv = [_filled(argument, values) for argument in self._argv]
        with said.open("rb") as source, printed.open("wb") as output, self._lock:
            try:
                process = subprocess.Popen(
                    argv,
                    stdin=source,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    cwd=wav.parent,
                    start_new_session=True,
                )
            except (OSError, ValueError) as problem:
                raise VoiceError(f"{self._name} does not run: {problem}") from problem
            self._running.add(process)
        return process

    def _watch(self, process: subprocess.Popen[bytes], written: tuple[Path, ...]) -> None:
        """Wait until `process` ends; raises `VoiceError` if it takes or writes too much."""
        deadline = time.monotonic() + self._limit_s
        while True:
            with suppress(subprocess.TimeoutExpired):
                process.wait(GLANCE_S)
                return
            if time.monotonic() > deadline:
                raise VoiceError(f"{self._name} hung for {self._limit_s:g} s")
            if any(_size(path) > MAX_BYTES for path in written):
                raise VoiceError(f"{self._name} wrote more than {MAX_BYTES >> 20} MB")

    def _read(self, wav: Path) -> bytes:
        try:
            status = wav.lstat()
        except FileNotFoundError as problem:
            raise VoiceError(f"{self._name} wrote no sound") from problem
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            raise VoiceError(f"{self._name} wrote no sound file that can be read")
        return wav.read_bytes()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End `process`, and all that it has started and left in its group."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _size(path: Path) -> int:
    return path.lstat().st_size if path.exists() else 0


def _tail(printed: Path) -> str:
    """Return the end of what a program has printed, on one line."""
    with printed.open("rb") as file:
        file.seek(max(0, _size(printed) - TAIL_BYTES))
        return " ".join(file.read().decode(errors="replace").split())


def _filled(argument: str, values: dict[str, str]) -> str:
    """Return `argument` with the `values` put in once; what they hold is not looked at again."""
    for name, value in values.items():
        before, found, after = argument.partition(name)
        if found:
            return f"{before}{value}{_filled(after, values)}"
    return argument
