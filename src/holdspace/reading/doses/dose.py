"""How long and how often: the mentions of one exercise put together to a `Dose`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from holdspace import default_dose
from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.doses import phases
from holdspace.reading.doses.mentions import Mention, mentions
from holdspace.reading.doses.role import Role
from holdspace.reading.doses.sides import SideMention, is_of_one, sides
from holdspace.reading.english.headings import Part
from holdspace.reading.english.numbers import Unit
from holdspace.reading.english.sides import HALFWAY, ONE_SIDE, SideKind
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.exercises.sections import Section
from holdspace.reading.headings.names import numbered
from holdspace.reading.headings.titles import Head
from holdspace.reading.steps import clauses
from holdspace.reading.steps.instructions import is_instruction, is_structure
from holdspace.reading.text.sentences import sentences
from holdspace.script import Dose, Phase, Reason, Sides, Span


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an exercise, and the line it stands in."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Dosed:
    """A dose, and the words that gave it."""

    dose: Dose
    why: tuple[Reason, ...]
    used: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention and the line it stands in."""

    mention: Mention
    line: int
    told: bool = True
    """Whether an instruction gives it, or a few words, rather than a description."""


_MANY = 5
"""Repetitions from which on a long time in the heading is that of all of them."""
_LONGEST_REPEATED = 15
"""Seconds of a hold that a rule for all may ask to be repeated."""
_LONG = 30
"""Seconds."""
_BREATH = 6
"""Seconds of a breath, where a rest is told in breaths."""
_FEW_WORDS = 12
"""Words of what gives a dose without being an instruction: "30 seconds on each side"."""
_STAYS = (Role.HOLD, Role.BREATHS)
_HELD = Pattern(r"\b(?:hold|stay|remain|keep)\b")
_HALFWAY = Pattern(HALFWAY)
_ONE_SIDE = Pattern(ONE_SIDE)
_FROM_SIDE = Pattern(r"\b(?:from )?side to side\b|\bfrom one side to the other\b")
"""A movement whose two ways are the two sides: "Roll your knees side to side, 10 each way"."""
_ONE_BY_ONE = Pattern(r"\bone \w+\b.*\bthe other\b")


def said(section: Section) -> tuple[Said, ...]:
    """Return the sentences of `section` that may give its dose."""
    found = tuple(sentences_of(piece for piece in section.pieces if piece.told))
    return found or tuple(sentences_of(p for p in section.pieces if p.part is Part.ABOUT))


def sentences_of(pieces: Iterable[Piece]) -> Iterator[Said]:
    """Yield the sentences of `pieces`, labels included."""
    for piece in pieces:
        label = f"{piece.label}: " if piece.part is Part.DOSE and piece.label else ""
        for sentence in sentences(label + author.without_pauses(piece.text)[0]):
            yield Said(sentence, piece.line)


def dosed(section: Section, rule: Dosed | None, far: Said | None = None) -> Dosed:
    """Return the dose of `section`; where it gives none, that of `rule`, if there is one.

    What its author has timed with pauses has no other: "When I count to three ...". A sentence
    elsewhere may ask for its other side, and for that of others: the `far` one.
    """
    told = said(section)
    if not section.head.doses and _is_paused(section):
        return told_dose((), section.head, scripted=section.facts.scripted)
    mine = told_dose(told, section.head, scripted=section.facts.scripted)
    named = Said(section.head.name, section.head.block.line)
    whole = mine if rule is None else ruled(mine, rule, (named, *told))
    if far is None or whole.dose.sides is not Sides.NONE:
        return whole
    why = (*whole.why, Reason("sides", far.text, far.line))
    return replace(whole, dose=replace(whole.dose, sides=Sides.EACH), why=why)


def _is_paused(section: Section) -> bool:
    """Whether the pauses are the dose: nothing is to be held or counted, least of all at the end.

    "Lift your hips and hold." without a pause behind it is held for as long as what has no dose;
    "Take 3 slow breaths." with one behind it is done in that.
    """
    if not section.facts.paused:
        return False
    last = next((piece for piece in reversed(section.pieces) if piece.told), None)
    open_ended = last is not None and clauses.stays(last.text) and not author.has_pause(last.text)
    pieces = [piece for piece in section.pieces if piece.told]
    return not (open_ended or any(map(_gives_a_time, pieces, (*pieces[1:], None))))


