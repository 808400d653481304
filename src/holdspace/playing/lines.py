"""Plain lines, one for each cue, where there is no terminal to draw on."""

from collections.abc import Callable, Iterator

from holdspace.playing.lookahead import Doing
from holdspace.playing.now import Now
from holdspace.timeline import Cue
from holdspace.units import NONE, Samples, clock


class Lines:
    """Writes a line when a cue begins, and when something else is said or happens."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._before: Now | None = None

    def watch(self, now: Now) -> None:
        """Write what is new at `now`."""
        before, self._before = self._before, now
        for line in _news(before, now):
            self._write(line)


def _news(before: Now | None, now: Now) -> Iterator[str]:
    moved = now.played - (before.played if before else NONE)
    since = Samples(now.place.at - moved)
    playing = now.place.doing is Doing.PLAYING
    for cue in now.timeline.cues if playing else ():
        if since <= cue.start < now.place.at:
            yield _line(cue)
    words = now.place.words
    if words and (before is None or words != before.place.words):
        yield f"{clock(now.place.at):>7}  {words}"
    for text in dict.fromkeys((_state(now), now.notice)):
        if text and (before is None or text not in (_state(before), before.notice)):
            yield f"{clock(now.place.at):>7}  ({text})"


def _line(cue: Cue) -> str:
    return f"{clock(cue.start):>7}  {cue.text or f'({cue.sound or cue.kind})'}"


def _state(now: Now) -> str:
    if now.lost:
        return "the sound device has gone; trying again"
    if now.paused:
        return "paused"
    if now.place.doing is Doing.WAITING:
        return "waiting until you are ready"
    return ""
