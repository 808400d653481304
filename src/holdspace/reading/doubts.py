"""What is doubtful in a text that was read: warnings, one function for each."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from holdspace.mirror import has_side
from holdspace.pattern import Pattern
from holdspace.problems import Problem, Severity
from holdspace.reading.doses import Dosed, Said, said
from holdspace.reading.english.doubts import REPEATED_SIDE, SIDE, VAGUE
from holdspace.reading.english.roles import Role
from holdspace.reading.lines import Line
from holdspace.reading.mentions import doses
from holdspace.reading.outline import LeftOut, Section
from holdspace.reading.patterns import one_of
from holdspace.script import Anchor, Inside, Sides, Stretch

WORDS_PER_SECOND = 2.6
"""How fast a calm voice speaks."""

LONGEST_STEP = 60
"""Words that can be followed with closed eyes before there is time to move."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An exercise, and what it was understood from."""

    section: Section
    stretch: Stretch
    dosed: Dosed

    @property
    def told(self) -> tuple[Said, ...]:
        """The sentences that say what to do."""
        return said(self.section)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A warning, and the words it is about."""

    line: int
    words: str
    code: str
    message: str
    hint: str


_VAGUE = one_of(VAGUE)
_REPEATED = Pattern(REPEATED_SIDE)
_SIDE = Pattern(SIDE)
_AMOUNTS = (Role.HOLD, Role.REPS, Role.BREATHS)
_LONGEST_LINE = 2000
"""Characters of a line that are searched for the words of a doubt."""
_WORTH_TELLING = 2
"""The evidence from which on a section that is left out deserves a word."""


def doubts(
    understood: tuple[Understood, ...], left_out: tuple[LeftOut, ...], lines: tuple[Line, ...]
) -> Iterator[Problem]:
    """Yield what is doubtful, with places in `lines`, which are all the lines of the text."""
    found = [doubt for one in understood for row in _ROWS for doubt in row(one)]
    found += _same_names(understood)
    found += _left_out(left_out)
    for doubt in found:
        column = _column(lines[doubt.line - 1], doubt.words)
        yield Problem(doubt.line, column, Severity.WARNING, doubt.code, doubt.message, doubt.hint)


def _column(line: Line, words: str) -> int:
    """Return the 1-based column of `words`, or where the text of the line begins."""
    at = line.text[:_LONGEST_LINE].casefold().find(words[:_LONGEST_LINE].casefold())
    return line.indent + max(0, at) + 1


def _dose(one: Understood) -> Iterator[Doubt]:
    """Doubt where nothing says how long or how often, or nothing exact does."""
    name = one.stretch.name
    if not one.stretch.dose.empty:
        return
    for sentence in one.told:
        if vague := _VAGUE.search(sentence.text):
            message = f"'{vague[0]}' does not say how long to do '{name}'; a default is used"
            hint = "write a number behind its name, as in '| 30 sec'"
            yield Doubt(sentence.line, vague[0], "dose-guessed", message, hint)
            return
    message = f"nothing says how long or how often to do '{name}'; a default is used"
    hint = "write it behind the name, as in '| 30 sec per side'"
    yield Doubt(one.stretch.line, name, "no-dose", message, hint)


def _unused(one: Understood) -> Iterator[Doubt]:
    """Doubt where an amount was found that is not the one that was used."""
    used = {(m.role, m.span) for m in one.dosed.used}
    timed = {step.hold for step in (*one.stretch.steps, *one.stretch.second_side)}
    if one.stretch.dose.pattern:
        return
    for sentence in one.told:
        for found in doses(sentence.text):
            if found.role in _AMOUNTS and (found.role, found.span) not in used | {
                (Role.HOLD, hold) for hold in timed
            }:
                message = f"'{found.words}' was not used: another {found.role} stands before it"
                hint = "if it is another exercise, give it a heading; if it is a note, write Note:"
                yield Doubt(sentence.line, found.words, "number-unused", message, hint)


def _sides(one: Understood) -> Iterator[Doubt]:
    """Doubt where left and right disagree, or one of them is never asked for."""
    named = [
        (m[1].lower(), s.line) for s in one.told if has_side(s.text) for m in _SIDE.finditer(s.text)
    ]
    if not named:
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


def _too_short(one: Understood) -> Iterator[Doubt]:
    """Doubt where more is to be said in a hold than there is time for."""
    hold = one.stretch.dose.hold
    if hold is None:
        return
    for step in one.stretch.steps:
        for cue in step.during:
            if _seconds(cue) > hold.high:
                message = f"the hold of {hold.high:g} s is too short for what is to be said in it"
                hint = "hold longer, say less, or say it in a step before the hold"
                yield Doubt(cue.line, cue.text, "hold-too-short", message, hint)


def _seconds(cue: Inside) -> float:
    """Return when what is said is over, counted from where there is room for it."""
    length = len(cue.text.split()) / WORDS_PER_SECOND
    return (
        length
        if cue.anchor is Anchor.ANYWHERE
        else cue.offset + (length if cue.anchor is Anchor.START else 0)
    )


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


def _left_out(left_out: tuple[LeftOut, ...]) -> Iterator[Doubt]:
    for left in left_out:
        if left.evidence >= _WORTH_TELLING:
            message = f"'{left.head.name}' was left out: {left.reason}"
            hint = "if it is an exercise, write a dose behind its name, as in '| 30 sec'"
            yield Doubt(left.head.block.line, left.head.name, "left-out", message, hint)


_ROWS: tuple[Callable[[Understood], Iterator[Doubt]], ...] = (
    _dose,
    _unused,
    _sides,
    _too_short,
    _long_steps,
)
