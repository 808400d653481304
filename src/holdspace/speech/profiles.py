"""Voice profiles: what a named voice is, read from TOML on the voices shelf."""

from dataclasses import dataclass
from pathlib import Path

from holdspace import keys, shelves
from holdspace.shelves import Shelf

DEFAULT = "calm"
"""The easiest to follow with eyes closed."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named voice, whatever engine speaks it."""

    name: str
    path: Path
    """The file it was read from."""
    description: str = ""
    engine: str = "pyttsx3"
    language: str = "en"
    gender: str = ""
    """`female` or `male`, or empty for either: what to look for where `voice` names none."""
    voice: tuple[tuple[str, str], ...] = ()
    """What it is called on each platform: pairs of a driver (`espeak`, ...) and a voice there."""
    rate: float = 150.0
    """Words per minute, pauses between clauses included."""
    pitch: float = 50.0
    """0 to 100; 50 is the voice's own. Where the platform has no pitch it is the voice's own."""
    volume: float = 1.0
    """Share of the session's speech level, 0 to 1."""
    warmth: float = 0.0
    """How much of the sharp sound above 2 kHz is taken away, 0 to 1."""
    pronunciations: tuple[tuple[str, str], ...] = ()
    """Pairs of a word or phrase as written, and as it is to be spelt for the engine."""
    command: tuple[str, ...] = ()
    """Of the engine `command`: a program and its arguments, with `{text}` and `{wav}`."""
    model: str = ""
    """Of the engine `piper`: the path of a voice model."""

    def voice_on(self, driver: str) -> str:
        """Return what the voice is called for `driver`, or nothing if it is not said."""
        return dict(self.voice).get(driver, "")


KEYS = {
    "description": keys.text(),
    "engine": keys.text(),
    "language": keys.text(),
    "gender": keys.choice("female", "male"),
    "voice": keys.table("espeak", "nsss", "sapi5"),
    "rate": keys.number(60, 400),
    "pitch": keys.number(0, 100),
    "volume": keys.number(0, 1),
    "warmth": keys.number(0, 1),
    "pronunciations": keys.table(),
    "command": keys.words(["{wav}"]),
    "model": keys.text(),
}
"""Of a profile's file: `Profile` says what they mean."""


def find(name: str) -> Profile:
    """Return the profile called `name`; raises `UsageError` if there is none or it is wrong."""
    return read(shelves.find(Shelf.VOICES, name))


def read(path: Path) -> Profile:
    """Return the profile in the file `path`.

    Raises `UsageError` with the file, the line and the key of a mistake, and what is allowed.
    """
    return Profile(name=path.stem, path=path, **keys.read(path, KEYS, "a voice profile"))
