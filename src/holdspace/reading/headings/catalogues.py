"""Lists whose items are exercises: most begin with a name, and many give a dose."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import takewhile

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.phases import has_phases
from holdspace.reading.english.headings import BODY_PART, COUNTED, GROUP_OPENINGS, GROUPS, Part
from holdspace.reading.english.verbs import BODY
from holdspace.reading.headings.labels import labelled, part_named
from holdspace.reading.headings.names import EXERCISE_WORD, name_and_dose
from holdspace.reading.headings.run_in import (
    TIMES,
    dosed_run_in,
    is_dotted,
    is_no_name,
    run_in,
)
from holdspace.reading.headings.titles import (
    LONGEST_HEADING,
    SENTENCE_WORDS,
    is_title,
    is_told,
    words_of,
)
from holdspace.reading.patterns import any_word
from holdspace.reading.steps.instructions import (
    is_filler,
    is_instruction,
    is_structure,
)
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_PART = rf"(?:{BODY_PART}|{BODY})"
PARTS_OF_BODY = Pattern(rf"{_PART}(?:(?:,| and| &| ?/) ?{_PART}){{0,5}}")
"""Nothing but parts of the body: "Knees", "Lower back", "Back and ribs"."""
_COUNTED = Pattern(COUNTED)
_GROUP = Pattern(rf"\b{any_word(GROUPS)}$|{GROUP_OPENINGS}")
_REPEAT = Pattern(r"repeat (?:all|both|everything|the (?:lot|whole))\b")
_FEWEST = 2
"""Numbered names with a dose below them that make a list of exercises."""
_DASHED = Pattern(r"[A-Z][^.!?:;,]{2,40}? [–—-] \S", cased=True)
_FEWEST_LINES = 3
"""Lines that begin with a name and a dash which make a list, though no bullet says so."""
_MOST = 12
"""How many items below a name may tell its dose."""
_FEW_WORDS = 2
"""Words of a name that begins with a verb, before a dose and a full stop: "Roll shoulders"."""
_FEW_WORDS_OF_DOSE = 6
"""Words of an item that gives a dose and names nothing."""
_AMOUNT = Pattern(r"[\s:(,–—-]*[x×]? ?\d")
"""What stands right behind such a name."""
_CATALOGUE = 0.6
"""The share of a list's items that have to be named for it to be a list of exercises."""


