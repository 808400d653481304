"""The author's own hand: `@10s Breathe.`, `[pause 5s]`, and the dialects that mean the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from holdspace.pattern import Pattern
from holdspace.problems import Problem, Severity
from holdspace.reading.english.scripts import DIALECTS
from holdspace.reading.text.lines import Line
from holdspace.script import Anchor, Inside

MARK = "@"
"""What a line begins with that is said inside the hold."""


@dataclass(frozen=True, slots=True)
class Hand:
    """The lines of a script with its pauses written in one way, and what is wrong with them."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


_DIALECTS = tuple((Pattern(pattern), meaning) for pattern, meaning in DIALECTS)
_CUE = Pattern(
    r"@\s?(?P<when>[^\s@]{1,16}(?:\s?(?:min|mins|minutes?|sec|secs|seconds?)\b)?)\s*(?P<text>.*)"
)
_PAUSE = Pattern(r"\[pause(?P<time>[^\[\]]{0,40})\]")
_TIME = Pattern(
    r"(?:(?P<clock>\d{1,3}):(?P<rest>\d\d))"
    r"|(?:(?P<minutes>\d{1,3}(?:[.,]\d{1,3})?)\s?(?:m|mins?|minutes?))?\s?"
    r"(?:(?P<seconds>\d{1,4}(?:[.,]\d{1,3})?)\s?(?:s|secs?|seconds?)?)?"
)
_TIMED = Pattern(r"@\s?[-−–+]?\d")
_HALF = ("half", "halfway", "middle")


def by_hand(lines: Iterable[Line]) -> Hand:
    """Return `lines` with every pause as `[pause 5s]`, and the problems of pauses and times."""
    written = tuple(replace(line, text=_one_way(line.text)) for line in lines)
    return Hand(written, tuple(problem for line in written for problem in _problems(line)))


def cue(text: str, line: int) -> Inside | None:
    """Return what `@10s text` says inside the hold, and when; None where it is not that."""
    found = _CUE.match(text)
    if found is None or not found["text"]:
        return None
    when = found["when"].lower()
    if when in _HALF:
        return Inside(found["text"], line, Anchor.HALF)
    length = seconds(when.lstrip("+-−–"))
    if length is None:
        return None
    anchor = Anchor.END if when[0] in "-−–" else Anchor.START
    return Inside(found["text"], line, anchor, length)


def is_spoken(text: str) -> bool:
    """Whether a line is said: it has a time inside the hold, or a pause."""
    return text.startswith(MARK) or has_pause(text)


def has_pause(text: str) -> bool:
    """Whether a line says that something is waited for."""
    return _PAUSE.search(text) is not None


def pauses(text: str) -> int:
    """Return how many pauses a line has."""
    return len(_PAUSE.findall(text))


def without_pauses(text: str) -> tuple[str, float | None]:
    """Return `text` without its pauses, and how many seconds they last together."""
    lengths = [seconds(found["time"].strip(" :=")) for found in _PAUSE.finditer(text)]
    known = [length for length in lengths if length is not None]
    return " ".join(_PAUSE.sub(" ", text).split()), sum(known) if known else None


def at_pauses(text: str) -> Iterator[tuple[str, float | None]]:
    """Yield what stands before each pause of `text`, and its seconds; last what follows them."""
    at = 0
    for found in _PAUSE.finditer(text):
        yield " ".join(text[at : found.start()].split()), seconds(found["time"].strip(" :="))
        at = found.end()
    if rest := text[at:].strip():
        yield rest, None


def seconds(text: str) -> float | None:
    """Return the seconds that `text` names: "5", "5s", "2.5 s", "1 minute", "1m30s", "1:30"."""
    found = _TIME.fullmatch(text.strip())
    if found is None or not text.strip():
        return None
    if found["clock"]:
        return 60.0 * int(found["clock"]) + int(found["rest"])
    minutes, rest = ((found[part] or "0").replace(",", ".") for part in ("minutes", "seconds"))
    return 60 * float(minutes) + float(rest)


def _one_way(text: str) -> str:
    if not any(mark in text for mark in "[<|{("):
        return text
    for pattern, meaning in _DIALECTS:
        text = pattern.sub(meaning, text)
    return text.replace("][pause", "] [pause")  # two pairs of brackets in Markdown are a link


def _problems(line: Line) -> Iterator[Problem]:
    if line.text.startswith(MARK) and cue(line.text, line.number) is None:
        yield _bad_time(line)
    for found in _PAUSE.finditer(line.text):
        if seconds(found["time"].strip(" :=")) is None:
            yield Problem(
                line.number,
                line.indent + found.start() + 1,
                Severity.ERROR,
                "bad-pause",
                f"'{found[0]}' does not say how long to wait",
                "write the seconds, as in [pause 5s]",
            )


def _bad_time(line: Line) -> Problem:
    """Return what is wrong with a line that begins with @; a mere word may be somebody's name."""
    timed = _TIMED.match(line.text) is not None
    found = _CUE.match(line.text)
    when = found["when"] if found else ""
    empty = found is not None and not found["text"] and timed
    return Problem(
        line.number,
        line.indent + 1,
        Severity.ERROR if timed else Severity.WARNING,
        "bad-time",
        f"nothing is to be said at '@{when}'" if empty else f"'@{when}' is no time inside a hold",
        "write @10s (from its start), @-5s (before its end) or @half, and then what to say",
    )
