"""What has to happen, in order. It knows what is to be said, but not how long speech takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from holdspace.units import NONE, Samples


class CueKind(StrEnum):
    """What a cue is for."""

    TITLE = "title"
    INTRO = "intro"
    ANNOUNCE = "announce"
    ABOUT = "about"
    NOTE = "note"
    STEP = "step"
    HOLD = "hold"
    BREATHE = "breathe"
    HALFWAY = "halfway"
    COUNT = "count"
    RELEASE = "release"
    SWITCH = "switch"
    REST = "rest"
    NEXT = "next"
    CLOSE = "close"
    SOUND = "sound"
    GATE = "gate"


class Side(StrEnum):
    """Which of the two sides of a stretch."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an instruction belongs: the stretch's index, its side, and the line of the script."""

    stretch: int | None = None
    side: Side | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """One way to say a cue: words, or a sound in their place."""

    text: str | None = None
    sound: str | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """Speak now and take the time it takes."""

    kind: CueKind
    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Sound:
    """Play a sound now, to its end."""

    name: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Rest:
    """Let time pass in silence."""

    length: Samples
    origin: Origin


@dataclass(frozen=True, slots=True)
class Gate:
    """A settle pause that a listener may ask to decide for themselves (`play --wait`)."""

    length: Samples
    origin: Origin


@dataclass(frozen=True, slots=True)
class Placed:
    """A cue inside a window: a ladder of ways to say it, from the fullest to the shortest."""

    kind: CueKind
    ladder: tuple[Saying, ...]
    at: Samples
    """Wanted onset, from the window's start."""
    slack: Samples = NONE
    """How much later than `at` it may start."""
    early: Samples = NONE
    """How much earlier than `at` it may start; with no slack either it is exactly on the beat."""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time of exact length, with cues placed inside it."""

    length: Samples
    origin: Origin
    cues: tuple[Placed, ...]
    """From the most to the least important: when room is short, the last go first."""
    start_sound: str | None = None
    end_sound: str | None = None
    """Starts on the window's last sample boundary; what follows waits for it to ring."""
    is_hold: bool = True
    """Whether the listener holds (or breathes) in it; false for counted reps and for rests."""
    turn: Samples | None = None
    """Length of one breath, or one round of a breathing pattern, where it is made of such."""


Instruction = Say | Sound | Rest | Gate | Window


@dataclass(frozen=True, slots=True)
class Section:
    """One stretch of the program, for chapters: its name and the line it came from."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Program:
    """A whole session as a list of instructions."""

    title: str
    sections: tuple[Section, ...]
    """In the order of `Origin.stretch`."""
    instructions: tuple[Instruction, ...]


def texts(program: Program) -> Iterator[str]:
    """Yield what is said in `program`, each text once, in the order in which it is needed.

    Of a ladder only the first rung is given: the others are needed only where room is short.
    """
    yield from dict.fromkeys(chain.from_iterable(map(_texts_of, program.instructions)))


def _texts_of(instruction: Instruction) -> Iterator[str]:
    match instruction:
        case Say(text=text):
            yield text
        case Window(cues=cues):
            yield from (cue.ladder[0].text for cue in cues if cue.ladder and cue.ladder[0].text)