def catalogues(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the places of the items of lists in which most items are named exercises."""
    found: set[int] = set()
    for run in (*map(partial(without_end, blocks), runs(blocks)), *_lines(blocks)):
        items = [blocks[at] for at in run]
        named = sum(_is_named(item) for item in items)
        told = any(is_structure(item.text) and not named_dose(item) for item in items)
        enough = named >= max(2, _CATALOGUE * len(items))
        if enough and not (told or is_of_one_position(items) or _is_one_breath(items)):
            found.update(run)
    for run in (*_apart(blocks), *_above(blocks), *_labelled_below(blocks)):
        found.update(run)
    return frozenset(found)


def _is_one_breath(items: list[Block]) -> bool:
    """Whether items are each a phase of one breath: "Up as you breathe in, 4 counts"."""
    told = [sentences(item.text) for item in items]
    return has_phases([said for item in told for said in item]) and not any(map(has_phases, told))


def is_of_one_position(items: list[Block]) -> bool:
    """Whether items tell what each part of the body does in one: "Feet: ...", "Knees: ..."."""
    parted = [with_capital(item).text.partition(": ") for item in items]
    return all(PARTS_OF_BODY.fullmatch(part) and rest for part, _, rest in parted) and not any(
        doses(sentence) for _, _, rest in parted for sentence in sentences(rest)
    )


def without_end(blocks: tuple[Block, ...], run: list[int]) -> list[int]:
    """Return a list without a last item that only asks for more of the same: "Repeat all on L"."""
    last = blocks[run[-1]]
    again = last.number or _REPEAT.match(last.text) is not None
    return run[:-1] if again and is_structure(last.text) and not named_dose(last) else run


def runs(blocks: tuple[Block, ...]) -> list[list[int]]:
    """Return the places of items that stand in one list, at one depth, with their labels.

    Deeper items may stand between them.
    """
    runs: list[list[int]] = []
    here: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        if block.shape is Shape.ITEM:
            here = {level: run for level, run in here.items() if level <= block.level}
            if block.level not in here:
                runs.append(here.setdefault(block.level, []))
            here[block.level].append(at)
        elif block.shape is not Shape.PARAGRAPH or labelled(block) is None:
            here = {}
    return runs


def _above(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of the items of a list that each name what deeper items tell.

    Most of them have a dose, or steps, below them: "- Cobra", "  - Hold: 20 seconds".
    """
    lists: dict[int, list[int]] = {}
    for at, block in enumerate((*blocks, None)):
        level = block.level if block and block.shape is Shape.ITEM else -1
        for run in [] if level >= 0 else [lists.pop(depth) for depth in tuple(lists)]:
            told = [_is_told_below(blocks, place) for place in run]
            if sum(told) >= max(_FEWEST, _CATALOGUE * len(run)):
                yield [place for place, tells in zip(run, told, strict=True) if tells]
        if level >= 0:
            lists.setdefault(level, []).append(at)


def _is_told_below(blocks: tuple[Block, ...], at: int, *, groups: bool = True) -> bool:
    """Whether the item at `at` is a title, and what is deeper below it is a dose, or steps.

    The title of one of the `groups` has such items below it.
    """
    item = blocks[at]
    near = blocks[at + 1 : at + 1 + _MOST]
    below = takewhile(lambda b: b.shape is Shape.ITEM and b.level > item.level, near)
    deeper = list(below)
    told = [block for block in deeper if block.level == deeper[0].level]
    parts = [found[0] for block in told if (found := labelled(block))]
    named = is_title(item.text) and not (labelled(item) or part_named(item.text))
    steps = sum(is_instruction(block.text) for block in told)
    own = sum(bool(doses(block.text)) and not is_structure(block.text) for block in told)
    stepped = steps > 1 and own <= 1 and not (item.number or is_instruction(item.text))
    dosed = not item.number and any(map(_is_bare_dose, told))
    if named and (dosed or Part.DOSE in parts or Part.STEPS in parts or stepped):
        return True
    places = [at + 1 + n for n, block in enumerate(deeper) if block.level == deeper[0].level]
    return named and groups and any(_is_told_below(blocks, n, groups=False) for n in places)


def _is_bare_dose(block: Block) -> bool:
    """Whether an item says how long or how often, and little else: "2 x 8, 30 sec break"."""
    short = len(block.text.split()) <= _FEW_WORDS_OF_DOSE and not is_instruction(block.text)
    return bool(doses(block.text)) and (short or is_structure(block.text))


def _apart(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of numbered items that each begin with a name and give a dose below it.

    Paragraphs may stand between them, as they do where an item's own text is broken.
    """
    run: list[int] = []
    dosed = True
    for at, block in enumerate((*blocks, None)):
        if block is None or block.shape not in (Shape.ITEM, Shape.PARAGRAPH):
            if len(run) >= _FEWEST and dosed:
                yield run
            run, dosed = [], True
        elif block.number and not block.level:
            dosed = dosed and is_dotted(block) and _is_dosed(blocks, at)
            run.append(at)


def _labelled_below(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of bullets that are names, with labelled ones right below them.

    All stand at one depth: "- Heel slide", "- How to do it: ...", "- Hold: 5 seconds".
    """
    names = [
        at
        for at, block in enumerate(blocks)
        if block.shape is Shape.ITEM
        and is_title(block.text)
        and not (labelled(block) or part_named(block.text) or is_structure(block.text))
        and _has_labels(blocks, at)
        and not _goes_on(blocks, at)
    ]
    if len(names) >= _FEWEST:
        yield names


def _goes_on(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether an item follows a step of its own list, as the last one before the labels does."""
    item, before = blocks[at], blocks[at - 1] if at else None
    if before is None or item.text.endswith(":"):
        return False
    if before.shape is Shape.HEADING:
        return is_instruction(item.text) or len(item.text.split()) > SENTENCE_WORDS + 2
    alike = before.shape is Shape.ITEM and before.level == item.level
    return alike and labelled(before) is None


def _has_labels(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether labelled items of the same list follow one, a line about it between them or not.

    Below a name with a colon it is steps that follow: "- Chest stretch:", "- Stand tall.".
    """
    item, below = blocks[at], blocks[at + 1 : at + 4]
    if below and below[0].shape is Shape.PARAGRAPH:
        below = below[1:]
    parts = [found[0] for block in below[:2] if (found := labelled(block))]
    alike = all((b.shape, b.level) == (Shape.ITEM, item.level) for b in below[:2])
    if not alike:
        return False
    if item.text.endswith(":") and below:
        return EXERCISE_WORD.search(item.text) is not None and is_instruction(below[0].text)
    return Part.STEPS in parts or (len(parts) > 1 and Part.DOSE in parts)


def _is_dosed(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether a numbered item, or a paragraph below it, gives a dose."""
    below = takewhile(lambda block: block.shape is Shape.PARAGRAPH, blocks[at + 1 :])
    return any(any(map(doses, sentences(block.text))) for block in (blocks[at], *below))


def _lines(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Yield the places of lines right below each other that a name and a dash or a dose begin."""
    run: list[int] = []
    for at, (block, after) in enumerate(zip(blocks, (*blocks[1:], None), strict=False)):
        alone = block.spaced and (after is None or after.spaced)
        listed = block.shape is Shape.PARAGRAPH and not alone and _is_of_list(block)
        if not listed or (run and block.spaced):
            if len(run) >= _FEWEST_LINES:
                yield run
            run = []
        if listed:
            run.append(at)
    if len(run) >= _FEWEST_LINES:
        yield run


def _is_of_list(line: Block) -> bool:
    """Whether a line begins as those of a list do: "Cobra - ...", "pigeon 2 min, breathe"."""
    if _DASHED.match(line.text):
        return True
    item = with_capital(line)
    grouped = _GROUP.search(name_and_dose(item.text)[0])
    dosed = is_title(item.text) and named_dose(item) and not (grouped or _is_told(item))
    return bool(dosed or dosed_run_in(item))


def _is_named(item: Block) -> bool:
    item = with_capital(item)
    if labelled(item):
        return False
    if item.lead:
        named = not (is_structure(item.lead) or is_no_name(item.lead))
        return named and len(item.lead.split()) <= LONGEST_HEADING
    counted = _COUNTED.match(item.text) and is_title(item.text)
    return bool(
        counted
        or run_in(item)
        or dosed_run_in(item)
        or (is_title(item.text) and named_dose(item) and not _is_told(item))
        or is_counted(item)
        or (_is_title_first(item) and any(map(doses, sentences(item.text))))
        or (item.number and is_dotted(item) and any(map(doses, sentences(item.text))))
    )


def _is_told(item: Block) -> bool:
    """Whether what a dose stands behind is a command of several words: "Look up at the sky 5x"."""
    return is_told(name_and_dose(item.text)[0], dosed=True)


def _is_title_first(item: Block) -> bool:
    """Whether a numbered item begins with a title: "Toy soldier. Or add the arms: 30 seconds."."""
    said, dot, _ = item.text.partition(". ")
    named = words_of(said) <= SENTENCE_WORDS and not is_instruction(said)
    return bool(dot) and item.number and named and is_title(said)


def is_counted(item: Block) -> bool:
    """Whether `item` is a name and its dose, with a full stop: "Clam x 10."."""
    bare = replace(item, text=item.text.removesuffix("."))
    if bare.text == item.text or not item.number or not is_title(bare.text):
        return False
    name = name_and_dose(bare.text)[0]
    if is_no_name(name) or not _AMOUNT.match(bare.text.removeprefix(name)):
        return False
    short = len(name.split()) <= _FEW_WORDS or not is_instruction(name)
    return bool(named_dose(bare)) and (short or TIMES.search(item.text) is not None)


def with_capital(item: Block) -> Block:
    """Return an item of a list with a capital, which names in lists often go without."""
    return replace(item, text=item.text[0].upper() + item.text[1:])


def named_dose(item: Block) -> tuple[Mention, ...]:
    """Return the dose that stands apart from the name in `item`: "Cat-cow: 10 times"."""
    name, found = name_and_dose(item.text)
    told = any(map(str.isalpha, name)) and is_filler(name)
    return found if name != item.text and not (told or is_structure(name)) else ()
