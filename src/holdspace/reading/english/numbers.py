"""How numbers are written, and what they count."""

from dataclasses import dataclass
from enum import StrEnum

from holdspace.primes import Prime
from holdspace.reading.english.words import words

ONES = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
    """
)
TENS = words(
    """
    twenty thirty forty fifty sixty seventy eighty ninety
    """
)

PLACES = words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth next last final
    """
)

WORDS: dict[str, float] = (
    {word: float(number) for number, word in enumerate(ONES)}
    | {word: 20.0 + 10 * number for number, word in enumerate(TENS)}
    | {"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5, "a quarter of a": 0.25}
    | {"a quarter of an": 0.25, "quarter of an": 0.25, "three quarters of an": 0.75}
    | {"a hundred": 100, "one hundred": 100, "a dozen": 12, "once": 1, "twice": 2, "thrice": 3}
)

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


class Unit(StrEnum):
    """What a number counts."""

    SECOND = "second"
    BREATH = "breath"
    REP = "rep"
    CYCLE = "cycle"
    ROUND = "round"
    SET = "set"
    COUNT = "count"
    BARE = "bare"
    """Nothing that is written: "10 on each side"."""
    OTHER = "other"
    """Days, degrees, inches: never a dose."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A number counts `unit` where the words around it fit."""

    unit: Unit
    factor: float
    """How many of `unit` one of it makes: 60 for minutes."""
    before: str
    """A pattern that the words before the number end with; empty fits anything."""
    after: str
    """A pattern that the words after the number begin with; they belong to the quantity."""
    example: str


_GAP = r"\+?[\s-]{0,2}"
_SIDED = (
    r"(?=,? ?(?:(?:on|for|to|with|in) )?(?:/|each\b|per\b|every\b|either\b|both\b|a\b)\s?"
    r"(?:the )?(?:side|leg|arm|foot|hand|direction|way|knee|ankle|shoulder|hip|wrist|limb|s\b)"
    r"|,? (?:on|to|with) (?:the |your )?(?:right|left)\b|,? left and right\b"
    r"| ?(?:e|ea|p)\.?/s)"
)
_WAY = r"\b(?:forwards?|backwards?|(?:anti-?)?clockwise)"
_REP_NOUN = (
    r"(?:lunges|swings|circles|squats|rotations|rolls|tilts|turns|raises|lifts|marches|twists|taps"
    r"|curls|pumps|shrugs|crunches|push-?ups|sit-?ups|bridges|kicks|slides|nods|hops|jumps|presses"
    r"|scrunches|squeezes|pulses|claps|sweeps|sways|bends|flexes|extensions|tucks|retractions|pulls"
    r"|pushes|glides|sliders|shakes|blinks|punches|dips|rises|clams(?:hells)?|burpees|step-?ups"
    r"|press-?ups|pull-?ups|pull-?aparts|bounces|stomps|stamps|waves|flutters|hisses|growls|knocks|angels)"
)
_OTHER = (
    r"(?:days?|weeks?|months?|years?|degrees?|°|o'clock|inch(?:es)?|cm|centimet(?:er|re)s?|mm|feet"
    r"|foot|ft|met(?:er|re)s?|lbs?|pounds?|kg|%|percent|per cent|calories|m|hips?|knees?|pillows?)"
)

_THINGS = (
    r"(?:pillows|cushions|blocks|blankets|chairs|towels|bands|weights|dumbbells|straps|exercises"
    r"|stretches|poses|moves|movements|hands|legs|arms|positions|options|variations|fingers|balls"
    r"|bottles|cans|sides|feet|knees)\b"
)
"""What is counted in a short sentence, and is not done."""

UNITS: tuple[UnitRow, ...] = (
    UnitRow(Unit.SET, 2, "", r" second (?:set|series)\b", "a second set"),
    UnitRow(Unit.SET, 3, "", r" third (?:set|series)\b", "a third set"),
    UnitRow(
        Unit.REP,
        1,
        r"\brepeat $",
        r" ?[x×] ?(?=\d+ ?s(?:ecs?|econds?)?\b)",
        "Repeat 4 x 20 s.",
    ),
    UnitRow(  # nobody does ten sets
        Unit.REP,
        1,
        "",
        r"(?<=\b10|\b12|\b15|\b20) ?[x×] ?(?=\d+ ?s(?:ecs?|econds?)?\b)",
        "10 x 5 sec",
    ),
    UnitRow(
        Unit.SET,
        1,
        r"(?<!level )(?<!phase )(?<!stage )(?<!warrior )$",
        r" ?[x×] ?(?=\d)(?!\d+ breathing)",
        "3 x 30 seconds",
    ),
    UnitRow(Unit.SECOND, 1, "", r"(?= on ?[,/–-] ?\d{1,3} ?\w{0,7} off\b)", "40 on / 20 off"),
    UnitRow(Unit.SECOND, 1, r"\bon ?[,/–-] ?$", r"(?= off\b)", "40 seconds on, 20 off"),
    UnitRow(Unit.SECOND, 1, "", r"s(?!\w)", "30s"),
    UnitRow(Unit.SECOND, 60, "", r"m(?!\w)", "2m"),
    UnitRow(
        Unit.SECOND,
        1,
        "",
        _GAP + r"(?:~)(?:secs?\b|seconds?(?:\b|(?=and|before|on|then|each))|s\b)",
        "30 full seconds",
    ),
    UnitRow(Unit.SECOND, 60, "", _GAP + r"(?:~)(?:mins?|minutes?)\b", "two minutes"),
    UnitRow(Unit.SECOND, 3600, "", _GAP + r"(?:hrs?|hours?)\b", "an hour"),
    UnitRow(Unit.OTHER, 1, "", r"(?<=\bone)" + _GAP + r"(?:~)breath\b", "one long breath"),
    UnitRow(
        Unit.BREATH,
        1,
        "",
        _GAP + r"(?:of (?:these|those|such) )?(?:~)(?:br\b|breath (?:cycles?|counts?)"
        r"|(?:cycles?|rounds?) of breath(?:s|ing)?"
        r"|(?:inhales?|inhalations?)(?: and (?:exhales?|exhalations?))?|breath(?:e?s)?(?! holds?)"
        r"|exhales?|exhalations?)\b",
        "five slow, deep breaths",
    ),
    UnitRow(
        Unit.BREATH,
        1,
        r"\b(?:inhale|in) and (?:slowly )?(?:exhale|(?:breathe )?out)(?: \w+ly)? $",
        _GAP + r"(?:~)times?\b",
        "inhale and exhale three times",
    ),
    UnitRow(Unit.REP, 1, "", _GAP + r"(?:~)(?:times?|reps?|repetitions?|repeats?)\b", "10 times"),
    UnitRow(
        Unit.REP,
        1,
        "",
        r"\+?\s{1,2}(?=(?:~)(?:(?!degrees?\b)\w+ )?" + _REP_NOUN + r"\b)",
        "10 forward rolls",
    ),
    UnitRow(
        Unit.REP,
        1,
        "",
        r" of (?:these|those|them|each)\b(?! (?:\w+ )?" + _THINGS + ")",
        "Do 10 of these",
    ),
    UnitRow(
        Unit.REP,
        1,
        "",
        r",? (?=(?:\d{1,3}|\w{3,6})[ -]sec(?:ond)?s?\b[ -](?:reps?|repetition|hold|squeeze)s?\b)",
        "10, 5-second reps",
    ),
    UnitRow(Unit.REP, 1, _WAY + r" $", r"(?=\W*$|[,;.]| and\b)", "forwards 8, backwards 8"),
    UnitRow(Unit.REP, 1, "", r" in (?:a row|succession)(?=\W*$|[,;.])", "Do 10 in a row."),
    UnitRow(Unit.REP, 1, "", r" (?:(?:in )?total|in all|altogether)(?=\W*$|[,;.])", "12 total"),
    UnitRow(Unit.REP, 1, "", r" (?:one way|the other|to the (?:left|right))\b", "8 one way"),
    UnitRow(
        Unit.REP,
        1,
        "",
        _GAP + r"(?:fwd|forwards?|backwards?|back|up and down|(?:anti-?)?clockwise|c?cw)\b"
        r"(?=\W*$|[,;.]| and\b)",
        "15 fwd, 15 back",
    ),
    UnitRow(Unit.CYCLE, 1, "", _GAP + r"(?:~)cycles?\b", "four cycles"),
    UnitRow(Unit.ROUND, 1, "", _GAP + r"(?:~)(?:rounds?|circuits?)\b", "three rounds"),
    UnitRow(Unit.SET, 1, "", _GAP + r"(?:~)(?:sets?|series|lots(?= of \d))\b", "2-3 sets"),
    UnitRow(Unit.COUNT, 1, "", _GAP + r"(?:~)(?:counts?|beats?)\b", "a 5-count"),
    UnitRow(Unit.COUNT, 1, r"\b(?:counts?|counting) (?:of|to) $", "", "a count of three"),
    UnitRow(Unit.OTHER, 1, "", _GAP + _OTHER + r"(?!\w)", "90 degrees"),
    UnitRow(Unit.REP, 1, "", r"(?<=twice|hrice)(?!\w)", "twice"),
    UnitRow(Unit.REP, 1, r"\brep(?:etition)?s of (?:about )?$", "", "repetitions of 10"),
    UnitRow(Unit.REP, 1, "", r" ?[x×](?! ?\d|\w)", "10x"),
    UnitRow(
        Unit.REP,
        1,
        "",
        r" ?(?-i:[RL])\b(?= ?(?:/|,|&|\+|and) ?\d{1,3} ?(?-i:[RL])\b)",
        "12 R / 12 L",
    ),
    UnitRow(
        Unit.REP,
        1,
        r"\d ?(?-i:[RL]) ?(?:/|,|&|\+|and) ?$",
        r" ?(?-i:[RL])\b",
        "15R, 15L",
    ),
    UnitRow(Unit.REP, 1, r"(?-i:\b[RL]): ?$", r"(?=\W*(?:$|(?-i:[RL]:)))", "R: 15, L: 15"),
    UnitRow(Unit.REP, 1, r"(?<!\w)[x×] ?$", "", "x 10"),
    UnitRow(Unit.REP, 1, r"\d sets? $", r"(?=\W*$|[,;]| (?:each|per|ea)\b)", "3 sets 12"),
    UnitRow(Unit.REP, 1, r"\d ?[x×] ?$|\b(?:sets?|lots|rounds?) (?:of|x|×) ?$", "", "3 sets of 10"),
    UnitRow(Unit.REP, 1, "", r"(?= (?:each|ea)\b(?:\W*$|[,;)]))", "12 each, 2 sets"),
    UnitRow(
        Unit.BARE,
        1,
        r"(?<!each )(?<!every )(?<!this )(?<!that )$",
        _SIDED,
        "10 on each side",
    ),
    UnitRow(
        Unit.REP,
        1,
        r"^(?:then |and )?(?:do|perform|complete)(?: about)? $",
        r"(?<!\bone)(?=\W*$)",
        "Do 10.",
    ),
    UnitRow(Unit.REP, 1, r"\btotal of $", r"(?= (?:stretches|moves)\b)", "a total of 10 moves"),
    UnitRow(
        Unit.REP,
        1,
        r"\brepeat (?:for )?$",
        r"(?= (?:more )?(?:steps|shifts|floats|moves|movements|transfers|passes|laps|drags)\b)",
        "Repeat 8-10 shifts.",
    ),
    UnitRow(
        Unit.REP,
        1,
        r"^(?:do |then |and )?$",
        r"(?= (?:on|to|with|for) one (?:side|leg|arm|foot|hand)\b[^.;]{1,30}\bthe other\b)",
        "Five on one side and five on the other.",
    ),
    UnitRow(
        Unit.REP,
        1,
        r"^(?:do |then |and |try )?$",
        r"(?= (?:\w+ )?(?!" + _THINGS + r")[a-z]{3,}s(?:,? (?:each|per|a|on) [^.]{3,20})?\.\s*$)",
        "Six climbs.",
    ),
    UnitRow(
        Unit.REP,
        1,
        "",
        r"(?= (?:\w+ )?(?!" + _THINGS + r")[a-z]{3,}s,? (?:(?:in|on|to|with|for) )?"
        r"(?:each|per|either) (?:side|way|direction|leg|arm|foot)\b(?! of))",
        "Five crossings in each direction.",
    ),
)
"""The unit of a number; `(?:~)` stands for any of `ADJECTIVES`, up to four of them."""

TIME_OF_DAY = UnitRow(Unit.OTHER, 1, "", "", "at 8:10")
"""A reading of a clock that is no length of time."""

CLOCK = UnitRow(Unit.SECOND, 1, "", "", "1:30")
"""A reading of a clock is minutes and seconds."""

PRIMES = {
    Prime.MINUTES: UnitRow(Unit.SECOND, 60, "", "", "Plank 2'"),
    Prime.SECONDS: UnitRow(Unit.SECOND, 1, "", "", '30" each'),
    Prime.FEET: UnitRow(Unit.OTHER, 1, "", "", "a 6' strap"),
    Prime.INCHES: UnitRow(Unit.OTHER, 1, "", "", 'a 6" block'),
}
"""What the marks behind a number count."""

BEFORE_A_SECOND = (
    r"\b(?:hold|paus|stay|squeez|wait|rest|relax|stop|tighten|keep|clench|press|freez)[^.;!?]*$"
)
"""What says that "a second" is a time to be kept, and not a mere moment."""

AFTER_A_SECOND = (
    r"\s*(?:[.;:!?)]|$|,? (?:or|and|before|at|then|to|while|as|when|between|on|in|with|each|per|if"
    r"|up|down|release|switch|repeat|pause|hold|here|there|until)\b)"
)
"""What stands behind "a second" where it is a time: "for a second, then", not "a second set"."""

ADJECTIVES = words(
    """
    slow slowly deep full long complete controlled gentle easy steady even good quality more
    extra additional total conscious mindful calm relaxed natural normal big small quick
    short smooth whole large nice abdominal belly diaphragmatic clean strong
    """
)
"""Words that stand between a number and its unit: "five slow, deep breaths"."""

NUMBERED_NAMES = words(
    """
    warrior figure virabhadrasana phase level exercise day week part step drill series
    variation stage hero number pose position option
    """
)
"""Words whose number is part of their name: in "Warrior 2 - 30 seconds" the 2 begins no range."""
