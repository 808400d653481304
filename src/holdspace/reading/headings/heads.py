"""Which blocks look like headings, by their looks and their neighbours' alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.english.headings import COUNTED
from holdspace.reading.headings.catalogues import (
    catalogues,
    is_counted,
    named_dose,
    with_capital,
)
from holdspace.reading.headings.chains import linked
from holdspace.reading.headings.contents import entries
from holdspace.reading.headings.echoes import without_echoes
from holdspace.reading.headings.labels import labelled, part_named
from holdspace.reading.headings.manners import manners
from holdspace.reading.headings.names import EXERCISE_WORD, name_and_dose, numbered
from holdspace.reading.headings.questions import with_questions
from holdspace.reading.headings.run_in import (
    ALTERNATING,
    LEAD_IN,
    LONGEST_LINE,
    MARKS,
    Parts,
    begun,
    bold_run_in,
    dosed_run_in,
    is_dotted,
    is_no_name,
    run_in,
)
from holdspace.reading.headings.stations import with_stations
from holdspace.reading.headings.titles import (
    COUNTER,
    LONGEST_HEADING,
    NAMED,
    Head,
    Rank,
    head_of,
    is_dotted_name,
    is_low,
    is_short_sentence,
    is_title,
    is_told,
)
from holdspace.reading.steps.instructions import (
    PLACED,
    POSTURE_TAKEN,
    is_command,
    is_instruction,
    is_structure,
    is_titled,
)
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_COUNTED = Pattern(COUNTED)
_PARTS = Pattern(r"(?:super-?)?(?:set|circuit|round|block) (?:\d|[a-d]|one|two|three|four)")
"""A heading of a part of a workout: "Set 2"."""
_HOW_TO = Pattern(r"how to:\s+(?=(?-i:[A-Z]))")
"""What stands before a name in a heading: "How To: Humming Bee Breath"."""
_QUOTED = '"“”!:'
_FEWEST = 2
"""How many headings have to be near what could be one of their kind."""
_NEAR = 4
"""Blocks before and after a line in which its like are looked for."""
_STEPS = 2
"""Numbers right above one, without a text between, that make it the last of a list of steps."""
_DOTTED = 3
"""How many blocks have to begin with a name and a full stop for that to be their heading."""


def heads(blocks: tuple[Block, ...], *, scripted: bool = False) -> tuple[Head | None, ...]:
    """Return, for each of `blocks`, the heading that it looks like, if it does.

    In a `scripted` text, lists below a heading with a bar are the steps that they seem to be.
    """
    manner = manners(blocks)
    items = {at for at in manner if blocks[at].shape is Shape.ITEM}
    listed = catalogues(blocks) | items
    steps = frozenset(_steps(blocks)) if scripted else frozenset()
    dots = [is_dotted(block) for block in blocks]
    dotted = sum(dots) >= _DOTTED
    around = zip((None, *blocks), blocks, (*blocks[1:], None), strict=False)
    nothing = steps | frozenset(entries(blocks))
    found = [
        None
        if at in nothing
        else _in_manner(block, manner.get(at))
        or _head(block, before, after, at in listed)
        or (run_in(block, (". ",)) if dotted and _is_dotted(block, dots, at) else None)
        for at, (before, block, after) in enumerate(around)
    ]
    found = [
        None if _ends_steps(blocks, found, at) or _is_caption(blocks, found, at) else head
        for at, head in enumerate(found)
    ]
    found = found if scripted else with_stations(blocks, found)
    whole = with_questions(blocks, list(_with_their_like(blocks, linked(blocks, found))))
    return without_echoes(_with_counters(whole))


def _with_counters(found: list[Head | None]) -> list[Head | None]:
    """Return what was `found`, headings that only count all of one rank: "Exercise 4 Lie down"."""
    ranks = [head.rank for head in found if head and COUNTER.fullmatch(head.name)]
    if len(ranks) < _DOTTED:
        return found
    usual = Counter(ranks).most_common(1)[0][0]
    return [
        replace(head, rank=usual) if head and COUNTER.fullmatch(head.name) else head
        for head in found
    ]


def _is_caption(blocks: tuple[Block, ...], found: Sequence[Head | None], at: int) -> bool:
    """Whether a heading is the caption that a page has run together with the text behind it.

    The name stands right above them: "Frog lie", "Lying frog position on a blanketLie on your ...".
    """
    head = found[at]
    if head is None or head.doses or not 0 < at < len(blocks) - 1:
        return False
    glued = blocks[at].line == blocks[at + 1].line and not blocks[at].spaced
    above = found[at - 1]
    named = above is not None and above.rank == Rank.SHORT and not above.rest
    return glued and named and above is not None and not above.name[-1:].isdigit()


def _ends_steps(blocks: tuple[Block, ...], found: Sequence[Head | None], at: int) -> bool:
    """Whether a number is the last of several in a row that head nothing, as steps do."""
    head, run = found[at], blocks[max(0, at - _STEPS) : at + 1]
    if head is None or head.rank != Rank.NUMBERED or len(run) <= _STEPS or head.doses:
        return False
    alike = all(
        _is_neighbour(one, other) and other.count == one.count + 1 for one, other in pairwise(run)
    )
    latest = next((other for other in reversed(found[:at]) if other), None)
    if latest and latest.block.count == head.block.count - 1:  # it goes on with the names
        return False
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    named = EXERCISE_WORD.search(head.name) and not is_command(head.name)
    told = after is not None and not is_structure(sentences(after.text)[0])
    return alike and not any(found[at - _STEPS : at]) and not (named and told)


def _in_manner(block: Block, parts: Parts | None) -> Head | None:
    """Read an item as a name and its text, as its whole list is written."""
    rank = Rank.LISTED if block.shape is Shape.ITEM else Rank.RUN_IN
    return head_of(block, parts[0], rank, parts[1]) if parts else None


def _is_dotted(block: Block, dots: list[bool], at: int) -> bool:
    """Whether `block` begins with a name and a full stop; one may be a verb: "Hook. Bend ..."."""
    beside = any(dots[max(0, at - 1) : at]) and any(dots[at + 1 : at + 2])
    return dots[at] or (beside and is_dotted(block, verb=True))


def _with_their_like(blocks: tuple[Block, ...], found: list[Head | None]) -> Iterator[Head | None]:
    """Yield what was `found`, and headings that look as those on either side of them do.

    Each that is added to `found` speaks for the next.
    """
    ran = [head is not None and head.rank == Rank.RUN_IN for head in found]
    for at, (block, head) in enumerate(zip(blocks, found, strict=True)):
        near = sum(ran[max(0, at - 2) : at + 3])
        beside = any(ran[max(0, at - 1) : at + 2])
        alike = head is None and near >= _FEWEST and beside and block.shape is Shape.PARAGRAPH
        alike = alike and labelled(block) is None
        known = _like(block) if alike else head
        if known is None and _lies_alike(blocks, found, at):
            known = found[at] = head_of(block, block.text, Rank.SHORT)
        ran[at] = known is not None and known.rank == Rank.RUN_IN
        yield known


def _lies_alike(blocks: tuple[Block, ...], found: list[Head | None], at: int) -> bool:
    """Whether a short line stands by itself between texts as names near it do, if as a command."""
    if not _is_between(blocks, at) or not is_title(blocks[at].text) or part_named(blocks[at].text):
        return False
    near = range(max(0, at - _NEAR), min(len(blocks), at + _NEAR + 1))
    heads = (n for n in near if (head := found[n]) is not None and head.rank == Rank.SHORT)
    return sum(_is_between(blocks, n) for n in heads) >= _FEWEST


def _is_between(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether a line stands between empty lines above a text that begins with an instruction."""
    if at + 1 >= len(blocks):
        return False
    block, after = blocks[at], blocks[at + 1]
    alone = block.spaced and after.spaced and after.shape is block.shape is Shape.PARAGRAPH
    return alone and any(map(is_instruction, sentences(after.text)[:_FEWEST]))


