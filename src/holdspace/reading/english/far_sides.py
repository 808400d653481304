"""How the other side of several exercises is asked for at once: "Repeat 2 and 3 on the left"."""

from holdspace.reading.english.numbers import ONES
from holdspace.reading.patterns import any_word

_AGAIN_ALL = (
    r"(?:repeat|redo|do|perform|practi[cs]e|complete|return to"
    r"|go (?:back )?(?:through|over)|(?:flow|run|move) through)"
)
_POSES = r"(?:poses|stretches|postures|exercises|asanas|shapes)"
_FLOW = r"(?:sequence|series|flow|routine|circuit|practice|vinyasa)"

ALL_AGAIN = (
    rf"\b{_AGAIN_ALL}\b(?: \w+){{0,3}}? (?:(?:it all|all|everything)"
    r"(?=\W*$| (?:on|with|again|to|for)\b| of (?:it|them|these|those|this|the above)\b)"
    rf"|(?:the|this|that|your|these|those) (?:(?:whole|entire|full|complete|above|same|last) )?"
    rf"(?:{_FLOW}|{_POSES})\b|(?:all|each|every)(?: of the| the)? {_POSES}\b"
    r"|(?:the|this) (?:whole|entire|full|complete) (?:thing|lot))"
)
"""Words of a sentence that is about all exercises up to it: "Repeat the whole sequence"."""

LAST_AGAIN = (
    rf"\b{_AGAIN_ALL}\b(?: \w+){{0,2}}? (?:both {_POSES}|(?:the|these|those)"
    rf"(?: last| previous| preceding| above| past)? (?P<count>[2-9]|{any_word(ONES[2:10])})\b"
    rf"(?: {_POSES}|(?= (?:on|with|to)\b)))"
)
"""Words of one that is about the last few: "Repeat the last three poses"."""

NUMBERS_AGAIN = (
    rf"\b{_AGAIN_ALL} (?:{_POSES} |numbers |nos?\.? )?#?"
    r"(?P<numbers>\d{1,2}(?: ?(?:-|–|—|,|to|through|thru|and|&|\+) ?(?:and )?#?\d{1,2}){1,5})\b"
    r"(?! (?:times|reps|seconds|minutes|breaths|rounds))"
)
"""Words of one that is about exercises by their numbers: "Repeat 2 and 3"."""

FAR_SIDE = (
    r"\b(?:on|with|to|for|using|leading with) (?:the |your )?"
    r"(?:other|opposite|second|left|right|(?-i:[LR]))\b"
)
"""Words that ask for one side of several exercises."""
