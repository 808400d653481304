"""Which blocks look like headings: candidates, by their looks alone."""

import re
from dataclasses import dataclass
from enum import IntEnum

from holdspace.reading import english
from holdspace.reading.blocks import Block, Shape
from holdspace.reading.english import Part, Role
from holdspace.reading.mentions import Mention, mentions


class Rank(IntEnum):
    """How a heading looks, from the one that holds the most to the one that holds the least.

    Markdown's six levels come first, by their own numbers.
    """

    BOLD = 7
    PIPE = 8
    NUMBERED = 9
    SHORT = 10
    RUN_IN = 11


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


_NUMBER = re.compile(
    r"\(?(?:(?:exercise|stretch|pose|step|move|drill|no\.?) ?)?#?\d{1,3}"
    r"\s?(?:[.):]|\s[–—-])\s*(?=\S)"
    r"|(?:exercise|stretch|pose|move) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"\s?[:.–—-]\s*",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{0,80})[)\]]")
_SPLIT = re.compile(r"\s*(?:\||–|—|\s-\s|:|•|·|,)\s*")
_LABEL = re.compile(r"([^:–—]{1,40}?)\s?(?::|\s[–—-]\s)\s*")
_PARTS = tuple(
    (part, re.compile(rf"(?:{pattern})\s?:?", re.IGNORECASE)) for part, pattern in english.PARTS
)
_IMPERATIVE = re.compile(rf"(?:{english.IMPERATIVES})\b", re.IGNORECASE)
_LONGEST = 10
"""Words in a heading that is not marked as one."""


def part(title: str) -> Part | None:
    """Return what a part of an exercise holds that is headed or labelled `title`."""
    bare = title.strip(" :*").strip()
    for found, pattern in _PARTS:
        if pattern.fullmatch(bare):
            return found
    return None


def label(block: Block) -> tuple[Part, str] | None:
    """Return the part that `block` begins with a label of, and what follows the label."""
    if block.lead:
        found = part(block.lead)
        return (found, block.rest.lstrip(" :–—-")) if found else None
    before = _LABEL.match(block.text)
    if before is None:
        return None
    found = part(before[1])
    if found is None or (found is Part.DOSE and ":" not in before[0]):
        return None
    return found, block.text[before.end() :]


def head(block: Block, after: Block | None) -> Head | None:
    """Return `block` as a heading, if it looks like one; `after` is the block that follows."""
    if block.shape is Shape.HEADING:
        return _head(block, block.text, block.level)
    if block.shape is Shape.ROW:
        return None
    if block.lead:
        return _bold(block)
    if _is_title(block.text):
        if block.shape is Shape.ITEM:
            rank = Rank.NUMBERED if block.number else Rank.RUN_IN
            found = _head(block, block.text, rank)
            return found if block.number or found.doses else None
        if "|" in block.text or (after is not None and not _IMPERATIVE.match(block.text)):
            return _head(block, block.text, Rank.PIPE if "|" in block.text else Rank.SHORT)
        return _head(block, block.text, Rank.SHORT)
    return _run_in(block)


def _bold(block: Block) -> Head | None:
    rest = block.rest.strip(" :–—-|")
    if not rest or _is_dose(rest):
        return _head(block, block.text, Rank.BOLD)
    if len(block.lead.split()) > _LONGEST:
        return None
    return _head(block, block.lead, Rank.RUN_IN, block.rest.lstrip(" :–—-."))


def _run_in(block: Block) -> Head | None:
    name, colon, rest = block.text.partition(": ")
    if not colon or len(name.split()) > 7 or not name[:1].isupper() or not rest[:1].isupper():
        return None
    return _head(block, name, Rank.RUN_IN, rest)


def _is_title(text: str) -> bool:
    return (
        len(text) < 90
        and len(text.split()) <= _LONGEST
        and text[0] not in "\"'“(@["
        and text[-1] not in ".!?;,"
        and (text[0].isupper() or text[0].isdigit())
    )


def _is_dose(text: str) -> bool:
    return len(text.split()) < 9 and any(m.role is not Role.NOTHING for m in mentions(text))


def _head(block: Block, written: str, rank: int, rest: str = "") -> Head:
    number = _NUMBER.match(written)
    bare = written[number.end() :] if number else written
    name, doses = _name(bare)
    return Head(name, block, rank, block.number or number is not None, doses, rest)


def _name(written: str) -> tuple[str, tuple[Mention, ...]]:
    """Split a heading into its name and its dose: "Butterfly (1 minute)", "Figure 4 | 30 sec"."""
    doses: list[Mention] = []
    for bracket in _BRACKETS.findall(written):
        if found := [m for m in mentions(bracket) if m.role is not Role.NOTHING]:
            doses += found
            written = written.replace(f"({bracket})", "").replace(f"[{bracket}]", "")
    pieces = _SPLIT.split(written)
    kept = [pieces[0]]
    for piece in pieces[1:]:
        found = [m for m in mentions(piece) if m.role is not Role.NOTHING]
        doses += found
        if not found and piece:
            kept.append(piece)
    if len(kept) == len([p for p in pieces if p]):
        name = written
    else:
        name = written[: written.index(kept[-1]) + len(kept[-1])]
    return " ".join(name.split()).strip(" :–—-|,*_"), tuple(doses)
