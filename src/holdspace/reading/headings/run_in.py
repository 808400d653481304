"""Headings that their text follows on the same line: "Neck rolls: Sit tall ..."."""

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.headings import CONDITIONS, LEAD_INS, NO_NAMES
from holdspace.reading.headings.names import EXERCISE_WORD, name_and_dose, numbered
from holdspace.reading.headings.titles import (
    LONGEST_HEADING,
    NAMED,
    SENTENCE_WORDS,
    Head,
    Rank,
    head_of,
    is_title,
    words_of,
)
from holdspace.reading.patterns import one_of
from holdspace.reading.steps.instructions import (
    is_command,
    is_filler,
    is_instruction,
    is_structure,
    is_titled,
)
from holdspace.reading.text.blocks import Block, Shape
from holdspace.reading.text.sentences import sentences

_NO_NAMES = frozenset(NO_NAMES)
LEAD_IN = one_of(LEAD_INS, whole=True)
_CONDITION = Pattern(CONDITIONS)
MARKS = (": ", " – ", " — ", " - ", " -- ", " / ", "- ")
"""What stands between a heading and the text that is run in with it."""
_LOOSE = (" / ", "- ")
"""Marks that part other things, too: two names, or the halves of a word."""
_BRACKET = Pattern(r"\s*(\([^()]{2,60}\))\s*(?::|[–—-]\s|$)")
"""What the name is called besides, behind a bold one: "**Child's pose** (Balasana): ..."."""
_MARK = Pattern(r"(?::|\s[–—/-]+|[–—-]|[.!?])\s+")
"""What may stand behind a name of any manner in its line."""
_DAY = Pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day:?")
"""What a week's exercises are counted by: "**Monday** – Upper trap release"."""
_PAUSE = Pattern(r"[.,;!]\s+|\s[–—-]\s|(?<=\d\w\))\s+|(?<=[a-z]\))\s+(?=\w)")
"""What may stand behind a name with its dose."""
_LONGEST_RUN_IN, _LONGEST_NUMBERED = 7, 10
"""Words in a heading that its text follows on the same line; and where it is numbered."""
_SHORTEST_TEXT = 60
"""Characters of a text that a slash parts from a name."""
_SIDED = Pattern(r"\s*(?:on )?(?:each|per|both|every) (?:side|leg|arm|hand|foot)s?\b")
_OTHER_SIDE = Pattern(r"\d+ ?[a-z]{0,7}\.? (?:left|right|(?-i:[LR]))\W*")
"""The second half of a dose: "20 secs L, 20 secs R"."""
_HELD = frozenset(("plank", "squat", "lunge", "crunch", "bridge", "balance", "frog", "march"))
"""Verbs that name an exercise where a full stop follows: "Plank. Keep your body straight"."""
_FIRST = 2
"""Sentences behind a name, one of which tells what to do."""
_LONGEST_DOSED = 5
"""Words of a name that a dose and a full stop follow: "Pelvic tilts x 8. Breathe in ..."."""
ALTERNATING = Pattern(r"Alternating(?: [A-Z][\w'’-]+){1,4}", cased=True)
"""A name that would ask for both sides if it were none: "Alternating Reverse Lunge"."""
TIMES = Pattern(r" [x×] ?\d")
"""How a list writes how often an exercise is done: "Clam x 10"."""
LONGEST_LINE = 200
"""Characters: what is longer is no heading, but one may be run in with it."""


Parts = tuple[str, str]
"""A name, and the text behind it."""


def parted(text: str) -> Parts | None:
    """Split a text at its first mark: "Cobra! Lie on your front" and "Cobra- lie ..."."""
    mark = _MARK.search(text)
    return (text[: mark.start()], text[mark.end() :]) if mark else None