def _gives_a_time(piece: Piece, after: Piece | None) -> bool:
    """Whether a piece says how long something is held or how often, beside its pauses.

    A pause may stand in a line of its own `after` it.
    """
    waits = after is not None and not author.without_pauses(after.text)[0].strip()
    timed = waits or author.has_pause(piece.text)
    told = sentences(author.without_pauses(piece.text)[0])
    held = (said for said in told if not timed or _HELD.search(said))
    stays = any(m.role in _STAYS for said in held for m in mentions(said))
    return stays or (not timed and any(map(is_structure, told)))


def told_dose(told: tuple[Said, ...], head: Head | None = None, *, scripted: bool = False) -> Dosed:
    """Return the dose that sentences tell below a heading."""
    pattern, used = _pattern(head, told)
    above = [_Found(m, head.block.line) for m in head.doses] if head else []
    found = _chosen(above, _in_text(told, used, bool(pattern)), bool(pattern), scripted)
    side, ways, sided = _sides(head, told, found)
    why = {what: Reason(what, f.mention.words, f.line) for what, f in found.items()}
    if pattern:
        line = told[used[0].sentence].line if used or not head else head.block.line
        why["pattern"] = Reason("pattern", _words(pattern), line)
    if head is None and "hold" in found and found["hold"].mention.role is Role.REST:
        found["rest"] = found.pop("hold")  # a rule for all: "Rest 90 seconds between sets"
    spans = {what: f.mention.span for what, f in found.items()}
    if "rest" in found and found["rest"].mention.unit is Unit.BREATH:
        spans["rest"] = Span(spans["rest"].low * _BREATH, spans["rest"].high * _BREATH)
    given = scripted and "hold" in found and found["hold"] in above and _is_stay(found["hold"])
    halved = "hold" in spans and not given and any(_HALFWAY.search(s.text) for s in told)
    if side is not Sides.NONE and halved:
        spans["hold"] = Span(spans["hold"].low / 2, spans["hold"].high / 2)
    dose = Dose(
        hold=spans.get("hold"),
        reps=spans.get("reps"),
        breaths=spans.get("breaths"),
        sets=spans.get("sets", Span(1, 1)),
        rest=spans.get("rest"),
        total=spans.get("total"),
        pattern=pattern,
        sides=side,
        both_ways=ways,
        moving="hold" in found and _is_moving(found["hold"].mention, head),
    )
    return Dosed(dose, (*why.values(), *sided), tuple(f.mention for f in found.values()))


def _is_moving(time: Mention, head: Head | None) -> bool:
    """Whether a time is one of moving, by its own verb, or else by the name of the exercise.

    Behind the bar of a script it is as its author wrote it.
    """
    if time.moving or head is None or "|" in head.block.text:
        return time.moving
    return time.role is Role.TIME and default_dose.is_movement(head.name)


def _in_text(told: tuple[Said, ...], used: tuple[phases.Phased, ...], phased: bool) -> list[_Found]:
    """Return the mentions of a text, but those of a breath's phases."""
    taken = {(u.sentence, u.start) for u in used}
    return [
        _Found(m, sentence.line, _is_told(sentence.text))
        for at, sentence in enumerate(told)
        for m in mentions(sentence.text)
        if not any((at, place) in taken for place in range(m.start, m.end))
        and not (phased and _is_phase(sentence.text, m))
    ]


def _is_told(sentence: str) -> bool:
    return is_instruction(sentence) or len(sentence.split()) <= _FEW_WORDS


