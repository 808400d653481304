"""A section judged as an exercise: by its own evidence, and by what the headings above it say."""

from collections.abc import Iterable
from dataclasses import dataclass

from holdspace.reading.exercises import evidence
from holdspace.reading.exercises.pieces import Piece, pieces, split_at_page_text
from holdspace.reading.exercises.sections import Section
from holdspace.reading.headings.titles import Head
from holdspace.reading.text.blocks import Block


@dataclass(frozen=True, slots=True)
class Above:
    """What the headings above a section say of it."""

    burden: int = 0
    planned: bool = False
    grouped: bool = False
    group: int | None = None
    scripted: bool = False
    ruled: bool = False
    alone: bool = False
    """Whether a heading of no exercise speaks for itself alone, not for those below it."""

    def below(self, head: Head) -> "Above":
        """Return what is said of the sections below `head`."""
        if head.rank == 1:
            return self
        foreign = evidence.is_no_exercise(head) and not evidence.is_regimen(head)
        burden = 5 if foreign else 1 if evidence.is_question(head) else 0
        burden = 0 if self.alone else burden
        return Above(
            self.burden + burden,
            self.planned or evidence.is_plan(head),
            self.grouped or evidence.is_group(head),
            head.block.line,
            self.scripted,
            self.ruled,
            self.alone,
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """A section as if it were an exercise, the prose at its end, and the evidence."""

    section: Section
    rest: tuple[Piece, ...]
    points: int


def judge(head: Head, above: Above, blocks: Iterable[Block]) -> Judged:
    """Judge what stands below `head`, and below the headings `above` it."""
    body = pieces(blocks)
    if head.rest:
        body = (Piece(head.rest, head.block.line, None), *body)
    body, rest = split_at_page_text(body)
    known = evidence.facts(head, body, scripted=above.scripted, alone=above.alone)
    named = evidence.is_named(head)
    own = named or known.begun or known.instructions > 1
    ruled = above.ruled and not known.dosed and (named or (own and known.moving))
    points = evidence.points(known) - above.burden + (above.grouped and own) + ruled
    return Judged(Section(head, body, known, above.planned, above.group), rest, points)
