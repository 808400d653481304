"""Running a command in a process of its own, with the time and the memory that it takes."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

POLL_S = 0.01
HOMES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
TRIES = 3
"""A figure is the best of this many: what else the machine does only ever adds to it."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took, from its start to its end."""

    seconds: float
    megabytes: float
    """The most memory that it, or a process that it waited for, ever held."""
    said: str
    """Its standard output."""


class TooLongError(Exception):
    """A command did not end within its limit."""


def python(*arguments: str | Path) -> list[str]:
    """Return the command that runs this Python with `arguments`."""
    return [sys.executable, *map(str, arguments)]


def holdspace(*arguments: str | Path) -> list[str]:
    """Return the command that runs Holdspace with `arguments`."""
    return python("-m", "holdspace", *arguments)


def run(command: Sequence[str], home: Path, limit_s: float = 3600) -> Run:
    """Run `command`, with its caches and settings in `home`; raises `TooLongError`."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, env=environment(home))
        status, usage = _awaited(process, begun + limit_s)
        seconds = time.perf_counter() - begun
        out.seek(0)
        err.seek(0)
        if status:
            raise RuntimeError(f"{' '.join(command)}: {err.read().decode()}")
        scale = 2**20 if sys.platform == "darwin" else 2**10
        return Run(seconds, usage.ru_maxrss / scale, out.read().decode())


def environment(home: Path) -> Mapping[str, str]:
    """Return an environment in which Python keeps what it compiles, as an installed package is."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {name: str(home) for name in HOMES}


def _awaited(process: subprocess.Popen[bytes], until: float) -> tuple[int, resource.struct_rusage]:
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.perf_counter() > until:
            process.kill()
            process.wait()
            raise TooLongError
        time.sleep(POLL_S)
