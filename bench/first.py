"""How soon a session is heard: its process is started, and a sound server is listened to."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.measuring import environment, holdspace
from bench.pulse import Pulse, Recorder

AHEAD_S = 2.5
"""A null sink that was just made is up to 2 s ahead of the clock; after this it is not."""

SLICE_S = 0.01
SPEECH = 0.06
"""A level that no sound before the first word reaches."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Seconds from the start of the process to what was heard."""

    sample: float
    word: float


@dataclass(frozen=True, slots=True)
class Ears:
    """A sound server that is listened to."""

    server: Pulse
    recorder: Recorder

    def play(self, script: str | Path, home: Path) -> Heard:
        """Play `script` until its first word is heard."""
        command = holdspace("play", script, "--quiet")
        surroundings = {**environment(home), "PULSE_SERVER": self.server.address}
        begun = time.perf_counter()
        process = subprocess.Popen(command, env=surroundings)
        sample, word = self._heard_above(0.0) - begun, self._heard_above(SPEECH) - begun
        process.terminate()
        process.wait()
        self.recorder.hear(1)
        return Heard(sample, word)

    def _heard_above(self, level: float) -> float:
        while np.abs(self.recorder.hear(SLICE_S)).max() <= level:
            pass
        return time.perf_counter()


@contextmanager
def listening(folder: Path) -> Iterator[Ears]:
    """Run a sound server in `folder`, and listen to it."""
    server = Pulse(folder)
    server.start()
    try:
        recorder = server.record()
        recorder.hear(AHEAD_S)
        yield Ears(server, recorder)
        recorder.close()
    finally:
        server.kill()
