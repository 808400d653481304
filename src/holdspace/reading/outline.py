"""Which sections of a text are exercises, and the evidence for it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from holdspace.reading import english, heads
from holdspace.reading.blocks import Block
from holdspace.reading.english import Part, Role
from holdspace.reading.heads import Head, Rank
from holdspace.reading.mentions import mentions
from holdspace.reading.pieces import Piece, is_instruction, pieces
from holdspace.reading.sentences import sentences


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that begins an exercise, and what stands below it."""

    head: Head
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A heading whose section is no exercise, and why."""

    head: Head
    reason: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A text taken apart."""

    title: str
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...]
    prose: tuple[Piece, ...]
    """What belongs to no exercise: introductions, and what stands below group headings."""


@dataclass(slots=True)
class _Node:
    """A heading (none at the root), the blocks directly below it, and the headings below it."""

    head: Head | None
    blocks: list[Block] = field(default_factory=list)
    children: list["_Node"] = field(default_factory=list)

    def flat(self) -> Iterator[Block]:
        """Yield everything below the heading, the smaller headings included."""
        yield from self.blocks
        for child in self.children:
            if child.head is not None and not _burden(child.head):
                yield child.head.block
                yield from child.flat()


_NOT = re.compile(english.NO_EXERCISE, re.IGNORECASE)
_WORDS = re.compile(rf"\b(?:{english.EXERCISE_WORDS})\b", re.IGNORECASE)
_DOSES = (Role.HOLD, Role.REPS, Role.BREATHS, Role.TIME, Role.SETS, Role.ROUNDS)
_ENOUGH = 3


def outline(blocks: tuple[Block, ...]) -> Outline:
    """Find the exercises among `blocks`."""
    root = _tree(blocks)
    found = list(_resolved(root, 0))
    sections = tuple(part for part in found if isinstance(part, Section))
    left_out = tuple(part for part in found if isinstance(part, LeftOut))
    prose = tuple(part for part in found if isinstance(part, Piece))
    return Outline(_title(root, sections), sections, left_out, prose)


def _title(root: _Node, sections: tuple[Section, ...]) -> str:
    first = root.children[0].head if root.children else None
    if first is None or not isinstance(first.block.level, int):
        return ""
    is_title = first.rank == 1 and (not sections or first is not sections[0].head)
    return first.name if is_title else ""


def _tree(blocks: tuple[Block, ...]) -> _Node:
    root = _Node(None)
    path = [root]
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        head = None if heads.label(block) else heads.head(block, after)
        if head is not None and heads.part(head.name) and (head.rank > Rank.BOLD or len(path) > 1):
            inside = next((n for n in reversed(path) if n.head and n.head.rank < head.rank), None)
            head = None if inside else head
        if head is None:
            path[-1].blocks.append(block)
            continue
        while path[-1].head is not None and path[-1].head.rank >= head.rank:
            path.pop()
        node = _Node(head)
        path[-1].children.append(node)
        path.append(node)
    return root


def _resolved(node: _Node, burden: int) -> Iterator[Section | LeftOut | Piece]:
    """Yield the exercises at or below `node`, what was left out, and the prose between."""
    head = node.head
    burden += _burden(head) if head is not None and head.rank > 1 else 0
    below = [list(_resolved(child, burden)) for child in node.children]
    exercises = sum(isinstance(part, Section) for parts in below for part in parts)
    if head is not None and not _is_group(node, exercises):
        whole = _pieces(head, node.flat())
        score = _score(head, whole) - burden
        if score >= _ENOUGH:
            yield Section(head, whole)
            return
    if head is not None and not exercises:
        yield LeftOut(head, "it gives no instruction and no dose")
    yield from _pieces(head, node.blocks)
    for parts in below:
        yield from parts


def _pieces(head: Head | None, blocks: Iterable[Block]) -> tuple[Piece, ...]:
    below = pieces(blocks)
    if head is None or not head.rest:
        return below
    return (Piece(head.rest, head.block.line, None, item=False), *below)


def _is_group(node: _Node, exercises: int) -> bool:
    """Whether the exercises below a heading are exercises of their own, and not its parts."""
    if not exercises or node.head is None:
        return exercises > 0
    kinds = {child.head.rank for child in node.children if child.head}
    weak = min(kinds) >= Rank.SHORT
    own = _score(node.head, _pieces(node.head, node.blocks)) - _burden(node.head)
    return not (weak and own >= _ENOUGH and node.head.rank > 1)


def _burden(head: Head) -> int:
    return 4 if _NOT.match(head.name) or head.name.endswith("?") else 0


def _score(head: Head, body: tuple[Piece, ...]) -> int:
    """Return the evidence that a section is an exercise, in points."""
    said = [p for p in body if p.part in (None, Part.STEPS, Part.DOSE, Part.OTHER_SIDE)]
    told = [s for piece in said for s in sentences(piece.text)]
    dosed = any(p.part is Part.DOSE for p in body) or any(
        m.role in _DOSES for s in told for m in mentions(s)
    )
    points = 3 if head.doses else 0
    points += 2 if dosed else 0
    points += min(2, sum(is_instruction(s) for s in told))
    points += 1 if head.numbered else 0
    points += 1 if _WORDS.search(head.name) else 0
    points -= 2 if len(head.name.split()) > 9 else 0
    points -= 3 if not told and not head.doses else 0
    return points
