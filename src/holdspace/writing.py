"""A script as clean text, which reads back to the same script."""

from collections.abc import Iterable, Iterator

from holdspace.explain import time
from holdspace.script import Anchor, Breath, Dose, Inside, Script, Sides, Span, Step, Stretch

_COUNTED = (
    (Breath.IN, Breath.FULL, Breath.OUT),
    (Breath.IN, Breath.FULL, Breath.OUT, Breath.EMPTY),
)
"""The phases of a breath that counts alone give: 4-7-8, 4-4-4-4."""


def written(script: Script) -> str:
    """Return `script` as a Holdspace script."""
    parts = ["\n".join(_front(script)), *("\n".join(_stretch(s)) for s in script.stretches)]
    return "\n\n".join(parts) + "\n"


def _front(script: Script) -> Iterator[str]:
    yield "---"
    yield f"title: {_line(script.title)}"
    if script.voice:
        yield f"voice: {script.voice}"
    if script.pace:
        yield f"pace: {script.pace}"
    if script.rounds > 1:
        yield f"rounds: {script.rounds}"
    yield "---"
    own = [text.text for stretch in script.stretches for text in stretch.unsaid]
    for text in script.unspoken:
        if not any(text.text in unsaid for unsaid in own):
            yield ""
            yield _line(text.text)


def _stretch(stretch: Stretch) -> Iterator[str]:
    dose = ", ".join(_dose(stretch.dose))
    bare = not (dose or stretch.steps or stretch.second_side)
    yield f"## {_line(stretch.name)}" + (f" | {dose}" if dose else " |" if bare else "")
    for text in stretch.about:
        yield ""
        yield f"About: {_line(text.text)}"
    for text in stretch.notes:
        yield ""
        yield f"Note: {_line(text.text)}"
    for text in stretch.unsaid:
        yield ""
        yield _line(text.text)
    if stretch.second_side:
        yield from ("", "First side:")
    if stretch.steps:
        yield ""
        yield from _steps(stretch.steps)
    if stretch.second_side:
        yield from ("", "Second side:", "")
        yield from _steps(stretch.second_side)


def _steps(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        if step.text:
            yield f"- {_line(step.text)}"
        for cue in step.during:
            if cue.anchor is not Anchor.ANYWHERE:
                yield f"@{_when(cue)} {_line(cue.text)}"
        if step.pause is not None:
            yield f"[pause {step.pause:g}s]"


def _when(cue: Inside) -> str:
    if cue.anchor is Anchor.HALF:
        return "half"
    return f"{'-' if cue.anchor is Anchor.END else ''}{cue.offset:g}s"


def _line(text: str) -> str:
    """Return `text` as one line."""
    return " ".join(text.split())


def _dose(dose: Dose) -> Iterator[str]:
    """Yield the parts of a dose as they stand behind a name."""
    if dose.sets.high > 1:
        yield f"{_span(dose.sets)} sets"
    if dose.reps:
        yield f"{_span(dose.reps)} times"
    if dose.hold:
        yield f"{'move for' if dose.moving else 'hold'} {time(dose.hold)}"
    if dose.breaths:
        yield f"{_span(dose.breaths)} breaths"
    if _counts(dose) in _COUNTED:
        yield "-".join(f"{phase.length.low:g}" for phase in dose.pattern)
    if dose.rest:
        yield f"rest {time(dose.rest)}"
    if dose.total:
        yield f"{time(dose.total)} in total"
    yield from _sides(dose)


def _counts(dose: Dose) -> tuple[Breath, ...]:
    """Return the phases of a breath, if each lasts a whole number of seconds."""
    lengths = [phase.length for phase in dose.pattern]
    whole = all(length.low == length.high == int(length.low) for length in lengths)
    return tuple(phase.breath for phase in dose.pattern) if whole else ()


def _sides(dose: Dose) -> Iterator[str]:
    if dose.sides is Sides.EACH:
        yield "each side"
    elif dose.sides is Sides.ALTERNATE:
        yield "alternating sides"
    if dose.both_ways:
        yield "each direction"


def _span(span: Span) -> str:
    return f"{span.low:g}" if span.low == span.high else f"{span.low:g}-{span.high:g}"


def starting_script(title: str) -> str:
    """Return a small script to start from, which checks clean."""
    return _STARTING.format(title=_line(title) or "My routine")


_STARTING = """\
---
title: {title}
voice: calm
pace: steady
---

Write a line or two about the routine here: it is not spoken.

## Standing Reach | 20 sec

It wakes up the sides of the body.

- Stand with your feet below your hips.
- Reach both arms up, and let your shoulders stay low.
@10s Breathe into your ribs.

## Low Lunge | 30 sec per side

It opens the front of the hip.

Note: Fold a towel under your knee.

- From hands and knees, step your right foot forward between your hands.
- Let your hips sink forward, and lift your chest.
@-10s Soften your jaw.

## Cat and Cow | 6 times

- Come to hands and knees.
- Breathe in, let your belly sink and look up. Breathe out and round your back.

## Child's Pose | 5 breaths

- Sit back on your heels and rest your forehead on the floor.
"""
