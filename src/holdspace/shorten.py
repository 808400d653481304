"""A shorter form of an instruction that was heard once already."""

import re
from functools import lru_cache

from holdspace.mirror import has_side

_LEADING = (
    "now|then|next|again|finally|first|second|third|once more|from (?:here|there|this position)",
    "when you(?:'re| are| feel) (?:ready|steady|stable|comfortable|balanced)",
)
"""Openings that only join an instruction to the one before."""

_FEELS = r"(?:feels|is|you can|you comfortably can|is comfortable|comfortable|possible)"
_PURPOSE = (
    "aid|allow|avoid|deepen|enhance|ensure|feel|get|help|improve|increase|intensify|loosen|maintain"
    "|open up|prevent|protect|relax|relieve|stretch|support"
)
_TRAILING = (
    r",? (?:scooting|stopping|feeling|noticing|imagining|trying|aiming|remembering|ensuring)\b",
    r",? (?:while )?(?:keeping|maintaining)\b",
    r",? (?:making sure|taking care|being careful|being mindful)\b",
    r",? (?:until|till|where|when) (?:you|you can) (?:begin to |start to )?(?:feel|notice|sense)\b",
    r",? until (?:it|this|that) (?:becomes|feels|gets)\b",
    r",? so (?:that )?(?:you|it|your|the|this|both|there)\b",
    rf",? (?:in order )?to (?:\w+ly )?(?:{_PURPOSE})\b",
    r",? as (?:if|though)\b",
    rf",? as (?:close|deep|deeply|far|high|long|low|much|wide) as (?:it )?{_FEELS}\b",
    rf",? (?:if|as|where|when) (?:it )?(?:{_FEELS}|desired|needed|necessary|you need|you like)\b",
    r",? for (?:balance|comfort|extra|more|stability|support|a deeper)\b",
    r",? but (?:don't|do not|avoid|never)\b",
    r",? (?:because|since|which)\b",
)
"""How a clause begins that says how, why or how far, but not what to do."""

_DESCRIPTION = re.compile(
    r"you (?:should|may|might|will|'ll)\b|this (?:is|helps|will|should|stretch|move|pose)\b"
    r"|feel the |notice |remember |make sure |be sure |try not to |think of |imagine ",
    re.IGNORECASE,
)
"""How a sentence begins that asks for no movement."""

_DOES = (
    "bend|breathe|bring|close|cross|drop|exhale|extend|fold|grab|hold|hug|inhale|lean|lie|lift|lower"
    "|pause|place|press|pull|push|put|raise|reach|relax|release|repeat|rest|return|roll|rotate|sit"
    "|slide|slowly|squeeze|stand|stay|step|straighten|switch|swap|take|turn|twist|walk"
)
_ANOTHER = re.compile(rf"\b(?:and|then|or|before)\b (?:then |\w+ly )?(?:{_DOES})\b", re.IGNORECASE)
"""A second instruction inside a clause, which must not be lost with it."""

_ARRANGED = re.compile(r"(?:adjust|arrange|face|lie|position|set|sit|stand|turn)\b", re.IGNORECASE)
"""Openings whose "so that" says where to go."""

_CLAUSE = re.compile(
    rf"(?:{'|'.join(_TRAILING)})[^,;:.!?]*(?=[.!?]*$|[,;] (?:and |then )+(?:\w+ly )?(?:{_DOES})\b)",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"(?:{'|'.join(_LEADING)}), (?=\w)", re.IGNORECASE)
_BRACKETED = re.compile(r"(?: |^)\([^()]*\)(?=[\s.,;:!?]|$)")
_DOING = re.compile(rf"\b(?:{_DOES})\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_FEWEST_WORDS = 3


@lru_cache(maxsize=4096)
def shortened(sentence: str) -> str:
    """Return `sentence` without what only explains, or as it is when in doubt.

    What is left keeps its words, their order, and every side (left, right) that is named.
    """
    sentences = _SENTENCES.split(sentence.strip())
    kept = [part for part in sentences if not _explains(part)]
    return " ".join(_short(part) for part in kept or sentences)


def _explains(sentence: str) -> bool:
    opening = _DESCRIPTION.match(sentence)
    return bool(opening) and not has_side(sentence) and not _DOING.search(sentence)


def _short(sentence: str) -> str:
    if opening := _OPENING.match(sentence):
        rest = sentence[opening.end() :]
        sentence = rest[0].upper() + rest[1:]
    return _without(_CLAUSE, _without(_BRACKETED, sentence))


def _without(clause: re.Pattern[str], sentence: str) -> str:
    """Return `sentence` without what `clause` matches and what can be spared."""
    kept, done = "", 0
    for match in clause.finditer(sentence):
        kept += sentence[done : match.start()]
        done = match.end()
        if not _spared(match[0], kept):
            kept += match[0]
    return kept + sentence[done:]


def _spared(clause: str, main: str) -> bool:
    """Return whether `clause` can be left out after `main` without losing what to do."""
    arranged = re.match(r",? so\b", clause) and _ARRANGED.match(main)
    return not (
        arranged
        or len(main.split()) < _FEWEST_WORDS
        or _ANOTHER.search(clause)
        or (has_side(clause) and not _sides(clause) <= _sides(main))
    )


def _sides(text: str) -> set[str]:
    return set(re.findall(r"\b(?:left|right)\b", text.lower()))
