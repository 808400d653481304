"""Written text as a person reads it aloud: "30 sec" is "thirty seconds".

The tables are worked through from top to bottom. Only letters and the marks that make a voice
pause are left at the end, so that nothing in a script can be markup for a voice.
"""

import html
import re
import unicodedata
from functools import lru_cache

from holdspace.mirror import LETTER
from holdspace.primes import prime
from holdspace.rewriting import Rule, rewritten
from holdspace.spoken_numbers import DOT, in_words

_MARKUP: tuple[Rule, ...] = (
    (r"!\[[^\[\]]*\]\([^()\s]*\)", " "),
    (r"\[([^\[\]]+)\]\([^()\s]*\)", r"\1"),
    (r"</?[a-z][^<>]*>|<!--[^<>]*-->", " "),
    (r"\b(?:https?://|www\.)\S*[^\s.,;:!?)]", " "),
    (r"(?<!\S)[\w.+-]+@[\w-]+\.[\w.]*\w", " "),
    (r"(?<=\w)\.(?=(?:com|net|org)\b)", " dot "),
    (r"(?<=\S)\[\d+\]", ""),
    (r"(?m)^\s*(?:#{1,6}\s|>\s|[-*•▪◦‣]\s)\s*", ""),
    (r"[*`|•]+|_+", " "),
    (r"-+>|=+>|[→➔⟶⇒]", ", "),
)


def _measured(match: re.Match[str]) -> str:
    """Return a number with the mark behind it as a time or a length: 6" is "6 inches"."""
    marked = prime(match.string, match.start(), match.end("number"), named=False)
    return f"{match['number']} {marked[0]}" if marked else match[0]


_QUOTES: tuple[Rule, ...] = (
    (r"[“”„«»]", " "),
    (r'(?<!\w)"(?=\S)([^"]*)"', r"\1"),
    (r"(?<!\d)(\d+)['′]\s?(1[2-9]|[2-5]\d)(?:[\"″]|'')", r"\1 minutes \2 seconds"),
    (r"(?<!\d)(\d+)['′]\s?(\d+)[\"″]", r"\1 feet \2 inches"),
    (
        r"(?<![\d.])(?P<number>\d+(?:\.\d+)?(?:\s?[-–—]\s?\d+)?)-?(?:''|['′\"″])(?!\w)",
        _measured,
    ),
    (r"(?<!\w)'|'(?!\w)", ""),
)
_ABBREVIATIONS: tuple[Rule, ...] = (
    (rf"\bapprox\b{DOT}", "approximately"),
    (r"\be\.\s?g\b\.?,?", "for example,"),
    (r"\bi\.\s?e\b\.?,?", "that is,"),
    (r"\ba\.?k\.?a\b\.?", "also known as"),
    (rf"\betc\b{DOT}", "and so on"),
    (rf"\bvs\b{DOT}", "versus"),
    (rf"\besp\b{DOT}", "especially"),
    (rf"\bincl\b{DOT}", "including"),
    (r"\bfigs?\b\.?:?(?=\s*\d)", "Figure"),
    (r"(?<!\d)(?<!\d )\bmin\b\.?\s+(?=\d)", "minimum "),
    (r"\bmax\b\.?\s+(?=\d)", "maximum "),
    (r"\bmax\.", "maximum"),
    (r"\bSt\.(?=\s(?-i:[A-Z]))", "Saint"),
    (r"(?<=\w )(?-i:St)\b\.", "Street"),
    (r"\bDr\.(?=\s)", "Doctor"),
    (r"\bMr\.(?=\s)", "Mister"),
    (r"\bMrs\.(?=\s)", "Missus"),
    (r"\b([ap])\.\s?m\b\.?", lambda match: f"{match[1].upper()} M"),
    (r"(?<=\d)\s?([ap])m\b", lambda match: f" {match[1].upper()} M"),
    (r"(?<=\d )deg\b\.?", "degrees"),
    (r"\bw/o\b", "without"),
    (r"\bw/\s?", "with "),
    (r"\bb/c\b", "because"),
    (r"\band\s?/\s?or\b", "or"),
    (r"\b(?-i:IT)(?=[ -]band)", "I T"),
    (r"(?-i:\bITB\b)", "I T band"),
    (r"\b(?-i:SI)(?= joint)", "S I"),
    (r"(?-i:\bROM\b)", "range of motion"),
    (r"(?-i:\b(?:ACL|LCL|MCL|PCL|PT|QL|TFL|TMJ)\b)", lambda match: " ".join(match[0])),
    (r"(?-i:\bKB\b)", "kettlebell"),
    (r"(?-i:\bDB\b)", "dumbbell"),
    (r"(?-i:\bNE\b)", "north-east"),
    (r"(?-i:\bNW\b)", "north-west"),
    (r"(?-i:\bSE\b)", "south-east"),
    (r"(?-i:\bSW\b)", "south-west"),
)
_BRACKETS: tuple[Rule, ...] = (
    # The Sanskrit name after the English one: a teacher says one of them.
    (r"(?<=\w)\s*\((?:[\w'-]+ ){0,4}[\w-]*(?:asana|āsana|mudra|pranayama)\)", ""),
    (r"(?<=\w)\((e?s)\)", r"\1"),
    (r"\((left|right)\)(?= \w)", r"\1"),
    (r"\s*[()\[\]{}]\s*", ", "),
)
_LEFT_OVER: tuple[Rule, ...] = (
    (r"(?<=\ba )sec\b", "second"),
    (r"(?<=\ba )min\b", "minute"),
    (rf"\bsecs?\b{DOT}", "seconds"),
    (rf"\bmins?\b{DOT}", "minutes"),
    (rf"\bhrs?\b{DOT}", "hours"),
    (rf"\blbs?\b{DOT}", "pounds"),
    (r"\s*&\s*", " and "),
    (r"\s*@\s*", " at "),
    (r"(?<=\w)\s*\+\s*(?=\w)", " plus "),
    (r"(?<=\w)\s*=\s*(?=\w)", " equals "),
    (r"(?<=\w)\s*/\s*(?=\w)", " or "),
)
_PAUSES: tuple[Rule, ...] = (
    (r"(?<![.\s])\s*(?:\.\s?){2,}(?=\s*$|\s+(?-i:[A-Z]))", ". "),
    (r"\s*\.{2,}\s*", ", "),
    (r"\s+[-‐‑‒–—―−]+\s+|\s*[—―]\s*|\s*--+\s*", ", "),
    (r"[‐‑‒–−]", "-"),
    (r"[^\w\s.,;:!?'-]|_", " "),
    (r"(?<![^\W_])-+|-+(?![^\W_])", " "),
    (r"(?<![^\W_])'+|'+(?![^\W_])", " "),
    (r"[.,;:!?](?:\s*[.,;:!?])+", lambda match: _strongest(match[0])),
    (r"\s+(?=[.,;:!?])", ""),
    (r"(?<=[.,;:!?])(?=[^\s.,;:!?])", " "),
    (r"\s+", " "),
    (r"^[\s.,;:!?]+|[\s,;]+$", ""),
    (r"(?<=[.!?] )[^\W\d_]", lambda match: match[0].upper()),
)
_BARE: tuple[Rule, ...] = ((r"[\W_]+", " "), (r"^ | $", ""))
"""For what is nothing but markup, such as a link."""