def ruled(mine: Dosed, rule: Dosed, told: tuple[Said, ...]) -> Dosed:
    """Return `mine` with what `rule` gives to all exercises that do not say it themselves."""
    dose, given = mine.dose, rule.dose
    one = any(_ONE_SIDE.search(s.text) for s in told) and not any(is_of_one(s.text) for s in told)
    if dose.sides is Sides.NONE and given.per_side and one:
        dose = replace(dose, sides=given.sides)
    if not dose.empty and given.empty:
        sets = given.sets if dose.sets == Span(1, 1) else dose.sets
        rest = given.rest if sets.high > 1 else None
        dose = replace(dose, sets=sets, rest=dose.rest or rest)
        return replace(mine, dose=dose, why=(*mine.why, *rule.why))
    if not dose.empty and not (_is_each(dose) and given.reps and not given.hold):
        return replace(mine, dose=dose)
    dose = replace(
        dose,
        hold=dose.hold or given.hold,
        reps=given.reps,
        breaths=given.breaths,
        sets=given.sets if dose.sets == Span(1, 1) else dose.sets,
        rest=dose.rest or given.rest,
    )
    return replace(mine, dose=dose, why=(*mine.why, *rule.why))


def _is_each(dose: Dose) -> bool:
    """Whether a dose is a hold alone, and no long one: it may be that of each repetition."""
    alone = not (dose.moving or dose.reps or dose.breaths or dose.pattern or dose.total)
    return alone and dose.hold is not None and dose.hold.high <= _LONGEST_REPEATED


def _pattern(
    head: Head | None, told: tuple[Said, ...]
) -> tuple[tuple[Phase, ...], tuple[phases.Phased, ...]]:
    found = phases.phases([sentence.text for sentence in told])
    named = phases.named(head.name, [head.block.text]) if head and found else ()
    if len(named) > len(found):  # a phase has no words of its own
        return named, found
    if found:
        return tuple(phased.phase for phased in found), found
    if head is None:
        return (), ()
    texts = (head.block.text, *(sentence.text for sentence in told))
    return phases.named(head.name, texts), ()


def _is_phase(sentence: str, mention: Mention) -> bool:
    """Whether a time in an exercise with phases is that of a phase."""
    return any(m.start == mention.start for m in phases.lengths(sentence))


def _words(pattern: tuple[Phase, ...]) -> str:
    return ", ".join(f"{phase.breath} {phase.length.low:g}" for phase in pattern)


def _chosen(
    head: list[_Found], body: list[_Found], phased: bool, scripted: bool
) -> dict[str, _Found]:
    """Choose one mention for each thing that a dose says; in a script, the heading's first."""
    above = _best(head, Role.TIME, Role.HOLD)
    own = above if scripted and above and _is_stay(above) else None
    hold = own or _best(body, Role.HOLD) or _best(body, Role.TIME)
    first, then = (head, body) if scripted else (body, head)
    rest = _best(first, Role.REST) or _best(then, Role.REST)
    chosen: dict[str, _Found | None] = {
        "hold": hold or above,
        "reps": _best(first, Role.REPS) or _best(then, Role.REPS),
        "breaths": _best(first, Role.BREATHS) or _best(then, Role.BREATHS),
        "sets": _best(first, Role.SETS) or _best(then, Role.SETS),
        "rest": rest,
        "total": _best(first, Role.TOTAL) or _best(then, Role.TOTAL),
    }
    _take_more(chosen, [*first, *then])
    if hold and above and above.mention.span.low > hold.mention.span.high:
        chosen["total"] = above
    if not hold and above and _is_shared(above.mention.span, chosen["reps"]):
        chosen["hold"], chosen["total"] = None, above
    rounds = _best(body, Role.ROUNDS) or _best(head, Role.ROUNDS)
    counted = rounds is not None and _is_counted(rounds, body)
    if counted and above and chosen["hold"] is above and not scripted:
        chosen["hold"], chosen["total"] = None, above
    only = not (chosen["hold"] or chosen["reps"] or chosen["breaths"])
    if rounds and not (chosen["reps"] and chosen["reps"].mention.span == rounds.mention.span):
        what = "reps" if only or phased else "sets"
        chosen[what] = chosen[what] or rounds
    told = hold or _best(body, Role.BREATHS) or chosen["reps"] or chosen["sets"] or phased
    timed = chosen["hold"] or chosen["breaths"]
    if rest and not (told or (timed and (rest.mention.labelled or rest in head))):
        stay = "breaths" if rest.mention.unit is Unit.BREATH else "hold"
        chosen[stay], chosen["rest"] = rest, None
    if scripted and rest and _says(head, rest) and not (chosen["reps"] or chosen["sets"]):
        chosen["rest"] = None
    return {what: found for what, found in chosen.items() if found is not None}


