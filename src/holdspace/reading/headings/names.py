"""Names of exercises, without their numbers and doses."""

from holdspace.pattern import Pattern
from holdspace.reading.doses.mentions import Mention, doses
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.headings import (
    BODY_PART,
    COUNTED,
    EFFECTS,
    EXERCISE_WORDS,
    LETTERED,
    MUSCLE,
    NAME_NOISE,
    NUMBERED,
)
from holdspace.reading.english.numbers import ONES, PLACES
from holdspace.reading.english.sides import SIDED_TAIL
from holdspace.reading.patterns import any_word
from holdspace.reading.steps.instructions import is_filler, is_structure

EXERCISE_WORD = Pattern(rf"\b{any_word(EXERCISE_WORDS)}\b")
"""A word that names an exercise, or a kind of one."""
_ORDER = any_word((*ONES[1:21], *PLACES))
_NUMBER = Pattern(
    r"(?-i:[A-Z]{1,3}-?(?:0\d|\d{3,4}))\s?[–—:-]\s+(?=\S)"
    r"|#\d{1,2}\s+(?=\S)|\d{1,2}-\s+(?=(?-i:[A-Z]))"
    r"|\(?#?\d{1,3}[a-d]?\s?(?:[.)、]|:(?!\d\d\b)|\s[–—-]|/(?=\s))\s*(?=\S)"
    r"|ex\.? ?\d{1,2}(?:[.):]|\s?[–—-])?\s+(?=\S)"
    rf"|{any_word(NUMBERED)}(?: number| no\.?)? ?#?(?:\d{{1,3}}|[a-h]|{_ORDER})"
    rf"(?: of (?:\d{{1,3}}|{_ORDER}))?\s?(?:[.):]|\s?[–—]|\s?--?(?=\s))\s*(?=\S)"
    rf"|{any_word(NUMBERED)} \d{{1,2}} (?=(?-i:[A-Z][a-z]))"
    rf"|(?:the )?{any_word(PLACES)} {any_word(NUMBERED)}\s?(?::|\s?[–—]|\s?--?(?=\s))\s*(?=\S)"
)
_LETTERED = Pattern("|".join(LETTERED), cased=True)
_PREFIX = Pattern(
    r"(?:first|second|third|next|then|finally|last|lastly|bonus(?: \w+)?): "
    r"|(?:first|next|then|now|finally|lastly), (?=(?-i:[A-Z]))|step \d{1,2}: (?=(?-i:[A-Z]))"
    rf"|(?:first|{any_word(PLACES[1:])})(?:ly)?, (?:the |an? )?(?=\w)"
    r"|how to: (?=(?-i:[A-Z]))"
    r"|how to (?:do|perform|practi[cs]e|try|use) (?:the |an? )?(?!it\b|this\b)|(?:try|do) the "
)
_TARGET = rf"(?:(?:{BODY_PART}|{MUSCLE})\b)"
_COUNTED = Pattern(COUNTED)
_NOISE = Pattern(NAME_NOISE)
_TAIL = Pattern(SIDED_TAIL)
_BRACKETS = Pattern(r"\s*[(\[]([^()\[\]]{0,80})[)\]]")
_SPLIT = Pattern(r"\s*(?://|\.{3,}|…+|_{3,}|–|—|\s[-~]\s|(?<!\d):|:(?!\d)|•|·|,)\s*")
_TIMED = Pattern(
    r"\d{1,3}-(?:seconds?|secs?|minutes?|mins?) (?=(?-i:[a-z]))|"
    r"\d{1,3}\s?(?:(?:mins?|minutes?|secs?|seconds?|s|['’′\"”″]|[x×])(?: each(?: side)?)?"
    r"\s?[–—-]\s(?=[^\W\d])|(?:mins?|minutes?|secs?|seconds?|s)(?: of)? "
    r"(?!(?:each|per|before|after|that|to|a|in|on|and|or)\b)(?=(?-i:[a-z]{3})))"
)
"""A time or a count before a name, as lists have it: "2min forward fold", "60s - Frog"."""
_COUNTED_TITLE = Pattern(
    r"(\d{1,3}) (?=[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}s$)(?!.* (?:Stretches|Exercises|Poses|Moves"
    r"|Movements|Drills|Techniques|Ways|Tips|Steps|Minutes|Days|Weeks|Asanas|Postures)$)",
    cased=True,
)
"""A count before a name in capitals: "20 Fist Pumps", not "6 Calf Stretches"."""
_SETS = Pattern(r"\s+\d{1,2}(?:\s?[-–]\s?\d{1,2})? sets? of (?=\D)")
"""What a dose begins with whose repetitions are no plain number: "2 sets of the alphabet"."""
_FOR = Pattern(r"\s+(?:for|x|×)\s*$")
_BARE = Pattern(r"(?<=[a-z)])\s?[–—-]\s(?P<count>[4-9]|[1-9]\d)$")
"""A number alone behind a name and a dash: "Half swings - 10"."""
_SIDE_END = Pattern(r"\s[RL]$", cased=True)
"""The side of the first of two doses: "Low lunge R 5 breaths, L 5 breaths"."""
_SIDE_TAIL = Pattern(r"\s*(?:(?-i:[RL])|ea|each)\.?")
"""What may stand behind a dose at the end of a name: "Warrior 2 5 br R"."""
_SHORTEST = 3
"""Characters of a name."""
_AIM = Pattern(rf"(?<=[a-z)])\s?[–—-]\s+{_TARGET}(?:(?:,| and| &| ?/) ?{_TARGET}){{0,7}}\W*$")
"""The parts of the body that stand behind a name: "Upward dog – chest, abdomen"."""
_PURPOSE = Pattern(rf"(?<=[a-z)])\s?[–—-]\s+to {any_word(EFFECTS)}\b[^\d]{{0,60}}$")
"""What an exercise is good for, behind its name: "Easy pose – to relieve stress"."""
_ASIDE = Pattern(r"\s\((?!only|if|when|unless|not|don|do not|avoid|stop)[^()]{60,}\)?\W*$")
"""What is explained of an exercise, in brackets behind its name; a condition is no explanation."""
_AGAIN = Pattern(r"^(?P<name>[\w'’-]{3,30}(?: [\w'’-]{2,20}){0,3}): (?P=name)\b.*")
"""A name that is said again, with another one: "Naukasana: Naukasana, the boat pose"."""
_ORNAMENT = " :–—-|,*_•·~"


