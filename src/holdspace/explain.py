"""What was understood of a script, for programs (`check --json`) and for people."""

from collections.abc import Iterator

from holdspace import default_dose
from holdspace.problems import Problem
from holdspace.reading import Reading
from holdspace.script import Dose, Script, Sides, Span, Stretch
from holdspace.settle import settle

Number = int | float


def as_object(reading: Reading) -> dict[str, object]:
    """Return a reading as the object that `check --json` prints for one file."""
    script = reading.script
    return {
        "source": script.source,
        "title": script.title,
        "rounds": script.rounds,
        "stretches": [_stretch(stretch) for stretch in script.stretches],
        "problems": [_problem(problem) for problem in reading.problems],
    }


def _stretch(stretch: Stretch) -> dict[str, object]:
    dose = stretch.dose
    return {
        "name": stretch.name,
        "line": stretch.line,
        "per_side": dose.per_side,
        "hold_s": _range(dose.hold or dose.total),
        "reps": _range(dose.reps),
        "breaths": _range(dose.breaths),
        "sets": round(dose.sets.low),
        "rest_s": None if dose.rest is None else _number(dose.rest.low),
        "about": [text.text for text in stretch.about],
        "steps": [s.text for s in (*stretch.steps, *stretch.second_side) if s.text],
        "notes": [text.text for text in stretch.notes],
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "line": problem.line,
        "column": problem.column,
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def _range(span: Span | None) -> list[Number] | None:
    if span is None:
        return None
    low, high = _number(span.low), _number(span.high)
    return [low] if low == high else [low, high]


def _number(value: float) -> Number:
    return int(value) if value == int(value) else round(value, 3)


def rows(script: Script) -> Iterator[tuple[str, str, str, str]]:
    """Yield a table of what was understood: line, name, dose, and how much there is to say."""
    for stretch in script.stretches:
        steps = len(stretch.steps) + len(stretch.second_side)
        told = [_counted(steps, "step")]
        if stretch.notes:
            told.append(_counted(len(stretch.notes), "note"))
        if stretch.unsaid:
            told.append(f"{len(stretch.unsaid)} unsaid")
        yield str(stretch.line), stretch.name, _dose_of(stretch), ", ".join(told)


def reasons(stretch: Stretch) -> Iterator[tuple[str, str, str]]:
    """Yield which words gave each thing, or are not said: what it is, the words, and their line.

    Then, for each step, the time that it leaves to move (at ease 1), and how that came about.
    """
    for reason in stretch.why:
        yield reason.what, reason.words, str(reason.line)
    for text in stretch.unsaid:
        yield "unsaid", text.text, str(text.line)
    for step in stretch.steps:
        for line in step.say:
            time = settle(line)
            yield "settle", f"{time.seconds:.1f} s: {time.because}", str(step.line)


def _dose_of(stretch: Stretch) -> str:
    """Return what is done of `stretch`, for a table."""
    own = default_dose.is_paused(stretch)
    return "its own pauses" if own else dose_in_words(stretch.dose)


def dose_in_words(dose: Dose) -> str:
    """Return a dose as a script writes it: "3 sets, 10 times, hold 5 sec, each side"."""
    parts = ["no dose"] if dose.empty else list(_parts(dose))
    return ", ".join(part for part in (*parts, _SIDES[dose.sides]) if part)


_SIDES = {
    Sides.NONE: "",
    Sides.EACH: "each side",
    Sides.ALTERNATE: "alternating sides",
    Sides.WRITTEN: "both sides written out",
}


def _parts(dose: Dose) -> Iterator[str]:
    if dose.sets.high > 1:
        yield f"{_span(dose.sets)} sets"
    if dose.reps:
        yield f"{_span(dose.reps)} {'rounds' if dose.pattern else 'times'}"
    if dose.hold:
        kind = "for" if dose.pattern else "move for" if dose.moving else "hold"
        yield f"{kind} {time(dose.hold)}"
    if dose.breaths:
        yield f"{_span(dose.breaths)} breaths"
    if dose.pattern:
        yield ", ".join(f"{phase.breath} {_span(phase.length)}" for phase in dose.pattern)
    if dose.rest:
        yield f"rest {time(dose.rest)}"
    if dose.total:
        yield f"{time(dose.total)} in total"
    if dose.both_ways:
        yield "each direction"


def time(span: Span) -> str:
    """Return seconds as a script writes them: "30 sec", "1-2 min", "90 sec"."""
    if all(value >= 60 and value % 60 == 0 for value in (span.low, span.high)):
        return f"{_span(Span(span.low / 60, span.high / 60))} min"
    return f"{_span(span)} sec"


def _span(span: Span) -> str:
    low, high = _number(span.low), _number(span.high)
    return f"{low}" if low == high else f"{low}-{high}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
