"""Steps: what is said before a hold, what inside it, and what after it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from holdspace import default_dose
from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.doses.mentions import doses
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.headings import Part
from holdspace.reading.english.verbs import NO_STEPS
from holdspace.reading.exercises.pieces import Piece, pauses_in
from holdspace.reading.patterns import one_of
from holdspace.reading.steps import both_sides, clauses
from holdspace.reading.steps.clauses import Told
from holdspace.reading.steps.instructions import (
    POSTURE_TAKEN,
    is_description,
    is_instruction,
    is_structure,
)
from holdspace.reading.text.sentences import sentences
from holdspace.script import Dose, Inside, Step, Text

_NO_STEP = one_of(NO_STEPS)
_CONDITION = Pattern(
    r"if (?:you|your|it|this)\b|(?:do not|don['’]t) do (?:this|it)\b|stop (?:if|when|and|at once)\b"
    r"|(?:dizzy|in pain|pain|sore|unwell|light-?headed)\?|not (?:if|for)\b"
)
"""What has to be known before a hold, though it is told after it: "If your knees are sore, ..."."""
_BREATHING = Pattern(r"(?:and )?breathe?\b")
"""What is done while a position is held: "Hold for 40 seconds and breathe."."""
_FEW_WORDS = 10
"""Words of a sentence that begins with a dose: "Ten nods, as small as you can make them."."""
_LONGEST_LABEL = 40
"""Characters of a name before an instruction: "Fist: Close your hand"."""
_SEVERAL = 2
"""How many timed steps make each a hold of its own; how many instructions make prose steps."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of an exercise; of its first side, where both are written out."""

    first: tuple[Step, ...]
    second: tuple[Step, ...] = ()


def steps(pieces: Iterable[Piece], dose: Dose) -> Steps:
    """Return the instructions among `pieces`: list items, or sentences where there is no list.

    What has no dose, and is timed by its author's own pauses, is said as it is written.
    """
    pieces = tuple(pieces)
    if _is_paused(pieces, dose):
        return Steps(_as_written(pieces))
    told = _to_do(pieces)
    found = _told(told, dose)
    second = both_sides.second(found, [piece for _, piece in told])
    first, other = found[: len(found) - len(second)], second
    return Steps(_finished(first, dose), _finished(list(map(_spoken, other)), dose))


def _spoken(step: Step) -> Step:
    """Say a second side that is written out as it is: "And now the right ear."."""
    silent = not (step.say or step.during or step.after or doses(step.text))
    return replace(step, say=(step.text,)) if silent else step


def _is_paused(pieces: Iterable[Piece], dose: Dose) -> bool:
    return dose.empty and default_dose.are_enough(pauses_in(pieces))


def _as_written(pieces: Iterable[Piece]) -> tuple[Step, ...]:
    """Return what its author has timed with pauses: all that is said, in its order, up to each."""
    found: list[Step] = []
    for piece in pieces:
        for text, pause in author.at_pauses(piece.text) if piece.told else ():
            if text:
                found.append(Step(text, piece.line, tuple(sentences(text)), pause=pause))
            elif found:
                found[-1] = replace(found[-1], pause=(found[-1].pause or 0) + (pause or 0))
    return tuple(found)


def _to_do(pieces: tuple[Piece, ...]) -> tuple[tuple[str, Piece], ...]:
    """Return the instructions; where there are none, whatever does not only describe."""
    return tuple(_instructions(pieces)) or tuple(_undescribed(pieces))


def _told(told: tuple[tuple[str, Piece], ...], dose: Dose) -> list[Step]:
    found: list[Step] = []
    early: list[Inside] = []
    for text, piece in told:
        if piece.part is Part.CUE:
            _attach(found, early, author.cue(text, piece.line))
            continue
        said, pause = author.without_pauses(text)
        if said:
            found.append(_step(said, piece.line, dose))
        if pause is not None and found:
            found[-1] = replace(found[-1], pause=(found[-1].pause or 0) + pause)
    if early:
        first = found[0] if found else Step("", early[0].line)
        found[:1] = [replace(first, during=(*early, *first.during))]
    return found


def about(pieces: Iterable[Piece], dose: Dose) -> tuple[Text, ...]:
    """Return the sentences that describe: what an exercise is for."""
    pieces = tuple(pieces)
    if _is_paused(pieces, dose):
        pieces = tuple(piece for piece in pieces if not piece.told)
    told = {(text, piece.line) for text, piece in _to_do(pieces)}
    return tuple(
        Text(author.without_pauses(sentence)[0], piece.line)
        for piece in pieces
        if piece.part is Part.ABOUT or (piece.part is None and not piece.item)
        for sentence in ([piece.text] if piece.part is Part.ABOUT else sentences(piece.text))
        if (sentence, piece.line) not in told and not is_structure(sentence)
    )


def unsaid(pieces: Iterable[Piece]) -> tuple[Text, ...]:
    """Return what stands under labels that are not spoken, each with its label."""
    return tuple(
        Text(f"{piece.label}: {piece.text}", piece.line)
        for piece in pieces
        if piece.part is Part.SKIPPED and piece.text
    )


def _attach(found: list[Step], early: list[Inside], cue: Inside | None) -> None:
    """Say a cue in the hold that follows the last step; `early` where there is none yet."""
    if cue is not None and found:
        found[-1] = replace(found[-1], during=(*found[-1].during, cue))
    elif cue is not None:
        early.append(cue)