_PASSES = 6
"""A second pass is for what only became an abbreviation when signs in it had gone."""

_CAPITALISED = re.compile("[A-Z][a-z]")
_DEGREE = str.maketrans({"º": "°", "˚": "°", "’": "'", "‘": "'", "ʼ": "'", "´": "'"})
_VULGAR = re.compile("[¼-¾⅐-⅞]")
_UNSPOKEN = re.compile("[™®©¹²³⁰-₉]")
_SIDES = {"L": "left", "R": "right"}


@lru_cache(maxsize=4096)
def speakable(text: str) -> str:
    """Return `text` as a person reads it aloud: without digits, markup, signs or emoji.

    What is speakable already comes back as it is. Empty only if `text` has neither a letter nor a
    digit.
    """
    for _ in range(_PASSES):
        text, before = _read(text), text
        if text == before:
            break
    return text


def spoken(text: str) -> str:
    """Return `text` as `speakable` does, with a capital letter at its beginning."""
    words = speakable(text)
    return words[:1].upper() + words[1:]


def _read(text: str) -> str:
    text = _normal(html.unescape(text))
    spoken = rewritten(text, (*_MARKUP, *_QUOTES))
    spoken = LETTER.sub(lambda match: _SIDES[match[0][0]], spoken)
    spoken = in_words(rewritten(spoken, (*_ABBREVIATIONS, *_BRACKETS)))
    spoken = rewritten(spoken, (*_LEFT_OVER, *_PAUSES)) or rewritten(in_words(text), _BARE)
    return spoken[:1].upper() + spoken[1:] if _CAPITALISED.match(text) else spoken


def _normal(text: str) -> str:
    """Return `text` with one way to write each character, and without invisible ones."""
    text = _VULGAR.sub(lambda match: f" {unicodedata.normalize('NFKC', match[0])}", text)
    text = _UNSPOKEN.sub("", text.replace("⁄", "/").translate(_DEGREE))
    text = unicodedata.normalize("NFKC", text).replace("⁄", "/")
    return "".join(_visible(c) for c in text).strip()


def _visible(character: str) -> str:
    match unicodedata.category(character):
        case "Cf" | "Mn":
            return ""
        case "No" | "Nl" | "Cc":
            return " "
    return character


def _strongest(marks: str) -> str:
    """Return the one mark that a run of them comes to."""
    return next(mark for mark in "?!.;:," if mark in marks)
