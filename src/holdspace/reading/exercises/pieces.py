"""What stands below a heading, with what each block of it is for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.doses.mentions import doses
from holdspace.reading.english.headings import CUES, TOLD_NOTES, Part
from holdspace.reading.english.pages import PAGE_TEXT
from holdspace.reading.headings.labels import labelled, part_named
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import PLACED, is_instruction, is_structure
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of an exercise, without its label."""

    text: str
    line: int
    part: Part | None
    """None where no label says what it is for."""
    item: bool = False
    label: str = ""
    """The words that say what it is for: its own label, or the small heading above it."""
    spaced: bool = False
    """Whether an empty line stands before it."""

    @property
    def told(self) -> bool:
        """Whether it belongs to what is done, rather than to what is told about it."""
        return self.part in (None, Part.STEPS, Part.DOSE, Part.SIDE)


_FEW_WORDS = 4
"""Words of the name of a posture: "standing in a corner"."""
_CUE = Pattern(CUES)
_PAGE_TEXT = one_of(PAGE_TEXT)
_TOLD_NOTES = Pattern(TOLD_NOTES)


def pieces(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """Return `blocks` as pieces; an empty label or a small heading rules what stands below it."""
    found = tuple(_pieces(blocks))
    if any(piece.told and piece.part is not Part.DOSE and piece.text for piece in found):
        return found
    return tuple(_freed(piece) for piece in found)


def _freed(piece: Piece) -> Piece:
    """Take an instruction for one, though it stands behind "Cue", or below "Muscles stretched"."""
    about = piece.part is Part.ABOUT and piece.item
    cue = piece.part is Part.SKIPPED and _CUE.fullmatch(piece.label)
    return replace(piece, part=None) if (about or cue) and is_instruction(piece.text) else piece


def split_at_page_text(body: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return what belongs to an exercise, and what speaks of the whole page again."""
    told = [instructions_in(piece) for piece in body]
    before, whole = 0, sum(told)
    for at, piece in enumerate(body):
        ends = not piece.item and piece.part is None and _PAGE_TEXT.search(piece.text)
        if before and ends and whole - before <= before:
            return body[:at], body[at:]
        before += told[at]
    place = len(body)
    while place > 1 and _is_place(body[place - 1]):
        place -= 1
    return body[:place], body[place:]


def _is_place(piece: Piece) -> bool:
    """Whether a line says where what follows is done: "SITTING ON THE EDGE OF THE BED"."""
    alone = piece.spaced and not piece.item and piece.part is None
    return alone and (piece.text.isupper() or PLACED.match(piece.text) is not None)


def pauses_in(pieces: Iterable[Piece]) -> float:
    """Return the seconds of all pauses that their author wrote into what is done."""
    return sum(author.without_pauses(piece.text)[1] or 0 for piece in pieces if piece.told)


def instructions_in(piece: Piece) -> int:
    """Return how many sentences of a piece tell what to do."""
    return sum(map(is_instruction, sentences(piece.text))) if piece.told else 0


def _pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    ruling: Part | None = None
    ruler: Block | None = None
    listed = False
    parted = list(chain.from_iterable(map(_apart, blocks)))
    for at, block in enumerate(parted):
        if block.shape is Shape.HEADING:
            ruling, ruler, listed = part_named(block.text), block, False
            continue
        if block.text.startswith(author.MARK):
            yield Piece(block.text, block.line, Part.CUE)
            continue
        part = part_named(block.text)
        found = (part, "") if part else labelled(block)
        if found is not None and not found[1]:
            if found[0] is Part.SIDE and at == len(parted) - 1:  # it asks for the other side
                yield Piece(block.text, block.line, None, block.shape is Shape.ITEM)
                return
            ruling, ruler, listed = found[0], block, False
            continue
        if found is not None:
            yield from _labelled(block, *found)
            continue
        if ruler is not None and _ended(ruler, block, ruling, listed):
            ruling, ruler = None, None
        listed = listed or block.shape is Shape.ITEM
        label = ruler.text.strip(" :") if ruler is not None else ""
        item = block.shape is Shape.ITEM
        yield Piece(block.text, block.line, ruling, item, label, block.spaced)


def _apart(block: Block) -> Iterator[Block]:
    """Yield a block without the notes that it ends with, and these as blocks of their own."""
    for text in _TOLD_NOTES.split(block.text) if block.shape is not Shape.HEADING else [block.text]:
        yield block if text == block.text else replace(block, text=text, lead="", rest="")


def _labelled(block: Block, part: Part, rest: str) -> Iterator[Piece]:
    """Yield what follows a label; instructions that were run together with it are set free."""
    item = block.shape is Shape.ITEM
    label = block.text[: len(block.text) - len(rest)].strip(" :–—-")
    piece = Piece(rest, block.line, part, item, label)
    if part is Part.DOSE and _is_step(rest):
        yield replace(piece, part=None, label="")
        return
    if part is Part.STEPS and _is_posture(rest):
        yield replace(piece, part=Part.ABOUT)
        return
    if part is not Part.ABOUT:
        yield piece
        return
    told = sentences(rest)
    first = next((at for at, s in enumerate(told) if is_instruction(s) and at), len(told))
    if not any(doses(sentence) for sentence in told[first:]):
        yield piece
        return
    yield replace(piece, text=" ".join(told[:first]))
    yield Piece(" ".join(told[first:]), block.line, None, item)


def _is_posture(rest: str) -> bool:
    """Whether what follows "Position:" only names one: "sitting"."""
    return len(rest.split()) <= _FEW_WORDS and not is_instruction(rest) and not doses(rest)


def _is_step(rest: str) -> bool:
    """Whether what follows "Hold:" is done, and no mere dose: "Hold your breath for four"."""
    return is_instruction(rest) and ("breath" in rest.lower() or not is_structure(rest))


def _ended(ruler: Block, block: Block, ruling: Part | None, listed: bool) -> bool:
    """Whether what `ruler` announced is over before `block`."""
    if ruler.shape is Shape.HEADING:
        return False
    if block.shape is Shape.ITEM:
        return ruler.shape is Shape.ITEM and block.level <= ruler.level
    return listed and ruling is not Part.STEPS
