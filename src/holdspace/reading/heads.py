"""Which blocks look like headings, by their looks and their neighbours' alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from holdspace.reading import author
from holdspace.reading.blocks import Block, Shape
from holdspace.reading.english.headings import COUNTED, EXERCISE_WORDS, PARTS, SENTENCE_SIGNS, Part
from holdspace.reading.instructions import is_instruction, is_structure, is_titled
from holdspace.reading.mentions import Mention, doses
from holdspace.reading.names import name_and_dose, numbered
from holdspace.reading.patterns import any_word, compiled, one_of


class Rank(IntEnum):
    """How a heading looks, from the one that holds the most to the one that holds the least.

    Markdown's six levels come first, by their own numbers.
    """

    BOLD = 7
    PIPE = 8
    NUMBERED = 9
    SHORT = 10
    LISTED = 11
    RUN_IN = 12


@dataclass(frozen=True, slots=True)
class Head:
    """A block that looks like a heading."""

    name: str
    """Without its number and dose."""
    block: Block
    rank: int
    numbered: bool
    doses: tuple[Mention, ...]
    """What the heading itself says of the dose."""
    rest: str = ""
    """What follows it on its own line, where it is run in."""


_PARTS = tuple((part, compiled(rf"(?:{pattern})\s?:?")) for part, pattern in PARTS)
_LABEL = compiled(r"([^:–—]{1,40}?)\s?(?::|\s[–—-]\s)\s*")
_COUNTED = compiled(COUNTED)
_EXERCISE = compiled(rf"\b{any_word(EXERCISE_WORDS)}\b")
_SENTENCE = one_of(SENTENCE_SIGNS)
_MARKS = (": ", " – ", " — ", " - ", " -- ")
"""What stands between a heading and the text that is run in with it."""
_DOTTED = 3
"""How many blocks have to begin with a name and a full stop for that to be their heading."""
_LONGEST_RUN_IN = 7
"""Words in a heading that its text follows on the same line."""
_SENTENCE_WORDS = 4
"""Words that make a short line a sentence, where it begins as an instruction."""
_LONGEST = 10
"""Words in a heading that is not marked as one."""
_LONGEST_TITLE = 120
"""Characters in a heading that is not marked as one."""
_LONGEST_DOSED = 18
"""Words in such a heading, where it gives a dose."""
_LONGEST_LINE = 200
"""Characters: what is longer is no heading, but one may be run in with it."""
_CATALOGUE = 0.6
"""The share of a list's items that have to be named for it to be a list of exercises."""


def part(title: str) -> Part | None:
    """Return what a part of an exercise holds that is headed or labelled `title`."""
    bare = title.strip(" :*-–—").strip()
    return next((found for found, pattern in _PARTS if pattern.fullmatch(bare)), None)


def label(block: Block) -> tuple[Part, str] | None:
    """Return the part that `block` begins with a label of, and what follows the label."""
    if block.lead:
        found = part(block.lead)
        return (found, block.rest.lstrip(" :–—-")) if found else None
    before = _LABEL.match(block.text)
    if before is None:
        return None
    found = part(before[1])
    if found is None or (found is not Part.NOTES and ":" not in before[0]):
        return None
    return found, block.text[before.end() :]


def heads(blocks: tuple[Block, ...]) -> tuple[Head | None, ...]:
    """Return, for each of `blocks`, the heading that it looks like, if it does."""
    catalogues = _catalogues(blocks)
    dotted = sum(_is_dotted(block) for block in blocks) >= _DOTTED
    around = zip((None, *blocks), blocks, (*blocks[1:], None), strict=False)
    found = [
        _head(block, before, after, at in catalogues)
        or (_run_in(block, (". ",)) if dotted and _is_dotted(block) else None)
        for at, (before, block, after) in enumerate(around)
    ]
    return tuple(_without_stamps(found))


def _without_stamps(found: list[Head | None]) -> Iterator[Head | None]:
    """Drop short lines that stand again and again right below a heading: names, buttons."""
    pairs = list(pairwise(found))
    below = Counter(two.name for one, two in pairs if _is_short(one) and two and _is_short(two))
    yield from found[:1]
    for one, two in pairs:
        yield None if two and _is_short(one) and below[two.name] > 1 else two


