"""Media keys, on a real session bus."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from holdspace.playing.transport import Command

pytest.importorskip("dbus_fast")
from holdspace.playing.mpris import NAME, PATH, Mpris, Shown

pytestmark = pytest.mark.skipif(
    not shutil.which("dbus-daemon") or not shutil.which("dbus-send"), reason="dbus is missing"
)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    address = f"--address=unix:path={tmp_path / 'bus'}"
    command = ["dbus-daemon", "--session", "--print-address", "--nofork", address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield
        daemon.kill()


class Served:
    """MPRIS that is served in a thread, and what it was asked for."""

    def __init__(self) -> None:
        self.pressed: SimpleQueue[Command] = SimpleQueue()
        self.mpris = Mpris(self.pressed.put)
        self._thread = threading.Thread(target=self.mpris.serve)

    def __enter__(self) -> "Served":
        waiting = ["dbus-monitor", "--profile", f"member='NameOwnerChanged',arg0='{NAME}'"]
        with subprocess.Popen(waiting, stdout=subprocess.PIPE, text=True) as monitor:
            assert monitor.stdout
            monitor.stdout.readline()
            self._thread.start()
            while "NameOwnerChanged" not in monitor.stdout.readline():
                pass
            monitor.kill()
        return self

    def __exit__(self, *_: object) -> None:
        self.mpris.close()
        self._thread.join(10)
        assert not self._thread.is_alive()


def send(member: str, *args: str) -> str:
    command = ["dbus-send", "--session", "--print-reply", f"--dest={NAME}", PATH, member, *args]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=10).stdout


def get(name: str) -> str:
    player = "string:org.mpris.MediaPlayer2.Player"
    return send("org.freedesktop.DBus.Properties.Get", player, f"string:{name}")


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize(
    ("method", "command"),
    [
        ("PlayPause", Command.TOGGLE),
        ("Play", Command.RESUME),
        ("Pause", Command.PAUSE),
        ("Next", Command.NEXT),
        ("Previous", Command.BACK),
        ("Stop", Command.STOP),
    ],
)
def test_each_media_key_asks_for_its_command(method: str, command: Command) -> None:
    with Served() as served:
        send(f"org.mpris.MediaPlayer2.Player.{method}")
        assert served.pressed.get(timeout=10) is command


@pytest.mark.usefixtures("bus")
def test_the_desktop_is_told_what_is_played() -> None:
    with Served() as served:
        assert '"Playing"' in get("PlaybackStatus")
        served.mpris.show(Shown("Paused", "Lunge", "Evening"))
        assert '"Paused"' in get("PlaybackStatus")
        metadata = get("Metadata")
    assert '"Lunge"' in metadata
    assert '"Evening"' in metadata


def test_without_a_session_bus_there_are_no_media_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/there/is/none")
    pressed: list[Command] = []
    mpris = Mpris(pressed.append)
    serving = threading.Thread(target=mpris.serve, daemon=True)
    serving.start()
    serving.join(10)
    assert not serving.is_alive()
    mpris.show(Shown())
    mpris.close()
    assert pressed == []
