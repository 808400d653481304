"""A real sound server of one's own: PulseAudio with a null sink, and what it hears."""

import os
import select
import shutil
import signal
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from holdspace.units import RATE

SINK = f"module-null-sink sink_name={{}} rate={RATE} format=float32le channels=1"
ECHO = "module-loopback source=holdspace.monitor sink=room latency_msec=20"
PROGRAMS = "pulseaudio", "pactl", "parec", "pacat"
FORMAT = ("--format=float32le", f"--rate={RATE}", "--channels=1")


def is_here() -> bool:
    """Whether a server can be started on this machine."""
    return all(map(shutil.which, PROGRAMS))


class Pulse:
    """A PulseAudio server in `folder`, with one null sink.

    In a `room`, the microphone hears what the sink plays, and what else sounds there.
    """

    def __init__(self, folder: Path, *, room: bool = False) -> None:
        self._room = room
        self._run = folder / "run"
        self._run.mkdir(mode=0o700, parents=True)
        self.address = f"unix:{self._run / 'native'}"
        self.environment = os.environ | {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(self._run),
            "PULSE_SERVER": self.address,
            "TMPDIR": str(folder),  # where it leaves a folder when it is killed
        }
        self.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self._pid = 0

    def start(self) -> None:
        """Start the server; returns when it serves."""
        socket = f"module-native-protocol-unix auth-anonymous=1 socket={self._run / 'native'}"
        modules = [SINK.format("holdspace"), socket]
        if self._room:
            modules += [SINK.format("room"), ECHO]
        options = ("--exit-idle-time=-1", "--disable-shm=yes", "--realtime=yes")
        command = ["pulseaudio", "-n", "--daemonize=yes", *options]
        command += [f"--load={module}" for module in modules]
        environment = self.environment.copy()
        environment.pop("PULSE_SERVER")
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=20)
        self._pid = int((self._run / "pulse" / "pid").read_text())
        if self._room:
            self._run_client("pactl", "set-default-sink", "holdspace")
            self._run_client("pactl", "set-default-source", "room.monitor")

    def kill(self) -> None:
        """End the server at once, as a crash would; returns when it is gone."""
        if self._pid:
            gone = os.pidfd_open(self._pid)
            os.kill(self._pid, signal.SIGKILL)
            _wait_for_end(gone)
            self._pid = 0

    def clap(self) -> None:
        """Clap in the room, or where there is none, at the sink; returns when it was heard."""
        clap = np.zeros(RATE // 5, np.float32)
        clap[:2000] = 0.5
        device = "room" if self._room else "holdspace"
        self._run_client("pacat", "--raw", *FORMAT, "-d", device, heard=clap.tobytes())

    def _run_client(self, *command: str, heard: bytes = b"") -> None:
        subprocess.run(command, input=heard, env=self.environment, check=True, timeout=20)

    def record(self) -> "Recorder":
        """Begin to record what the sink plays; returns when sound flows."""
        return Recorder(self.environment)


class Recorder:
    """What a sink plays, from when this was made."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = ["parec", *FORMAT, "--raw", "--latency-msec=20", "-d", "holdspace.monitor"]
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
        self._data = bytearray(self._read(4))

    def hear(self, seconds: float) -> NDArray[np.float32]:
        """Return the next `seconds` of sound: shape (frames,)."""
        frames = round(seconds * RATE)
        while len(self._data) < 4 * frames:
            self._data += self._read(4 * frames - len(self._data))
        taken = bytes(self._data[: 4 * frames])
        del self._data[: 4 * frames]
        return np.frombuffer(taken, "<f4")

    def close(self) -> None:
        """Stop recording."""
        self._process.kill()
        self._process.communicate()

    def _read(self, count: int) -> bytes:
        assert self._process.stdout is not None
        data = self._process.stdout.read(count)
        assert data, "the sound server has gone"
        return data


def onsets(sound: NDArray[np.float32], threshold: float = 0.02, apart: float = 0.05) -> list[int]:
    """Return the frames at which sound begins after at least `apart` seconds of silence."""
    loud = np.flatnonzero(np.abs(sound) > threshold)
    if not len(loud):
        return []
    starts = np.flatnonzero(np.diff(loud) > apart * RATE) + 1
    return [int(loud[0]), *(int(loud[start]) for start in starts)]


def _wait_for_end(gone: int) -> None:
    select.select([gone], [], [], 10)
    os.close(gone)
