"""The evidence that a section is an exercise, in named points."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from holdspace import default_dose
from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.doses.mentions import doses
from holdspace.reading.doses.phases import has_phases
from holdspace.reading.doses.quantities import quantities
from holdspace.reading.english.doubts import VAGUE
from holdspace.reading.english.headings import (
    ANNOUNCED,
    BODY_PART,
    FOR_ALL,
    GROUP_OPENINGS,
    GROUPS,
    MUSCLE,
    Part,
)
from holdspace.reading.english.pages import (
    FOOD,
    NO_EXERCISE,
    OCCASIONS,
    PAGE_TEXT,
    PLANS,
    PRICE,
    QUESTIONS,
    REGIMEN,
)
from holdspace.reading.english.verbs import (
    BANNED,
    BANS,
    BODY,
    MEDICINE,
    PHYSICAL,
    POSTURE_TAKEN,
)
from holdspace.reading.exercises.pieces import Piece, pauses_in
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.titles import Head, Rank, without_brackets, words_of
from holdspace.reading.patterns import REMEMBERED, any_word, one_of
from holdspace.reading.steps.instructions import PLACED, is_command, is_instruction, is_structure
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_NO_EXERCISE = one_of(NO_EXERCISE, whole=True)
_REGIMEN = one_of((REGIMEN,), whole=True)
_QUESTION = one_of(QUESTIONS, whole=True)
_PLAN = one_of(PLANS, whole=True)
_OCCASION = one_of(OCCASIONS, whole=True)
_BODY = Pattern(rf"(?:{BODY_PART}(?:,| and| &| /)? ?)+")
_MOVED = Pattern(rf"\b(?:{BODY}|{BODY_PART})\b")
_PHYSICAL = Pattern(rf"\b(?:{BODY}|{BODY_PART}|{MUSCLE}|{PHYSICAL})\b")
_EXERCISE = Pattern(r"\w (?:exercise|technique|drill)$")
_PLURAL = Pattern(r"(?<!these )(?<!the )\b(?:exercises|stretches|stretching)\b")
_VAGUE = one_of(VAGUE)
_GENERAL = one_of(PAGE_TEXT)
ANNOUNCING = Pattern(ANNOUNCED)
"""What says how many exercises there are: "Six simple ways to loosen up"."""
_FOR_ALL = Pattern(FOR_ALL)
_FOR_THESE = Pattern(r"\beach of (?:these|them)\b")
_BANNED = Pattern(BANNED)
_FOOD = Pattern(FOOD)
_PRICE = Pattern(PRICE)
_PREPARED = one_of((BANS, POSTURE_TAKEN, MEDICINE))
"""What is told before all exercises, and is the way to do none of them."""
_GROUP = Pattern(rf"\b{any_word(GROUPS)}\b|{GROUP_OPENINGS}|\b(?:warm up|cool down)$")

_SEVERAL = 2
"""Instructions that tell a movement; and words of a name that begins with a verb."""
_TALK, _LONG_TALK, _TALKING = 6, 15, 4
"""Sentences of a text that may talk, short or long, and how many for each instruction."""
TOO_LITTLE = "it tells too little of an exercise"
"""Why a section is left out against which nothing speaks."""
ENOUGH = 3
"""Points that make an exercise."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a section when it is judged."""

    head: Head
    instructions: int
    """Sentences that tell somebody to do something."""
    bodily: bool
    """Whether several instructions name parts of the body."""
    moving: bool
    """Whether an instruction names a part of the body."""
    instructive: bool
    """Whether all that stands below the heading tells somebody to do something."""
    begun: bool
    """Whether its text begins with what to do, and not in all the exercises."""
    dosed: bool
    """Whether its text, not its heading, says how long or how often."""
    echoed: bool
    """Whether its text begins by saying its name again, and tells what to do."""
    phased: bool
    """Whether its text tells how long a breath goes in and out."""
    paused: bool
    """Whether the author's own pauses are all of its time."""
    vague: bool
    """Whether its text says so without a number: "for a few minutes"; or has pauses."""
    empty: bool
    """Whether nothing that is done stands below the heading."""
    general: bool
    """Whether its text begins by speaking of all the exercises."""
    ruling: bool
    """Whether its dose is one for all the exercises."""
    plural: bool
    """Whether it has a group's name, and a text that speaks of exercises in general."""
    physical: bool
    """Whether anything of the body, or of moving it, is named."""
    banned: bool
    """Whether its text only says when it must not be done."""
    sold: bool
    """Whether a price stands beside it, or several below it."""
    cooked: bool
    """Whether it is told of in a recipe."""
    talking: bool
    """Whether most of a text of some length tells nobody to do anything."""
    scripted: bool
    """Whether it is a heading of a script that was written for us."""
    alone: bool
    """Whether headings speak for themselves alone, as nothing else in the text is an exercise."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that speaks for or against an exercise."""

    name: str
    points: int
    holds: Callable[[Facts], bool]
    told: bool = False
    """Whether it is about what is done, rather than about a name."""


