"""Where the last exercise ends, and a text takes leave of its reader."""

from collections.abc import Sequence

from holdspace.reading.mentions import doses
from holdspace.reading.pieces import Piece
from holdspace.reading.sides import sides

_FEWEST = 2
"""Exercises that show how the exercises of a text end."""


def ending(last: Sequence[Piece], others: Sequence[Sequence[Piece]]) -> int:
    """Return how many pieces of the `last` exercise belong to it, and not to the whole page.

    What stands behind it in a place where none of its like has anything belongs to the page.
    """
    listed = _is_listed(last)
    alike = [_behind(other) for other in others if _is_listed(other) is listed]
    paragraphs = _behind(last)
    if len(alike) < _FEWEST or len(paragraphs) <= max(map(len, alike)):
        return len(last)
    end = paragraphs[max(map(len, alike))]
    rest = last[end:]
    asks = any(doses(piece.text) or sides(piece.text) for piece in rest)
    return len(last) if asks or any(piece.part is not None for piece in rest) else end


def _is_listed(pieces: Sequence[Piece]) -> bool:
    return any(piece.item for piece in pieces)


def _behind(pieces: Sequence[Piece]) -> list[int]:
    """Return the places of the paragraphs behind the list, or of all where there is none."""
    last = max((at for at, piece in enumerate(pieces) if piece.item), default=-1)
    return [at for at, piece in enumerate(pieces) if at > last and piece.part is None]
