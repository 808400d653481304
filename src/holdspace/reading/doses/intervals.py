"""Circuits by the clock: "40 seconds work, 20 seconds rest"."""

from collections.abc import Sequence

from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.role import Role
from holdspace.reading.text.sentences import sentences

_WORK = (Role.TIME, Role.HOLD)


def is_interval(found: Sequence[Mention]) -> bool:
    """Whether a dose is a time of work and one of rest, which is that of each in a circuit."""
    roles = {mention.role for mention in found}
    return Role.REST in roles and bool(roles.intersection(_WORK))


def interval(text: str) -> tuple[Mention, ...]:
    """Return the work and the rest that a sentence of `text` gives; nothing, if none gives both."""
    found = (doses(said) for said in sentences(text))
    both = next(filter(is_interval, found), ())
    return tuple(mention for mention in both if mention.role in (*_WORK, Role.REST))