def run_in(block: Block, marks: tuple[str, ...] = MARKS, *, like: bool = False) -> Head | None:
    """Read "Neck rolls: Sit tall ..." or "Butterfly - 2 minutes Sit ..." as a head and its text.

    What stands `like` others among them needs to show less of it.
    """
    number = numbered(block.text) or 0
    text = block.text[number:]
    for mark in marks:
        name, found, rest = text.partition(mark)
        longest = _LONGEST_NUMBERED if block.number or number else _LONGEST_RUN_IN
        if not found or not could_name(name, longest) or (mark in _LOOSE and not _is_text(rest)):
            continue
        if block.number and _is_second_name(mark, rest):
            continue
        rank = Rank.LISTED if block.shape is Shape.ITEM else Rank.RUN_IN
        amount = next(iter(doses(rest[:LONGEST_LINE])), None)
        end = _dose_end(rest, amount) if amount and mark != ": " else 0
        if end and rest[end:].strip()[:1].isupper():
            return head_of(block, name + mark + rest[:end], rank, rest[end:].strip())
        if mark == ". " or _heads(name, mark, rest, block) or (like and _is_like(name, rest)):
            return head_of(block, name, rank, rest)
    if number and block.text[0].isalpha() and is_title(text) and not is_instruction(text):
        return head_of(block, block.text, Rank.NUMBERED)
    if number and block.text[0].isalpha():
        return head_of(block, block.text[:number].rstrip(" :.–—-"), Rank.RUN_IN, text)
    return None


def _dose_end(rest: str, amount: Mention) -> int:
    """Return where the dose that `rest` begins with ends, its sides included; 0 if none does."""
    if amount.start:
        return 0
    sided = _SIDED.match(rest, amount.end)
    return sided.end() if sided else amount.end


def _is_second_name(mark: str, rest: str) -> bool:
    """Whether a name goes on behind a dash: "2. Supta konasana - reclining bound angle pose."."""
    few = words_of(rest) <= SENTENCE_WORDS + 1 and rest.endswith(".")
    return mark != ": " and few and rest[:1].islower() and not is_instruction(rest)


def _is_text(rest: str) -> bool:
    """Whether what follows a loose mark is text, and no second name: "Cat / Kneel on a mat"."""
    return len(rest) >= _SHORTEST_TEXT and is_command(rest)


def is_no_name(words: str) -> bool:
    """Whether `words` name no exercise: "Inhale", "Rest", "Repeat the two"; "90/90" does."""
    if ALTERNATING.fullmatch(words):
        return False
    told = is_filler(words, _NO_NAMES) and any(map(str.isalpha, words))
    return told or LEAD_IN.match(words) is not None


def could_name(words: str, longest: int = _LONGEST_RUN_IN) -> bool:
    """Whether `words` could name an exercise: "Neck rolls", "4-7-8 breathing", not "Inhale"."""
    begun = words[:1].isupper() or (words[:1].isdigit() and not words[-1].isdigit())
    return (
        begun
        and not _CONDITION.match(words)
        and (words_of(words) <= longest or TIMES.search(words) is not None)
        and ". " not in words
        and words.count("(") == words.count(")")
        and not (is_filler(words, _NO_NAMES) or is_structure(words))
    )


def _heads(name: str, mark: str, rest: str, block: Block) -> bool:
    """Whether `name` heads `rest`, rather than being the first half of a sentence."""
    shouted = name.isupper() and len(name.split()) > 1
    named = NAMED.search(name) is not None or (mark != ": " and is_titled(name)) or shouted
    if is_command(name) and not named:
        return mark == ": " and rest[:1].isupper() and words_of(name) < SENTENCE_WORDS
    titled = is_titled(name) and mark != ": "
    return rest[:1].isupper() or is_instruction(rest) or name.isupper() or block.number or titled


def _is_like(name: str, rest: str) -> bool:
    named = not is_command(name) or " " not in name
    return named and bool(doses(rest[:LONGEST_LINE]))


