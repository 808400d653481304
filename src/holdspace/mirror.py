"""Left for right, and right for left, where the words name a side of the body or of the room.

The tables below hold the readings in which they do not: "right angle", "right away", "what is
left". They are asked about a text in which both words look alike, so that the answer is the same
for either, and mirroring twice gives back the original.
"""

from functools import lru_cache

from holdspace.pattern import Match, Pattern

_SWAP = {
    "left": "right",
    "Left": "Right",
    "LEFT": "RIGHT",
    "right": "left",
    "Right": "Left",
    "RIGHT": "LEFT",
}
_LETTERS = str.maketrans("LR", "RL")

BODY = (
    "ankle|arm|armpit|big toe|buttock|calf|cheek|chest|collarbone|ear|elbow|eye|fingers?|fist|foot|"
    "forearm|glute|groin|hamstring|hand|heel|hip|knee|leg|lung|nostril|palm|pec|quad|ribs?|"
    "shin|shoulder|side|sit bone|sole|thigh|thumb|toes?|waist|wrist"
)
"""Nouns that a side belongs to, as alternatives of a pattern."""

_OF_BODY = rf"[ -](?:(?:upper|lower|front|back|bent|top|big) )?(?:{BODY})\b"
_PAIRED = " ?(?:/|&|and|or|then|to) ?"

LETTER = Pattern(
    rf"(?<![\w'’-])(?:[LR]|Lt\.?|Rt\.?)(?={_OF_BODY})"
    r"|(?<=\()[LR](?=\))"
    rf"|(?<![\w'’-])[LR](?={_PAIRED}[LR](?![\w'’-]))"
    r"|(?:(?<=\b[LR]/)|(?<=\b[LR] / )|(?<=\b[LR] & )|(?<=\b[LR] and )|(?<=\b[LR] or )"
    r"|(?<=\b[LR] then )|(?<=\b[LR] to ))[LR](?![\w'’-])",
    cased=True,
)
"""A letter that stands for a side: "L/R", "(R)", "L knee"."""

_WORD = Pattern(
    r"(?<!\w)(?:left|Left|LEFT|right|Right|RIGHT)(?=(?i:hand|handed|side|wards?|most)?(?!\w))",
    cased=True,
)

# The rows below are matched in a text in which every side reads "right".

_NEVER_BEFORE = (
    "angles?|angled",
    r"(?:(?:hand|handed) )?(?:photo|picture|image|figure|illustration|drawing|diagram)s?",
    r"(?:(?:hand|handed) )?(?:column|page|panel|screen|sidebar|menu|button|caption)s?",
    "amount|answer|choice|clothes|clothing|combination|conditions|depth|dose|effort|equipment",
    "exercises?|fit|footwear|form|frame of mind|gear|height|idea|intensity|kind|length|level",
    "mattress|mindset|moment|muscles|number|one for|order|pace|pillow|place|position|posture",
    "pressure|shoes|size|sort|spot|stuff|surface|technique|temperature|tempo|tension|thing",
    "time|tools?|track|type|way|words?",
)
"""Followed by these, it means "correct", or is a place on a page."""

_IDIOMS = ("away|now|around|off|enough|alone|untreated|unchecked",)
"""Followed by these, it names no side unless a side was pointed at: "to the left now"."""

_NOW = ("after|as(?! far| much| wide| high| deep| long)|before|once|until|when|while",)
_EMPHASIS = (
    "above|against|at|back|behind|below|beneath|beside|between|by|close|down|here|in|into|next",
    "on top|out|over|past|there|through|underneath|under|up|where|to (?:do|go|give|finish)",
    "to (?:the|its|your|their) (?:bottom|edges?|end|floor|limit|tips?|top|very|wall)",
)
"""Followed by these, it is emphasis ("right above the ankle") or a rest ("left over")."""

_POINTED = (
    "the|your|my|our|his|her|their|its|this|that|each|one|first|other|a|far|to|toward|towards|from",
    "right,? (?:and|or|to|then|over)(?: the)?",
)
"""After these, the words of the last two tables do not hide a side."""

_TURN = (
    "face|faces|facing|gaze|gazing|glance|lean|leaning|look|looking|rotate|rotating|tilt|tilting"
    "|turn|turning|twist|twisting|sway|swaying|veer"
)
_TURNED = (rf"(?:{_TURN})(?: (?:your|the|both) \w+)?",)
_MOVED = "bend|drop|drive|go|move|press|push|reach|roll|shift|slide|step|sweep|swing|walk"
"""After these, emphasis does not hide a side: "lean left over the leg", "step left as you ..."."""

