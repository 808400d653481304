"""Text to `Script`: the reader. It never raises; what it could not read becomes problems."""

from dataclasses import dataclass

from holdspace.problems import Problem
from holdspace.reading import reader
from holdspace.script import Script


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a text, and what is wrong or doubtful in it."""

    script: Script
    problems: tuple[Problem, ...]


def read(text: str, source: str) -> Reading:
    """Read a routine; `source` is where it came from, for messages."""
    return Reading(*reader.read(text, source))
