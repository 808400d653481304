"""Headings ranked by what stands around them: titles, groups, and lines that only count."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from holdspace.pattern import Pattern
from holdspace.reading.doses.role import Role
from holdspace.reading.exercises import evidence
from holdspace.reading.headings.catalogues import runs
from holdspace.reading.headings.chains import chains
from holdspace.reading.headings.titles import COUNTER, Head, Rank
from holdspace.reading.text.blocks import Block, Shape

_MINUTES = 120
"""Seconds that are rather those of a whole routine."""
_FEWEST_BELOW = 3
"""Headings below one that gives the minutes of all."""
_KIND = r"(?:exercise|stretch|pose|posture|asana|move|movement|drill|technique)"
_KIND_ALONE = Pattern(rf"{_KIND} ?(?:#|no\.? )?\w{{1,5}}\W?$")
"""A kind and its count, and no other word: not "Hip stretch 1"."""

Heads = Sequence[Head | None]
"""The heading that each block of a text looks like, if it does."""


def ranked(found: Heads, blocks: Sequence[Block]) -> tuple[Head | None, ...]:
    """Return the headings `found` among `blocks`, ranked by what stands around them."""
    counted = tuple(_with_what_it_counts(_titled(tuple(_without_regimens(found)))))
    return tuple(_raised(_levelled(counted, blocks), blocks))


def _without_regimens(found: Heads) -> Iterator[Head | None]:
    """Yield the headings `found` without the items below "Prescription" that name no exercise."""
    ruled = False
    for head in found:
        listed = head if head is not None and head.rank == Rank.LISTED else None
        if head is not None and listed is None:
            ruled = evidence.is_regimen(head)
        yield None if ruled and listed and not _names_exercise(listed) else head


def _names_exercise(head: Head) -> bool:
    return evidence.is_named(head) and not evidence.is_no_exercise(head)


def _levelled(found: Heads, blocks: Sequence[Block]) -> Heads:
    """Give the names of one list, and those of all lines, one rank: none is below another."""
    levelled = list(found)
    for run in (*chains(blocks), *_bullets(blocks), _lines(found, blocks)):
        named = [(at, head) for at in run if (head := levelled[at]) is not None]
        rank = min((head.rank for _, head in named), default=0)
        for at, head in named:
            levelled[at] = replace(head, rank=rank)
    return levelled


def _bullets(blocks: Sequence[Block]) -> Iterator[list[int]]:
    for run in runs(tuple(blocks)):
        yield [at for at in run if not blocks[at].number]


def _lines(found: Heads, blocks: Sequence[Block]) -> list[int]:
    """Return the places of the lines that a name begins and its text follows."""
    return [
        at
        for at, head in enumerate(found)
        if head is not None
        and head.rank in (Rank.LISTED, Rank.RUN_IN)
        and blocks[at].shape is Shape.PARAGRAPH
    ]


def _titled(found: tuple[Head | None, ...]) -> tuple[Head | None, ...]:
    """Make a short line at the top of a text its title, unless it gives a dose."""
    first = found[0] if found else None
    if first is None or first.rank != Rank.SHORT or first.numbered or COUNTER.fullmatch(first.name):
        return found
    marked = any(h is not None and h.block.shape is Shape.HEADING for h in found)
    title = marked or evidence.is_group(first) or _announces(found) or _is_whole_time(first, found)
    if first.doses and not title:
        return found
    return replace(first, rank=1, doses=()), *found[1:]


def _is_whole_time(first: Head, found: tuple[Head | None, ...]) -> bool:
    """Whether the first heading gives minutes for all below it: "Six minutes for a stiff back"."""
    minutes = all(m.role is Role.TIME and m.span.low >= _MINUTES for m in first.doses)
    several = sum(head is not None for head in found) > _FEWEST_BELOW
    return minutes and several and not evidence.is_named(first)


def _announces(found: tuple[Head | None, ...]) -> bool:
    """Whether the first heading heads nothing, where most others head something."""
    telling = [bool(one.rest) or two is None for one, two in pairwise(found) if one is not None]
    return telling[:1] == [False] and sum(telling) * 2 > len(telling)


def only_counts(head: Head, then: Head | None) -> bool:
    """Whether a heading only counts the one that stands right below it: "Exercise 3"."""
    if then is None or then.rank != head.rank or head.doses or head.rest:
        return False
    return _KIND_ALONE.match(head.name) is not None and not COUNTER.fullmatch(then.name)


def _with_what_it_counts(found: Heads) -> Iterator[Head | None]:
    """Yield the headings `found`; what a heading above only counts is numbered."""
    yield from found[:1]
    for one, two in pairwise(found):
        counted = one is not None and two is not None and only_counts(one, two)
        yield replace(two, numbered=True) if counted and two is not None else two


def _raised(found: Heads, blocks: Sequence[Block]) -> Iterator[Head | None]:
    """Yield the headings `found`; a short line above numbered names heads them where it can.

    It gives a time for them, "In bed (5 min)", or a rule for all stands between.
    """
    places = [at for at, head in enumerate(found) if head is not None]
    following = dict(pairwise(places))
    for at, head in enumerate(found):
        after = following.get(at)
        then = found[after] if after is not None else None
        if head is None or then is None or after is None or not _is_above(head, then):
            yield head
            continue
        timed = after == at + 1 and head.doses and then.doses
        ruled = any(map(evidence.is_for_all, blocks[at + 1 : after]))
        yield replace(head, rank=Rank.PIPE) if timed or ruled else head


def _is_above(head: Head, then: Head) -> bool:
    return head.rank == Rank.SHORT and not head.numbered and then.rank == Rank.NUMBERED