EVIDENCE: tuple[Evidence, ...] = (
    Evidence("a dose in the heading", 3, lambda f: bool(f.head.doses), told=True),
    Evidence("a dose in the text", 2, lambda f: f.dosed, told=True),
    Evidence("the phases of a breath", 1, lambda f: f.phased, told=True),
    Evidence("a vague amount in the text", 1, lambda f: f.vague and not f.dosed, told=True),
    Evidence("pauses of the author's own", 5, lambda f: f.paused, told=True),
    Evidence("an instruction", 1, lambda f: f.instructions > 0, told=True),
    Evidence("several instructions", 1, lambda f: f.instructions > 1),
    Evidence("a place in a list of exercises", 1, lambda f: f.dosed and f.head.rank == Rank.LISTED),
    Evidence("a number before the name", 1, lambda f: f.head.numbered),
    Evidence("a name like an exercise's", 1, lambda f: is_named(f.head)),
    Evidence("what to do right below a name", 1, lambda f: f.begun and _is_mere_name(f)),
    Evidence("a text that names it again", 1, lambda f: f.echoed and _is_mere_name(f)),
    Evidence("nothing but instructions", 1, lambda f: f.instructive and is_named(f.head)),
    Evidence("a heading of a script", 3, lambda f: f.scripted),
    Evidence("a bar for a dose behind the name", 2, lambda f: has_bar(f.head)),
    Evidence(
        "a text about the whole page",
        -2,
        lambda f: f.general and not (f.dosed or f.head.doses or f.bodily),
    ),
    Evidence("a dose for all the others", -2, lambda f: f.ruling and not f.scripted),
    Evidence("a long heading", -2, lambda f: words_of(f.head.name) > 9),
    Evidence("nothing below it", -3, lambda f: f.empty and not (f.head.doses or _is_kept(f))),
    Evidence("the heading of a group", -1, lambda f: is_group(f.head)),
    Evidence("a group's own text", -2, lambda f: f.plural and not f.head.numbered),
    Evidence("a group's heading alone", -2, lambda f: _is_bare(f) and is_group(f.head)),
    Evidence("a position for a heading", -2, lambda f: is_position(f.head)),
    Evidence("a heading of no exercise", -5, lambda f: is_no_exercise(f.head)),
    Evidence("the number of the exercises in the heading", -5, lambda f: is_announcing(f.head)),
    Evidence("a text that mostly talks", -2, lambda f: f.talking),
    Evidence("nothing of the body in its text", -3, lambda f: not f.physical and _is_bare_text(f)),
    Evidence("nothing but what must not be done", -5, lambda f: f.banned),
    Evidence("a price beside it", -6, lambda f: f.sold),
    Evidence("what is cooked with", -6, lambda f: f.cooked),
    Evidence("a question for a heading", -4, lambda f: is_question(f.head)),
    Evidence("the heading of a plan", -2, lambda f: is_plan(f.head)),
    Evidence(
        "an occasion for a heading", -8, lambda f: is_occasion(f.head) and not (f.alone and f.dosed)
    ),
)


def _is_kept(known: Facts) -> bool:
    return known.scripted and has_bar(known.head)


def _is_mere_name(known: Facts) -> bool:
    """Whether a heading is a name like an exercise's: no group's, no question, no command."""
    head = known.head
    told = is_command(head.name) and len(head.name.split()) > _SEVERAL
    more = known.ruling or is_group(head) or is_body(head) or is_question(head) or told
    return is_named(head) and not more


def _is_bare(known: Facts) -> bool:
    return known.empty and known.head.rank != Rank.LISTED