def _instructions(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, Piece]]:
    """Yield what is to be done, item by item, or sentence by sentence, and the author's cues."""
    listed = any(p.item and p.part in (None, Part.STEPS) for p in pieces)
    begun = told_of = False
    for piece in pieces:
        if piece.part is Part.CUE:
            yield piece.text, piece
        elif piece.part not in (None, Part.STEPS, Part.SIDE) or (
            piece.item and _is_no_step(piece.text)
        ):
            continue
        elif piece.item:
            begun = told_of = True
            yield piece.text, piece
        else:
            told = sentences(piece.text)
            late = not listed or begun or sum(map(is_instruction, told)) >= _SEVERAL
            for sentence in told:
                wanted = _is_wanted(sentence, piece, late=late) and not _is_no_step(sentence)
                if (told_of and _is_dose(sentence)) or (wanted and not _heads(sentence, told_of)):
                    told_of = True
                    yield sentence, piece


def _is_no_step(text: str) -> bool:
    """Whether a step only says what the others are good for, or has a blank for a number."""
    return _NO_STEP.match(text) is not None and not doses(text)


def _undescribed(pieces: Iterable[Piece]) -> Iterator[tuple[str, Piece]]:
    """Yield what does not only describe and is no table: "Eyes closed, palms up."."""
    for piece in pieces:
        if piece.part is None and not piece.text.startswith("|"):
            yield from ((s, piece) for s in sentences(piece.text) if not is_description(s))


def _is_wanted(sentence: str, piece: Piece, *, late: bool) -> bool:
    """Whether a sentence of prose is an instruction; above a list, only how to begin is."""
    if piece.part is not None or sentence.startswith("["):
        return piece.part is not Part.STEPS or not is_description(sentence)
    if POSTURE_TAKEN.match(sentence):
        return is_instruction(sentence)
    label, _, rest = sentence.partition(": ")
    told = is_instruction(sentence) or (len(label) <= _LONGEST_LABEL and is_instruction(rest))
    return late and (told or bool(sides(sentence)))


def _heads(sentence: str, told_of: bool) -> bool:
    """Whether a sentence only gives the dose above what is told: "0:30 each side"."""
    counted = is_structure(sentence) or sentence[:1].isdigit()
    return not told_of and counted and not is_instruction(sentence)


def _is_dose(sentence: str) -> bool:
    """Whether a sentence says how long or how often, and little else: "10 times each."."""
    found = doses(sentence)
    few = len(sentence.split()) <= _FEW_WORDS and not is_description(sentence)
    return bool(found) and ((few and found[0].start == 0) or is_structure(sentence))


def _step(text: str, line: int, dose: Dose) -> Step:
    said: dict[str, list[str]] = {"say": [], "during": [], "after": []}
    held = stayed = False
    for sentence in sentences(text):
        told = clauses.taken_apart(sentence, phased=bool(dose.pattern))
        if dose.reps and told.after:
            told = Told(sentence, "", "")
        over = held or (stayed and not dose.reps and clauses.is_way_out(told.say))
        early = not over or _CONDITION.match(sentence)
        place = "say" if early else "during" if clauses.is_while(told.say) else "after"
        if _BREATHING.match(told.after):
            told = Told(told.say, told.after, "")
        _put(said, told, place)
        held = held or told.holds
        stayed = stayed or clauses.stays(sentence)
    during = tuple(Inside(sentence, line) for sentence in said["during"])
    return Step(text, line, tuple(said["say"]), during, tuple(said["after"]))


def _put(said: dict[str, list[str]], told: Told, place: str) -> None:
    for where, sentence in ((place, told.say), ("during", told.during), ("after", told.after)):
        if sentence:
            said[where].append(sentence)


def _finished(steps: list[Step], dose: Dose) -> tuple[Step, ...]:
    """Give the steps what only shows when all are known: holds of their own, the way out."""
    if dose.reps or dose.moving or dose.pattern:
        return tuple(steps)
    return tuple(_with_ways_out(_with_own_holds(steps)))


def _with_own_holds(steps: list[Step]) -> list[Step]:
    """Give each step its own hold, where several steps are timed."""
    holds = [clauses.hold_of(step.text) for step in steps]
    if sum(hold is not None for hold in holds) < _SEVERAL:
        return steps
    return [replace(step, hold=hold) for step, hold in zip(steps, holds, strict=True)]


def _last(steps: list[Step]) -> int:
    """Return the place of the last step before the hold is over.

    Where none says how long to hold, it is the one before those that say how to come out of it.
    """
    timed = [at for at, step in enumerate(steps) if clauses.holds(step.text)]
    if timed:
        return timed[-1]
    begun = max((at for at, step in enumerate(steps) if clauses.stays(step.text)), default=0)
    outs = (at for at, step in enumerate(steps) if at > begun and clauses.is_way_out(step.text))
    return next(outs, len(steps)) - 1


def _with_ways_out(steps: list[Step]) -> Iterator[Step]:
    """Say the steps that follow the last one that says to hold after it."""
    last = _last(steps)
    for at, step in enumerate(steps):
        if at <= last or _CONDITION.match(step.text):
            yield step
        elif clauses.is_while(step.text):
            inside = tuple(Inside(sentence, step.line) for sentence in step.say)
            yield replace(step, say=(), during=(*inside, *step.during))
        else:
            yield replace(step, say=(), after=(*step.say, *step.after))
