"""Music that ffmpeg decodes: M4A, Opus, WMA, films and all else that it knows."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from holdspace.music.music import Stereo
from holdspace.problems import SoundError
from holdspace.units import RATE, Samples, seconds

_PIECE = RATE * 4
"""Bytes of a second."""


class ConvertedMusic:
    """A file that is decoded as it is read, so that its length costs no memory."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        self._path = path

    def stream(self, start: Samples) -> Iterator[Stereo]:
        """Yield it from `start` to its end; raises `SoundError`."""
        process = subprocess.Popen(
            self._command(start),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with process:
            try:
                yield from _pieces(process)
            except GeneratorExit:
                process.kill()
                raise
        if process.returncode:
            raise SoundError(f"{self._path}: ffmpeg finds no sound in this file")

    def _command(self, start: Samples) -> list[str]:
        ffmpeg = shutil.which("ffmpeg")
        if ffmpeg is None:
            raise SoundError(
                f"{self._path}: this is no WAV, MP3, FLAC or Ogg Vorbis;"
                " other music takes ffmpeg, which is not installed"
            )
        source = ["-ss", f"{seconds(start):.6f}", "-i", f"file:{self._path}", "-map", "0:a:0"]
        return [ffmpeg, *source, "-f", "s16le", "-ac", "2", "-ar", str(RATE), "-"]


def _pieces(process: subprocess.Popen[bytes]) -> Iterator[Stereo]:
    """Yield what `process` puts out, in whole frames."""
    assert process.stdout
    while data := process.stdout.read(_PIECE):
        yield np.frombuffer(data[: len(data) // 4 * 4], "<i2").reshape(-1, 2)