def _is_bare_text(known: Facts) -> bool:
    """Whether a text stands below a heading that is no name, and says nothing of how long."""
    amount = known.dosed or known.vague or known.scripted or known.head.doses
    return not (amount or known.empty or is_named(known.head))


def facts(
    head: Head, body: tuple[Piece, ...], *, scripted: bool = False, alone: bool = False
) -> Facts:
    """Return the facts of a section."""
    told = [s for p in body if p.told for s in sentences(author.without_pauses(p.text)[0])]
    ruling, phased = _is_ruling(told, grouped=is_group(head)), has_phases(told)
    dosed = not ruling and (
        any(piece.part is Part.DOSE and _is_amount(piece.text) for piece in body)
        or any(doses(sentence) for sentence in told)
        or phased
    )
    instructions = sum(is_instruction(s) for s in told)
    marked = scripted and head.block.shape is Shape.HEADING
    paused = default_dose.are_enough(pauses_in(body))
    vague = any(author.has_pause(piece.text) for piece in body) or any(
        _VAGUE.search(sentence) for sentence in told
    )
    general = any(_GENERAL.search(piece.text) for piece in body[:1])
    instructive = instructions == len(told) and not (ruling or all(map(is_structure, told)))
    begun = any(is_instruction(first) and not _PLURAL.search(first) for first in told[:1])
    single = begun and not (_FOR_ALL.search(told[0]) or is_structure(told[0]))
    spoken = not begun and any(_PLURAL.search(piece.text) for piece in body[:1])
    plural = is_group(head) and spoken
    prices = sum(_PRICE.search(text) is not None for text in told)
    moved = sum(is_instruction(s) and _MOVED.search(s) is not None for s in told)
    return Facts(
        head=head,
        instructions=instructions,
        bodily=moved >= _SEVERAL,
        moving=moved > 0,
        instructive=instructive,
        begun=single,
        dosed=dosed,
        echoed=bool(instructions) and not begun and _is_echoed(head, told),
        phased=phased,
        paused=paused,
        vague=vague,
        empty=not told,
        general=general,
        ruling=ruling,
        plural=plural,
        physical=any(_PHYSICAL.search(text) for text in (head.name, *told)),
        banned=bool(told) and not dosed and all(map(_BANNED.match, told)),
        sold=_PRICE.search(without_brackets(head.block.text)) is not None or prices >= _SEVERAL,
        cooked=sum(len(_FOOD.findall(text)) for text in (head.block.text, *told)) >= _SEVERAL,
        talking=_is_talk(len(told), instructions, sure=head.numbered or is_named(head)),
        scripted=marked,
        alone=alone,
    )


def _is_echoed(head: Head, told: Sequence[str]) -> bool:
    """Whether the first sentence says the name again: "Ankle pumps help the blood along."."""
    name = without_brackets(head.name).casefold().removesuffix("s")
    return " " in name and any(name in sentence.casefold() for sentence in told[:1])


def _is_talk(sentences_in: int, instructions: int, *, sure: bool) -> bool:
    """Whether a text of so many sentences and instructions mostly talks.

    Below a name that is `sure` to be that of an exercise, it has to be a long one.
    """
    longest = _LONG_TALK if sure else _TALK
    return sentences_in >= longest and instructions * _TALKING < sentences_in


def _is_ruling(told: Sequence[str], *, grouped: bool) -> bool:
    """Whether sentences give a dose to all the exercises, and tell no other thing to do.

    Below the name of a group, one may be a greeting: "Let the day go.".
    """
    given = [sentence for sentence in told if is_given_to_all(sentence, grouped=grouped)]
    others = sum(
        is_instruction(sentence) and not _PREPARED.match(sentence)
        for sentence in told
        if sentence not in given and not is_structure(sentence)
    )
    return bool(given) and others <= grouped


def _is_amount(text: str) -> bool:
    """Whether what stands behind a label such as "Reps:" says how much, if only vaguely."""
    return bool(quantities(text) or _VAGUE.search(text))


def has_bar(head: Head) -> bool:
    """Whether a marked heading has a place for a dose, even if that cannot be read."""
    return head.block.shape is Shape.HEADING and "|" in head.block.text and not head.doses


def points(known: Facts) -> int:
    """Return the sum of the evidence."""
    return sum(row.points for row in EVIDENCE if row.holds(known))


