"""Where a session was left: kept while it plays, so that quitting or a power cut loses little.

One small file for each script, in the user's state folder.
"""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from holdspace import shelves
from holdspace.playing.edits import unmoved
from holdspace.playing.now import Now
from holdspace.playing.places import standing
from holdspace.problems import DiskError
from holdspace.sinks.target import Target
from holdspace.timeline import Timeline
from holdspace.units import NONE, Samples

EVERY = 5.0
"""Seconds between two savings."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a session, which is found again even if it is spoken differently next time."""

    script: str
    at: int
    """Samples from the session's start."""
    stretch: int | None = None
    """Index of the stretch."""
    side: str | None = None
    into: int = 0
    """Samples from the start of the side (or of the stretch, between its sides)."""
    duration: int = 0
    """Samples that the session had, as far as it was known."""
    options: dict[str, Any] = field(default_factory=dict)
    """What else was asked for."""

    def place(self, timeline: Timeline) -> Samples:
        """Return this place in `timeline`, or the like one where that is timed otherwise."""
        if timeline.duration == self.duration or self.stretch is None:
            return Samples(min(self.at, timeline.duration))
        if self.stretch >= len(timeline.stretches):
            return NONE
        span = timeline.stretches[self.stretch]
        within = next((s for s in span.sides if self.side and s.side == self.side), span)
        return Samples(min(within.start + self.into, max(within.start, within.end - 1)))


def position_of(script: str, options: dict[str, Any], now: Now) -> Position:
    """Return the place that is heard `now`."""
    here = standing(now.timeline, now.place.at)
    within = here.side if here.side and here.side.side else here.stretch
    return Position(
        script=script,
        at=unmoved(now.place.at, now.edits),
        stretch=now.timeline.stretches.index(here.stretch) if here.stretch else None,
        side=here.side.side if here.side else None,
        into=now.place.at - within.start if within else 0,
        duration=unmoved(now.timeline.duration, now.edits),
        options=options,
    )


class Keeper:
    """Keeps the position of one session: `watch` saves it now and then, `end` at the end."""

    def __init__(
        self,
        script: str,
        options: dict[str, Any],
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._script = script
        self._options = options
        self._tell = tell
        self._clock = clock
        self._saved = clock()
        self._paused = False
        self._failed = False

    def watch(self, now: Now) -> None:
        """Save the place if it is time to, or if the session has just been paused."""
        due = self._clock() - self._saved >= EVERY
        if (due and now.played) or (now.paused and not self._paused):
            self._save(now)
        self._paused = now.paused

    def end(self, now: Now, *, finished: bool) -> None:
        """Save the place that the session was left at; forget it where it was finished."""
        if finished:
            _path(self._script).unlink(missing_ok=True)
        elif now.place.at > 0:
            self._save(now)

    def _save(self, now: Now) -> None:
        self._saved = self._clock()
        try:
            save(position_of(self._script, self._options, now))
        except DiskError as error:
            if not self._failed:
                self._tell(f"The position is not kept: {error}")
            self._failed = True


def save(position: Position) -> None:
    """Write `position` whole or not at all; raises `DiskError`."""
    path = _path(position.script)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError(f"{path.parent}: cannot be made: {error.strerror}") from error
    with Target(path, force=True) as target:
        target.write(json.dumps(asdict(position)).encode())


def find(script: str | None) -> Position | None:
    """Return where `script` was left, or the session that was left last where it is None."""
    paths = [_path(script)] if script else sorted(_folder().glob("*.json"), key=_age)
    return next((found for path in paths if (found := _read(path))), None)


def _read(path: Path) -> Position | None:
    """Return what is kept in `path`; a file that is missing or spoilt keeps nothing."""
    try:
        return Position(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _folder() -> Path:
    return shelves.state() / "positions"


def _path(script: str) -> Path:
    return _folder() / f"{hashlib.sha256(script.encode()).hexdigest()[:16]}.json"


def _age(path: Path) -> float:
    return -path.stat().st_mtime