def numbered(text: str) -> int | None:
    """Return how many characters of `text` make its number ("3. ", "Exercise 2: ", "A1. ")."""
    found = _NUMBER.match(text) or _LETTERED.match(text)
    if found is None or (text[0].isalpha() and is_structure(text[found.end() :])):
        return None
    return found.end()


def without_aside(written: str) -> str:
    """Return a heading without what is explained at its end, or what parts of the body it is for.

    One word and one part may be a name among others: "Circles - wrists", "Circles - ankles".
    """
    written = _PURPOSE.sub("", _ASIDE.sub("", written))
    aim = _AIM.search(written)
    several = aim and (" " in written[: aim.start()] or "," in aim[0])
    return written[: aim.start()] if aim and several else written


def name_and_dose(written: str) -> tuple[str, tuple[Mention, ...]]:
    """Split a heading in two: "Butterfly (1 minute)", "Figure 4 | 30 sec", "Cobra for 20 s"."""
    name, bar, behind = written.strip("| ").partition("|")
    if bar and name.strip():
        return " ".join(name.split()).strip(_ORNAMENT), _behind_bar(behind)
    found: list[Mention] = []
    written, counted = _uncounted(without_aside(written))
    for bracket in _BRACKETS.findall(written):
        said = doses(bracket)
        if said or sides(bracket) or _NOISE.search(bracket):
            found += said
            written = written.replace(f"({bracket})", "").replace(f"[{bracket}]", "")
    pieces = [piece for piece in _SPLIT.split(written) if piece]
    said_of = [doses(piece) for piece in pieces[1:]]
    kept = max((at + 1 for at, said in enumerate(said_of) if not said), default=0)
    if len(pieces) > 1 and kept < len(pieces) - 1:
        for said in said_of[kept:]:
            found += said
        written = _up_to(written, pieces, kept)
    if alone := _BARE.search(written):
        found += doses(f"Reps: {alone['count']}")
        written = written[: alone.start()]
    name, said = _without_tail(_TAIL.sub("", written))
    bare = _PREFIX.sub("", name, count=1).strip(_ORNAMENT) or written
    bare = _AGAIN.sub(r"\g<name>", bare)
    if bare.endswith("?") and bare != name:  # "How to do the bridge?"
        bare = bare.rstrip("?")
    bare = bare if bare in written[: len(bare)] else bare[0].upper() + bare[1:]
    return bare, (*counted, *found, *said)


def _behind_bar(written: str) -> tuple[Mention, ...]:
    """Return the dose behind a bar; a number alone counts repetitions: "Squats | 12"."""
    return doses(f"Reps: {written.strip()}") if written.strip().isdecimal() else doses(written)


def _uncounted(written: str) -> tuple[str, tuple[Mention, ...]]:
    """Take a count off the front of a name, or a time: "20 leg swings", "2min forward fold"."""
    if timed := _TIMED.match(written):
        name = written[timed.end() :]
        return name[0].upper() + name[1:], doses(timed[0])
    count = _COUNTED.match(written) or _COUNTED_TITLE.match(written)
    if count is None or not (said := doses(f"Reps: {count[1]}")):
        return written, ()
    name = written[count.end() :]
    return name[0].upper() + name[1:], said


def _up_to(written: str, pieces: list[str], last: int) -> str:
    """Return `written` as far as its piece number `last`."""
    at = 0
    for piece in pieces[: last + 1]:
        at = written.index(piece, at) + len(piece)
    return written[:at]


def _without_tail(written: str) -> tuple[str, tuple[Mention, ...]]:
    """Take a dose off the end of a name: "March in place for 1 minute"."""
    written = " ".join(written.split()).strip(_ORNAMENT).lstrip(_symbols(written))
    said = doses(written)
    if sets := _SETS.search(written):
        return written[: sets.start()], said
    tail = written[said[-1].end :] if said else ""
    if not said or said[0].start < _SHORTEST or not (is_filler(tail) or _SIDE_TAIL.fullmatch(tail)):
        return written, said
    bare = _FOR.sub("", written[: said[0].start].strip(_ORNAMENT))
    return _SIDE_END.sub("", bare), said


def _symbols(text: str) -> str:
    """Return the pictures and marks that `text` begins with."""
    end = 0
    while end < len(text) and not text[end].isalnum() and text[end] not in "(\"'“‘":
        end += 1
    return text[:end]
