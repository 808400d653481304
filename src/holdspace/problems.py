"""What can go wrong, as a tree of errors, and problems that have a place in a script.

HoldspaceError
├── UsageError          a mistake in what was asked: exit code 2
│   └── ScriptError     a script with errors; carries its problems
└── SessionError        a failure while doing it: exit code 1
    ├── VoiceError      an engine failed, hung, or made no plausible sound
    ├── SoundError      a sound device or a sound file
    └── DiskError       a file could not be written
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is; only an error keeps a script from being played."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a script that is wrong or doubtful, and how to mend it."""

    line: int
    """1-based line in the source."""
    column: int
    """1-based column, in characters."""
    severity: Severity
    code: str
    """A stable, lower-case name, such as `no-dose`; listed in docs/script-format.md."""
    message: str
    hint: str


class HoldspaceError(Exception):
    """A failure that a user is told about in one message, without a traceback."""

    exit_code = 1


class Topic(StrEnum):
    """What a mistake is about; whoever asks the user adds how they ask for it."""

    OVERWRITING = "overwriting"
    LENGTH = "length"
    SELECTION = "selection"
    OUTPUT = "output"
    PERMISSION = "permission"
    SETTING = "setting"


class UsageError(HoldspaceError):
    """What was asked for is a mistake: an option, a name, a file that is no script."""

    exit_code = 2

    def __init__(self, message: str, topic: Topic | None = None, *, of: str = "") -> None:
        """Say what is wrong; `of` names the one of several things that `topic` is about."""
        self.topic = topic
        self.of = of
        super().__init__(message)


class ScriptError(UsageError):
    """A script has errors; `text` is what was read, for showing the places."""

    def __init__(self, source: str, problems: Iterable[Problem], text: str) -> None:
        self.source = source
        self.text = text
        self.problems = tuple(problems)
        first = min(self.problems, key=lambda problem: problem.severity is not Severity.ERROR)
        super().__init__(f"{source}, line {first.line}: {first.message}")


def unknown(what: str, name: str, known: Iterable[str]) -> UsageError:
    """Return the error for a `name` that is not one of `known`, with the nearest ones."""
    from difflib import get_close_matches

    names = {each.casefold(): each for each in known}
    near = [names[each] for each in get_close_matches(name.casefold(), names, n=3, cutoff=0.5)]
    guess = f" Did you mean {' or '.join(near)}?" if near else ""
    all_names = ", ".join(names.values())
    return UsageError(f"there is no {what} called “{name}”.{guess} Known: {all_names}")


class SessionError(HoldspaceError):
    """Something failed while a session was made or played."""


class VoiceError(SessionError):
    """A speech engine failed, hung, or made no plausible sound."""


class SoundError(SessionError):
    """A sound device or a sound file failed."""


class DiskError(SessionError):
    """A file could not be written."""


def render(problem: Problem, source: str, lines: list[str]) -> str:
    """Return `problem` with its place, the line it stands in and a caret below it.

    `lines` are the lines of the source; a long line is shown around the caret only.
    """
    head = f"{source}:{problem.line}:{problem.column}: {problem.severity} [{problem.code}]"
    parts = [f"{head} {problem.message}"]
    if 0 < problem.line <= len(lines):
        parts += _excerpt(lines[problem.line - 1], problem.column)
    if problem.hint:
        parts.append(f"    hint: {problem.hint}")
    return "\n".join(parts)


def _excerpt(line: str, column: int, width: int = 96) -> list[str]:
    """Return the part of `line` around `column` (1-based), and a caret under that column."""
    at = min(max(column - 1, 0), len(line))
    start = max(0, at - width // 2) if len(line) > width else 0
    shown = "".join(c if c.isprintable() else " " for c in line[start : start + width])
    return [f"    {shown}", f"    {' ' * (at - start)}^"]
