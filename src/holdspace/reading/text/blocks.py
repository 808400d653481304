"""Lines as blocks: headings, list items and paragraphs, by what lines look like."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from holdspace.pattern import Match, Pattern
from holdspace.reading.english.headings import LETTERED
from holdspace.reading.english.pages import CAPTIONS, HOUSES
from holdspace.reading.english.words import DANGLING
from holdspace.reading.patterns import any_word, one_of
from holdspace.reading.steps.instructions import is_instruction, is_titled
from holdspace.reading.text import markup
from holdspace.reading.text.apart import gapped, led, run_on, shouted
from holdspace.reading.text.capitals import capitalised
from holdspace.reading.text.chats import messages
from holdspace.reading.text.code import uncoded
from holdspace.reading.text.counted import counted, hyphened, lettered, tallied
from holdspace.reading.text.decimals import in_decimals
from holdspace.reading.text.grids import gridded
from holdspace.reading.text.keyed import keyed
from holdspace.reading.text.lines import Line
from holdspace.reading.text.stamps import unstamped
from holdspace.reading.text.unglue import unglued


class Shape(StrEnum):
    """What a block looks like."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    ROW = "row"
    """A row of a table."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a list item, a paragraph or a row of a table."""

    shape: Shape
    line: int
    text: str
    """Without markup and without the item's mark."""
    level: int = 0
    """Of a heading, 1 to 6; of an item, the columns it is indented by."""
    number: bool = False
    """Whether it is numbered: "3. " or "Step 2:"."""
    count: int = 0
    """That number; 0 where it has none in figures."""
    step: bool = False
    """Whether its mark says that it is a step."""
    lead: str = ""
    """The bold words it begins with."""
    rest: str = ""
    """What follows the bold words."""
    spaced: bool = False
    """Whether an empty line stands before it."""
    strong: tuple[str, ...] = ()
    """All words in it that are bold."""


_NUMBERED = Pattern(
    r"\(?(?:(?P<step>[Ss]tep |STEP ))?#?\d{1,3}[a-d]?"
    r"(?:[.)、](?!\d)\s*|:\s+|:(?=[A-Z])|\s?[-–—]\s+(?=[A-Z])|\s+(?<=#\d )(?=[A-Z])"
    r"|(?=[A-Z][a-z]{2}))(?=\S)",
    cased=True,
)
_LETTERED = Pattern("|".join(LETTERED), cased=True)
_BULLET = Pattern(
    r"(?:[-*+•◦▪▫‣·●○◆◇♦■□→➢➤➔➜⇒►▶▸⁃∙❖✦✧★☆✓✔✅☐–—]\ufe0f?\s+|[•◦▪‣●►➢➤▸❖✦✓✔]|-(?=[A-Z]))"
    r"(?:\[[ x]\]\s+)?(?=\S)"
    r"|\[[ x]?\]\s+(?=\S)|\.\s*(?=(?-i:[A-Z]))"
)
_ICON = Pattern(r"(?:Arrow|Bullet|[o§üØ])\s+(?=[A-Z])", cased=True)
_FEWEST_ICONS = 3
"""Lines that the name of a picture begins, or the letter that a font draws as a bullet."""
_SMALL_WORD = Pattern(r"\b(?:Your|The|And|With|Into|Towards?)\b", cased=True)
"""Words in a line of capitals that a name does without."""
_LABEL = Pattern(r"[A-Z][a-z']{1,12}(?: [a-z']{1,12})?: \S", cased=True)
_COUNTS = Pattern(r"\d|[IVX]|^[sS(]", cased=True)
"""What a mark has that counts; letters are those of steps: "B. Bend your knees"."""
_FIGURES = Pattern(r"\d{1,3}")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_MARKS = (_BULLET, _NUMBERED, _LETTERED)
_LONE_BULLETS = tuple("-*+•◦▪‣·●○")
_ASIDE = Pattern(r" \([^()]{1,30}\)$")
"""What a title ends with that its repetition goes without: "Body scan (6120)"."""
_RULE = Pattern(r"(?:[-*_=~]\s*){3,}$")
_HEADING = Pattern(r"(?:#\s|#{2,})[\s#]*[^\s#]")
_BETWEEN = r"[^\w\[\]()]{0,9}"
_JUMPS = Pattern(
    rf"(?:{_BETWEEN}\[[^\[\]]{{1,60}}\]\(#[^()]{{0,100}}\)){{2,99}}{_BETWEEN}"
    rf"|(?:{_BETWEEN}\[[^\[\]]{{1,40}}\]\([^()]{{0,200}}\)){{3,99}}{_BETWEEN}"
)
"""Links side by side: to what stands further down, or to the site's other pages."""
_ROW = Pattern(r"\|.*\|")
_DANGLING = Pattern(rf"\S \S.*(?<![\w-]){any_word(DANGLING)}$", cased=True)
"""A line that cannot end where it ends."""
_CAPTION = one_of(CAPTIONS, whole=True)
_HOUSE = one_of((HOUSES,), whole=True)