def _like(block: Block) -> Head | None:
    """Return the heading that `block` begins with as those around it do, if more loosely."""
    if NAMED.search(block.text.partition(". ")[0]) and is_dotted(block):
        return run_in(block, (". ",))
    return run_in(block, like=True) if len(block.text) <= LONGEST_LINE else None


def _steps(blocks: tuple[Block, ...]) -> Iterator[int]:
    """Yield the places of the items that stand below headings with a bar: "Cobra | 20 sec"."""
    barred = False
    for at, block in enumerate(blocks):
        if block.shape is Shape.HEADING:
            barred = "|" in block.text
        elif barred and block.shape is Shape.ITEM:
            yield at


def _head(block: Block, before: Block | None, after: Block | None, listed: bool) -> Head | None:
    if block.shape is Shape.HEADING and len(block.text) <= LONGEST_LINE:
        return head_of(block, block.text, block.level)
    if block.shape is Shape.ROW or author.is_spoken(block.text):
        return None
    found = labelled(block)
    if found and _HOW_TO.match(block.text) and is_title(found[1]) and block.spaced:
        return head_of(block, block.text, Rank.BOLD if block.lead else Rank.SHORT)
    if found and (found[1] or not _says_what(block)):
        return None
    if _PARTS.fullmatch(block.text):
        return Head(block.text, block, Rank.SHORT, numbered=False, doses=())
    if is_structure(block.text) and not (_is_titled_name(block) or (listed and named_dose(block))):
        return None
    if len(block.text) > LONGEST_LINE:
        dotted = listed and block.number and is_dotted(block)
        return bold_run_in(block) if block.lead else run_in(block, (". ",) if dotted else MARKS)
    if block.shape is Shape.ITEM or listed:
        item = _item(block, before, after, listed)
        return replace(item, rank=Rank.LISTED) if item is not None and listed else item
    return bold_run_in(block) if block.lead else _line(block, before, after)


