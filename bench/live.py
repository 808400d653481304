"""Plays a whole session to a sound server of its own, records it, and measures every cue.

    python -m bench.live wall-stretches --length 10m --load 2

It takes as long as the session. What was heard is compared with the exported session: each cue is
looked for by correlation, and its error is how far it is from its place, beside the delay that
all have in common. Wants pulseaudio, pactl and parec.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

import numpy as np
from numpy.typing import NDArray

from bench.pulse import Pulse

RATE = 48_000
LOOKED_AT = RATE // 2
"""Frames from the start of a cue that are compared."""
AROUND = RATE
"""Frames on both sides of its place where it is looked for."""

Sound = NDArray[np.float32]


def main() -> None:
    """Play, record, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.live")
    parser.add_argument("script")
    parser.add_argument("--load", type=int, default=0, help="so many busy processes beside it")
    parser.add_argument("--keep", help="a file to keep both sounds in")
    asked, options = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "session.wav"
        _holdspace("export", asked.script, *options, "-o", exported)
        shown = json.loads(_holdspace("show", "--json", asked.script, *options))
        wanted = _read(exported)
        with ExitStack() as stack:
            environment = stack.enter_context(_server(Path(folder) / "pulse"))
            stack.enter_context(_busy(asked.load))
            heard, began, usage = _played(environment, asked.script, *options)
    places = [round(cue["start_s"] * RATE) for cue in shown["cues"] if cue["text"]]
    if asked.keep:
        np.savez(asked.keep, wanted=wanted, heard=heard, places=places)
    report(wanted, heard, places)
    print(f"first sound {began:.2f} s, {usage}")


def report(wanted: Sound, heard: Sound, places: list[int]) -> None:
    """Print how far the cues of `wanted` at `places` are from theirs in `heard`."""
    common = _place(wanted[: places[-1]], heard)
    lags = np.array([_lag(wanted, heard, place, common) for place in places])
    errors = np.abs(lags - np.median(lags)) / RATE * 1000
    p50, p99, most = np.percentile(errors, (50, 99, 100))
    within = np.mean(errors <= 5)
    drift = (np.median(lags[-9:]) - np.median(lags[:9])) / RATE * 1000
    print(
        f"{len(places)} cues in {len(wanted) / RATE:.0f} s: {within:.1%} within 5 ms; onset error"
    )
    print(f"p50 {p50:.3f} ms, p99 {p99:.3f} ms, most {most:.3f} ms; end to start {drift:.3f} ms")


def _lag(wanted: Sound, heard: Sound, place: int, common: int) -> int:
    """Return how much later than at `place` the sound there is heard."""
    start = max(0, place + common - AROUND)
    piece = wanted[place : place + LOOKED_AT]
    return start + _place(piece, heard[start : start + 2 * AROUND + len(piece)]) - place


def _place(piece: Sound, field: Sound) -> int:
    """Return where in `field` the sound `piece` is: where both are most alike."""
    size = 1 << (len(field) + len(piece)).bit_length()
    product = np.fft.rfft(field, size) * np.conj(np.fft.rfft(piece, size))
    score = np.fft.irfft(product, size)[: max(1, len(field) - len(piece) + 1)]
    return int(score.argmax())


def _played(environment: dict[str, str], *args: str) -> tuple[Sound, float, str]:
    """Play a session; return what was heard, seconds to its first sound, and what it took."""
    record = ["parec", "--raw", "--format=float32le", f"--rate={RATE}", "--channels=1"]
    recorder = subprocess.Popen(
        [*record, "--latency-msec=20", "-d", "holdspace.monitor"],
        bufsize=0,
        env=environment,
        stdout=subprocess.PIPE,
    )
    assert recorder.stdout
    recorder.stdout.read(4)
    heard, first = bytearray(), [0.0]

    most = 0

    def listen() -> None:
        nonlocal most
        assert recorder.stdout
        while chunk := os.read(recorder.stdout.fileno(), 4096):
            whole = chunk[: len(chunk) // 4 * 4]
            if not first[0] and np.abs(np.frombuffer(whole, "<f4")).max(initial=0) > 1e-3:
                first[0] = time.monotonic()
            heard.extend(chunk)
            most = max(most, _memory(process.pid))

    command = [sys.executable, "-m", "holdspace", "play", *args, "--quiet"]
    start = time.monotonic()
    process = subprocess.Popen(command, env=environment)
    listener = Thread(target=listen)
    listener.start()
    _, status, taken = os.wait4(process.pid, 0)
    lasted = time.monotonic() - start
    recorder.kill()
    listener.join()
    assert status == 0, "the session failed"
    share = (taken.ru_utime + taken.ru_stime) / lasted
    usage = f"CPU {share:.1%} of a core, at most {most / 1024:.0f} MB"
    return np.frombuffer(bytes(heard[: len(heard) // 4 * 4]), "<f4"), first[0] - start, usage


def _memory(pid: int) -> int:
    """Return the most kB that a process has ever held; `getrusage` counts its parent's, too."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line), 0)


def _holdspace(*args: object) -> str:
    command = [sys.executable, "-m", "holdspace", *map(str, args)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _read(path: Path) -> Sound:
    with wave.open(str(path)) as file:
        frames = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        mono = frames.reshape(-1, file.getnchannels()).mean(axis=1)
        return np.asarray(mono / 32768, np.float32)


@contextmanager
def _server(folder: Path) -> Iterator[dict[str, str]]:
    """Run a sound server; yield the environment in which it is the one that is used."""
    server = Pulse(folder)
    server.start()
    try:
        yield server.environment | {"HOME": os.environ.get("HOME", "")}
    finally:
        server.kill()


@contextmanager
def _busy(count: int) -> Iterator[None]:
    processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()


if __name__ == "__main__":
    main()
