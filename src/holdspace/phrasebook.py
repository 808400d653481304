"""What the voice says in our own words, read from a table of phrases."""

import tomllib
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from holdspace.pace import Talk
from holdspace.units import whole

Phrases = Mapping[str, Mapping[str, list[str]]]
"""Ways to say a thing, by its name and by the amount of talk."""

LADDER = (Talk.QUIET, Talk.BRIEF, Talk.FULL)
"""From the least talk to the most; a missing level falls back to the next one."""


@cache
def _table(language: str) -> Phrases:
    text = resources.files("holdspace").joinpath("phrases", f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)


@dataclass(slots=True)
class Phrasebook:
    """Chooses phrases; the same seed and the same questions give the same answers.

    Each thing's phrases are taken in turn, so that two neighbours differ wherever there are two.
    """

    talk: Talk = Talk.FULL
    seed: int = 0
    language: str = "en"
    _used: Counter[str] = field(default_factory=Counter)

    def say(self, thing: str, **values: object) -> str | None:
        """Return the next phrase for `thing`, or None where this amount of talk says nothing."""
        return self.say_at(self.talk, thing, **values)

    def say_at(self, talk: Talk, thing: str, **values: object) -> str | None:
        """Return the next phrase for `thing` at another amount of talk than the book's own."""
        ways = self._ways(thing, talk)
        if not ways:
            return None
        turn = zlib.crc32(f"{self.seed}/{thing}".encode()) + self._used[thing]
        self._used[thing] += 1
        return ways[turn % len(ways)].format(**values)

    def piece(self, thing: str, **values: object) -> str:
        """Return a piece of a sentence; with `n`, the singular or the plural one."""
        piece = self._pieces()[thing]
        if isinstance(piece, list):
            piece = piece[0 if values.get("n") == 1 else -1]
        return piece.format(**values)

    def time(self, seconds: float) -> str:
        """Return a length of time in words, minutes from one minute on."""
        minutes, rest = divmod(whole(seconds), 60)
        if not minutes:
            return self.piece("seconds", n=rest)
        in_minutes = self.piece("whole_minutes", n=minutes)
        if not rest:
            return in_minutes
        in_seconds = self.piece("seconds", n=rest)
        return self.piece("minutes_and_seconds", minutes=in_minutes, seconds=in_seconds)

    def _ways(self, thing: str, talk: Talk) -> list[str]:
        levels = _table(self.language)[thing]
        return next(levels[level] for level in LADDER[LADDER.index(talk) :] if level in levels)

    def _pieces(self) -> Mapping[str, list[str] | str]:
        return _table(self.language)["pieces"]
