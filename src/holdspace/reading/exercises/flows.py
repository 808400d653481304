"""Routines told in a row: "Start with cobra for 20 seconds. Then move to child's pose ..."."""

from dataclasses import dataclass

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import doses
from holdspace.reading.english.flows import NAMED_IN_PASSING
from holdspace.reading.english.pages import PAGE_TEXT
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.patterns import one_of
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_NAMED = Pattern(NAMED_IN_PASSING)
_PAGE = one_of(PAGE_TEXT)
_FEWEST = 3
"""Exercises, each named and dosed in its sentences, that make a text a row of them."""


@dataclass(slots=True)
class Told:
    """An exercise that is named in passing, and the sentences about it."""

    name: str
    block: Block
    text: str


def in_a_row(blocks: tuple[Block, ...]) -> list[Told]:
    """Return the exercises that the sentences of `blocks` name in passing, if they do so in a row.

    There are none unless each has a dose of its own.
    """
    found: list[Told] = []
    for block in blocks:
        if found and _PAGE.search(block.text):
            break
        for sentence in sentences(block.text) if block.shape is Shape.PARAGRAPH else ():
            name = _name(sentence)
            if name:
                found.append(Told(name, block, sentence))
            elif found:
                found[-1].text += f" {sentence}"
    dosed = all(any(map(doses, sentences(one.text))) for one in found)
    return found if len(found) >= _FEWEST and dosed else []


def _name(sentence: str) -> str:
    """Return the name of the exercise that a sentence goes on to; empty if it does not."""
    found = _NAMED.match(sentence)
    if found is None or not EXERCISE_WORD.search(found["name"]):
        return ""
    return found["name"][0].upper() + found["name"][1:]
