"""An exercise as it was understood, and what is doubtful about it."""

from dataclasses import dataclass

from holdspace.reading.doses.dose import Dosed, Said, said
from holdspace.reading.exercises.sections import Section
from holdspace.script import Stretch


@dataclass(frozen=True, slots=True)
class Understood:
    """An exercise, and what it was understood from."""

    section: Section
    stretch: Stretch
    dosed: Dosed

    @property
    def told(self) -> tuple[Said, ...]:
        """The sentences that say what to do."""
        return said(self.section)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A warning, and the words it is about."""

    line: int
    words: str
    code: str
    message: str
    hint: str