def _line(block: Block, before: Block | None, after: Block | None) -> Head | None:
    """Read a line without marks as a heading: alone on its line, or run in with its text."""
    number = numbered(block.text) or 0
    if is_told(block.text[number:], listed=_is_listed(block, after)) or _leads_in(block, after):
        return None
    if _is_counted(block, before) or _is_posture(block, before, after):
        return None
    if is_no_name(block.text) and any(map(str.isdigit, block.text)):
        return None
    ran = run_in(block)
    if ran is not None and not numbered(block.text) and is_command(ran.rest):
        return ran
    if not _is_alone(block, number, before, after):
        return ran
    rank = Rank.PIPE if "|" in block.text.rstrip("| ") else Rank.SHORT
    head = head_of(block, block.text.rstrip("."), Rank.NUMBERED if number else rank)
    part = bool(head.doses) and is_no_name(head.name)  # "Inhale: 4 seconds"
    return None if part or is_structure(head.name) else head


def _is_alone(block: Block, number: int, before: Block | None, after: Block | None) -> bool:
    """Whether a line, whose number has so many characters, could be nothing but a heading."""
    return bool(
        is_title(block.text)
        or COUNTER.fullmatch(block.text)
        or (number and is_title(block.text[number:]))
        or (_is_listed(block, after) and _is_quoted(block.text))
        or is_dotted_name(block, after)
        or is_short_sentence(block, after)
        or is_low(block, before, after)
    )


def _is_titled_name(block: Block) -> bool:
    """Whether a block is a name in capitals: "6. Side Stretch (20 s)", "Alternating Lunge"."""
    name = name_and_dose(block.text)[0]
    numbered_name = block.number and is_titled(name) and NAMED.search(name) is not None
    return numbered_name or ALTERNATING.fullmatch(name) is not None


