"""Front matter: what a script says of itself between two lines of three dashes at its top."""

from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.problems import Problem, Severity
from holdspace.reading.english.scripts import FOREIGN_KEYS
from holdspace.reading.text.lines import Line

KEYS = ("title", "voice", "pace", "rounds")
_FENCE = "---"
_KEY = Pattern(r"[a-z][\w -]{0,30}:")
_ROUNDS = Pattern(r"[1-9]|1[0-9]|20")
_FEW = 8
"""Lines between two rules that are taken for front matter, though they name nothing."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What the front matter says."""

    title: str = ""
    voice: str | None = None
    pace: str | None = None
    rounds: int | None = None
    """How often the whole is done."""
    ours: bool = False
    """Whether it was written for us, and not for a blog."""
    problems: tuple[Problem, ...] = ()


def matter(lines: tuple[Line, ...]) -> tuple[Matter, tuple[Line, ...]]:
    """Return the front matter of a script, if it has one, and the lines after it."""
    start = next((at for at, line in enumerate(lines) if line.text), 0)
    first = lines[start + 1].text if start + 1 < len(lines) else ""
    if not first or lines[start].text != _FENCE or first.startswith("#"):
        return Matter(), lines
    end = next((at for at in range(start + 1, len(lines)) if lines[at].text == _FENCE), None)
    keyed = _KEY.match(first) is not None
    if end is None and keyed:
        return Matter(ours=True, problems=(_open(lines[start]),)), lines[start + 1 :]
    if end is None or not (keyed or end - start <= _FEW):
        return Matter(), lines
    return _read(lines[start + 1 : end]), lines[end + 1 :]


def _open(line: Line) -> Problem:
    message, hint = "the front matter is not closed", "end it with a line of three dashes: ---"
    return Problem(line.number, 1, Severity.ERROR, "front-matter-open", message, hint)


def _read(lines: tuple[Line, ...]) -> Matter:
    said: dict[str, str] = {}
    problems: list[Problem] = []
    for line in lines:
        if not line.text or line.text.startswith("#"):
            continue
        key, colon, value = line.text.partition(":")
        key = key.strip().lower()
        if not colon or key not in KEYS:
            problems.append(_wrong(line, key, bool(colon)))
        elif key == "rounds" and not _ROUNDS.fullmatch(_unquoted(value.strip())):
            problems.append(_no_rounds(line, value.strip()))
        if colon:
            said[key] = _unquoted(value.strip())
    title, voice, pace, rounds = (said.get(key, "") for key in KEYS)
    if FOREIGN_KEYS & said.keys():
        return Matter(title)
    number = int(rounds) if _ROUNDS.fullmatch(rounds) else None
    return Matter(title, voice or None, pace or None, number, True, tuple(problems))


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if quoted else value


def _no_rounds(line: Line, value: str) -> Problem:
    message, hint = f"'{value}' is no number of rounds", "write a number from 1 to 20"
    return Problem(
        line.number, line.indent + 1, Severity.ERROR, "front-matter-rounds", message, hint
    )


def _wrong(line: Line, key: str, named: bool) -> Problem:
    known = ", ".join(KEYS)
    if not named:
        message, hint = "this line of the front matter names nothing", "write 'key: value'"
        return Problem(
            line.number, line.indent + 1, Severity.ERROR, "front-matter-line", message, hint
        )
    return Problem(
        line.number,
        line.indent + 1,
        Severity.ERROR,
        "front-matter-key",
        f"the front matter knows no '{key}'",
        f"it knows {known}",
    )
