"""Sections that lack evidence of their own, and stand among exercises, or are counted as one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from holdspace.reading.english.numbers import WORDS
from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.evidence import ENOUGH
from holdspace.reading.exercises.sections import LeftOut, Prose, Section
from holdspace.reading.exercises.tabled import Found
from holdspace.reading.headings.titles import Rank
from holdspace.reading.headings.tree import is_foreign
from holdspace.reading.text.blocks import Block

_TOP = 4
"""Blocks at the top of a text that may say how many exercises it has."""
_FEWEST_ANNOUNCED = 3
"""Exercises that are worth counting."""
_PASSES = 3
"""Times that sections are asked again, when some beside them were taken in."""
_FEWEST_TOLD = 3
"""Sections without a dose that make a page of exercises."""
_MOST = 0.6
"""The share of exercises that makes a section among them one that says nearly nothing."""
_FEWEST = 2
"""Exercises that speak for what stands beside them."""
_NEARLY_ALL = 0.8
"""The share of exercises with a dose that makes one without it, behind them all, hardly one."""
_OWN = 3
"""Instructions that are rather those of one exercise: "Bicep stretches"."""


def supported(below: list[list[Found]]) -> list[Found]:
    """Take in sections that lack a point or two, where most of their neighbours are exercises.

    What was taken in speaks for its neighbours in turn.
    """
    flat = [part for found in below for part in found]
    for _ in range(_PASSES):
        taken = iter(_supported(below))
        below = [[next(taken) for _ in found] for found in below]
        before, flat = flat, [part for found in below for part in found]
        if flat == before:
            break
    return flat


def _supported(below: list[list[Found]]) -> list[Found]:
    firsts = [found[0] for found in below if found and not _is_of_page(found[0])]
    sure = Counter(part.head.rank for part in firsts if isinstance(part, Section))
    parts = [part for found in below for part in found]
    exercises = [at for at, part in enumerate(parts) if isinstance(part, Section)]
    chosen = []
    for at, part in enumerate(parts):
        if isinstance(part, LeftOut) and _tells_something(part):
            among = part.head.numbered or (exercises and exercises[0] < at < exercises[-1])
            lacks = ENOUGH - part.points
            alike = sure[part.head.rank]
            named = evidence.is_own_name(part.head)
            if not (among or named) and _is_apart(part, firsts):
                continue
            if lacks <= _lacking(alike, len(firsts), among=bool(among), named=named):
                chosen.append(part)
    return list(_with(chosen or _all_told(firsts), parts))


def _is_apart(part: LeftOut, firsts: Sequence[Found]) -> bool:
    """Whether a section without a dose and a name stands beside exercises that nearly all have."""
    if part.section.dosed:
        return False
    beside = [one for one in firsts if isinstance(one, Section)]
    dosed = sum(one.dosed for one in beside)
    named = sum(evidence.is_own_name(one.head) for one in beside)
    return len(beside) > _FEWEST and max(dosed, named) >= _NEARLY_ALL * len(beside)


def _all_told(firsts: list[Found]) -> list[LeftOut]:
    """Return the sections that only lack a dose, if all others are exercises or lack no more.

    Beside an exercise it is enough that each name is run in with what to do.
    """
    lacking = [part for part in firsts if isinstance(part, LeftOut)]
    told = [
        part
        for part in lacking
        if part.points == ENOUGH - 1 and part.section.facts.bodily and not _is_apart(part, firsts)
    ]
    every = told == lacking and len(firsts) >= _FEWEST_TOLD and all(map(_tells_something, told))
    begun = all(part.section.facts.begun and part.points > 0 for part in lacking)
    run_in = all(part.head and part.head.rank == Rank.RUN_IN for part in firsts)
    alike = run_in and len(lacking) < len(firsts) and len(firsts) >= _FEWEST_TOLD and begun
    return lacking if every or alike else []


def announced(found: Sequence[Found], blocks: Sequence[Block]) -> tuple[Found, ...]:
    """Take in sections where there are with them as many as the top of the text says."""
    numbers = frozenset(_numbers(block.text for block in blocks[:_TOP]))
    could = [
        part
        for part in found
        if isinstance(part, LeftOut) and _tells_something(part) and part.points >= ENOUGH - 2
    ]
    ranks = Counter(part.head.rank for part in found if isinstance(part, Section))
    ranks.update(part.head.rank for part in could)
    chosen = [part for part in could if ranks[part.head.rank] in numbers]
    return tuple(_with(chosen, found))


def _numbers(texts: Iterable[str]) -> Iterator[int]:
    """Yield the numbers of exercises that are announced: "Six ways to loosen up"."""
    for text in texts:
        for found in evidence.ANNOUNCING.finditer(text):
            word = found["number"].lower()
            number = int(word) if word.isdecimal() else int(WORDS[word])
            if number >= _FEWEST_ANNOUNCED:
                yield number


def _with(chosen: Sequence[LeftOut], found: Iterable[Found]) -> Iterator[Found]:
    """Yield `found` with the `chosen` as exercises, whose text is then no prose."""
    taken_in = frozenset(map(id, chosen))  # two may be equal, and only one of them chosen
    before: Section | None = None
    for part in found:
        taken = part.section if isinstance(part, LeftOut) and id(part) in taken_in else part
        if isinstance(part, Prose) and before is not None and _holds(part, before):
            taken = replace(part, pieces=part.pieces[len(before.pieces) :])
        before = taken if isinstance(taken, Section) else None
        yield taken


def _is_of_page(part: Found) -> bool:
    return isinstance(part, LeftOut) and part.points < 0


def _lacking(sure: int, neighbours: int, *, among: bool, named: bool) -> int:
    """Return how many points a section may lack that has so many `sure` exercises beside it.

    One is enough for what is `named` like an exercise, unless most are exercises.
    What stands before the first of them, or behind the last, may be a greeting or a farewell; a
    number, too, says that it is `among` them.
    """
    most = sure >= _MOST * neighbours
    if most and ((among and sure > _FEWEST) or (named and sure >= _FEWEST)):
        return 2
    return 1 if sure >= (1 if named else max(_FEWEST, neighbours / 2)) else 0


def _tells_something(part: LeftOut) -> bool:
    """Whether a section says what to do or how long, or names it, and not for a group or for all.

    What tells several things to do is no group's text, though its name is in the plural.
    """
    known = part.section.facts
    group = evidence.is_group(part.head) and not part.head.numbered
    own = known.instructions >= _OWN
    named = evidence.is_own_name(part.head) and not known.empty
    told = known.instructions > 0 or known.dosed or named
    return told and not (known.ruling or (group and not own) or is_foreign(part.head))


def _holds(prose: Prose, section: Section) -> bool:
    """Whether what was told of a section that was left out is told of it again as prose."""
    own = section.pieces
    return bool(own) and prose.pieces[: len(own)] == own
