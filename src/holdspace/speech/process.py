"""Where pyttsx3's requests are answered: processes that can be killed."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import Any, Protocol

from holdspace.problems import VoiceError

COMMAND = [sys.executable, "-P", "-m", "holdspace.speech.pyttsx3_process"]

GRACE_S = 2.0
"""Seconds after which a process that should have ended by itself is killed."""

Request = dict[str, Any]
"""What `pyttsx3_process` understands; `limit_s` is the seconds that it may take."""


class Process(Protocol):
    """Answers requests."""

    def ask(self, request: Request) -> bytes:
        """Return the reply, or nothing if the process ended without one.

        Raises `TimeoutError` if it did not even end, and `OSError` if it could not be started.
        """
        ...

    def close(self) -> None:
        """End it, with all that it is doing."""
        ...


def start() -> Process:
    """Return what answers requests best on this platform."""
    return ForkServer() if sys.platform == "linux" else OneShot()


def ask(process: Process, request: Request) -> tuple[Any, bytes]:
    """Return what `process` says and the sound after it; raises `VoiceError`."""
    begun = time.monotonic()
    try:
        head, _, sound = process.ask(request).partition(b"\n")
    except TimeoutError as problem:
        raise VoiceError(_hung(request)) from problem
    except OSError as problem:
        raise VoiceError(f"its process does not run: {problem}") from problem
    if not head:
        hung = time.monotonic() - begun >= request["limit_s"]
        raise VoiceError(_hung(request) if hung else "its process died")
    told = json.loads(head)
    if "error" in told:
        raise VoiceError(told["error"])
    return told, sound


def _hung(request: Request) -> str:
    return f"it hung for {request['limit_s']:g} s"


class ForkServer:
    """A process that forks a child for each request. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def ask(self, request: Request) -> bytes:
        """Return the reply of a child of its own; see `Process.ask`."""
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                socket.send_fds(self._ready(), [b"."], [theirs.fileno()])
            ours.sendall(json.dumps(request).encode() + b"\n")
            return self._read(ours, time.monotonic() + request["limit_s"] + GRACE_S)

    def close(self) -> None:
        """End the server and all its children."""
        with self._lock:
            self._end()

    def _read(self, ours: socket.socket, deadline: float) -> bytes:
        reply = bytearray()
        while True:
            ours.settimeout(max(deadline - time.monotonic(), 0.001))
            try:
                part = ours.recv(1 << 20)
            except TimeoutError:
                self.close()
                raise
            if not part:
                return bytes(reply)
            reply += part

    def _ready(self) -> socket.socket:
        """Return the control socket of a server that runs."""
        with self._lock:
            if self._control and self._server and self._server.poll() is None:
                return self._control
            self._end()
            self._control, theirs = socket.socketpair()
            with theirs:
                self._server = subprocess.Popen(
                    [*COMMAND, str(theirs.fileno())],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            return self._control

    def _end(self) -> None:
        if self._control:
            self._control.close()
        if self._server:
            with suppress(ProcessLookupError):
                os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()
        self._control = self._server = None


class OneShot:
    """A new process for each request, where there is no fork that would make it cheap."""

    def ask(self, request: Request) -> bytes:
        """Return the reply of a process of its own; see `Process.ask`."""
        try:
            done = subprocess.run(
                COMMAND,
                input=json.dumps(request).encode() + b"\n",
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=request["limit_s"] + GRACE_S,
                check=False,
            )
        except subprocess.TimeoutExpired as problem:
            raise TimeoutError from problem
        return done.stdout

    def close(self) -> None:
        """Do nothing: each process ends by itself, at its limit at the latest."""
