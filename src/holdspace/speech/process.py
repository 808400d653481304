"""Processes that answer requests, each of which can be killed: by a line of JSON, and sound."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from io import BytesIO
from typing import IO, Any, Protocol

from holdspace.problems import VoiceError

GRACE_S = 2.0
"""Seconds after which a process that should have ended by itself is killed."""

Request = dict[str, Any]
"""What is asked; `limit_s` is the seconds that the answer may take."""
Reply = tuple[dict[str, Any], bytes]
"""What is answered, and the sound after it. An answer with `again` can be asked more."""


class Process(Protocol):
    """Answers requests."""

    def start(self) -> None:
        """Start it if it is not running, without waiting for it; a failure is told when asked."""
        ...

    def ask(self, request: Request) -> Reply:
        """Return the reply.

        Raises `EOFError` if the process ended instead, `TimeoutError` if it did not even end, and
        `OSError` if it could not be started.
        """
        ...

    def close(self) -> None:
        """End it, with all that it is doing."""
        ...


def command(module: str) -> list[str]:
    """Return the arguments that run one of our modules as a process."""
    return [sys.executable, "-P", "-m", f"holdspace.speech.{module}"]


def ask(process: Process, request: Request) -> Reply:
    """Return what `process` replies; raises `VoiceError` for all that goes wrong."""
    begun = time.monotonic()
    try:
        told, sound = process.ask(request)
    except TimeoutError as problem:
        raise VoiceError(_hung(request)) from problem
    except OSError as problem:
        raise VoiceError(f"its process does not run: {problem}") from problem
    except EOFError as problem:
        late = time.monotonic() - begun >= request["limit_s"]
        raise VoiceError(_hung(request) if late else "its process died") from problem
    if "error" in told:
        raise VoiceError(told["error"])
    return told, sound


def _hung(request: Request) -> str:
    return f"it hung for {request['limit_s']:g} s"


class ForkServer:
    """A process that forks children, which answer. Safe to use from several threads."""

    def __init__(self, module: str) -> None:
        """Serve what `module` answers."""
        self._command = command(module)
        self._lock = threading.Lock()
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._idle: list[socket.socket] = []

    def start(self) -> None:
        """Start the server; see `Process.start`."""
        with suppress(OSError):
            self._ready()

    def ask(self, request: Request) -> Reply:
        """Return the reply of a child; see `Process.ask`."""
        caller = self._connected()
        caller.settimeout(request["limit_s"] + GRACE_S)
        try:
            caller.sendall(json.dumps(request).encode() + b"\n")
            with caller.makefile("rb") as stream:
                reply = _read(stream)
        except (OSError, EOFError) as problem:
            caller.close()
            if isinstance(problem, TimeoutError):
                self.close()
            if isinstance(problem, ConnectionError):
                raise EOFError from problem
            raise
        if reply[0].get("again"):
            self._idle.append(caller)
        else:
            caller.close()
        return reply

    def close(self) -> None:
        """End the server and all its children."""
        with self._lock:
            self._end()

    def _connected(self) -> socket.socket:
        """Return a connection to a child that waits to be asked."""
        with suppress(IndexError):
            return self._idle.pop()
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._ready(), [b"."], [theirs.fileno()])
        return ours

    def _ready(self) -> socket.socket:
        """Return the control socket of a server that runs."""
        with self._lock:
            if self._control and self._server and self._server.poll() is None:
                return self._control
            self._end()
            self._control, theirs = socket.socketpair()
            with theirs:
                self._server = subprocess.Popen(
                    [*self._command, str(theirs.fileno())],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            return self._control

    def _end(self) -> None:
        for caller in self._idle:
            caller.close()
        self._idle.clear()
        if self._control:
            self._control.close()
        if self._server:
            with suppress(ProcessLookupError):
                os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()
        self._control = self._server = None


class OneShot:
    """A new process for each request, where there is no fork that would make it cheap."""

    def __init__(self, module: str) -> None:
        """Run what `module` answers."""
        self._command = command(module)

    def start(self) -> None:
        """Do nothing: there is no process before there is a request."""

    def ask(self, request: Request) -> Reply:
        """Return the reply of a process of its own; see `Process.ask`."""
        try:
            done = subprocess.run(
                self._command,
                input=json.dumps(request).encode() + b"\n",
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=request["limit_s"] + GRACE_S,
                check=False,
            )
        except subprocess.TimeoutExpired as problem:
            raise TimeoutError from problem
        return _read(BytesIO(done.stdout))

    def close(self) -> None:
        """Do nothing: each process ends by itself, at its limit at the latest."""


class Resident:
    """One process that answers one request after another, for what is slow to start."""

    def __init__(self, module: str) -> None:
        """Run what `module` answers."""
        self._command = command(module)
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process; see `Process.start`."""
        if self._lock.acquire(blocking=False):  # who is asking has started it
            with suppress(OSError):
                self._ready()
            self._lock.release()

    def ask(self, request: Request) -> Reply:
        """Return the reply, when those asked before have theirs; see `Process.ask`."""
        with self._lock:
            running = self._ready()
            timer = threading.Timer(request["limit_s"] + GRACE_S, running.kill)
            timer.start()
            try:
                reply = _exchange(running, request)
            except (OSError, EOFError) as problem:
                self._end()
                raise EOFError from problem
            finally:
                timer.cancel()
            if not reply[0].get("again"):
                self._end()
            return reply

    def close(self) -> None:
        """End the process, whatever it is doing."""
        running = self._running
        if running:
            running.kill()  # lets go of whoever waits for it, and so of the lock
        with self._lock:
            self._end()

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._running is None:
            self._running = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return self._running

    def _end(self) -> None:
        if self._running:
            self._running.kill()
            with suppress(OSError):
                self._running.communicate()
        self._running = None


def _exchange(running: subprocess.Popen[bytes], request: Request) -> Reply:
    requests, replies = running.stdin, running.stdout
    assert requests
    assert replies
    requests.write(json.dumps(request).encode() + b"\n")
    requests.flush()
    return _read(replies)


def _read(stream: IO[bytes]) -> Reply:
    """Return the next reply in `stream`; raises `EOFError` if it ends before."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    head = json.loads(line)
    sound = stream.read(head.get("bytes", 0))
    if len(sound) < head.get("bytes", 0):
        raise EOFError
    return head, sound
