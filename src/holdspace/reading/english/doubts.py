"""Words that make an exercise doubtful."""

from holdspace.reading.english.words import words

VAGUE = (
    r"\b(?:a few|several|a couple of|some|many) (?:more )?(?:seconds?|minutes?|moments?)\b",
    r"\b(?:a few|several|a couple of|some|a number of) (?:\w+ ){0,2}(?:breaths?|times)\b",
    r"\b(?:a few|several|a couple of|a number of) (?:\w+ ){0,2}(?:rounds?|reps?|repetitions)\b",
    r"\b(?:for|take) (?:a|some) (?:moment|while|time|bit)\b|\bfor few (?:seconds|minutes)\b",
    r"\bas (?:long|often|many times)(?: as)?\b(?: (?:you|it|is) ?\w*)?",
    r"\b(?:repeat|do|perform|hold)\b[^.;,]{0,30} as (?:much as \w+ \w+|needed|desired|necessary)",
    r"\buntil (?:you (?:feel|are)|it (?:feels|eases)|drowsy|comfortable|relaxed)\b",
)
"""Amounts without a number."""

COUNTED_THING = (
    r"(?P<asked>\bfor (?:about |around |at least |up to |another )?)?"
    r"(?<!step )(?<!steps )(?<!steps \d and )(?<!steps \d to )(?<![(\[#/-])"
    r"\b(?P<number>\d{1,4}(?:[–-]\d{1,4})?)\s+(?P<thing>[a-z]{3,})\b"
)
"""A number and what it counts, whatever that is; not the number of a step or a figure."""

COUNTABLE = words(
    """
    second seconds secs minute minutes mins hour hours time times rep reps repetition repetitions
    breath breaths set sets round rounds count counts cycle cycles
    """
)
"""What is counted in a dose, and may be misspelt: "30 secnods"."""

UNKNOWN_SIDE = (
    r"\W{0,3}(?:on |for |with |to |in )?(?:each|per|both|either) "
    r"(?!time|rep|set|round|exercise|stretch|pose|move|muscle|area|spot|part|day|way|direction|one\b)"
    r"[a-z]{3,}"
)
"""Words behind an amount that look as if they asked for both sides."""

_HARM = (
    r"\b(?:pain|painful|hurts?|dizz\w+|numb\w*|tingl\w+|faint\w*|swell\w*|swollen|injur\w+"
    r"|pregnan\w+|breathless|out of breath|unwell|surgery|pinch\w*)\b"
)
_ASK = r"\b(?:see(?! in)|call|consult|contact|ask|tell|seek|(?:talk|speak|check) (?:to|with))\b"
_HELP = (
    r"\b(?:doctor|physio\w*|(?:physical )?therapist|physician|GP|nurse|surgeon|clinic|clinician"
    r"|emergency|medical)\b"
)

SAFETY = (
    rf"\b(?:stop|do not|don['’]t(?! have)|avoid|never|skip)\b[^.;]{{0,60}}{_HARM}",
    rf"{_HARM}[^.;]{{0,60}}\b(?:stop(?! it)|ease off|do not|don['’]t)\b",
    rf"{_ASK}[^.;]{{0,40}}{_HELP}",
)
"""Words of a warning."""

REPEATED_SIDE = (
    r"\b(?:repeat|switch|change|same|again)\b[^.;]{0,50}"
    r"\b(?:on|with|to|for|using) (?:the |your )?(left|right)\b"
)
"""The side that an exercise is to be done on again."""

SIDE = r"\b(left|right)\b"

ONE_SIDE = (
    r"\b(?:left|right|(?-i:[LR]))(?: \w+)? only\b(?! \w+ly)"
    r"|\bonly (?:on|with|for) (?:the |your )?(?:left|right)\b"
)
"""Words that ask for one side on purpose: "right leg only"."""
