"""One rule for all: "Hold each stretch for 30 seconds", in an introduction or below a group."""

from collections.abc import Iterator

from holdspace.reading.doses import Dosed, Said, told_dose
from holdspace.reading.english.headings import RULES
from holdspace.reading.english.roles import Role
from holdspace.reading.mentions import mentions
from holdspace.reading.outline import Outline, Prose
from holdspace.reading.patterns import one_of
from holdspace.reading.sentences import sentences

_RULE = one_of(RULES)
_GIVEN = (Role.HOLD, Role.BREATHS, Role.REPS)


def rules(outline: Outline) -> dict[int | None, Dosed]:
    """Return the rule of each group, by the line of its heading; the whole page's is at None."""
    told: dict[int | None, list[Said]] = {}
    for prose in outline.prose:
        told.setdefault(prose.group, []).extend(_rules(prose))
    return {group: told_dose(tuple(said)) for group, said in told.items() if said}


def _rules(prose: Prose) -> Iterator[Said]:
    for piece in prose.pieces:
        for sentence in sentences(piece.text):
            if _RULE.search(sentence) and any(m.role in _GIVEN for m in mentions(sentence)):
                yield Said(sentence, piece.line)