def bold_run_in(block: Block) -> Head | None:
    """Read "**Neck rolls** Sit tall ..." as a heading and its text, or as a heading alone."""
    rest = block.rest.strip(" :–—-|")
    if _DAY.fullmatch(block.lead) and is_title(rest):
        return head_of(block, rest, Rank.BOLD)
    name = name_and_dose(block.lead)[0]
    if words_of(name) > LONGEST_HEADING or is_filler(name, _NO_NAMES):
        return None
    if ":" in block.text and _is_told(name) and rest[:1].islower():
        return None  # "**Empty your lungs:** let all the air out"
    dosed = len(rest.split()) < 9 and (doses(rest) or sides(rest))
    if not rest or (dosed and not is_instruction(rest)):
        return head_of(block, block.text, Rank.BOLD)
    lead, rest = block.lead.rstrip(" ."), block.rest
    if other := _BRACKET.match(rest):
        lead, rest = f"{lead} {other[1]}", rest[other.end() :]
    return head_of(block, lead, Rank.RUN_IN, rest.lstrip(" :–—-."))


def dosed_run_in(block: Block) -> Head | None:
    """Read "Bridges 3x10, squeeze at the top" as a heading with its dose, and its text."""
    for end in _PAUSE.finditer(block.text[:LONGEST_LINE]):
        said = block.text[: end.start()]
        name, found = name_and_dose(said)
        if _OTHER_SIDE.fullmatch(block.text, end.end()):
            continue
        if found and name != said and not (is_filler(name, _NO_NAMES) or is_structure(said)):
            named = len(name.split()) <= _LONGEST_DOSED and not _is_told(name)
            return head_of(block, said, Rank.LISTED, block.text[end.end() :]) if named else None
    return None


def begun(block: Block) -> Head | None:
    """Read the first sentence of an item among exercises as its name, if it can be one."""
    said, _, rest = block.text.partition(". ")
    name, found = name_and_dose(said)
    named = words_of(name) <= _LONGEST_RUN_IN and not (is_structure(said) or is_no_name(name))
    told = is_command(said) and not found
    return head_of(block, said.rstrip("."), Rank.LISTED, rest) if named and not told else None


def is_dotted(block: Block, *, verb: bool = False) -> bool:
    """Whether `block` begins with a name and a full stop: "Pelvic tilt. Lie on your back.".

    A name in the plural may be a `verb`, too; any other one only where its like stand around it.
    """
    said, dot, rest = block.text[:LONGEST_LINE].partition(". ")
    if not dot or block.shape is Shape.HEADING or not said[:1].isupper():
        return False
    name, found = name_and_dose(said)
    if found and not is_filler(name, _NO_NAMES) and not is_structure(said):
        times = TIMES.search(said) is not None
        longest = _LONGEST_RUN_IN if times else _LONGEST_DOSED
        return words_of(name) <= longest and (times or not _is_told(name))
    if any(mark in said and could_name(said.partition(mark)[0]) for mark in MARKS):
        return False
    alone = block.spaced and block.shape is Shape.PARAGRAPH and (verb or said[-1:] == "s")
    words = len(said.split())
    exercise = EXERCISE_WORD.search(said) is not None
    listed = block.number and exercise and not is_filler(said, _NO_NAMES)
    held = block.spaced and said.lower() in _HELD
    named = is_titled(said) or not is_instruction(said) or (alone and words <= 2) or held
    return (
        (named or (listed and words == 1))
        and words <= (_LONGEST_RUN_IN if listed else SENTENCE_WORDS)
        and _instructs(rest, exercise=exercise)
    )


def _instructs(rest: str, *, exercise: bool) -> bool:
    """Whether the first sentence of `rest` tells what to do; behind an `exercise`, or the next."""
    first, *more = sentences(rest[:LONGEST_LINE])[:_FIRST]
    return is_instruction(first) or (exercise and any(map(is_instruction, more)))


def _is_told(name: str) -> bool:
    """Whether what could be a name tells what to do: "Lean to the left", but not "Squat"."""
    return len(name.split()) > 1 and is_command(name) and not is_titled(name)
