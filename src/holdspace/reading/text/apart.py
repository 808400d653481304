"""Names that stand before their text without a mark: in capitals, apart by spaces, or run on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from holdspace.pattern import Match, Pattern
from holdspace.reading.english import verbs
from holdspace.reading.english.headings import EXERCISE_WORDS, NO_SHOUTED, PARTS
from holdspace.reading.headings.names import EXERCISE_WORD
from holdspace.reading.patterns import any_word, one_of
from holdspace.reading.steps.instructions import is_command
from holdspace.reading.text.lines import Line

_LABEL = one_of((*(pattern for _, pattern in PARTS), NO_SHOUTED), whole=True)
_WORD = r"[A-Z&][A-Z’'&/-]*"
_SHOUTED = Pattern(
    rf"(?P<name>(?:\d{{1,2}}[.)] )?{_WORD}(?: {_WORD}){{0,5}})"
    r"(?P<mark>\s*(?:--?|[–—.])\s+|\s+)(?=[A-Z]?[a-z]|[A-Z] [a-z])",
    cased=True,
)
"""A name in capitals, and a text: "SIT TO STAND. Nose over your toes"."""
_WITHIN = Pattern(
    r"(?<=[.!?\d)])(?<!\d[.)]) (?=[A-Z]{3,}(?: [A-Z]{2,}){1,3} [A-Z][a-z])", cased=True
)
"""Where such a name begins in the middle of a line, as in a document that was scraped."""
_PAGE = Pattern(r"\d{1,2}[.)]? (?=[A-Z]{3,} [A-Z])", cased=True)
_GAPPED = Pattern(
    r"(?P<name>(?:\d{1,2}[.)] )?[^\s\d|#>*•-](?:[^\s:;]| (?! )){1,60}?(?<![.!?,–—-])) {2,}"
    r"(?=(?-i:[A-Z])|[\d\"“(]|x ?\d)"
)
"""A name, and a text behind several spaces: "Yawn and sigh   Open wide"."""
_BEGUN = any_word(
    (
        *(verb.capitalize() for verb in verbs.IMPERATIVES),
        "Lying",
        "Sitting",
        "Standing",
        "Kneeling",
        "From",
    )
)
_RUN_ON = Pattern(
    r"(?:^|(?<=[.!?)] ))(?P<number>\d{1,2}[.)] )?(?!(?:The|A|An|This|Your|If|As|For|In|On|With) )"
    r"(?P<name>[A-Z][\w'’-]+(?: "
    rf"(?:(?!{_BEGUN}\b)[A-Z][\w'’-]*|(?:[–-] )?[a-z][\w'’-]*|\([^()]{{3,40}}\)))"
    rf"{{0,4}}) (?={_BEGUN} [a-z])",
    cased=True,
)
"""A name, and a text that begins right behind it: "Pelvic tilt Lie on your back"."""
_VERBS = frozenset(EXERCISE_WORDS) - {"sit", "step", "walk"}
_OWN_VERB = Pattern(
    rf"{any_word(sorted(word.capitalize() for word in _VERBS))} "
    r"(?:with|on|at|from|against|to|in|into|for|and|of|or)\b",
    cased=True,
)
"""A word that goes on with a name, though it is a verb: "Calf Stretch at the wall"."""
_LED = Pattern(
    r"(?P<name>[^.]{2,60}?)\s*\.{4,}\s*(?P<rest>(?:(?:hold|for|x|×) ?){0,2}\d[^.]{0,60})\.?"
)
"""A name, and what dots lead to: "Ankle pumps ..... 20 times"."""
_FEWEST = 3
"""Lines of one kind that make it the text's own."""
_SHORTEST = 4
"""Letters of a name in capitals."""
_LONGEST_NAME = 7
"""Words of a name that stands apart."""


def shouted(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; a dash parts names in capitals from what stands behind them."""
    whole = list(chain.from_iterable(map(_cut, lines)))
    names = [_name(line.text) for line in whole]
    several = len(set(filter(None, names))) >= _FEWEST
    for line, name in zip(whole, names, strict=True):
        yield _dashed(line, _SHOUTED) if several and name else line


def gapped(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; a dash parts names from what stands behind several spaces."""
    names = [_before_gap(line.text) for line in lines]
    several = len(set(filter(None, names))) >= _FEWEST
    for line, name in zip(lines, names, strict=True):
        yield _dashed(line, _GAPPED) if several and name else line


def run_on(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; a dash parts names from the sentences that go on behind them.

    Several may stand in one line, as in a document that was scraped. One with its effect in
    brackets becomes a line of its own: "Knee roll (loosens the back) Lie on your back".
    """
    places = [list(filter(_is_run_on, _RUN_ON.finditer(line.text))) for line in lines]
    names = {found["name"] for line in places for found in line}
    for line, found in zip(lines, places, strict=True):
        if len(names) < _FEWEST or not found:
            yield line
            continue
        if before := line.text[: found[0].start()].strip():
            yield replace(line, text=before)
        ends = (*(one.start() for one in found[1:]), len(line.text))
        for one, end in zip(found, ends, strict=True):
            text = line.text[one.end() : end].strip()
            if one["number"] or "(" not in one["name"]:
                yield replace(line, text=f"{one['number'] or ''}{one['name']} – {text}")
                continue
            yield from (replace(line, text=part) for part in ("", one["name"], text))


def _is_run_on(found: Match) -> bool:
    """Whether what stands before a sentence could be the name of an exercise."""
    name, text = found["name"], found.string[found.end() :]
    goes_on = _OWN_VERB.match(text) is not None or not ("." in text or "(" in name)
    return EXERCISE_WORD.search(name) is not None and not (is_command(name) or goes_on)


def _cut(line: Line) -> Iterator[Line]:
    """Yield the parts of a line in which several names stand in capitals, each before its text."""
    parts = _WITHIN.split(_PAGE.sub("", line.text, count=1))
    if len(parts) == 1:
        yield line
        return
    for part in parts:
        yield replace(line, text=part)


def _name(text: str) -> str:
    found = _SHOUTED.match(text)
    name = found["name"] if found else ""
    if found and " " not in name and not found["mark"].strip() and text[found.end()].islower():
        return ""  # "STOP if it hurts"
    letters = sum(map(str.isalpha, name))
    return name if letters >= _SHORTEST and not _LABEL.match(name) else ""


def led(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield `lines`; a dash parts names from the doses to which dots lead."""
    found = [_LED.fullmatch(line.text) if ".." in line.text else None for line in lines]
    several = sum(one is not None for one in found) >= _FEWEST
    for line, one in zip(lines, found, strict=True):
        dosed = several and one is not None and not one["rest"].isdigit()
        yield replace(line, text=f"{one['name']} – {one['rest']}") if one and dosed else line


def _before_gap(text: str) -> str:
    found = _GAPPED.match(text)
    return found["name"] if found and len(found["name"].split()) <= _LONGEST_NAME else ""


def _dashed(line: Line, manner: Pattern) -> Line:
    found = manner.match(line.text)
    if found is None:
        return line
    return replace(line, text=f"{found['name']} – {line.text[found.end() :]}")