def _with_bullets(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield `lines`, with bullets for what stands for one before several: "Arrow Bend your ..."."""
    icons = sum(_ICON.match(line.text) is not None for line in lines) >= _FEWEST_ICONS
    for line in lines:
        yield replace(line, text=_ICON.sub("• ", line.text, count=1)) if icons else line


def _without_jumps(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield `lines`; those that are nothing but links side by side are empty."""
    for line in lines:
        yield replace(line, text="") if _JUMPS.fullmatch(line.text) else line


_MANNERS: tuple[Callable[[tuple[Line, ...]], Iterable[Line]], ...] = (
    _without_jumps,
    messages,
    _with_bullets,
    capitalised,
    in_decimals,
    unstamped,
    keyed,
    tallied,
    hyphened,
    lettered,
    counted,
    led,
    gapped,
    shouted,
    run_on,
)
"""What makes plain lines of the ways in which people write: chats, sheets, letters for numbers."""
_FENCES = ("```", "~~~")
_HANGING = 2
"""Columns by which the text of a list item hangs below its mark."""
_SHORT = 30
"""How long a line is at least that goes on in the next."""
_BROKEN = range(50, 121)
"""How long the lines of a text are that an editor has broken."""
_THING = Pattern(r"\b(?:your|the|both|an?|it|for|\d+)\b")
"""What a verb is followed by that tells what to do: "Bend your knees", not "Sit to stand"."""
_FEW_WORDS = 6
"""Words of a name that is written like a sentence: "Eyes from side to side"."""
_LONGEST_NAME = 8
"""Words of a name whose text hangs below it."""
_LONGEST_CAPTION = 80
"""Characters of a line that is a picture's caption."""
_FEWEST = 4
"""Lines that show how wide a text is."""


def blocks(lines: Iterable[Line], *, scripted: bool = False) -> tuple[Block, ...]:
    """Return the blocks of `lines`, each with the number of its first line.

    A `scripted` text was written for us, and stays as it is.
    """
    plain = tuple(gridded(uncoded(tuple(lines))))
    for made_plain in () if scripted else _MANNERS:
        plain = tuple(made_plain(plain))
    whole = list(unglued(_bulleted(_underlined(plain))))
    pieces = (_block(*piece) for piece in _unwrapped(whole, _width(whole)))
    kept = tuple(block for block in pieces if block.text)
    if scripted:
        return kept
    own = tuple(_once(tuple(block for block in kept if not _is_shown(block, _CAPTION))))
    return own[:1] + tuple(block for block in own[1:] if not _is_shown(block, _HOUSE))


def _is_shown(block: Block, lines: Pattern) -> bool:
    """Whether `block` is one of the `lines` of a page that are no text of the author's."""
    return block.shape is not Shape.HEADING and lines.match(block.text) is not None


def _once(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield `blocks` without the captions that only say again what the line above them says."""
    yield from blocks[:1]
    for above, block in pairwise(blocks):
        again = block.shape is Shape.PARAGRAPH and _bare(block.text) == _bare(above.text)
        told = len(block.text) > _LONGEST_CAPTION or is_instruction(block.text)
        if not again or told or any(map(str.isdigit, block.text)):
            yield block


def _bare(text: str) -> str:
    return _ASIDE.sub("", text).casefold().rstrip(" ,:.")


def _underlined(lines: Iterable[Line]) -> Iterator[Line]:
    """Turn headings underlined with = or - into headings with hash marks; drop rules."""
    held: Line | None = None
    for line in lines:
        level = _underline(line.text)
        if held is not None and held.text and level and not held.text.startswith(("#", "|")):
            held = replace(held, text=f"{'#' * level} {held.text}")
            continue
        if held is not None:
            yield held
        ruled = _RULE.match(line.text) or line.text.startswith(_FENCES)
        held = replace(line, text="") if ruled else line
    if held is not None:
        yield held


def _bulleted(lines: Iterable[Line]) -> Iterator[Line]:
    """Put bullets that stand in a line of their own before the text below them.

    A star between two empty lines is an ornament between parts.
    """
    lines = tuple(lines)
    bullet = ""
    for before, line, after in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        if line.text == "*" and not (before and before.text) and not (after and after.text):
            yield replace(line, text="")
        elif line.text in _LONE_BULLETS:
            bullet = f"{line.text} "
        elif bullet and line.text:
            yield replace(line, text=bullet + line.text)
            bullet = ""
        else:
            yield line


def _underline(text: str) -> int:
    if len(text) < 3:
        return 0
    return 1 if not text.strip("=") else 2 if not text.strip("-") else 0


def _width(lines: list[Line]) -> int | None:
    """Return the column at which an editor has broken the lines of a text, if one has."""
    lengths = sorted(line.indent + len(line.text) for line in lines if len(line.text) >= _BROKEN[0])
    if len(lengths) < _FEWEST or lengths[-1 - len(lengths) // 20] > _BROKEN[-1]:
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if len(a.text) >= _BROKEN[0] and b.text]
    open_ended = sum(a.text[-1] not in ".!?:;" for a, _ in pairs)
    if open_ended * 2 < len(pairs):
        return None
    return lengths[len(lengths) * 9 // 10]


def _unwrapped(lines: Iterable[Line], width: int | None) -> Iterator[tuple[Line, str, bool]]:
    """Yield each block's first line, its whole text, and whether an empty line precedes it."""
    first: Line | None = None
    parts: list[str] = []
    spaced = gap = True
    last = 0
    for line in lines:
        if not line.text:
            gap = True
            continue
        if first is not None and not gap and _continues(first, last, parts[-1], line, width):
            parts.append(line.text)
        else:
            if first is not None:
                yield first, " ".join(parts), spaced
            first, parts, spaced = line, [line.text], gap
        last, gap = line.indent + len(line.text), False
    if first is not None:
        yield first, " ".join(parts), spaced


def _continues(first: Line, length: int, before: str, line: Line, width: int | None) -> bool:
    """Whether `line` goes on with the text that was broken after `before`."""
    if _marked(line.text) or first.text.startswith(("#", "|")) or line.number == first.number:
        return False
    if _DANGLING.search(before) or _closes(before, line.text):
        return True
    mark = _mark(first.text)
    if mark and line.indent >= first.indent + _HANGING and not _LABEL.match(line.text):
        return not (_is_name(before, mark) and _begins_anew(line.text))
    if line.text[0].islower() and (length > _SHORT or width) and before[-1] not in ".!?:;":
        return True
    if width is None or before.endswith((":", "**")) or line.text.startswith("**"):
        return False
    if before[-1] in ".!?" and _is_capitalised(line.text):
        return False
    return length + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _closes(before: str, text: str) -> bool:
    """Whether `text` closes a bracket that the line `before` it has opened: "Pose)"."""
    if before.rfind("(") <= before.rfind(")"):
        return False
    return 0 < text.find(")") < _SHORT and "(" not in text[: text.find(")")]


def _begins_anew(text: str) -> bool:
    """Whether a line begins with a capital or a picture."""
    return text[0].isupper() or unicodedata.category(text[0])[0] == "S"


def _is_capitalised(text: str) -> bool:
    """Whether a line is a title by its capitals, even behind a line that was broken there."""
    return (
        is_titled(text)
        and len(text.split()) <= _LONGEST_NAME
        and (text[-1].isalnum() or text[-1] == ")")
    )


def _is_name(text: str, mark: Match) -> bool:
    """Whether the first line of an item is a name by its capitals: "3. Cat-Cow Stretch"."""
    name = text[mark.end() :] if text.startswith(mark[0]) else text
    few = name[:1].isupper() and len(name.split()) <= _FEW_WORDS and name[-1:].isalnum()
    told = is_instruction(name) and _THING.search(name) is not None
    named = (few and not told) or _is_capitalised(name)
    return named and not (name.isupper() or _SMALL_WORD.search(name))


def _marked(text: str) -> bool:
    """Whether `text` begins a block by its own looks."""
    return text.startswith(("#", ">", "|", "@", "[pause")) or _mark(text) is not None


def _mark(text: str) -> Match | None:
    return next((m for mark in _MARKS if (m := mark.match(text))), None)


def _block(line: Line, text: str, spaced: bool) -> Block:
    text = text.lstrip("> ") if text.startswith(">") else text
    if _HEADING.match(text):
        return _heading(line, text, spaced)
    if _ROW.match(text):
        return Block(Shape.ROW, line.number, text, spaced=spaced)
    mark = None if _CAPTION.match(text) else _mark(text)
    shape = Shape.ITEM if mark else Shape.PARAGRAPH
    bullet = _BULLET.match(text) is not None
    raw = text[mark.end() :] if mark else text
    inner = _NUMBERED.match(raw) if mark and bullet else None
    raw = raw[inner.end() :] if inner else raw
    lead, rest = markup.bold_lead(raw) or ("", "")
    number = mark is not None and not bullet and _COUNTS.search(mark[0]) is not None
    step = mark is not None and mark[0][0] in "sS"
    figures = _FIGURES.search(mark[0]) if mark and number else None
    count = int(figures[0]) if figures else _ROMAN.get(mark[0].strip(" ."), 0) if mark else 0
    strong = markup.strong(raw)
    plain = markup.plain(raw)
    return Block(
        shape, line.number, plain, line.indent, number, count, step, lead, rest, spaced, strong
    )


def _heading(line: Line, text: str, spaced: bool) -> Block:
    level = min(len(text) - len(text.lstrip("#")), 6)
    raw = text.strip("#").strip()
    return Block(Shape.HEADING, line.number, markup.plain(raw), level, spaced=spaced)
