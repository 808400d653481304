"""Front matter: what a script says of itself between two lines of three dashes at its top."""

from dataclasses import dataclass

from holdspace.problems import Problem, Severity
from holdspace.reading.lines import Line

KEYS = ("title", "voice", "pace")
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Matter:
    """What the front matter says."""

    title: str = ""
    voice: str | None = None
    pace: str | None = None
    problems: tuple[Problem, ...] = ()


def matter(lines: tuple[Line, ...]) -> tuple[Matter, tuple[Line, ...]]:
    """Return the front matter of a script, if it has one, and the lines after it."""
    start = next((at for at, line in enumerate(lines) if line.text), 0)
    if not lines or lines[start].text != _FENCE:
        return Matter(), lines
    end = next((at for at in range(start + 1, len(lines)) if lines[at].text == _FENCE), None)
    if end is None:
        problem = Problem(
            lines[start].number,
            1,
            Severity.ERROR,
            "front-matter-open",
            "the front matter is not closed",
            "end it with a line of three dashes: ---",
        )
        return Matter(problems=(problem,)), lines[start + 1 :]
    return _read(lines[start + 1 : end]), lines[end + 1 :]


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
        else:
            said[key] = value.strip().strip("\"'").strip()
    return Matter(
        said.get("title", ""), said.get("voice") or None, said.get("pace") or None, tuple(problems)
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