def _is_short(head: Head | None) -> bool:
    return head is not None and head.rank == Rank.SHORT and not head.doses


def _catalogues(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the places of the items of lists in which most items are named exercises."""
    found: set[int] = set()
    for run in _runs(blocks):
        items = [blocks[at] for at in run]
        named = sum(_is_named(item) for item in items)
        if named >= max(2, _CATALOGUE * len(items)) and not any(
            is_structure(item.text) for item in items
        ):
            found.update(run)
    return frozenset(found)


def _runs(blocks: tuple[Block, ...]) -> list[list[int]]:
    """Return the places of items that stand in one list, at one depth."""
    runs: list[list[int]] = []
    for at, block in enumerate(blocks):
        if block.shape is not Shape.ITEM:
            continue
        last = runs[-1] if runs else []
        if last and last[-1] == at - 1 and blocks[at - 1].level == block.level:
            last.append(at)
        else:
            runs.append([at])
    return runs


def _is_named(item: Block) -> bool:
    if label(item):
        return False
    if item.lead:
        return len(item.lead.split()) <= _LONGEST and not is_structure(item.lead)
    counted = _COUNTED.match(item.text) and _is_title(item.text)
    return bool(counted or _run_in(item) or (_is_title(item.text) and _named_dose(item)))


def _named_dose(item: Block) -> tuple[Mention, ...]:
    """Return the dose that stands apart from the name in `item`: "Cat-cow: 10 times"."""
    name, found = name_and_dose(item.text)
    return found if name != item.text and not is_structure(name) else ()


def _head(block: Block, before: Block | None, after: Block | None, listed: bool) -> Head | None:
    if block.shape is Shape.HEADING and len(block.text) <= _LONGEST_LINE:
        return _made(block, block.text, block.level)
    if block.shape is Shape.ROW or block.text.startswith(author.MARK):
        return None
    found = label(block)
    if (found and (found[1] or not _says_what(block))) or is_structure(block.text):
        return None
    if len(block.text) > _LONGEST_LINE:
        return _bold(block) if block.lead else _run_in(block)
    if block.shape is Shape.ITEM:
        return _item(block, before, after, listed)
    if block.lead:
        return _bold(block)
    if _is_told(block.text):
        return None
    if _is_title(block.text) or _is_short_sentence(block, after) or _is_low(block, after):
        rank = Rank.PIPE if "|" in block.text else Rank.SHORT
        rank = Rank.NUMBERED if numbered(block.text) else rank
        return _made(block, block.text.rstrip("."), rank)
    return _run_in(block)


def _item(block: Block, before: Block | None, after: Block | None, listed: bool) -> Head | None:
    if listed:
        if block.lead:
            return _made(block, block.lead, Rank.LISTED, block.rest.lstrip(" :–—-."))
        titled = _made(block, block.text, Rank.LISTED) if _is_title(block.text) else None
        return _run_in(block) or titled
    if any(
        other is not None and _is_neighbour(block, other) for other in _beside(block, before, after)
    ):
        return None
    if not block.number and (after is None or after.shape is not Shape.PARAGRAPH):
        return None
    if block.lead:
        return _bold(block)
    if _is_title(block.text) or _is_short_sentence(block, after) or "/" in block.text[:3]:
        return _made(block, block.text.rstrip("."), Rank.NUMBERED)
    return _run_in(block)


def _beside(block: Block, before: Block | None, after: Block | None) -> tuple[Block | None, ...]:
    """Return the blocks that must not be items of the same list, if `block` is a heading."""
    return (after,) if block.number else (before, after)


def _is_neighbour(block: Block, after: Block) -> bool:
    """Whether `after` is the next item of the list that `block` stands in."""
    return after.shape is Shape.ITEM and after.level == block.level and after.number == block.number


def _says_what(block: Block) -> bool:
    """Whether a label names what it is about: "How to do the leg lift"."""
    return name_and_dose(block.text)[0] != block.text.strip(" :")


def _bold(block: Block) -> Head | None:
    rest = block.rest.strip(" :–—-|")
    if len(block.lead.split()) > _LONGEST:
        return None
    if not rest or (len(rest.split()) < 9 and doses(rest) and not is_instruction(rest)):
        return _made(block, block.text, Rank.BOLD)
    return _made(block, block.lead.rstrip(" ."), Rank.RUN_IN, block.rest.lstrip(" :–—-."))


def _is_dotted(block: Block) -> bool:
    """Whether `block` begins with a name and a full stop: "Pelvic tilt. Lie on your back."."""
    name, dot, rest = block.text[:_LONGEST_LINE].partition(". ")
    named = name[:1].isupper() and (is_titled(name) or not is_instruction(name))
    return (
        bool(dot)
        and block.shape is not Shape.HEADING
        and named
        and len(name.split()) <= _SENTENCE_WORDS
        and is_instruction(rest)
    )


def _run_in(block: Block, marks: tuple[str, ...] = _MARKS) -> Head | None:
    """Read "Neck rolls: Sit tall ..." or "Butterfly - 2 minutes Sit ..." as a head and its text."""
    number = numbered(block.text) or 0
    text = block.text[number:]
    for mark in marks:
        name, found, rest = text.partition(mark)
        if not found or not name[:1].isupper() or len(name.split()) > _LONGEST_RUN_IN:
            continue
        rank = Rank.LISTED if block.shape is Shape.ITEM else Rank.RUN_IN
        amount = next(iter(doses(rest[:_LONGEST_LINE])), None)
        if (
            mark != ": "
            and amount
            and not amount.start
            and rest[amount.end :].strip()[:1].isupper()
        ):
            said = name + mark + rest[: amount.end]
            return _made(block, said, rank, rest[amount.end :].strip())
        if mark == ". " or _heads(name, mark, rest, block):
            return _made(block, name, rank, rest)
    if number and block.text[0].isalpha():
        return _made(block, block.text[:number].rstrip(" :.–—-"), Rank.RUN_IN, text)
    return None


def _heads(name: str, mark: str, rest: str, block: Block) -> bool:
    """Whether `name` heads `rest`, rather than being the first half of a sentence."""
    if is_instruction(name):
        return mark == ": " and rest[:1].isupper() and len(name.split()) < _SENTENCE_WORDS
    return rest[:1].isupper() or is_instruction(rest) or name.isupper() or block.number


def _is_title(text: str) -> bool:
    words = len(text.split())
    return (
        len(text) < _LONGEST_TITLE
        and (words <= _LONGEST or (words <= _LONGEST_DOSED and bool(doses(text))))
        and text[0] not in "\"'“(@["
        and text[-1] not in ".!?;,"
        and not text[0].islower()
        and any(character.isalpha() for character in text)
        and not _SENTENCE.search(text)
    )


def _is_low(block: Block, after: Block | None) -> bool:
    """Whether `block` is a name in small letters above a list: "pelvic tilt"."""
    few = len(block.text.split()) <= _SENTENCE_WORDS and block.text[-1].isalnum()
    listed = after is not None and after.shape is Shape.ITEM
    return few and listed and _EXERCISE.search(block.text) is not None


def _is_told(text: str) -> bool:
    """Whether a short line without a full stop is an instruction."""
    long = len(text.split()) > _SENTENCE_WORDS
    return long and not is_titled(text) and is_instruction(text) and not doses(text)


def _is_short_sentence(block: Block, after: Block | None) -> bool:
    """Whether `block` is a numbered name with a full stop: "1. Crescent lunge."."""
    return (
        (block.number or numbered(block.text) is not None)
        and block.text.endswith(".")
        and len(block.text.split()) <= 5
        and not (is_instruction(block.text) and len(block.text.split()) > 2)
        and after is not None
        and after.shape is Shape.PARAGRAPH
    )


def _made(block: Block, written: str, rank: int, rest: str = "") -> Head:
    number = numbered(written)
    name, found = name_and_dose(written[number:] if number else written)
    return Head(name, block, rank, block.number or number is not None, found, rest)
