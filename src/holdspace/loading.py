"""Scripts by name: found, read, and refused where they have errors."""

from holdspace import shelves, sources
from holdspace.kept import Kept
from holdspace.problems import Problem, ScriptError, Severity
from holdspace.script import Script
from holdspace.sources import Source

Understood = tuple[Script, tuple[Problem, ...]]
"""A script and what is doubtful in it."""


def read_script(name: str, kept: Kept) -> Understood:
    """Return the script called `name` (a file, a shipped one, or `-`), and its warnings.

    What was understood of it is `kept` for the next time. Raises `UsageError` where there is
    none, `ScriptError` where it has errors.
    """
    source = sources.load(shelves.script(name))
    script, problems = kept.get(("read", source), lambda: _understood(source))
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ScriptError(source.name, problems, source.text)
    return script, problems


def _understood(source: Source) -> Understood:
    from holdspace.reading import read  # slow to load, and not wanted where it is kept

    reading = read(source.text, source.name)
    return reading.script, reading.problems
