"""What the screen says at one moment, in words and figures. Pure."""

from dataclasses import dataclass

from holdspace.playing.lookahead import Doing
from holdspace.playing.now import Now
from holdspace.playing.places import Standing, coming, sounding, standing
from holdspace.program import Side
from holdspace.timeline import Timeline
from holdspace.units import RATE, Samples, clock

SIDES = {Side.FIRST: "first side", Side.SECOND: "second side"}


@dataclass(frozen=True, slots=True)
class View:
    """What is to be read. It changes no more than once a second, or when something happens."""

    title: str
    passed: str
    """How much of the session is over, and how long it is."""
    session: float
    """The same as a share, 0 to 1."""
    name: str
    """The stretch."""
    side: str
    number: str
    """Which of how many stretches."""
    left: str
    """The time left of what is going on now."""
    until: str
    """What that time leads to."""
    stretch: float
    """How much of the stretch is over, 0 to 1."""
    words: str
    """What is being said."""
    following: str
    """The stretch that comes next."""
    state: str
    """Why nothing is going on: paused, waiting, no device; empty while it plays."""
    notice: str
    volume: str
    help: bool


def view(now: Now) -> View:
    """Return what is to be read at `now`."""
    timeline, at = now.timeline, now.place.at
    here = standing(timeline, at)
    until, goal = _goal(timeline, at, here)
    following = coming(timeline, at)
    total = len(timeline.stretches)
    ordinal = timeline.stretches.index(here.stretch) + 1 if here.stretch else 0
    whole = now.known.complete
    passed = clock(Samples(at - at % RATE))
    return View(
        title=timeline.title,
        passed=f"{passed} / {clock(timeline.duration)}" if whole else passed,
        session=_share(Samples(0), at, timeline.duration) if whole else 0.0,
        name=here.stretch.name if here.stretch else "",
        side=_side(here),
        number=f"{ordinal} of {total}" if ordinal and whole else "",
        left=_countdown(Samples(goal - at)),
        until=until,
        stretch=_share(here.stretch.start, at, here.stretch.end) if here.stretch else 0.0,
        words=_words(now),
        following=following.name if following else "",
        state=_state(now),
        notice=now.notice,
        volume="" if now.volume == 1 else f"volume {round(100 * now.volume)} %",
        help=now.help,
    )


def _goal(timeline: Timeline, at: Samples, here: Standing) -> tuple[str, Samples]:
    """Return what the large figures count down to, in words, and its place."""
    if here.hold:
        return "hold", here.hold.end
    if here.stretch and at < here.stretch.end:
        holds = [hold for side in here.stretch.sides for hold in side.holds if hold.start > at]
        if holds:
            return "until the hold", holds[0].start
        if here.side and here.side.side and at < here.side.end:
            return "of this side", here.side.end
        return "of this stretch", here.stretch.end
    following = coming(timeline, at)
    if following:
        return "until the next stretch", following.start
    return "until the end", timeline.duration


def _share(start: Samples, at: Samples, end: Samples) -> float:
    return min(1.0, max(0.0, (at - start) / max(1, end - start)))


def _countdown(length: Samples) -> str:
    """Return whole seconds left, counted as people do: it says 1 until it is over."""
    minutes, seconds = divmod(-(-max(0, length) // RATE), 60)
    return f"{minutes}:{seconds:02}"


def _side(here: Standing) -> str:
    side = here.side.side if here.side else None
    return SIDES[side] if side else ""


def _words(now: Now) -> str:
    if now.place.words:
        return now.place.words
    cue = sounding(now.timeline, now.place.at) if now.place.doing is Doing.PLAYING else None
    return cue.text or "" if cue else ""


def _state(now: Now) -> str:
    if now.lost:
        return "The sound device has gone. Trying again ..."
    if now.paused:
        return "Paused"
    return "Ready? Press any key." if now.place.doing is Doing.WAITING else ""
