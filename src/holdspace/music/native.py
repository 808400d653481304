"""Music that miniaudio decodes: WAV, MP3, FLAC and Ogg Vorbis."""

from collections.abc import Iterator
from pathlib import Path

import miniaudio
import numpy as np

from holdspace.music.music import Stereo
from holdspace.problems import SoundError
from holdspace.units import NONE, RATE, Samples

_PIECE = RATE // 4


class NativeMusic:
    """A file that is decoded piece by piece, so that its length costs no memory."""

    def __init__(self, path: Path) -> None:
        """Name the file."""
        self._path = path

    @classmethod
    def reads(cls, path: Path) -> bool:
        """Whether this can decode the file at `path`."""
        try:
            next(cls(path).stream(NONE), None)
        except SoundError:
            return False
        return True

    def stream(self, start: Samples) -> Iterator[Stereo]:
        """Yield it from `start` to its end; raises `SoundError`."""
        try:
            for piece in miniaudio.stream_file(
                str(self._path),
                nchannels=2,
                sample_rate=RATE,
                frames_to_read=_PIECE,
                seek_frame=start,
            ):
                yield np.frombuffer(piece, np.int16).reshape(-1, 2)
        except miniaudio.MiniaudioError as error:
            raise SoundError(f"{self._path}: cannot be decoded: {error.args[0]}") from error