def speaking_for(known: Facts) -> int:
    """Return what tells more of an exercise than a name does, in points."""
    body = (row for row in EVIDENCE if row.points > 0 and row.told)
    return sum(row.points for row in body if row.holds(known))


def in_words(known: Facts) -> str:
    """Return why a section was taken for an exercise, in words."""
    reasons = [row.name for row in EVIDENCE if row.points > 0 and row.holds(known)]
    if points(known) < ENOUGH:
        reasons.append("exercises like it beside it")
    return f"it has {', '.join(reasons)}"


def against(known: Facts) -> str:
    """Return why a section is no exercise, in words."""
    reasons = [row.name for row in EVIDENCE if row.points < 0 and row.holds(known)]
    return f"it has {reasons[-1]}" if reasons else TOO_LITTLE


def is_no_exercise(head: Head) -> bool:
    """Whether a heading is one of those that never head an exercise."""
    return _heads_none(head.name) or is_regimen(head)


@lru_cache(REMEMBERED)
def _heads_none(name: str) -> bool:
    return _NO_EXERCISE.match(name) is not None


def is_named(head: Head) -> bool:
    """Whether a heading is a name like an exercise's."""
    return _names_exercise(head.name)


@lru_cache(REMEMBERED)
def _names_exercise(name: str) -> bool:
    exercise = EXERCISE_WORD.search(name) or _EXERCISE.search(name)
    return bool(exercise or _BODY.fullmatch(name))


def is_single_name(head: Head) -> bool:
    """Whether a heading is a name like an exercise's, and not that of a group of them."""
    return is_named(head) and not is_group(head)


def is_own_name(head: Head) -> bool:
    """Whether a heading is a name like an exercise's, and not a mere part of the body's."""
    return is_named(head) and not is_body(head)


def is_body(head: Head) -> bool:
    """Whether a heading names nothing but parts of the body: "Hips", "Foot / ankle"."""
    return bool(_BODY.fullmatch(head.name))


def is_position(head: Head) -> bool:
    """Whether a line that is not marked as a heading only says how one is placed: "Standing"."""
    marked = head.block.shape is Shape.HEADING
    named = EXERCISE_WORD.search(head.name.rpartition(" ")[2]) is not None and " " in head.name
    return not (marked or named) and PLACED.match(head.name) is not None


def is_announcing(head: Head) -> bool:
    """Whether a heading says how many exercises there are: "Five stretches for cyclists"."""
    found = ANNOUNCING.match(head.name if not head.numbered else "")
    return found is not None and not head.doses


def is_question(head: Head) -> bool:
    """Whether a heading asks, or explains."""
    again = head.rest.endswith("?") and len(sentences(head.rest)) == 1 and not doses(head.rest)
    asked = head.name.endswith("?") or again
    return asked or bool(_QUESTION.match(head.name))


def is_regimen(head: Head) -> bool:
    """Whether a heading is that of one dose for all the exercises: "Exercise regimen"."""
    return bool(_REGIMEN.match(head.name))


def is_plan(head: Head) -> bool:
    """Whether a heading is that of a plan, which may repeat exercises told elsewhere."""
    return _names_plan(head.name) or (not head.rest and _names_plan(head.block.text))


@lru_cache(REMEMBERED)
def _names_plan(text: str) -> bool:
    return _PLAN.match(text) is not None


def is_occasion(head: Head) -> bool:
    """Whether a heading only says when, how long or by whom something is done."""
    return _names_occasion(head.name)


@lru_cache(REMEMBERED)
def _names_occasion(name: str) -> bool:
    return _OCCASION.match(name) is not None


def is_group(head: Head) -> bool:
    """Whether a heading is named like a group of exercises."""
    return _names_group(head.name)


@lru_cache(REMEMBERED)
def _names_group(name: str) -> bool:
    return _GROUP.search(without_brackets(name)) is not None


def is_for_all(block: Block, *, grouped: bool = False) -> bool:
    """Whether a block gives a dose to all the exercises; below the name of a group, to "these"."""
    return any(is_given_to_all(said, grouped=grouped) for said in sentences(block.text))


def is_given_to_all(sentence: str, *, grouped: bool = False) -> bool:
    """Whether a sentence gives a dose to all the exercises; below a group's name, to "these"."""
    told = _FOR_ALL.search(sentence) or (grouped and _FOR_THESE.search(sentence))
    return bool(told) and bool(doses(sentence))