_COUNT = r"\d+|a few|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|last"
_COUNTED = (
    rf"(?:{_COUNT})(?: more)? (?:breath|minute|pose|rep|repetition|round|second|set|time)s?",
    rf"(?:{_COUNT})(?: more)? (?:exercises?|stretch|stretches)",
    "(?:how )?much|many|nothing|anything|something|none|any|time|energy|space|room|work",
)
"""After these, it is what remains, unless both sides are named: "ten times left, ten right"."""

_JUDGED = (
    "is|are|was|were|be|been|being|isn['’]t|that['’]s|it['’]s|feels?|felt|seems?|sounds?|quite|not",
    "just|(?:do|does|doing|done|get|getting|got) (?:it|this|that|them)",
    "have|has|had|they['’]ve|we['’]ve|you['’]ve|you|we|they",
)
"""After these, and before the end of the clause, it is a judgement or a rest."""

_PAGE = "photo|photograph|picture|image|diagram|illustration|drawing|pictured|shown|seen"
_PICTURED = (rf"(?:{_PAGE})s?(?: (?:at|on|to|in|the|top|bottom|upper|lower|above|below|far))*",)
"""After these, it is a place on a page."""


def _before(*rows: str) -> Pattern:
    """Return a pattern for what the text before a word ends with."""
    return Pattern(rf"(?<!\w)(?:{'|'.join(rows)})[\s,]+$")


def _after(*rows: str, but: str = "") -> Pattern:
    """Return a pattern for what the text after a word begins with."""
    return Pattern(rf"[\s-]+(?:{'|'.join(rows)})(?!\w){but}")


_OVER_OTHER = r"(?! (?:of )?right\b)"
_ANYTHING = Pattern("")
_CLAUSE_END = Pattern(r"\s*(?:$|[.,;:!?)]|(?:about|by|for|if|in|on|over|so|to|until|when|with)\b)")
_LAST_COUNT = Pattern(rf"(?:^|[.!?])(?:(?!\bright\b)[^.!?])*\b(?:{'|'.join(_COUNTED)})\s+$")
_LAST_SIDE = Pattern(r"(?![^.!?]*\bright\b)")

_NO_SIDE: tuple[tuple[Pattern, Pattern, Pattern | None], ...] = (
    (_ANYTHING, _after(*_NEVER_BEFORE), None),
    (_ANYTHING, _after(*_IDIOMS), _before(*_POINTED)),
    (_ANYTHING, _after(*_NOW), _before(*_POINTED, *_TURNED, _MOVED)),
    (_ANYTHING, _after(*_EMPHASIS, but=_OVER_OTHER), _before(*_POINTED, *_TURNED)),
    (_before("all|what(?:ever)?(?: is|'s|’s| remains)"), _ANYTHING, None),
    (_LAST_COUNT, _LAST_SIDE, None),
    (_before(*_JUDGED), _CLAUSE_END, None),
    (_before(*_PICTURED), Pattern(rf"(?!\s+(?:{BODY})\b)"), None),
    (Pattern(r",\s*$"), Pattern(r"\?"), None),
    (Pattern(r"(?:^|[.!?]\s+)$"), Pattern(r",\s+(?:let|now|so|here|we|you)\b"), None),
)
"""What is before, what is after, and what before it makes it a side all the same."""

_REACH = 80
"""How many characters on either side decide about a word."""


@lru_cache(maxsize=4096)
def mirrored(text: str) -> str:
    """Return `text` with left and right exchanged wherever they name a side, in the same case."""
    alike = _WORD.sub("right", text)
    sides = (_names_side(alike, match) for match in _WORD.finditer(alike))
    exchanged = _WORD.sub(lambda match: _SWAP[match[0]] if next(sides) else match[0], text)
    return LETTER.sub(lambda match: match[0].translate(_LETTERS), exchanged)


@lru_cache(maxsize=4096)
def has_side(text: str) -> bool:
    """Return whether `text` names a side that `mirrored` would exchange."""
    return mirrored(text) != text


def _names_side(alike: str, word: Match) -> bool:
    before = alike[max(0, word.start() - _REACH) : word.start()]
    after = alike[word.end() : word.end() + _REACH]
    return not any(
        ahead.search(before) and behind.match(after) and not (unless and unless.search(before))
        for ahead, behind, unless in _NO_SIDE
    )