def _is_counted(rounds: _Found, body: list[_Found]) -> bool:
    """Whether rounds are a movement's, and not sets of what is held: "8 slow rounds"."""
    rested = any(found.mention.role is Role.REST for found in body)
    many = rounds.mention.span.low >= _MANY and not rounds.mention.start
    return rounds in body and many and not rested


def _is_stay(above: _Found) -> bool:
    """Whether a heading says "hold 30 sec" or "move for 1 min", and not a time alone."""
    return above.mention.role is Role.HOLD or above.mention.moving


def _says(head: list[_Found], rest: _Found) -> bool:
    """Whether a heading gives as a stay what its text tells as a rest."""
    stays = (Role.HOLD, Role.TIME, Role.BREATHS)
    return any(
        (above.mention.span, above.mention.unit) == (rest.mention.span, rest.mention.unit)
        for above in head
        if above.mention.role in stays
    )


def _take_more(chosen: dict[str, _Found | None], found: list[_Found]) -> None:
    """Take "repeat 3 more times" for sets, where repetitions are told besides."""
    more = _best([f for f in found if f.mention.again], Role.REPS)
    once = _best([f for f in found if not f.mention.again], Role.REPS)
    if more and once and more.mention.span != once.mention.span:
        chosen["reps"], chosen["sets"] = once, chosen["sets"] or more


def _is_shared(time: Span, reps: _Found | None) -> bool:
    """Whether a heading's time is that of many repetitions together, and not of each."""
    return reps is not None and reps.mention.span.low >= _MANY and time.low >= _LONG


def _best(found: list[_Found], *roles: Role) -> _Found | None:
    """Return the mention of `roles` that is for one side, or else the first that is told."""
    fit = sorted((f for f in found if f.mention.role in roles), key=lambda f: not f.told)
    return next((f for f in fit if f.mention.sided), fit[0] if fit else None)


def _sides(
    head: Head | None, told: tuple[Said, ...], chosen: dict[str, _Found]
) -> tuple[Sides, bool, tuple[Reason, ...]]:
    found: list[tuple[SideMention, int]] = []
    if head is not None:
        named = head.block.text[numbered(head.block.text) or 0 :]
        found += [(m, head.block.line) for said in sentences(named) for m in sides(said)]
    if not (found and head is not None and "|" in head.block.text):  # behind a bar, all is said
        found += [(m, sentence.line) for sentence in told for m in sides(sentence.text)]
    kinds = {mention.kind: (mention, line) for mention, line in reversed(found)}
    said = (SideKind.ALTERNATE, SideKind.EACH, SideKind.TURNS)
    side = next((kinds[kind] for kind in said if kind in kinds), None)
    ways = SideKind.WAYS in kinds
    if side is None and SideKind.SWITCH_WAYS in kinds:
        moves = "reps" in chosen or ("hold" in chosen and chosen["hold"].mention.moving)
        side, ways = (None, True) if moves else (kinds[SideKind.SWITCH_WAYS], ways)
    if side is None and ways and any(_FROM_SIDE.search(one.text) for one in told):
        mention, line = kinds[SideKind.WAYS]
        return Sides.ALTERNATE, False, (Reason("sides", mention.words, line),)
    if side is None:
        return Sides.NONE, ways, ()
    mention, line = side
    counted = "reps" in chosen or "hold" not in chosen or chosen["hold"].mention.moving
    if mention.kind is SideKind.TURNS and _ONE_BY_ONE.search(mention.words) and not counted:
        return Sides.NONE, ways, ()  # one leg, then the other: the way into what is held
    ways = ways and mention.kind is not SideKind.TURNS  # "to the right, then to the left"
    why = (Reason("sides", mention.words, line),)
    turns = SideKind.TURNS in kinds and "reps" in chosen and "hold" not in chosen
    alternate = turns or mention.kind in (SideKind.ALTERNATE, SideKind.TURNS)
    return Sides.ALTERNATE if alternate else Sides.EACH, ways, why
