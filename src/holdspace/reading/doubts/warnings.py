"""What is doubtful in a text that was read: warnings, one function for each."""

from collections import Counter
from collections.abc import Callable, Iterator

from holdspace.mirror import has_side
from holdspace.pattern import Pattern
from holdspace.problems import Problem, Severity
from holdspace.reading.doubts.doses import DOSES
from holdspace.reading.english.doubts import ONE_SIDE, REPEATED_SIDE, SIDE
from holdspace.reading.exercises.evidence import TOO_LITTLE, is_group, is_regimen
from holdspace.reading.exercises.sections import LeftOut
from holdspace.reading.text.lines import Line
from holdspace.reading.understood import Doubt, Understood
from holdspace.script import Sides

LONGEST_STEP = 60
"""Words that can be followed with closed eyes before there is time to move."""


_REPEATED = Pattern(REPEATED_SIDE)
_SIDE = Pattern(SIDE)
_ONE_SIDE = Pattern(ONE_SIDE)
_LONGEST_LINE = 2000
"""Characters of a line that are searched for the words of a doubt."""
_WORTH_TELLING = 2
"""The evidence from which on a section that is left out deserves a word."""


def doubts(
    understood: tuple[Understood, ...],
    left_out: tuple[LeftOut, ...],
    others: tuple[Doubt, ...],
    lines: tuple[Line, ...],
) -> Iterator[Problem]:
    """Yield what is doubtful, with places in `lines`, which are all the lines of the text."""
    found = [doubt for one in understood for row in _ROWS for doubt in row(one)]
    found += _same_names(understood)
    found += (*_left_out(left_out, understood), *others)
    for doubt in found:
        column = _column(lines[doubt.line - 1], doubt.words)
        yield Problem(doubt.line, column, Severity.WARNING, doubt.code, doubt.message, doubt.hint)


def _column(line: Line, words: str) -> int:
    """Return the 1-based column of `words`, or where the text of the line begins."""
    at = line.text[:_LONGEST_LINE].casefold().find(words[:_LONGEST_LINE].casefold())
    return line.indent + max(0, at) + 1


def _sides(one: Understood) -> Iterator[Doubt]:
    """Doubt where left and right disagree, or one of them is never asked for."""
    named = [
        (m[1].lower(), s.line) for s in one.told if has_side(s.text) for m in _SIDE.finditer(s.text)
    ]
    if not named or any(_ONE_SIDE.search(sentence.text) for sentence in one.told):
        return
    first = named[0][0]
    for sentence in one.told:
        again = _REPEATED.search(sentence.text)
        if (
            again
            and {side for side, line in named} == {first}
            and one.stretch.dose.sides is Sides.EACH
        ):
            message = f"'{again[0]}' names the side that the exercise begins with"
            hint = f"is it the {'right' if first == 'left' else 'left'}?"
            yield Doubt(sentence.line, again[0], "sides-disagree", message, hint)
    if one.stretch.dose.sides is Sides.NONE and len({side for side, _ in named}) == 1:
        message = f"'{one.stretch.name}' names the {first} side only, and is done once"
        hint = "write 'per side' behind its dose, if the other side comes after it"
        yield Doubt(named[0][1], first, "one-side-only", message, hint)


def _long_steps(one: Understood) -> Iterator[Doubt]:
    """Doubt where a step says more than can be followed with closed eyes."""
    for step in one.stretch.steps:
        words = step.text.split()
        if len(words) > LONGEST_STEP:
            message = f"this step has {len(words)} words and no time to move between them"
            hint = "break it into steps, or write [pause 5s] after it"
            yield Doubt(step.line, words[0], "step-too-long", message, hint)


def _same_names(understood: tuple[Understood, ...]) -> Iterator[Doubt]:
    count = Counter(one.stretch.name.casefold() for one in understood)
    seen: set[str] = set()
    for one in understood:
        name = one.stretch.name
        if count[name.casefold()] > 1 and name.casefold() in seen:
            message = f"'{name}' is the name of an earlier exercise, too"
            hint = "give it a name of its own, so that a listener knows where they are"
            yield Doubt(one.stretch.line, name, "same-name", message, hint)
        seen.add(name.casefold())


def _left_out(left_out: tuple[LeftOut, ...], understood: tuple[Understood, ...]) -> Iterator[Doubt]:
    """Doubt where a section was left out, but for one that is read, or holds what is read."""
    held = {one.section.group for one in understood}
    read = {one.stretch.line for one in understood}
    for left in left_out:
        line = left.head.block.line
        titles = left.section.facts.empty and is_group(left.head) and read & {line + 1, line + 2}
        if titles or line in held | read:
            continue
        bare = left.evidence and left.reason == TOO_LITTLE
        if (bare or left.evidence >= _WORTH_TELLING) and not is_regimen(left.head):
            message = f"'{left.head.name}' was left out: {left.reason}"
            hint = "if it is an exercise, write a dose behind its name, as in '| 30 sec'"
            yield Doubt(left.head.block.line, left.head.name, "left-out", message, hint)


_ROWS: tuple[Callable[[Understood], Iterator[Doubt]], ...] = (
    *DOSES,
    _sides,
    _long_steps,
)
