"""What was played, and when: a line of JSON for each sitting, in the user's state folder."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from holdspace import shelves
from holdspace.problems import DiskError
from holdspace.units import clock, samples

LEAST = 60.0
"""Seconds that have to be heard for a session that was not finished to be remembered."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One time of playing one session."""

    started: str
    """ISO 8601, with the offset from UTC."""
    script: str
    title: str
    voice: str
    pace: str
    heard_s: float
    """Seconds of the session that were heard."""
    length_s: float
    """Seconds that all of it lasts."""
    share: float
    """How far it came, 0 to 1."""
    finished: bool

    @property
    def day(self) -> date:
        """The day it was started on, where the listener was."""
        return datetime.fromisoformat(self.started).date()


def add(sitting: Sitting) -> None:
    """Add `sitting` to the history; raises `DiskError`.

    A line that a crash has torn is closed first, so that it spoils no other.
    """
    path = _path()
    line = json.dumps(asdict(sitting), ensure_ascii=False).encode() + b"\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as file:
            if file.tell() and not _ends_with_a_line(path):
                line = b"\n" + line
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise DiskError(f"{path}: cannot be written: {error.strerror}") from error


def sittings() -> list[Sitting]:
    """Return the history, oldest first; lines that are no sitting are passed over."""
    try:
        lines = _path().read_bytes().splitlines()
    except OSError:
        return []
    return [sitting for line in lines if (sitting := _sitting(line))]


def streak(days: Iterable[date], today: date) -> int:
    """Return how many days in a row were played, up to today, or to yesterday so far."""
    played = set(days)
    day = today if today in played else today - timedelta(days=1)
    count = 0
    while day in played:
        count, day = count + 1, day - timedelta(days=1)
    return count


def summary(sitting: Sitting) -> str:
    """Return one line: when, how long, how much of it, what."""
    when = datetime.fromisoformat(sitting.started).strftime("%a %Y-%m-%d %H:%M")
    heard = clock(samples(sitting.heard_s))
    much = "finished" if sitting.finished else f"to {sitting.share:.0%}"
    return f"{when}  {heard:>7}  {much:<8}  {sitting.title}"


def _sitting(line: bytes) -> Sitting | None:
    try:
        sitting = Sitting(**json.loads(line))
        datetime.fromisoformat(sitting.started)
    except (ValueError, TypeError):
        return None
    return sitting


def _ends_with_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _path() -> Path:
    return shelves.state() / "history.jsonl"
