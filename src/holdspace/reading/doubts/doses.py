"""What is doubtful about how long and how often an exercise is done."""

from collections.abc import Callable, Iterator

from holdspace import default_dose
from holdspace.pattern import Pattern
from holdspace.reading.doses.dose import Said
from holdspace.reading.doses.mentions import doses
from holdspace.reading.doses.quantities import quantities
from holdspace.reading.doses.role import Role
from holdspace.reading.english.doubts import COUNTABLE, COUNTED_THING, UNKNOWN_SIDE, VAGUE
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import is_instruction
from holdspace.reading.understood import Doubt, Understood
from holdspace.script import Anchor, Inside

WORDS_PER_SECOND = 2.6
"""How fast a calm voice speaks."""

_VAGUE = one_of(VAGUE)
_COUNTED = Pattern(COUNTED_THING)
_UNKNOWN_SIDE = Pattern(UNKNOWN_SIDE)
_ALIKE = 0.8
"""How alike a word and a unit are that may be meant by it, from 0 to 1."""
_AMOUNTS = (Role.HOLD, Role.REPS, Role.BREATHS)


def _dose(one: Understood) -> Iterator[Doubt]:
    """Doubt where nothing says how long or how often, or nothing exact does."""
    name = one.stretch.name
    if not one.stretch.dose.empty or default_dose.is_paused(one.stretch):
        return
    default = default_dose.in_words(one.stretch)
    for sentence in one.told:
        if vague := _VAGUE.search(sentence.text):
            message = f"'{vague[0]}' does not say how long to do '{name}'; {default} is used"
            hint = "write a number behind its name, as in '| 30 sec'"
            yield Doubt(sentence.line, vague[0], "dose-guessed", message, hint)
            return
    message = f"nothing says how long or how often to do '{name}'; {default} is used"
    hint = "write it behind the name, as in '| 30 sec per side'"
    yield Doubt(one.stretch.line, name, "no-dose", message, hint)


def _unused(one: Understood) -> Iterator[Doubt]:
    """Doubt where an amount was found that is not the one that was used."""
    if one.stretch.dose.pattern or default_dose.is_paused(one.stretch):
        return
    steps = (*one.stretch.steps, *one.stretch.second_side)
    used = {(Role.HOLD, step.hold) for step in steps} | {(m.role, m.span) for m in one.dosed.used}
    for sentence in one.told:
        for found in doses(sentence.text):
            if found.role in _AMOUNTS and (found.role, found.span) not in used:
                message = f"'{found.words}' was not used: another {found.role} stands before it"
                hint = "if it is another exercise, give it a heading; if it is a note, write Note:"
                yield Doubt(sentence.line, found.words, "number-unused", message, hint)


def _unread(one: Understood) -> Iterator[Doubt]:
    """Doubt where an instruction seems to give a dose in no known unit: "30 secnods"."""
    if one.stretch.dose.pattern:
        return
    for sentence in one.told:
        if not is_instruction(sentence.text):
            continue
        known = [(q.start, q.end) for q in quantities(sentence.text) if q.unit is not None]
        for found in _COUNTED.finditer(sentence.text):
            if any(start <= found.start("number") < end for start, end in known):
                continue
            if not found["asked"] and not _is_misspelt(found["thing"]):
                continue
            words = f"{found['number']} {found['thing']}"
            message = f"'{words}' was not used: what it counts is not known"
            hint = "if it says how long or how often, write it as in '30 sec' or '10 times'"
            yield Doubt(sentence.line, words, "number-unused", message, hint)


def _is_misspelt(thing: str) -> bool:
    """Whether what is counted is nearly a unit, and not a thing: toes, blankets."""
    from difflib import get_close_matches

    return bool(get_close_matches(thing.casefold(), COUNTABLE, n=1, cutoff=_ALIKE))


def _unknown_side(one: Understood) -> Iterator[Doubt]:
    """Doubt where what stands behind an amount looks like a side, and is none: "each sied"."""
    if one.stretch.dose.per_side:
        return
    head = one.section.head.block
    for sentence in (Said(head.text, head.line), *one.told):
        for found in doses(sentence.text):
            side = _UNKNOWN_SIDE.match(sentence.text, found.end)
            if side and found.sided:
                message = f"'{side[0].strip()}' names no side that is known; it is done once"
                hint = "write 'each side', if the other side comes after it"
                yield Doubt(sentence.line, side[0].strip(), "side-unknown", message, hint)


def _unplaced(one: Understood) -> Iterator[Doubt]:
    """Doubt where something is to be said at a time of a hold that there is not."""
    dose = one.stretch.dose
    steps = (*one.stretch.steps, *one.stretch.second_side)
    if dose.hold or dose.total or not dose.reps or any(step.hold for step in steps):
        return
    for cue in (cue for step in steps for cue in step.during if cue.anchor is not Anchor.ANYWHERE):
        message = f"'{one.stretch.name}' is counted and has no hold, so this has no time in it"
        hint = "give it a hold, as in '| 30 sec', or make it a step"
        yield Doubt(cue.line, cue.text, "cue-unplaced", message, hint)


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


DOSES: tuple[Callable[[Understood], Iterator[Doubt]], ...] = (
    _dose,
    _unused,
    _unread,
    _unknown_side,
    _unplaced,
    _too_short,
)
"""The doubts about one exercise's dose."""
