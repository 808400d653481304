"""What a text says about safety, and nobody would hear: it must not be lost in silence."""

from collections.abc import Iterable, Iterator

from holdspace.reading.doses.dose import Said
from holdspace.reading.english.doubts import SAFETY
from holdspace.reading.english.headings import Part
from holdspace.reading.exercises.pieces import Piece
from holdspace.reading.exercises.sections import Outline
from holdspace.reading.patterns import one_of
from holdspace.reading.text.sentences import sentences
from holdspace.reading.understood import Doubt

_SAFETY = one_of(SAFETY)


def unheard(outline: Outline) -> Iterator[Doubt]:
    """Doubt, once for a text, where a warning of its author's is not spoken."""
    found = sorted(_found(outline), key=lambda said: said.line)
    if not found:
        return
    first = found[0]
    more = f", nor {len(found) - 1} more about safety" if len(found) > 1 else ""
    message = f"'{first.text}' is not spoken{more}: it belongs to no exercise's steps or notes"
    hint = "write it as 'Note: ...' below the exercise that it is about"
    yield Doubt(first.line, first.text, "safety-unspoken", message, hint)


def _found(outline: Outline) -> Iterator[Said]:
    for prose in outline.prose:
        yield from _warnings(prose.pieces)
    for section in outline.sections:
        yield from _warnings(p for p in section.pieces if p.part is Part.SKIPPED)


def _warnings(pieces: Iterable[Piece]) -> Iterator[Said]:
    for piece in pieces:
        for sentence in sentences(piece.text):
            if _SAFETY.search(sentence):
                yield Said(sentence, piece.line)
