"""The other side of several exercises, asked for at once: "Repeat 2 and 3 on the other side"."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from holdspace.pattern import Match, Pattern
from holdspace.reading.doses.dose import Said, said
from holdspace.reading.doses.mentions import doses
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.far_sides import ALL_AGAIN, FAR_SIDE, LAST_AGAIN, NUMBERS_AGAIN
from holdspace.reading.english.numbers import ONES
from holdspace.reading.english.sides import ONE_SIDE, SideKind
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.exercises.sections import Outline, Prose, Section
from holdspace.reading.headings.chains import count
from holdspace.reading.text.sentences import sentences
from holdspace.reading.understood import Doubt

_ALL, _LAST, _NUMBERS = Pattern(ALL_AGAIN), Pattern(LAST_AGAIN), Pattern(NUMBERS_AGAIN)
_FAR = Pattern(FAR_SIDE)
_ONE_SIDE = Pattern(ONE_SIDE)
_FIGURES = Pattern(r"\d+")
_SEVERAL, _FAR_BACK = 2, 100
"""The fewest exercises that such a sentence is about, and the most that it can look back on."""
_DIRECTIONS = (SideKind.WAYS, SideKind.SWITCH_WAYS)


@dataclass(frozen=True, slots=True)
class FarSides:
    """What a text asks for on the other side of several exercises."""

    outline: Outline
    """The text, without the sentences that ask for it and say nothing else."""
    asked: Mapping[int, Said]
    """The sentence that asks it of an exercise, by its place among them."""
    doubts: tuple[Doubt, ...]
    """What is told of each of these sentences: its order is another one."""


def far_sides(outline: Outline) -> FarSides:
    """Find the sentences that ask for the other side of several exercises, and of which ones."""
    asked: dict[int, Said] = {}
    understood: list[Said] = []
    kept = list(outline.sections)
    lines = [section.head.block.line for section in outline.sections]
    one_sided = [_is_one_sided(section) for section in outline.sections]
    start = 0
    for sentence in sorted(_asking(outline), key=lambda one: one.line):
        end = bisect_right(lines, sentence.line)
        places = range(max(start, end - _FAR_BACK), end)
        of = _meant(sentence.text, places, outline.sections, one_sided)
        if len(of) < _SEVERAL or (end - 1 not in of and _is_its_own(kept[end - 1], sentence)):
            continue
        asked |= {at: sentence for at in of if at not in asked}
        start = end if _ALL.search(sentence.text) else start
        understood.append(sentence)
        if _says_no_more(sentence):
            kept[end - 1] = replace(kept[end - 1], pieces=_without(kept[end - 1].pieces, sentence))
    at_line = {sentence.line: sentence for sentence in filter(_says_no_more, understood)}
    prose = tuple(_apart(part, at_line) for part in outline.prose)
    doubts = tuple(map(_doubt, understood))
    return FarSides(replace(outline, sections=tuple(kept), prose=prose), asked, doubts)


def _says_no_more(sentence: Said) -> bool:
    """Whether a sentence gives no dose besides: "... again on the left, then rest a minute"."""
    return not doses(_NUMBERS.sub("", sentence.text))


def _doubt(sentence: Said) -> Doubt:
    message = f"'{sentence.text}' is done within each exercise, before the next one begins"
    hint = "to do one side of all of them first, write each exercise twice"
    return Doubt(sentence.line, sentence.text, "sides-within", message, hint)


def _apart(prose: Prose, understood: Mapping[int, Said]) -> Prose:
    """Return `prose` without the sentences that were `understood`, by their lines."""
    for line in {piece.line for piece in prose.pieces} & understood.keys():
        prose = replace(prose, pieces=_without(prose.pieces, understood[line]))
    return prose


def _asking(outline: Outline) -> Iterator[Said]:
    """Yield the sentences of `outline` that ask for the other side of several exercises."""
    parts: tuple[Section | Prose, ...] = (*outline.sections, *outline.prose)
    for part in parts:
        for piece in part.pieces:
            for sentence in sentences(piece.text) if piece.told else ():
                if _is_of_several(sentence) and (_FAR.search(sentence) or _is_sided(sentence)):
                    yield Said(sentence, piece.line)


def _is_its_own(section: Section, sentence: Said) -> bool:
    """Whether a sentence stands behind others of an exercise: "... Repeat the whole flow on L."."""
    return any(
        piece.line == sentence.line and sentences(piece.text)[0] != sentence.text
        for piece in section.pieces
    )


def _is_of_several(sentence: str) -> bool:
    return any(words.search(sentence) for words in (_NUMBERS, _LAST, _ALL))


def _meant(
    sentence: str, places: range, sections: Sequence[Section], one_sided: Sequence[bool]
) -> list[int]:
    """Return which of the `sections` at `places` a sentence asks the other side of.

    All of them are those in which a side is named, and not yet both.
    """
    if numbers := _NUMBERS.search(sentence):
        wanted = [int(figures) for figures in _FIGURES.findall(numbers["numbers"])]
        span = range(min(wanted), max(wanted) + 1)
        return [at for at in places if count(sections[at].head.block) in span]
    if last := _LAST.search(sentence):
        return list(places)[-_counted(last) :]
    return [at for at in places if one_sided[at]]


def _counted(last: Match) -> int:
    word = (last["count"] or "two").lower()
    return int(word) if word.isdecimal() else ONES.index(word)


def _is_sided(sentence: str) -> bool:
    return any(mention.kind not in _DIRECTIONS for mention in sides(sentence))


def _is_one_sided(section: Section) -> bool:
    """Whether an exercise names a side, and does not ask for both itself."""
    told = [one.text for one in said(section)]
    own = [text for text in told if not _ALL.search(text)]
    return any(map(_ONE_SIDE.search, own)) and not any(map(_is_sided, own))


def _without(pieces: tuple[Piece, ...], sentence: Said) -> tuple[Piece, ...]:
    """Return `pieces` without a `sentence`, which would be done in the last exercise alone."""
    if all(piece.line != sentence.line for piece in pieces):
        return pieces
    return tuple(piece for one in pieces if (piece := _shortened(one, sentence)).text)


def _shortened(piece: Piece, sentence: Said) -> Piece:
    if piece.line != sentence.line:
        return piece
    left = [one for one in sentences(piece.text) if one != sentence.text]
    return replace(piece, text=" ".join(left))
