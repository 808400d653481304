# ruff: noqa: E501, ISC004
"""How people write numbers, units and doses in English: the tables that the reader works by.

To teach the reader a phrasing, add a row. Rows are tried from the top, the first that fits wins,
and each row of `ROLES` and `SIDES` carries an example that the tests read.
"""

from dataclasses import dataclass
from enum import StrEnum

# Numbers ---------------------------------------------------------------------------------------

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

NUMBER_WORDS: dict[str, float] = (
    {word: float(number) for number, word in enumerate(ONES)}
    | {word: 20.0 + 10 * number for number, word in enumerate(TENS)}
    | {"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5, "a quarter of a": 0.25}
    | {"a hundred": 100, "one hundred": 100, "a dozen": 12, "twice": 2, "thrice": 3}
)

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


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
    """A number before words such as "on each side" that make it a dose without a unit."""
    OTHER = "other"
    """Days, degrees, inches: never a dose."""


ADJECTIVES = [
    "slow",
    "slowly",
    "deep",
    "full",
    "long",
    "complete",
    "controlled",
    "gentle",
    "easy",
    "steady",
    "even",
    "good",
    "quality",
    "more",
    "extra",
    "additional",
    "total",
    "conscious",
    "mindful",
    "calm",
    "relaxed",
    "natural",
    "normal",
    "big",
    "small",
    "quick",
    "short",
    "smooth",
    "whole",
    "large",
    "nice",
    "abdominal",
    "belly",
    "diaphragmatic",
]
"""Words that stand between a number and its unit: "five slow, deep breaths"."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A number counts `unit` where the words around it fit."""

    unit: Unit
    factor: float
    """How many of `unit` one of it makes: 60 for minutes."""
    before: str
    """A pattern that the words before the number end with; empty fits anything."""
    after: str
    """A pattern that the words after the number begin with; it belongs to the quantity."""
    example: str


_GAP = r"[\s-]{0,2}"
_SIDED = (
    r"(?=,? ?(?:(?:on|for|to|with|in) )?(?:/|each\b|per\b|every\b|either\b|both\b|a\b)\s?"
    r"(?:side|leg|arm|foot|hand|direction|way|knee|ankle|shoulder|hip|wrist|limb|s\b))"
)

UNITS: tuple[UnitRow, ...] = (
    UnitRow(Unit.SET, 1, "", r" ?[x×] ?(?=\d)", "3 x 30 seconds"),
    UnitRow(Unit.SECOND, 1, "", r"(?:s|\"|''|”|″)(?!\w)", '30" each'),
    UnitRow(Unit.SECOND, 60, "", r"m(?!\w)", "2m"),
    UnitRow(Unit.SECOND, 1, "", _GAP + r"(?:~)(?:secs?|seconds?|s)\b", "30 full seconds"),
    UnitRow(Unit.SECOND, 60, "", _GAP + r"(?:~)(?:mins?|minutes?)\b", "two minutes"),
    UnitRow(Unit.SECOND, 3600, "", _GAP + r"(?:hrs?|hours?)\b", "an hour"),
    UnitRow(
        Unit.BREATH,
        1,
        "",
        _GAP
        + r"(?:~)(?:breath (?:cycles?|counts?)|(?:cycles?|rounds?) of breath(?:s|ing)?|breaths?"
        r"|inhal(?:es?|ations?)(?: and exhal(?:es?|ations?))?|exhal(?:es?|ations?))\b",
        "five slow, deep breaths",
    ),
    UnitRow(Unit.REP, 1, "", _GAP + r"(?:~)(?:times?|reps?|repetitions?|repeats?)\b", "10 times"),
    UnitRow(Unit.CYCLE, 1, "", _GAP + r"(?:~)cycles?\b", "four cycles"),
    UnitRow(Unit.ROUND, 1, "", _GAP + r"(?:~)(?:rounds?|circuits?)\b", "three rounds"),
    UnitRow(Unit.SET, 1, "", _GAP + r"(?:~)sets?\b", "2-3 sets"),
    UnitRow(Unit.COUNT, 1, "", _GAP + r"(?:~)(?:counts?|beats?)\b", "a 5-count"),
    UnitRow(Unit.COUNT, 1, r"\b(?:counts?|counting) (?:of|to) $", "", "a count of three"),
    UnitRow(
        Unit.OTHER,
        1,
        "",
        _GAP + r"(?:days?|weeks?|months?|years?|degrees?|°|inch(?:es)?|cm|centimet(?:er|re)s?|mm"
        r"|feet|foot|ft|met(?:er|re)s?|lbs?|pounds?|kg|%|percent|per cent|calories|m)(?!\w)",
        "90 degrees",
    ),
    UnitRow(Unit.REP, 1, "", r"(?<=twice|hrice)(?!\w)", "twice"),
    UnitRow(Unit.REP, 1, "", r" ?[x×](?!\w)", "10x"),
    UnitRow(Unit.REP, 1, r"(?<![\w])[x×] ?$", "", "x 10"),
    UnitRow(Unit.REP, 1, r"\d ?[x×] ?$|\b(?:sets?|rounds?) (?:of|x|×) ?$", "", "3 sets of 10"),
    UnitRow(Unit.BARE, 1, "", _SIDED, "10 on each side"),
)
"""The unit of a number; `(?:~)` stands for any of `ADJECTIVES`, up to four of them."""

CLOCK = UnitRow(Unit.SECOND, 1, "", "", "1:30")
"""A reading of a clock is minutes and seconds."""

NUMBERED_NAMES = (
    r"warrior|figure|virabhadrasana|phase|level|exercise|day|week|part|step|drill|series"
    r"|variation|stage|hero|number|no\.|pose|position"
)
"""Words whose number is part of their name: in "Warrior 2 - 30 seconds" the 2 begins no range."""

# Roles -----------------------------------------------------------------------------------------


class Role(StrEnum):
    """What a quantity is for."""

    HOLD = "hold"
    TIME = "time"
    """A time that no verb says more about: in a heading, or in brackets."""
    REST = "rest"
    TOTAL = "total"
    REPS = "reps"
    BREATHS = "breaths"
    SETS = "sets"
    ROUNDS = "rounds"
    NOTHING = "nothing"
    """Known to be no dose: how many times a day, an angle, the length of the whole routine."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A quantity of one of `units` has `role` where the words around it, in its sentence, fit."""

    role: Role
    units: str
    """The units, by name, separated by spaces."""
    before: str
    """A pattern found in the words before it; empty fits anything."""
    after: str
    """A pattern that the words after it begin with; empty fits anything."""
    example: str


_LEAD = (
    r"(?: (?:for|about|around|approximately|roughly|up to|at least|a minimum of|only|just|another"
    r"|between|from|the|a|an|full|slow|of|it))*\W*$"
)
"""The words that may stand between a verb and its time: "hold for about ..."."""

_NEAR = r"\b[^.;!?]{0,90}$"
"""A verb that governs a time further on in its sentence."""

_PERIOD = r"(?:day|week|month|hour|morning|afternoon|evening|night|workday|workout|session)s?\b"

ROLES: tuple[RoleRow, ...] = (
    RoleRow(Role.NOTHING, "other", "", "", "Bend it to 90 degrees."),
    RoleRow(
        Role.NOTHING,
        "second rep set round cycle bare count",
        r"\b(?:every|once per|once every)\W+(?:few )?$",
        "",
        "Do this every 30 minutes.",
    ),
    RoleRow(
        Role.NOTHING,
        "second rep set round cycle bare",
        "",
        r"[\s,]*(?:(?:a|an|per|each|every|in a|in one|(?:during|throughout|over|through|across) the"
        r"|within a)[\s-](?:single |other )?" + _PERIOD + r"|daily\b|weekly\b)",
        "Repeat twice a day.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        "",
        r"\W*(?:before|after|prior to) (?:bed|sleep|you (?:go|sleep|run|train)|going|exercis\w+"
        r"|your|eating|meals?|work|waking|getting)",
        "Do it 30 minutes before bed.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"\b(?:takes|taking|within|in (?:just|only|under)|as little as|less than|under|lasts?"
        r"|lasting|spend|spent|after|longer than|more than|set aside|setting aside|every|next|past)"
        + _LEAD,
        "",
        "It takes about 5 minutes.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        "",
        r"[\s-]*(?:routine|session|workout|program|class|video|read\b|article|sequence|flow\b|ago"
        r"|later|earlier|old\b|mark\b)",
        "This 10-minute routine is for everybody.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep",
        "",
        r"\W*(?:as |more (?!time)|faster|longer|your body)",
        "It is three times as strong.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep",
        r"\b(?:at|same|some|any|every|first|second|third|last|next|this)\W*$",
        "",
        "One leg at a time.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        "",
        r"[\s-]*(?:of )?(?:rest|break|recovery)\b",
        "Take 30 seconds of rest.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        "",
        r"[^.;]{0,20}\bbetween\b",
        "Pause 30 seconds between sets.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        r"\bbetween \w+(?: \w+)?\W*$",
        "",
        "Rest between sets: 30 seconds.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        r"\b(?:rest|relax|recover|break|release|wait|rest (?:period|time|interval))(?: briefly)?"
        + _LEAD,
        "",
        "Relax for 5 seconds.",
    ),
    RoleRow(
        Role.TOTAL,
        "second",
        "",
        r"[\s-]*(?:in )?(?:total|altogether|overall)\b",
        "Do this for 2 minutes in total.",
    ),
    RoleRow(Role.TOTAL, "second", r"\b(?:total|total time)" + _LEAD, "", "Total time: 2 minutes."),
    RoleRow(
        Role.HOLD,
        "second count",
        r"\b(?:hold|holding|holds|stay|staying|remain|remaining|maintain|keep|pause|linger|relax|rest"
        r"|squeeze|press|contract|breathe)" + _NEAR,
        "",
        "Hold this stretch for 30 seconds.",
    ),
    RoleRow(
        Role.HOLD,
        "second",
        "",
        r"[\s-]*(?:hold|stretch|isometric|plank)\b",
        "Finish with a 30-second hold.",
    ),
    RoleRow(Role.HOLD, "second count", r"\bfor" + _LEAD, "", "Let your head hang for 20 seconds."),
    RoleRow(Role.NOTHING, "count", "", "", "Step on every second beat."),
    RoleRow(Role.TIME, "second", "", "", "Lower the leg (15 sec)."),
    RoleRow(Role.BREATHS, "breath", "", "", "Stay for five slow, deep breaths."),
    RoleRow(Role.SETS, "set", "", "", "Do 3 sets."),
    RoleRow(Role.ROUNDS, "round", "", "", "Do three rounds."),
    RoleRow(Role.REPS, "rep cycle bare", "", "", "Repeat 10 times."),
)

LABELS: tuple[tuple[Role, str], ...] = (
    (Role.HOLD, r"hold(?: time| for| duration)?"),
    (Role.TOTAL, r"total(?: time| duration)?"),
    (Role.TIME, r"time|duration|length|how long"),
    (Role.REPS, r"reps?|repetitions?|repeat|cycles?"),
    (Role.SETS, r"sets?"),
    (Role.ROUNDS, r"rounds?"),
    (Role.REST, r"rest(?: between(?: sets)?| time| period)?"),
    (Role.BREATHS, r"breaths?"),
)
"""A label before a number ("Reps: 10") says what it is for, with or without a unit."""

LABELLED: dict[Role, tuple[Unit, ...]] = {
    Role.HOLD: (Unit.SECOND, Unit.COUNT),
    Role.TOTAL: (Unit.SECOND,),
    Role.TIME: (Unit.SECOND,),
    Role.REST: (Unit.SECOND, Unit.BREATH),
    Role.REPS: (Unit.REP, Unit.CYCLE, Unit.BARE),
    Role.SETS: (Unit.SET, Unit.REP, Unit.BARE),
    Role.ROUNDS: (Unit.ROUND, Unit.REP, Unit.BARE),
    Role.BREATHS: (Unit.BREATH, Unit.BARE),
}
"""The units that a label agrees with."""

BARE_LABEL = (
    r"(?P<label>[a-z ]{3,24})\s?[:=]\s?(?:about |around |up to |at least )?(?P<low>\d{1,3})"
    r"(?:\s?(?:-|–|to)\s?(?P<high>\d{1,3}))?\.?"
)
"""A label and a number without a unit, as a line of their own."""

MOVING = (
    r"perform|continue|repeat|do|march|roll|walk|massage|circle|swing|rock|move|moving|flow|shake"
    r"|jog|practi[cs]e|alternat\w+|tap|run|jump|pedal|sway|bounce|rotate|step|twist|turn|rub|knead"
)
STILL = (
    r"hold|holding|stay|remain|maintain|keep|pause|linger|relax|rest|squeeze|press|breathe|lie|sit"
)
"""Of the verbs before a time, the last one says whether it is spent moving or still."""

# Sides -----------------------------------------------------------------------------------------


class SideKind(StrEnum):
    """What words about sides ask for."""

    EACH = "each"
    ALTERNATE = "alternate"
    WAYS = "ways"
    """Both directions."""
    SWITCH_WAYS = "switch ways"
    """Another direction: of a movement, or else the other side of a position that is held."""


SIDED = (
    r"\W{0,3}(?:(?:on|for|with|to|in|a) )?(?:each|per|every|either|both)\b(?! direction| way| day)"
    r"|\W{0,3}(?:/|a ?)(?:side|leg|arm|foot|hand)\b"
)
"""What stands right behind an amount that is for one side."""


@dataclass(frozen=True, slots=True)
class SideRow:
    """Words that ask for both sides, or for both directions."""

    kind: SideKind
    pattern: str
    example: str


_LIMB = (
    r"(?:sides?|legs?|arms?|foot|feet|hands?|knees?|ankles?|hips?|shoulders?|wrists?|cal(?:f|ves)"
    r"|thighs?|elbows?|glutes?|heels?|thumbs?|ears?|limbs?|hamstrings?|quads?|nostrils?|lunges?"
    r"|buttocks?|eyes?|forearms?|fingers?|toes?)"
)
_EACH = r"(?:each|per|every|either|both|(?:the |your )?(?:other|opposite|second|opposing))"
_AMOUNT = (
    r"(?:seconds?|secs?|s|minutes?|mins?|m|times?|reps?|repetitions?|breaths?|sets?|rounds?|cycles?"
    r"|\d+x?|x|twice|once|counts?)"
)

SIDES: tuple[SideRow, ...] = (
    SideRow(
        SideKind.WAYS,
        r"\b(?:(?:in |for )?(?:each|per|both|either|every)|(?:in )?the (?:other|opposite|reverse))"
        r" (?:direction|way)s?\b",
        "Ten times in each direction.",
    ),
    SideRow(
        SideKind.SWITCH_WAYS,
        r"\b(?:switch|change|reverse|alternate|swap) (?:the )?directions?\b",
        "Then switch directions.",
    ),
    SideRow(
        SideKind.ALTERNATE,
        r"\balternat(?:e|es|ing|ely)\b[^.;]{0,40}\b" + _LIMB + r"\b",
        "Alternate legs.",
    ),
    SideRow(SideKind.ALTERNATE, r"\balternat(?:e|ing)\b\W*$", "Alternate."),
    SideRow(
        SideKind.EACH,
        r"\b(?:switch|change|swap|exchange|trade|reverse)(?:ing)? (?:to )?(?:the |your )?"
        r"(?:other |opposite )?" + _LIMB + r"\b",
        "Then switch sides.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:repeat|repeating|same|again|do (?:it|this|them)|perform)\b[^.;]{0,70}?\b(?:left|right|"
        + _EACH
        + r" (?:of (?:the |your )?)?(?:the |your )?"
        + _LIMB
        + r")\b",
        "Repeat on the other side.",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT
        + r"\W{1,3}(?:(?:on|for|with|to|in|a) )?"
        + _EACH
        + r" (?:the |your )?"
        + _LIMB
        + r"\b(?! of )",
        "Hold for 30 seconds on each side.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:each|per|both|either) sides?\b(?! of\b)",
        "Hold each side for a minute.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:on|to|do) the (?:other|opposite) side\b(?! of\b)",
        "Then do the other side.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:R|L|right|left) ?(?:&|and|/|\+|then) ?(?:R|L|right|left)\b",
        "30 s, R and L.",
    ),
)

# Headings --------------------------------------------------------------------------------------


class Part(StrEnum):
    """What a part of an exercise, or of a page, is for."""

    STEPS = "steps"
    NOTES = "notes"
    ABOUT = "about"
    SKIPPED = "skipped"
    """Belongs to the exercise, but is neither spoken nor shown: variations, common mistakes."""
    DOSE = "dose"
    OTHER_SIDE = "other side"


PARTS: tuple[tuple[Part, str], ...] = (
    (
        Part.STEPS,
        r"(?:how to(?: do it| do this| perform| practi[cs]e)?|instructions?|steps?|method|technique|execution"
        r"|the (?:movement|exercise|steps|pose|stretch|practice)|what to do|directions?|procedure|do it|movement|performance"
        r"|step[- ]by[- ]step(?: (?:instructions|guide))?|starting position|start(?:ing)? ?(?:position)?|set-?up|get(?:ting)? (?:in ?to|set)\b.*"
        r"|action|to do|description|exercise|how|to perform|practice|position|finish|end position|coming out|to come out|to begin|preparation|begin)",
    ),
    (
        Part.NOTES,
        r"(?:(?:beginner(?:'|’)?s?|pro|quick|helpful|form|safety|coach(?:ing)?|expert|yoga|top|extra|bonus)?[ -]?tips?"
        r"(?: for beginners| and tricks)?|(?:please |important )?notes?|keys?|modifications?|modify|warnings?)",
    ),
    (
        Part.ABOUT,
        r"(?:why(?: it works| it helps| do it| this works)?|targets?|targeted(?: muscles| areas?)?|focus|(?:key )?benefits?|purpose|why (?:it|this)\b.*"
        r"|good for|great for|helps with|muscles?(?: worked| targeted| stretched| used| involved)?|areas? (?:targeted|worked)|what it does|works|goal|aim|about)",
    ),
    (
        Part.SKIPPED,
        r"(?:progressions?|regressions?|variations?|alternatives?|common (?:mistakes|errors)(?: to avoid)?|mistakes(?: to avoid)?|avoid(?: if)?"
        r"|contra-?indications?|caution|cautions|precautions?|equipment(?: needed)?|props?|you(?:'|’)?ll need|what you need|difficulty|level"
        r"|key points|avoid this|do not|don(?:'|’)?t|frequency|how often|when(?: to (?:do it|use))?|video|image|photo|picture|fig(?:ure)?s?\.? ?\d*|also known as|sanskrit(?: name)?|pronunciation|feel|where you(?:'|’)?ll feel it|you should feel|cues?|category|type|pose type|intensity|rating|source|credit|make it (?:easier|harder)|easier|harder|too easy|too hard|advanced|challenge|common issues|safety)",
    ),
    (
        Part.DOSE,
        r"(?:hold(?: time| for)?|time|duration|length|how long|reps?|repetitions?|repeat|cycles?|sets?|sets (?:and|&|x|/) reps|rounds?"
        r"|rest|breaths?|dose|dosage|sides?|total|total time|tempo|prescription|volume)",
    ),
    (Part.OTHER_SIDE, r"(?:other side|second side|left side|right side|left|right)"),
)
"""Labels and small headings below an exercise, by what they hold."""

NO_EXERCISE = (
    r"^(?:introduction|intro|overview|summary|conclusions?|final thoughts|the bottom line|bottom line|takeaways?|key takeaways?"
    r"|table of contents|contents|in this article|references?|sources?|citations|further reading|related.*|read more|read next.*|you (?:may|might) also.*|see also|resources"
    r"|faqs?|frequently asked.*|questions|comments?|show comments|leave a (?:comment|reply)|share.*|about (?:the|this|me|us).*|author|disclaimer|medical disclaimer"
    r"|safety.*|precautions?|warnings?|contraindications?|cautions?|who should.*|when to.*|what (?:is|are|to|you|causes|does)\b.*|why\b.*|how (?:to|often|long|many|do|does|much|it)\b.*|is\b.*|are\b.*|can\b.*|does\b.*|do i\b.*|should\b.*"
    r"|benefits?.*|.*\bbenefits(?: of.*)?|advantages.*|the (?:benefits|science|importance).*|tips?\b.*|.*\btips|general .*|guidelines?.*|before you (?:start|begin).*|getting started.*|preparation|equipment.*|what you(?:'|’)?ll need"
    r"|common mistakes.*|mistakes.*|.*\bmistakes(?: to avoid)?|.*(?:sample|weekly|daily|example|suggested|complete|full|\d+[- ](?:day|minute|week)).*\b(?:routines?|schedules?|plans?|programs?|programmes?|tables?|sequences?)\b.*|.*\b(?:schedule|checklist|check-list|timetable|calendar)\b.*"
    r"|posture check.*|subscribe.*|newsletter.*|sign up.*|get (?:the|our|your).*|download.*|advertisements?|sponsored.*|copyright.*|license|contact.*|books?|products?|shop.*|follow.*|popular.*|recent.*|categories|tags|archives"
    r"|(?:progress|progression)s?\b.*|tracking.*|troubleshooting.*|anatomy.*|causes.*|symptoms.*|treatment.*|notes?|credits?|acknowledg\w+|see a doctor.*|seek.*|recap|wrap(?:ping)?[- ]up|next steps|the routine at a glance|at a glance|quick (?:reference|summary|guide).*|materials|level|duration|instructions|rules)$"
)
"""Headings of what is no exercise."""

EXERCISE_WORDS = (
    r"stretch(?:es)?|pose|asana|\w+asana|lunge|twist|curl|raise|roll|rolls|rolling|bridge|squat|circles?|tilt|fold|bend|hang|plank|press|slides?|push|pull|rotations?|swing|swings"
    r"|march|marching|breath|breathing|cat|cow|dog|child(?:'|’)?s|pigeon|cobra|sphinx|butterfly|warrior|figure|clamshells?|lift|lifts|extension|flexion|retraction|tuck|tucks|shrugs?|squeeze|flex|release|massage|savasana|mountain|tree|chair|opener|thread|baby|forward|hold|hinge|dip|step|walk|wall|sit|reach|scan|relaxation|pumps?|glides?|crunch|kick|kicks|rock|row|fly|angels?"
)

IMPERATIVES = (
    r"lie|lay|sit|stand|kneel|start|begin|come|get|place|put|bring|bend|straighten|step|hold|stay|keep|lift|lower|raise|reach|extend|lean|turn|twist|rotate|roll|press|push|pull|draw|hug|grab|grasp|clasp"
    r"|interlace|interlock|cross|uncross|open|close|breathe|inhale|exhale|relax|rest|release|return|repeat|switch|change|alternate|move|slide|walk|tuck|tilt|drop|let|allow|slowly|gently|take|make|squeeze|engage|tighten"
    r"|point|flex|curl|swing|circle|stretch|fold|hinge|arch|round|look|gaze|shift|spread|separate|continue|perform|do|use|loop|wrap|set|rise|stack|sink|shrug|nod|count|pause|remain|maintain|position|align|face|feel|focus|notice|imagine|try|hang|cup|rub|massage|shake|tap|clench|unclench|make|plant|send|swap|stop|wiggle|swivel|scoop|thread|prop|hook|catch|pick|swallow|hum|purse|blow|visualize|visualise|scan|soften|settle|find|go|run|jump|hop|march|perch|scoot|crawl|touch|support|brace|contract|tense|attach|anchor|secure|tie|rock|sway|bow|duck|dangle|drape|adjust|finish|end|transition|flip|invert|balance|kick|pump|glide|spiral|ease|resist|seal|cover|block|plug|unblock|give|ensure|be|recline|crouch|squat|lunge|plank|float|melt|widen|lengthen|elongate|square|angle|hover|exit|wait|work|apply|pin|trace|draw|write|spell|pass|throw|toss|retract|depress|protract|snake|pedal|heel|drive|advance|ground|root|walk|flatten|peel|unroll|uncurl|pivot|pretend|think|listen|smile|yawn|blink|stick|lick|puff|whisper|chant|sigh|rest|cactus|frame|elevate|descend|sweep|reverse|exchange|complete|aim|don(?:'|’)t|do not|avoid|never|always"
)
"""Verbs that begin an instruction."""

LEADS = (
    r"(?:then|next|now|first|second|third|finally|lastly|and|also|once again|again|please|simply|just"
    r"|slowly|gently|carefully|lightly|softly|firmly|comfortably|ok|okay|optionally|try to|inhale|exhale"
    r"|make sure (?:to|you)|be sure to|remember to|you (?:can|should|will|want to|may|might)(?: also)?"
    r"|aim to|step \d+),?:? "
    r"|(?:to|keeping|with|without|from|on|as|while|when|if|in|after|before|using|for|at|starting"
    r"|standing|sitting|lying|seated|kneeling|holding|inhaling|exhaling|facing|leading|leaning|upon|during|until|by"
    r"|once|repeat|think|maintaining|ensuring)\b[^,]{0,90}, "
)
"""What an instruction may begin with before its verb."""

DESCRIPTION = (
    r"\b(?:with|in|from|for|of) (?:this|these) (?:\w+[ -]){0,4}(?:stretch|pose|exercise|move|twist|posture|variation|yoga|technique|routine)"
    r"|^(?:this|these|it|it's|it’s|that|tight|the (?:stretch|pose|exercise|benefits?)|you(?:'|’)ll (?:feel|need)|you (?:should|will|may|might|can) (?:also )?(?:feel|notice|need)|great for|good for|helps|helpful|perfect|ideal|an? \w+|works|targets|improves|strengthens)\b"
)
"""Sentences that describe; they are no instructions, though some begin with a verb."""

# Steps -----------------------------------------------------------------------------------------

STRUCTURE_WORDS = frozenset(
    [
        "hold",
        "holding",
        "stay",
        "staying",
        "remain",
        "remaining",
        "pause",
        "maintain",
        "keep",
        "continue",
        "for",
        "about",
        "around",
        "approximately",
        "roughly",
        "up",
        "to",
        "at",
        "least",
        "a",
        "an",
        "the",
        "this",
        "that",
        "your",
        "in",
        "it",
        "here",
        "there",
        "position",
        "pose",
        "stretch",
        "posture",
        "and",
        "then",
        "or",
        "longer",
        "more",
        "if",
        "possible",
        "you",
        "can",
        "comfortable",
        "before",
        "repeat",
        "repeating",
        "repetitions",
        "do",
        "perform",
        "complete",
        "finish",
        "again",
        "same",
        "on",
        "with",
        "each",
        "other",
        "opposite",
        "both",
        "left",
        "right",
        "side",
        "sides",
        "leg",
        "legs",
        "arm",
        "arms",
        "of",
        "minimum",
        "maximum",
        "another",
        "exercise",
        "exercises",
        "movement",
        "motion",
        "sequence",
        "process",
        "take",
        "total",
        "between",
        "from",
        "minute",
        "switch",
        "switching",
        "change",
        "alternate",
        "alternating",
        "steps",
        "above",
        "entire",
        "whole",
        "all",
        "now",
        "as",
        "long",
        "like",
        "please",
        "next",
        "count",
        "counts",
        "slow",
        "slowly",
        "deep",
        "breaths",
        "breath",
        "times",
        "time",
        "per",
        "every",
        "only",
        "just",
        "one",
        "few",
        "moments",
        "direction",
        "directions",
        "foot",
        "hand",
    ]
)
"""Words of a clause that is all structure: "Hold this position for 30 seconds"."""

GERUNDS: dict[str, str] = {
    "breathing": "breathe",
    "keeping": "keep",
    "relaxing": "relax",
    "making": "make",
    "focusing": "focus",
    "letting": "let",
    "feeling": "feel",
    "pressing": "press",
    "squeezing": "squeeze",
    "allowing": "allow",
    "maintaining": "maintain",
    "taking": "take",
    "pulling": "pull",
    "pushing": "push",
    "leaning": "lean",
    "reaching": "reach",
    "engaging": "engage",
    "softening": "soften",
    "looking": "look",
    "gazing": "gaze",
    "inhaling": "inhale",
    "exhaling": "exhale",
    "sinking": "sink",
    "lifting": "lift",
}
"""What is done while holding, as it is told: "while keeping your back straight"."""

WHILE_WORDS = (
    r"breathe|breathing|keep|keeping|relax|relaxing|focus|focusing|feel|feeling|soften|softening|notice"
    r"|let|letting|try|make sure|making sure|remember|continue|allow|allowing|inhale|exhale|do not|don(?:'|’)t"
    r"|avoid|maintain|maintaining|close|sink|sinking|be|press|pressing|squeeze|squeezing|engage|engaging"
    r"|imagine|concentrate|enjoy|take|taking|gaze|gazing|look|looking|pull|pulling|push|pushing|lift|lifting"
)
"""Verbs of what is done while holding."""
