"""The sections that a text is taken apart to: exercises, what is left out, and prose."""

from dataclasses import dataclass

from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.evidence import Facts
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.headings.titles import Head


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that begins an exercise, and what stands below it."""

    head: Head
    pieces: tuple[Piece, ...]
    facts: Facts
    planned: bool
    """Whether it stands in a plan, which may only repeat what is told elsewhere."""
    group: int | None
    """The line of the heading above it, whose rule for all it follows."""

    @property
    def dosed(self) -> bool:
        """Whether its heading or its text says how long or how often."""
        return self.facts.dosed or bool(self.head.doses)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A heading whose section is no exercise, and why."""

    head: Head
    section: Section
    """What it would be as an exercise."""
    points: int
    """The evidence that it is one, less what speaks against it."""
    reason: str = ""

    @property
    def evidence(self) -> int:
        """What speaks for it, in points."""
        return evidence.speaking_for(self.section.facts)


@dataclass(frozen=True, slots=True)
class Prose:
    """What belongs to no exercise: an introduction, or what stands below a group's heading."""

    pieces: tuple[Piece, ...]
    group: int | None
    """The line of the heading it stands below; None where that is the whole page's."""
    head: Head | None = None
    """That heading, where it is a group's, or announces one dose for all."""
    own: bool = False
    """Whether it may be one exercise's own, left out for want of evidence: no rule for all."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A text taken apart."""

    title: str
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...]
    prose: tuple[Prose, ...]
