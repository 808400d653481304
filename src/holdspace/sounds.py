"""The bells and other short sounds of a session, read from the folders that hold them."""

import hashlib
import wave
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import numpy as np

from holdspace.clip import Clip
from holdspace.problems import SoundError
from holdspace.units import RATE, Samples


class SoundLevel(StrEnum):
    """How loud the bells are beside the voice."""

    OFF = "off"
    SOFT = "soft"
    CLEAR = "clear"


GAIN = {SoundLevel.OFF: 0.0, SoundLevel.SOFT: 0.4, SoundLevel.CLEAR: 1.0}


class Sounds:
    """Sounds by name: the first of `folders` that has `NAME.wav` gives it."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._clips: dict[str, Clip] = {}

    def clip(self, name: str) -> Clip:
        """Return the sound; raises `SoundError` where it is missing or of the wrong kind."""
        if name not in self._clips:
            self._clips[name] = _read(self._path(name))
        return self._clips[name]

    def length(self, name: str) -> Samples:
        """Return how long the sound is; raises as `clip` does."""
        return Samples(len(self.clip(name)))

    def load(self) -> None:
        """Read all the sounds there are; raises as `clip` does."""
        for folder in self._folders:
            for path in folder.glob("*.wav"):
                self.clip(path.stem)

    @cached_property
    def digest(self) -> str:
        """A digest of all the sounds there are; it goes with them where they are sent."""
        digest = hashlib.blake2b(digest_size=20)
        for path in (path for folder in self._folders for path in sorted(folder.glob("*.wav"))):
            with suppress(OSError):
                digest.update(path.name.encode() + path.read_bytes())
        return digest.hexdigest()

    def _path(self, name: str) -> Path:
        for folder in self._folders:
            path = folder / f"{name}.wav"
            if path.is_file():
                return path
        looked = ", ".join(map(str, self._folders))
        raise SoundError(f"there is no sound {name!r} (looked for {name}.wav in {looked})")


def _read(path: Path) -> Clip:
    """Return the sound in the WAV file at `path`."""
    try:
        with wave.open(str(path), "rb") as file:
            kind = (file.getframerate(), file.getsampwidth(), file.getnchannels())
            data = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise SoundError(f"{path}: cannot be read as a WAV file: {error}") from error
    if kind != (RATE, 2, 1):
        raise SoundError(f"{path}: a sound has to be {RATE} Hz, 16 bit, mono")
    return np.frombuffer(data, "<i2").astype(np.int16)
