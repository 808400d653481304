"""What a listener can ask for, and what is played then. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from holdspace.playing.orientation import whereabouts
from holdspace.playing.places import after_side, earlier, last_said, later, sounding, standing
from holdspace.program import CueKind
from holdspace.timeline import Cue, Timeline
from holdspace.units import Samples


class Command(StrEnum):
    """What a listener can ask for while a session plays."""

    TOGGLE = "toggle"
    PAUSE = "pause"
    RESUME = "resume"
    NEXT = "next"
    BACK = "back"
    AGAIN = "again"
    MORE = "more"
    SKIP = "skip"
    LOUDER = "louder"
    SOFTER = "softer"
    READY = "ready"
    HELP = "help"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Run:
    """Play the session from `at` on, leaving out one cue that was said before."""

    at: Samples
    without: Cue | None = None


@dataclass(frozen=True, slots=True)
class Tell:
    """Say something at `at` while the session's clock stands still."""

    text: str
    at: Samples


Plan = tuple[Run | Tell, ...]
"""What is played, in order."""

_MOVES = {Command.NEXT: later, Command.BACK: earlier, Command.SKIP: after_side}
NOWHERE = {Command.MORE: "There is no hold just now.", Command.SKIP: "There is no side just now."}
"""What is said where there is nothing for a command to do."""

_TIMELY = (CueKind.COUNT, CueKind.HALFWAY)
"""Cues that are only true at their own time, and never said again."""


def goal(command: Command, timeline: Timeline, at: Samples) -> Samples | None:
    """Return the place that `command` leads to from `at`; None where it leads nowhere."""
    return _MOVES[command](timeline, at) if command in _MOVES else None


def resumed(timeline: Timeline, at: Samples) -> Plan:
    """Return how the session goes on from `at`: where we are, what was broken off, the rest."""
    return (Tell(whereabouts(timeline, at), at), *_mended(timeline, at))


def repeated(timeline: Timeline, at: Samples) -> Plan:
    """Return how the last thing is said again, after which the session goes on from `at`."""
    if sounding(timeline, at):
        return _mended(timeline, at)
    cue = last_said(timeline, at, besides=_TIMELY)
    return (Tell(cue.text, at), Run(at)) if cue and cue.text else (Run(at),)


def _mended(timeline: Timeline, at: Samples) -> Plan:
    """Return the session from `at` on, a cue that would start in the middle being said anew.

    In a hold the clock must not go back, so there it stands still meanwhile.
    """
    cue = sounding(timeline, at)
    if cue is None or cue.text is None or cue.start == at:
        return (Run(at),)
    if standing(timeline, at).hold is None:
        return (Run(cue.start),)
    if cue.kind in _TIMELY:
        return (Run(at, without=cue),)
    return (Tell(cue.text, at), Run(at, without=cue))
