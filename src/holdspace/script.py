"""What the author wrote: a `Script` of stretches. It knows neither time nor voice."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A number as written, or a range of numbers; `low == high` for a plain number."""

    low: float
    high: float

    def at(self, share: float) -> float:
        """Return the number at `share` (0 is the low end, 1 the high end)."""
        return self.low + (self.high - self.low) * share


class Sides(StrEnum):
    """How a stretch treats the two sides of the body."""

    NONE = "none"
    """One position, on no particular side."""
    EACH = "each"
    """One side with its whole dose, then the other: the second is mirrored by us."""
    ALTERNATE = "alternate"
    """The sides take turns, repetition by repetition."""
    WRITTEN = "written"
    """The author wrote out both sides: see `Stretch.second_side`. Nothing is mirrored."""


class Breath(StrEnum):
    """One phase of a breath."""

    IN = "in"
    FULL = "full"
    """Holding with full lungs."""
    OUT = "out"
    EMPTY = "empty"
    """Holding with empty lungs."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of a breathing pattern and how many seconds (or counts) it lasts."""

    breath: Breath
    length: Span


@dataclass(frozen=True, slots=True)
class Dose:
    """How long, or how often. All of it is for one side and one direction.

    A dose with neither hold, reps, breaths nor pattern is no dose: the pace's default is used.
    """

    hold: Span | None = None
    """Seconds; for one repetition where the hold is repeated."""
    reps: Span | None = None
    """Repetitions; with `pattern`, cycles of it."""
    breaths: Span | None = None
    """Breaths to stay."""
    sets: Span = Span(1, 1)
    rest: Span | None = None
    """Seconds of rest between sets (or between repetitions, where there is one set)."""
    total: Span | None = None
    """Seconds that the whole exercise lasts on one side, where it is written besides `hold`."""
    pattern: tuple[Phase, ...] = ()
    """The phases of one breath in a breathing exercise, such as in 4, hold 7, out 8."""
    sides: Sides = Sides.NONE
    both_ways: bool = False
    """The dose is done in one direction, then again in the other."""
    moving: bool = False
    """`hold` is working time ("roll for a minute"), not stillness."""

    @property
    def per_side(self) -> bool:
        """Whether both sides of the body are asked for."""
        return self.sides is not Sides.NONE

    @property
    def empty(self) -> bool:
        """Whether nothing says how long or how often."""
        return not (self.hold or self.reps or self.breaths or self.pattern or self.total)


class Anchor(StrEnum):
    """What the place of an `Inside` is measured from."""

    ANYWHERE = "anywhere"
    START = "start"
    HALF = "half"
    END = "end"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or paragraph of the author's, without markup, and the line it came from."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Inside:
    """Something to be said inside the hold: "breathe deeply into the front of your hips"."""

    text: str
    line: int
    anchor: Anchor = Anchor.ANYWHERE
    offset: float = 0.0
    """Seconds: after the start, around the half, or (positive) before the end."""


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction. Words that became structure are in `text`, but in neither of the others."""

    text: str
    """As the author wrote it, without markup."""
    line: int
    say: tuple[str, ...] = ()
    """The sentences to be said before the hold; none where the step was all structure."""
    during: tuple[Inside, ...] = ()
    """What is said inside the hold that follows."""
    after: tuple[str, ...] = ()
    """What is said after the hold: how to come out of it."""
    pause: float | None = None
    """Seconds that the author wrote to wait after this step, instead of a computed settle."""
    hold: Span | None = None
    """Seconds of a hold of this step's own, where a stretch has several timed steps."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Which words, or what evidence, gave one thing that was understood (`check --why`)."""

    what: str
    """The field: `name`, `hold`, `reps`, `sides`, ...; or `exercise`, that it is one at all."""
    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """One exercise of a routine."""

    name: str
    line: int
    dose: Dose
    about: tuple[Text, ...] = ()
    """What it is for, and description: said at full talk only."""
    steps: tuple[Step, ...] = ()
    notes: tuple[Text, ...] = ()
    unsaid: tuple[Text, ...] = ()
    """What is told under labels that are not spoken: "Common faults: lifting the heel."."""
    second_side: tuple[Step, ...] = ()
    """The steps of the other side, where the author wrote them out (`Sides.WRITTEN`)."""
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A routine as it was written."""

    title: str
    source: str
    """Where it came from, for messages: a path, or `-`."""
    stretches: tuple[Stretch, ...]
    voice: str | None = None
    """The voice that the front matter asks for."""
    pace: str | None = None
    """The pace that the front matter asks for."""
    rounds: int = 1
    """How often the whole is done."""
    unspoken: tuple[Text, ...] = ()
    """Sentences about safety that belong to no exercise: they are not spoken, and not lost."""
