"""Scripts by name: found, read, and refused where they have errors."""

from holdspace import shelves, sources
from holdspace.problems import Problem, ScriptError, Severity
from holdspace.reading import read
from holdspace.script import Script


def read_script(name: str) -> tuple[Script, tuple[Problem, ...]]:
    """Return the script called `name` (a file, a shipped one, or `-`), and its warnings.

    Raises `UsageError` where there is none, `ScriptError` where it has errors.
    """
    source = sources.load(shelves.script(name))
    reading = read(source.text, source.name)
    if any(problem.severity is Severity.ERROR for problem in reading.problems):
        raise ScriptError(source.name, reading.problems, source.text)
    return reading.script, reading.problems
