"""Headings, and which lines look like the title of something."""

from dataclasses import dataclass
from enum import IntEnum

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.english.headings import NUMBERED, SENTENCE_SIGNS
from holdspace.reading.english.numbers import ONES
from holdspace.reading.headings.names import (
    EXERCISE_WORD,
    name_and_dose,
    numbered,
    without_aside,
)
from holdspace.reading.patterns import any_word, one_of
from holdspace.reading.steps.instructions import is_command, is_instruction, is_structure, is_titled
from holdspace.reading.text.blocks import Block, Shape

_SENTENCE = one_of(SENTENCE_SIGNS)
SENTENCE_WORDS = 4
"""Words that make a short line a sentence, where it begins as an instruction."""
LONGEST_HEADING = 10
"""Words in a heading that is not marked as one."""
_LONGEST_SECOND = 9
"""Words of a numbered name with a second one behind a dash."""
_LONGEST_TITLE = 120
"""Characters in a heading that is not marked as one."""
_LONGEST_DOSED = 18
"""Words in such a heading, where it gives a dose."""


COUNTER = Pattern(
    rf"(?:\w+ ){{0,2}}{any_word(NUMBERED)}s? ?(?:#|no\.? |number )?"
    rf"(?:\d{{1,2}}|{any_word(ONES[1:11])})[.:]?"
)
"""A heading that only counts: "Desk stretch #2", "Exercise 1."."""
_QUOTED = Pattern(r"[\"“](?=\S{1,12}(?: \S{1,12}){0,3}$)[^\"“”]{1,30}[\"”]")
"""A name of few words that begins with a quoted one: "“C” exercise"."""
NAMED = Pattern(
    r"(?<!the )(?<!this )(?<!each )(?<!your )(?<!a )\b(?:stretch|exercise|pose|breathing)$"
)
"""What the name of an exercise ends with, though it may begin with a verb: "Lower back stretch"."""
_CHAIN = Pattern(r"\d{1,2}(?:-\d{1,2}){2,3}")
"""The counts of a breath, which name an exercise: "4-7-8"."""
_SAID = Pattern(r"(?:This|These|Those|It|There) [a-z]+", cased=True)
"""What begins a sentence, however short: "This pose helps"."""
_BRACKETS = Pattern(r" \([^()]{1,80}\)")
_DOSE_END = Pattern(r"[.!)]\s+(?=(?-i:[A-Z]))|\s[–—|-]\s|;\s")
"""What stands between a dose and what to do, behind a name."""


_BARE = Pattern(r"(\d{1,2})(?: (?:slow|easy|gentle|smooth)(?:ly)?)?(?:[.,;]\s+|\W*$)")
"""A number that stands alone behind a name, and counts how often: "Heel raises: 20, hold on"."""


_BREATHS = Pattern(r"\bbreaths$")
"""What is counted by the name itself: "Big breaths: 5"."""


class Rank(IntEnum):
    """How a heading looks, from the one that holds the most to the one that holds the least.

    Markdown's six levels come first, by their own numbers.
    """

    BOLD = 7
    PIPE = 8
    NUMBERED = 9
    SHORT = 10
    LISTED = 11
    RUN_IN = 12


@dataclass(frozen=True, slots=True)
class Head:
    """A block that looks like a heading."""

    name: str
    """Without its number and dose."""
    block: Block
    rank: int
    numbered: bool
    doses: tuple[Mention, ...]
    """What the heading itself says of the dose."""
    rest: str = ""
    """What follows it on its own line, where it is run in."""


def head_of(block: Block, written: str, rank: int, rest: str = "") -> Head:
    """Return the heading that is `written` at `block`, its number and dose taken off the name."""
    number = numbered(written)
    name, found = name_and_dose(written[number:] if number else written)
    behind, rest = dose_first(rest)
    if behind.startswith("Reps") and _BREATHS.search(name):
        behind = behind.replace("Reps", "Breaths", 1)
    found = (*found, *doses(behind))
    return Head(name, block, rank, block.number or number is not None, found, rest)


def dose_first(text: str) -> tuple[str, str]:
    """Split "10 times each side. Sit tall ..." into the dose that it begins with and the rest."""
    if bare := _BARE.match(text):
        return f"Reps: {bare[1]}", text[bare.end() :]
    end = _DOSE_END.search(text[:_LONGEST_TITLE])
    said = text[: end.start()] if end else text[:_LONGEST_TITLE]
    sentence = said[:1].isupper() and is_instruction(said)
    if sentence or not doses(said) or not is_structure(said):
        return "", text
    return said, text[end.end() :] if end else text[_LONGEST_TITLE:]


def without_brackets(name: str) -> str:
    """Return `name` without what stands in brackets."""
    return _BRACKETS.sub("", name)


def words_of(name: str) -> int:
    """Return how many words `name` has, without what stands in brackets."""
    return len(without_brackets(name).split())


def is_title(text: str) -> bool:
    """Whether `text` could be the title of something: short, and no sentence."""
    text = without_aside(text)
    words = words_of(text)
    return (
        0 < len(text) < _LONGEST_TITLE
        and (words <= LONGEST_HEADING or (words <= _LONGEST_DOSED and bool(doses(text))))
        and (text[0] not in "\"'“(@[|" or _QUOTED.match(text) is not None)
        and text[-1] not in ".!?;,"
        and not text[0].islower()
        and not _SAID.match(text)
        and (any(character.isalpha() for character in text) or _CHAIN.fullmatch(text) is not None)
        and not _SENTENCE.search(text)
    )


def is_low(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether `block` is a name in small letters above a list, and no caption: "pelvic tilt"."""
    if before is not None and is_title(before.text) and before.text[-1] != ":":
        return False
    few = len(block.text.split()) <= SENTENCE_WORDS and block.text[-1].isalnum()
    listed = after is not None and after.shape is Shape.ITEM
    return few and listed and EXERCISE_WORD.search(block.text) is not None


def is_told(text: str, *, dosed: bool = False, listed: bool = False) -> bool:
    """Whether a short line without a full stop is an instruction; one may be `dosed`.

    Above steps that are `listed` a posture is no instruction, but a name: "Heel to toe walking".
    """
    long = len(text.split()) > SENTENCE_WORDS
    named = is_titled(text) or NAMED.search(text) is not None
    told = long and not named and (is_command(text) if listed else is_instruction(text))
    return told and (dosed or not doses(text))


def is_dotted_name(block: Block, after: Block | None) -> bool:
    """Whether `block` is a name with a full stop, alone above a text: "Calf (back) stretch."."""
    above = block.spaced and block.text.endswith(".") and after is not None
    named = NAMED.search(block.text.rstrip(".")) is not None
    alone = above and (named or (after is not None and after.spaced and is_titled(block.text)))
    few = len(block.text.split()) <= LONGEST_HEADING
    return alone and few and not is_command(block.text)


def is_short_sentence(block: Block, after: Block | None) -> bool:
    """Whether `block` is a numbered name with a full stop: "1. Crescent lunge."."""
    return (
        (block.number or numbered(block.text) is not None)
        and block.text.endswith(".")
        and len(block.text.split()) <= (_LONGEST_SECOND if " - " in block.text else 5)
        and not (is_instruction(block.text) and len(block.text.split()) > 2)
        and after is not None
        and after.shape is Shape.PARAGRAPH
    )
