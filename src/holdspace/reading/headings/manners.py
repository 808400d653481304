"""Lists whose items all begin in one manner: what could be a step alone is a name among them."""

from collections.abc import Callable, Iterator
from functools import partial

from holdspace.pattern import Pattern
from holdspace.reading.english.headings import EXERCISE_WORDS, GROUPS
from holdspace.reading.headings.catalogues import (
    PARTS_OF_BODY,
    is_of_one_position,
    runs,
    with_capital,
    without_end,
)
from holdspace.reading.headings.labels import labelled
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.run_in import LONGEST_LINE, Parts, could_name, is_no_name
from holdspace.reading.headings.titles import LONGEST_HEADING, SENTENCE_WORDS, dose_first
from holdspace.reading.patterns import any_word
from holdspace.reading.steps.instructions import is_instruction, is_titled
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.seamless import run_together
from holdspace.reading.text.sentences import sentences

_FEWEST, _OWN = 3, 0.75
"""The items that begin in the same manner, and their share, that make it the list's own."""
_FEWEST_GROUPED = 2
"""Items that make a group of exercises, where all are named."""
_GROUP = Pattern(rf"^(?:[\w'’-]+ ){{0,4}}{any_word(GROUPS)}:?$")
_NOUN = Pattern(rf"^(?!.*\b(?:your|the|both)\b).* {any_word(EXERCISE_WORDS)}$")
"""A name that ends with a kind of exercise, though it may begin with a verb: "Balance walk"."""
_COMMANDS, _TITLED = 1 / 3, 2 / 3
"""The share of the names that may begin with a verb; and where all of these look like names."""
_TELLING = 0.6
"""The share of the texts that have to tell what to do."""
_FIRST = 2
"""Sentences behind a name, one of which tells what to do."""


def manners(blocks: tuple[Block, ...]) -> dict[int, Parts]:
    """Return the names and texts of the items of lists which all begin in the same manner.

    By their places: "Lunge and twist: alternate legs.", which by itself could be a step.
    """
    found: dict[int, Parts] = {}
    lists = (part for run in runs(blocks) for part in _of_a_kind(blocks, run))
    for run in (*lists, *_paragraphs(blocks)):
        items = [with_capital(blocks[at]) for at in run]
        found |= {at: part for at, part in zip(run, _parts(items), strict=False) if part}
    for run in _grouped(blocks):
        parts = _parts([with_capital(blocks[at]) for at in run], fewest=len(run))
        found |= {at: part for at, part in zip(run, parts, strict=False) if part}
    return found


def _grouped(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the bullets below each numbered item that is a group's name: "2. Neck stretches:"."""
    for run in runs(blocks):
        group: list[int] = []
        for at in (*run, None):
            if at is not None and not blocks[at].number:
                group += [at] if group else []
                continue
            if len(group) > _FEWEST_GROUPED:
                yield group[1:]
            group = [at] if at is not None and _GROUP.search(blocks[at].text) else []


def _parts(items: list[Block], fewest: int = _FEWEST) -> list[Parts | None]:
    """Split each of `items` in the first manner that is the list's own; none, if there is none."""
    if any(map(labelled, items)) or is_of_one_position(items):
        return []
    for manner in _MANNERS:
        split = (manner(item.text) for item in items)
        parts = [part if part and not is_no_name(part[0]) else None for part in split]
        named = [part for part in parts if part]
        enough = len(named) >= max(fewest, _OWN * len(items))
        if enough and _are_names(named, numbered=items[0].number):
            return parts
    return []


def _of_a_kind(blocks: tuple[Block, ...], run: list[int]) -> Iterator[list[int]]:
    """Yield the numbered items of a list, then those with bullets, as rules for all have below."""
    for number in (True, False):
        if part := [at for at in run if blocks[at].number == number]:
            yield without_end(blocks, part)


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of lines in a row, all spaced alike, that a name and a colon begin."""
    run: list[int] = []
    for at, block in enumerate((*blocks, None)):
        plain = block is not None and block.shape is Shape.PARAGRAPH and not block.lead
        named = plain and block is not None and _parted(": ", block.text) is not None
        second = blocks[run[1]] if len(run) > 1 else block
        if not named or (block and second and block.spaced is not second.spaced):
            if len(run) >= _FEWEST:
                yield run
            run = []
        if named:
            run.append(at)


def _parted(mark: str, text: str) -> Parts | None:
    """Split a text at the first `mark`, if what stands before it could be a name."""
    name, _, rest = text.partition(mark)
    longest = LONGEST_HEADING if mark != ". " else SENTENCE_WORDS + 1
    whole = rest and not (name.endswith(".") or (name[-1:].isdigit() and rest[:1].isdigit()))
    return (
        (name, rest) if whole and len(name) < LONGEST_LINE and could_name(name, longest) else None
    )


_MANNERS: tuple[Callable[[str], Parts | None], ...] = (
    *(partial(_parted, mark) for mark in (": ", " – ", " — ", " - ", "- ", "– ", ". ", "–", "—")),
    run_together,
)
"""How a name may be parted from its text in all items of a list."""


def _tells(rest: str) -> bool:
    """Whether what stands behind a name tells what to do, or begins with how long or how often."""
    return any(map(is_instruction, sentences(rest)[:_FIRST])) or bool(dose_first(rest)[0])


def _are_names(parts: list[Parts], *, numbered: bool) -> bool:
    """Whether what the items begin with are names by most of them, and most tell what to do."""
    commands = [
        name
        for name, _ in parts
        if is_instruction(name) and not (_NOUN.search(name) or PARTS_OF_BODY.fullmatch(name))
    ]
    titled = all(is_titled(name) or EXERCISE_WORD.search(name) for name in commands)
    told = sum(_tells(rest) for _, rest in parts)
    share = _TITLED if titled or numbered else _COMMANDS
    return len(commands) <= share * len(parts) and told >= _TELLING * len(parts)
