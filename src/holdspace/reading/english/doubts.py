"""Words that make an exercise doubtful."""

VAGUE = (
    r"\b(?:a few|several|a couple of|some|many) (?:more )?(?:seconds?|minutes?|moments?)\b",
    r"\b(?:a few|several|a couple of|some|a number of) (?:\w+ ){0,2}(?:breaths?|times)\b",
    r"\b(?:a few|several|a couple of|a number of) (?:\w+ ){0,2}(?:rounds?|reps?|repetitions)\b",
    r"\b(?:for|take) (?:a|some) (?:moment|while|time|bit)\b",
    r"\bas (?:long|often|many times)(?: as)?\b(?: (?:you|it|is) ?\w*)?",
    r"\b(?:repeat|do|perform|hold)\b[^.;,]{0,30} as (?:much as \w+ \w+|needed|desired|necessary)",
    r"\buntil (?:you (?:feel|are)|it (?:feels|eases)|drowsy|comfortable|relaxed)\b",
)
"""Amounts without a number."""

REPEATED_SIDE = (
    r"\b(?:repeat|switch|change|same|again)\b[^.;]{0,50}"
    r"\b(?:on|with|to|for|using) (?:the |your )?(left|right)\b"
)
"""The side that an exercise is to be done on again."""

SIDE = r"\b(left|right)\b"
