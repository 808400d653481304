"""Blocks into other formats, which ffmpeg encodes: it has to be installed for these alone."""

import shutil
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from holdspace.clip import Block
from holdspace.problems import SoundError
from holdspace.sinks.output import Output
from holdspace.sinks.target import Target
from holdspace.sinks.wav import WavSink

CODECS = {
    ".flac": ("flac", "flac"),
    ".m4a": ("ipod", "aac"),
    ".ogg": ("ogg", "libvorbis"),
    ".opus": ("opus", "libopus"),
}
"""What ffmpeg calls the container and the codec, by suffix."""

_PIECE = 1 << 20


class ConvertedSink:
    """Writes what ffmpeg makes of the session, which is laid down as a WAV file first."""

    def __init__(self, output: Output, suffix: str, title: str, voice: str) -> None:
        """Write to `output`, which has to be empty, in the format of `suffix`.

        Raises `SoundError` where there is no ffmpeg.
        """
        if shutil.which("ffmpeg") is None:
            raise SoundError(f"{suffix} takes ffmpeg, which is not installed; .mp3 and .wav do not")
        self._output = output
        self._suffix = suffix
        self._tags = {"title": title, "artist": voice, "album": "Holdspace"}

    def write(self, blocks: Iterable[Block]) -> None:
        """Write all `blocks`; raises `SoundError` where ffmpeg refuses them."""
        with tempfile.TemporaryDirectory(prefix="holdspace-") as folder:
            plain, made = Path(folder, "session.wav"), Path(folder, f"session{self._suffix}")
            with Target(plain) as target:
                WavSink(target).write(blocks)
            self._convert(plain, made)
            with made.open("rb") as file:
                while piece := file.read(_PIECE):
                    self._output.write(piece)

    def _convert(self, plain: Path, made: Path) -> None:
        container, codec = CODECS[self._suffix]
        segment, refused = _pydub()
        try:
            with plain.open("rb") as file:
                sound = segment.from_wav(file)
            sound.export(str(made), format=container, codec=codec, tags=self._tags).close()
        except refused as error:
            raise SoundError(f"ffmpeg could not make a {self._suffix} file: {error}") from error


def _pydub() -> tuple[Any, type[Exception]]:
    """Return pydub's sound and its error; its own sources are not free of warnings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
        from pydub.exceptions import CouldntEncodeError
    return AudioSegment, CouldntEncodeError
