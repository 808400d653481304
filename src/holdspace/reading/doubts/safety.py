"""What a text says about safety, and nobody would hear: it must not be lost in silence."""

from collections.abc import Iterable, Iterator

from holdspace.reading.english.doubts import SAFETY
from holdspace.reading.english.headings import Part
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.exercises.sections import Outline
from holdspace.reading.patterns import one_of
from holdspace.reading.text.sentences import sentences
from holdspace.reading.understood import Doubt
from holdspace.script import Text

_SAFETY = one_of(SAFETY)


def unspoken(outline: Outline) -> tuple[Text, ...]:
    """Return the warnings of the author's that are not spoken, in their order."""
    return tuple(sorted(_found(outline), key=lambda text: text.line))


def doubts(unspoken: tuple[Text, ...]) -> Iterator[Doubt]:
    """Doubt, once for a text, where there are such warnings."""
    if not unspoken:
        return
    first = unspoken[0]
    more = f", nor {len(unspoken) - 1} more about safety" if len(unspoken) > 1 else ""
    message = f"'{first.text}' is not spoken{more}: it belongs to no exercise's steps or notes"
    hint = "write it as 'Note: ...' below the exercise that it is about"
    yield Doubt(first.line, first.text, "safety-unspoken", message, hint)


def _found(outline: Outline) -> Iterator[Text]:
    for prose in outline.prose:
        yield from _warnings(prose.pieces)
    for section in outline.sections:
        yield from _warnings(p for p in section.pieces if p.part is Part.SKIPPED)


def _warnings(pieces: Iterable[Piece]) -> Iterator[Text]:
    for piece in pieces:
        for sentence in sentences(piece.text):
            if _SAFETY.search(sentence):
                yield Text(sentence, piece.line)
