"""What is doubtful about how long and how often an exercise is done."""

from collections.abc import Callable, Iterator

from holdspace.reading.english.doubts import VAGUE
from holdspace.reading.english.roles import Role
from holdspace.reading.mentions import doses
from holdspace.reading.patterns import one_of
from holdspace.reading.understood import Doubt, Understood
from holdspace.script import Anchor, Inside

WORDS_PER_SECOND = 2.6
"""How fast a calm voice speaks."""

_VAGUE = one_of(VAGUE)
_AMOUNTS = (Role.HOLD, Role.REPS, Role.BREATHS)


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
    if one.stretch.dose.pattern:
        return
    steps = (*one.stretch.steps, *one.stretch.second_side)
    used = {(Role.HOLD, step.hold) for step in steps} | {(m.role, m.span) for m in one.dosed.used}
    for sentence in one.told:
        for found in doses(sentence.text):
            if found.role in _AMOUNTS and (found.role, found.span) not in used:
                message = f"'{found.words}' was not used: another {found.role} stands before it"
                hint = "if it is another exercise, give it a heading; if it is a note, write Note:"
                yield Doubt(sentence.line, found.words, "number-unused", message, hint)


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


DOSES: tuple[Callable[[Understood], Iterator[Doubt]], ...] = (_dose, _unused, _too_short)
"""The doubts about one exercise's dose."""