def _is_posture(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a short line says how the exercise above it begins: "Sit in a chair".

    Between the heading of one exercise and its steps a line heads nothing, if it names none.
    """
    listed = after is not None and after.shape is Shape.ITEM
    told = listed or (after is not None and part_named(after.text) is not None)
    if before is not None and before.shape is Shape.HEADING and told and not block.lead:
        name, found = name_and_dose(block.text)
        one = numbered(before.text) is not None and name_and_dose(before.text)[1]
        names = EXERCISE_WORD.search(name) and not PLACED.match(name)
        if one and not (found or block.text.endswith(":") or names):
            return True
    named = before is not None and before.shape is not Shape.ITEM and is_title(before.text)
    return (not block.spaced or (listed and named)) and bool(POSTURE_TAKEN.fullmatch(block.text))


def _is_counted(block: Block, before: Block | None) -> bool:
    """Whether `block` only tells the dose of what the line above it names: "10 lifts per leg"."""
    if before is None or block.spaced:
        return False
    marked = before.shape is Shape.HEADING or bool(before.lead and not before.rest)
    titled = before.spaced and is_title(before.text) and not name_and_dose(before.text)[1]
    return (marked and _COUNTED.match(block.text) is not None) or (titled and _is_dose(block))


def _is_dose(block: Block) -> bool:
    """Whether a line begins with a dose that no name follows: "2 min, forehead down"."""
    name, found = name_and_dose(block.text)
    return bool(found) and name == block.text and not found[0].start


def _leads_in(block: Block, after: Block | None) -> bool:
    """Whether `block` only leads to what stands below it; above a text it may name an exercise."""
    named = block.text.endswith(":") and EXERCISE_WORD.search(block.text) is not None
    told = after is not None and after.shape is Shape.PARAGRAPH
    return LEAD_IN.match(block.text) is not None and not (named and told)


def _is_listed(block: Block, after: Block | None) -> bool:
    """Whether `block` stands by itself above a list."""
    return block.spaced and after is not None and after.shape is Shape.ITEM and after.spaced


def _is_quoted(text: str) -> bool:
    """Whether a line announces, by a colon, what somebody says: "“My feet hurt!”:"."""
    said = text.strip(_QUOTED)
    return text.endswith(":") and text[0] in _QUOTED and 0 < len(said.split()) <= LONGEST_HEADING


def _item(block: Block, before: Block | None, after: Block | None, listed: bool) -> Head | None:
    if listed:
        if block.lead and not is_no_name(block.lead):
            return head_of(block, block.lead.rstrip("."), Rank.LISTED, block.rest.lstrip(" :–—-."))
        block = with_capital(block)
        if is_no_name(name_and_dose(block.text)[0]):
            return None
        if is_counted(block):
            return head_of(block, block.text.rstrip("."), Rank.LISTED)
        titled = head_of(block, block.text, Rank.LISTED) if is_title(block.text) else None
        if block.number and is_dotted(block):
            return run_in(block, (". ",))
        found = run_in(block) or dosed_run_in(block) or run_in(block, like=True) or titled
        return found or (begun(block) if block.number else None)
    if any(
        other is not None and _is_neighbour(block, other) for other in _beside(block, before, after)
    ):
        return None
    if _is_neighbour_told(block, before) or is_no_name(block.text):
        return None
    if not block.number and (_hangs(block, before) or not _is_above_text(after)):
        return None
    if block.lead:
        return bold_run_in(block)
    if is_title(block.text) or is_short_sentence(block, after) or "/" in block.text[:3]:
        return head_of(block, block.text.rstrip("."), Rank.NUMBERED)
    return run_in(block)


def _hangs(block: Block, before: Block | None) -> bool:
    """Whether a bullet stands right below a short line, which it tells of."""
    title = before is not None and before.shape is Shape.PARAGRAPH and is_title(before.text)
    return title and not block.spaced


def _is_above_text(after: Block | None) -> bool:
    text = after is not None and after.shape is Shape.PARAGRAPH
    return text and after is not None and not author.is_spoken(after.text)


def _beside(block: Block, before: Block | None, after: Block | None) -> tuple[Block | None, ...]:
    """Return the blocks that must not be items of the same list, if `block` is a heading."""
    return (after,) if block.number else (before, after)


def _is_neighbour(block: Block, after: Block) -> bool:
    """Whether `after` is the next item of the list that `block` stands in."""
    alike = (after.level, after.number, after.step) == (block.level, block.number, block.step)
    anew = after.count == 1 and block.count > 0  # a list of steps begins below a numbered name
    return after.shape is Shape.ITEM and alike and not anew


def _is_neighbour_told(block: Block, before: Block | None) -> bool:
    """Whether `block` is an instruction, and goes on with a list."""
    goes_on = before is not None and _is_neighbour(before, block)
    return goes_on and is_told(block.text, dosed=True)


def _says_what(block: Block) -> bool:
    """Whether a label names what it is about: "How to do the leg lift"."""
    return name_and_dose(block.text)[0] != block.text.strip(" :")
