"""Routines told in a row: "Start with cobra for 20 seconds. Then move to child's pose ..."."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from holdspace.pattern import Pattern
from holdspace.reading import author
from holdspace.reading.doses.mentions import doses
from holdspace.reading.english.flows import MENTIONED, NAMED_IN_PASSING, POSE_IN_PASSING
from holdspace.reading.english.pages import PAGE_TEXT
from holdspace.reading.exercises.judging import Above, judge
from holdspace.reading.exercises.sections import Section
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.headings.run_in import could_name
from holdspace.reading.headings.titles import Head, Rank, without_brackets
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import is_instruction
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_NAMED = Pattern(NAMED_IN_PASSING)
_POSE = Pattern(POSE_IN_PASSING, cased=True)
_MENTIONED = tuple(map(Pattern, MENTIONED))
_PAGE = one_of(PAGE_TEXT)
_FEWEST = 3
"""Exercises, each named and dosed in its sentences, that make a text a row of them."""
_QUOTED = Pattern(
    r"^[\"“](?=[A-Z])|[.,!]?[\"”](?:,? (?:he|she|they|Mr?s? \w+|[A-Z]\w+) (?:said|says|adds|added"
    r"|explains|explained|advises|advised|suggests|suggested)\b[^.]{0,20})?(?=\.?$)",
    cased=True,
)
"""The marks of what somebody is quoted with, and who it was: "... will do," she said."""
_CONDITION = Pattern(r"(?:if|for (?:an?|those|more)|some|alternatively|to make|instead|or)\b")
"""What a sentence begins with that tells another way, not another exercise."""
_MOST_BOLD = 9
"""Bold words of a paragraph, any of which may be a name."""
_DOSED = 0.6
"""The share of what paragraphs name that has to have a dose."""
_FIRST = 2
"""Sentences of a paragraph, one of which names what it tells of."""


@dataclass(slots=True)
class Told:
    """An exercise that is named in passing, and the sentences about it."""

    name: str
    block: Block
    said: list[str]

    @property
    def text(self) -> str:
        """All that is said of it, without who said it."""
        return " ".join(_QUOTED.sub("", sentence) for sentence in self.said)


def in_a_row(blocks: tuple[Block, ...]) -> list[Told]:
    """Return the exercises that the sentences of `blocks` name in passing, if they do so in a row.

    There are none unless each has a dose of its own.
    """
    found: list[Told] = []
    for block in blocks:
        if found and _PAGE.search(block.text):
            break
        for sentence in sentences(block.text) if block.shape is Shape.PARAGRAPH else ():
            name = _name(author.without_pauses(sentence)[0])
            if name:
                found.append(Told(name, block, [sentence]))
            elif found:
                found[-1].said.append(sentence)
    told = all(map(_is_told, found))
    return found if len(found) >= _FEWEST and told else []


def _is_told(one: Told) -> bool:
    """Whether the sentences about an exercise give a dose, and one of them what to do."""
    said = sentences(one.text)
    return any(map(doses, said)) and any(map(is_instruction, said))


def in_paragraphs(blocks: tuple[Block, ...]) -> list[Told]:
    """Return the poses that the paragraphs of a class go through: "From here, come into Cow pose".

    Each paragraph names one as it begins, and tells it or goes on with the one before.
    """
    found: list[Told] = []
    for block in blocks:
        said = sentences(block.text)
        here = without_brackets(found[-1].name).casefold() if found else ""
        poses = [name for sentence in said[:_FIRST] for name in _poses(sentence)]
        new = next((n for n in poses if without_brackets(n).casefold() != here), "")
        over = block.shape is Shape.HEADING or (not new and _PAGE.search(block.text) is not None)
        if found and over:
            break
        if new and any(map(is_instruction, said)):
            found.append(Told(new, block, [block.text]))
        elif found:
            found[-1].said.append(block.text)
    return found if len(found) >= _FEWEST else []


def _poses(sentence: str) -> list[str]:
    """Return the poses that a sentence goes on to, by their capitals, and not those it leaves."""
    return [found["name"] for found in _POSE.finditer(sentence)]


def _name(sentence: str) -> str:
    """Return the name of the exercise that a sentence goes on to; empty if it does not."""
    found = _NAMED.match(sentence)
    if found is None:
        return ""
    counted = found["counted"] and found["article"]
    if not counted and not EXERCISE_WORD.search(found["name"]):
        return ""
    return found["name"][0].upper() + found["name"][1:]


def in_prose(blocks: Iterable[Block], fewest: int = _FEWEST) -> list[Told]:
    """Return the exercises that the paragraphs of a letter or a column tell, most with a dose.

    One is named in any sentence, and begins with its paragraph, or behind the dose of another:
    "After that, lean back on your heels. This is child's pose, and you may stay for two minutes."
    """
    found: list[Told] = []
    for block in blocks:
        if block.shape is Shape.PARAGRAPH:
            found += _in_one(block)
    dosed = sum(any(map(doses, told.said)) for told in found)
    return found if len(found) >= fewest and dosed >= _DOSED * len(found) else []


def _in_one(block: Block) -> list[Told]:
    """Return the exercises that one paragraph tells: what to do, or how often."""
    found: list[Told] = []
    before: list[str] = []
    dosed = True
    for sentence in sentences(block.text):
        name = (_strong(sentence, block) or _mentioned(sentence)) if dosed else ""
        if name:
            found.append(Told(name, block, [*before, sentence]))
            before, dosed = [], False
        elif found:
            found[-1].said.append(sentence)
        else:
            before.append(sentence)
        dosed = dosed or bool(doses(sentence)) or not found
    return [told for told in found if any(is_instruction(s) or doses(s) for s in told.said)]


def _strong(sentence: str, block: Block) -> str:
    """Return the bold words of a sentence, if they could be a name."""
    names = (words for words in block.strong[:_MOST_BOLD] if words in sentence)
    told = is_instruction(sentence) or bool(doses(sentence))
    could = (n for n in names if could_name(n[:1].upper() + n[1:]))
    bold = next((name for name in could if told or EXERCISE_WORD.search(name)), "")
    return bold[:1].upper() + bold[1:].rstrip(" .:,")


def _mentioned(sentence: str) -> str:
    """Return the name of the exercise that a sentence mentions; empty if it mentions none."""
    if _CONDITION.match(sentence):
        return ""
    if name := next(iter(_poses(sentence)), "") or _name(sentence):
        return name
    found = next(filter(None, (row.search(sentence) for row in _MENTIONED)), None)
    return "" if found is None else found["name"][0].upper() + found["name"][1:]


def sections(row: Iterable[Told]) -> list[Section]:
    """Return the exercises that sentences of a text tell."""
    heads = (
        Head(told.name, replace(told.block, text=told.text), Rank.RUN_IN, False, (), told.text)
        for told in row
    )
    return [judge(head, Above(), ()).section for head in heads]
