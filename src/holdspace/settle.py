"""How long a listener needs to do what an instruction asks of the body.

The times are for a person of ordinary ease, on a mat, with closed eyes; the pace scales them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

SHORTEST = 1.5
LONGEST = 12.0
"""Bounds of every time given here, in seconds."""

_BESIDES = 0.3
"""The share of its own time that each further movement of one instruction adds."""


@dataclass(frozen=True, slots=True)
class Settle:
    """A time to move in silence, and where it comes from."""

    seconds: float
    """Between `SHORTEST` and `LONGEST`, at ease 1."""
    because: str
    """For `check --why`: "lie down 6 s, bend +0.8 s"."""


class Posture(StrEnum):
    """What carries the body."""

    LYING = "lying"
    FLOOR = "sitting on the floor"
    FOURS = "on all fours"
    KNEELING = "kneeling"
    CHAIR = "sitting on a chair"
    STANDING = "standing"


_PROP = (
    "towel|strap|belt|block|chair|pillow|cushion|blanket|bolster|band|ball|roller|bottle|book"
    "|scarf|stool|dumbbells?|kettlebell|weights?"
)
_A_PROP = rf"(?:\w+ ){{1,4}}?(?:{_PROP})s?\b"
_ON_THE = r"(?: \w+)? on (?:your|the) (?:\w+ )?(?:back|belly|front|side|stomach|floor|ground|mat)"

_MOVEMENTS: tuple[tuple[str, float, str], ...] = (
    (rf"(?:grab|fetch|find|get|pick up|reach for|take) {_A_PROP}", 8.0, "fetch a prop"),
    (rf"(?:fold|lay|place|put|roll up|set|slide|wedge) {_A_PROP}", 6.0, "place a prop"),
    (rf"(?:hook|loop|wrap) {_A_PROP}", 5.0, "loop a prop"),
    (r"legs? (?:\w+ )?up (?:on |against )?(?:the|a) wall", 7.0, "legs up the wall"),
    (rf"lie|lies|lying|lay(?: down|{_ON_THE})|recline", 6.0, "lie down"),
    (r"roll (?:over|onto|on to)|turn over|flip over", 5.0, "roll over"),
    (r"roll (?:\w+ )?to (?:your|the|one) (?:\w+ )?side", 4.5, "roll to a side"),
    (r"stand up|come (?:up )?to (?:a )?stand\w*|get up|rise to stand\w*", 6.0, "stand up"),
    (r"stand|standing", 4.0, "stand"),
    (r"kneel|kneeling|half-kneeling", 5.0, "kneel"),
    (r"all fours|hands and (?:your )?knees|table ?-?top", 5.0, "come to all fours"),
    (r"sit down|sit(?:ting)? on (?:the|a|your) (?:floor|mat|ground|heels)", 5.0, "sit down"),
    (r"sit|sitting|sits|seated", 3.5, "sit"),
    (r"plank|down(?:ward)?[ -](?:facing )?dog|push-?up position|forearm stand", 4.5, "plank"),
    (r"lunge|lunging", 4.0, "lunge"),
    (r"squat|squatting", 3.5, "squat"),
    (r"(?:back )?(?:away from|against|towards?|facing) (?:the|a) wall", 3.5, "turn to the wall"),
    (r"walk|walking|crawl|scoot|scooting|shuffle|wiggle your (?:hips|seat)", 3.5, "walk along"),
    (r"step|stepping", 3.0, "step"),
    (r"fold (?:forward|over|down)|hinge|hinging|bow forward", 3.5, "fold"),
    (r"twist|twisting|rotate|rotating", 3.0, "twist"),
    (r"catch|clasp|grasp|hug|hugging|interlace|interlock|take hold|wrap", 3.0, "take hold"),
    (r"cross|crossing|uncross|thread", 3.0, "cross"),
    (r"cactus|bring|bringing|draw|drawing|pull|pulling", 2.5, "draw in"),
    (r"bend|bending|curl|tuck", 2.5, "bend"),
    (r"lift|lifting|raise|raising|pick up", 2.5, "lift"),
    (r"lower|lowering|drop|dropping|sink|release", 2.5, "lower"),
    (r"straighten|straightening|extend|extending|stretch out|unfold", 2.5, "straighten"),
    (r"slide|sliding|spread|widen|separate|move", 2.5, "slide"),
    (r"place|placing|put|rest your|set your|frame", 2.0, "place"),
    (r"open|opening|reach|reaching|swing", 2.0, "reach"),
    (r"lean|leaning|shift|shifting|tilt|tilting|tip|rock", 2.0, "lean"),
    (r"turn|turning|look|gaze", 2.0, "turn"),
    (r"flex|flexing|point your (?:toes|foot|feet)|circle|roll", 1.5, "move a joint"),
    (r"press|pressing|push|squeeze|tighten|engage|brace", 1.5, "press"),
    (r"close your eyes|breathe|inhale|exhale|relax|soften", 1.5, "breathe"),
)
"""What a sentence asks for, its seconds when asked for alone, and the word for it."""

# What only names a part or a state moves nothing.
_STILL = re.compile(
    r"\b(?:lower|upper) (?:back|arms?|body|legs?|spine|belly)\b|\bkeep(?:ing)? \w+ \w+ \w+"
    r"|\b(?:without|avoid|do not|don't|not|stop|instead of) \w+ing\b|\bcross-legged\b|\bin turn\b"
    r"|\buntil you (?:feel|notice|sense)\b|\bif you \w+",
    re.IGNORECASE,
)
_ASKED = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), seconds, word)
    for pattern, seconds, word in _MOVEMENTS
)

_POSTURES: tuple[tuple[str, Posture], ...] = (
    (rf"\blie\b|\blying\b|\blay(?: down|{_ON_THE})|\bsupine\b|\bprone\b", Posture.LYING),
    (r"\blegs? (?:\w+ )?up (?:on |against )?(?:the|a) wall\b|\bon your back\b", Posture.LYING),
    (r"\ball fours\b|\bhands and (?:your )?knees\b|\btable ?-?top\b|\bplank\b", Posture.FOURS),
    (r"\bdown(?:ward)?[ -](?:facing )?dog\b", Posture.FOURS),
    (r"\bkneel(?:ing)?\b|\bon your heels\b", Posture.KNEELING),
    (r"\bsit\w*\b[^.;]*\b(?:chair|desk|bench|stool)\b|\bseated\b", Posture.CHAIR),
    (r"\bsit(?:ting)?\b", Posture.FLOOR),
    (r"\bstand(?:ing)?\b", Posture.STANDING),
)
_POSTURE = re.compile(
    "|".join(f"(?P<p{i}>{pattern})" for i, (pattern, _) in enumerate(_POSTURES)), re.IGNORECASE
)
_HEIGHT = {
    Posture.LYING: 0.0,
    Posture.FLOOR: 1.0,
    Posture.FOURS: 1.0,
    Posture.KNEELING: 1.5,
    Posture.CHAIR: 2.0,
    Posture.STANDING: 3.0,
}
_STAY = 2.5
_LEAVE = 3.5
_PER_HEIGHT = 1.5
_FETCH = re.compile(rf"\b(?:grab|fetch|fold|find|get|loop|place|put|take) {_A_PROP}", re.IGNORECASE)
_FETCHING = 3.0

_SIDE_CHANGES: tuple[tuple[str, float, str], ...] = (
    (r"\broll \w+ (?:your|the|one) (?:\w+ )?side\b|\bon your (?:\w+ )?side\b", 6.0, "roll across"),
    (r"\bkneel\w*\b|\blunge\b|\bpigeon\b", 5.0, "change knees"),
    (r"\ball fours\b|\bplank\b|\bhands and knees\b", 4.0, "change on all fours"),
    (r"\bstand\w*\b[^.;]*\bwall\b|\bwall\b[^.;]*\bstand\w*\b", 5.0, "turn around at the wall"),
    (r"\bstand\w*\b|\bstep\w*\b", 4.0, "change feet"),
    (r"\b(?:ankle|leg|knee|foot|thigh|hip)s?\b", 3.5, "change legs"),
    (r"\b(?:ear|head|neck|chin|wrist|hand|arm|shoulder|elbow)s?\b", 2.5, "change arms"),
)


@lru_cache(maxsize=4096)
def settle(sentence: str) -> Settle:
    """Return the time to do what `sentence` asks for, after it was said."""
    asked = sorted(_movements(_STILL.sub("", sentence)), key=lambda found: -found[0])
    if not asked:
        return Settle(SHORTEST, "nothing to move")
    (longest, first), others = asked[0], asked[1:]
    parts = [f"{first} {longest:g} s"]
    parts += [f"{word} +{round(seconds * _BESIDES, 1):g} s" for seconds, word in others]
    return _settle(longest + _BESIDES * sum(seconds for seconds, _ in others), ", ".join(parts))


@lru_cache(maxsize=4096)
def change_over(from_text: str, to_text: str) -> Settle:
    """Return the time to leave one stretch for the next, from the texts of their steps."""
    leaving, taking = _posture(from_text, last=True), _posture(to_text, last=False)
    seconds, because = _STAY, "staying as you are"
    if leaving and taking and leaving is not taking:
        seconds = _LEAVE + _PER_HEIGHT * abs(_HEIGHT[leaving] - _HEIGHT[taking])
        because = f"from {leaving} to {taking}"
    elif taking and leaving is None:
        seconds, because = _LEAVE, f"to {taking}"
    if _FETCH.search(to_text):
        seconds, because = seconds + _FETCHING, f"{because}, fetching a prop"
    return _settle(seconds, because)


@lru_cache(maxsize=4096)
def side_change(text: str) -> Settle:
    """Return the time to change to the other side of a stretch, from the text of its steps."""
    for pattern, seconds, because in _SIDE_CHANGES:
        if re.search(pattern, text, re.IGNORECASE):
            return Settle(seconds, because)
    return Settle(_LEAVE, "change sides")


def _movements(sentence: str) -> Iterator[tuple[float, str]]:
    """Give each kind of movement in `sentence` once, with its seconds; no word counts twice."""
    rest = sentence
    for pattern, seconds, word in _ASKED:
        if pattern.search(rest):
            rest = pattern.sub(" ; ", rest)
            yield seconds, word


def _posture(text: str, *, last: bool) -> Posture | None:
    found = [match.lastgroup for match in _POSTURE.finditer(text)]
    group = found[-1 if last else 0] if found else None
    return _POSTURES[int(group[1:])][1] if group else None


def _settle(seconds: float, because: str) -> Settle:
    return Settle(round(min(max(seconds, SHORTEST), LONGEST), 1), because)
