"""How long and how often: the mentions of one exercise put together to a `Dose`."""

from collections.abc import Iterable
from dataclasses import dataclass

from holdspace.reading.english import Part, Role, SideKind
from holdspace.reading.mentions import Mention, mentions
from holdspace.reading.outline import Section
from holdspace.reading.sentences import sentences
from holdspace.reading.sides import SideMention, sides
from holdspace.script import Dose, Reason, Sides, Span


@dataclass(frozen=True, slots=True)
class Dosed:
    """A dose, and the words that gave it."""

    dose: Dose
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """A mention and the line it stands in."""

    mention: Mention
    line: int


def dosed(section: Section, rule: Dosed | None) -> Dosed:
    """Return the dose of `section`; what it leaves open is taken from `rule`, if there is one."""
    head = [_Said(m, section.head.block.line) for m in section.head.doses]
    body = list(_said(section, (None, Part.STEPS, Part.DOSE, Part.OTHER_SIDE)))
    if not body and not head:
        body = list(_said(section, (Part.ABOUT, Part.NOTES)))
    why: dict[str, tuple[Span, Reason]] = {}
    hold = _first(body, Role.HOLD) or _first(body, Role.TIME)
    total = _first(head, Role.TIME, Role.HOLD, Role.TOTAL)
    if hold is None or (total and total.mention.span.high <= hold.mention.span.high):
        hold, total = hold or total, None
    reps = _best(body, Role.REPS) or _best(head, Role.REPS)
    breaths = _first(body, Role.BREATHS) or _first(head, Role.BREATHS)
    found = {
        "hold": hold,
        "total": total or _first(body, Role.TOTAL),
        "reps": reps,
        "breaths": breaths,
        "sets": _first(body, Role.SETS) or _first(head, Role.SETS),
        "rest": _first(body, Role.REST) or _first(head, Role.REST),
    }
    rounds = _first(body, Role.ROUNDS) or _first(head, Role.ROUNDS)
    if rounds is not None:
        key = "sets" if (hold or reps or breaths) else "reps"
        found[key] = found[key] or rounds
    for what, said in found.items():
        if said is not None:
            why[what] = (said.mention.span, Reason(what, said.mention.words, said.line))
    if rule is not None and not (hold or reps or breaths or rounds):
        why |= _ruled(rule)
    moving = hold is not None and hold.mention.moving
    side, ways, reasons = _sides(section, moves=moving or reps is not None)
    dose = Dose(
        hold=_span(why, "hold"),
        reps=_span(why, "reps"),
        breaths=_span(why, "breaths"),
        sets=_span(why, "sets") or Span(1, 1),
        rest=_span(why, "rest"),
        total=_span(why, "total"),
        sides=side,
        both_ways=ways,
        moving=moving,
    )
    return Dosed(dose, (*(reason for _, reason in why.values()), *reasons))


def _ruled(rule: Dosed) -> dict[str, tuple[Span, Reason]]:
    held = {"hold": rule.dose.hold, "reps": rule.dose.reps, "breaths": rule.dose.breaths}
    return {
        reason.what: (span, reason)
        for reason in rule.why
        if (span := held.get(reason.what)) is not None
    }


def _said(section: Section, parts: tuple[Part | None, ...]) -> Iterable[_Said]:
    for piece in section.pieces:
        if piece.part in parts:
            label = f"{piece.label}: " if piece.part is Part.DOSE and piece.label else ""
            for sentence in sentences(label + piece.text):
                yield from (_Said(m, piece.line) for m in mentions(sentence))


def _first(said: list[_Said], *roles: Role) -> _Said | None:
    return next((s for s in said if s.mention.role in roles), None)


def _best(said: list[_Said], role: Role) -> _Said | None:
    """Return the mention of `role` that is for one side, or else the first."""
    fit = [s for s in said if s.mention.role is role]
    return next((s for s in fit if s.mention.sided), fit[0] if fit else None)


def _span(why: dict[str, tuple[Span, Reason]], what: str) -> Span | None:
    return why[what][0] if what in why else None


def _sides(section: Section, moves: bool) -> tuple[Sides, bool, tuple[Reason, ...]]:
    found: list[tuple[SideMention, int]] = [
        (m, section.head.block.line) for m in sides(section.head.block.text)
    ]
    for piece in section.pieces:
        if piece.part in (None, Part.STEPS, Part.DOSE, Part.OTHER_SIDE):
            found += [(m, piece.line) for s in sentences(piece.text) for m in sides(s)]
    kinds = {mention.kind: (mention, line) for mention, line in reversed(found)}
    chosen = kinds.get(SideKind.ALTERNATE) or kinds.get(SideKind.EACH)
    ways = SideKind.WAYS in kinds
    if chosen is None and SideKind.SWITCH_WAYS in kinds:
        chosen, ways = (None, True) if moves else (kinds[SideKind.SWITCH_WAYS], ways)
    if chosen is None:
        return Sides.NONE, ways, ()
    mention, line = chosen
    alternate = mention.kind is SideKind.ALTERNATE
    why = (Reason("sides", mention.words, line),)
    return Sides.ALTERNATE if alternate else Sides.EACH, ways, why
