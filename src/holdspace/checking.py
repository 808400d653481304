"""Checking files one by one, so that one bad file hides no other."""

from holdspace import shelves, sources
from holdspace.problems import Problem, Severity, UsageError
from holdspace.reading import Reading, read
from holdspace.script import Script
from holdspace.sources import Source


def check_file(name: str) -> tuple[Source, Reading]:
    """Return the text of `name` and what was understood; what cannot be read is a problem."""
    try:
        source = sources.load(shelves.script(name))
    except UsageError as error:
        return Source("", name), Reading(Script("", name, ()), (_unreadable(name, error),))
    return source, read(source.text, source.name)


def _unreadable(name: str, error: UsageError) -> Problem:
    message = str(error).removeprefix(f"{name}: ")
    return Problem(1, 1, Severity.ERROR, "unreadable", message, "")


def fails(reading: Reading, *, strict: bool) -> bool:
    """Whether a reading has errors, or, if `strict`, any problem."""
    return any(strict or problem.severity is Severity.ERROR for problem in reading.problems)
