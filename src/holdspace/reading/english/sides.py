"""How both sides of the body, or both directions, are asked for."""

from dataclasses import dataclass
from enum import StrEnum

from holdspace.reading.english.numbers import ONES
from holdspace.reading.patterns import any_word


class SideKind(StrEnum):
    """What words about sides ask for."""

    EACH = "each"
    ALTERNATE = "alternate"
    TURNS = "turns"
    """Both sides in one sentence: alternating, where nothing else is said."""
    WAYS = "ways"
    """Both directions."""
    SWITCH_WAYS = "switch ways"
    """Another direction: of a movement, or else the other side of a position that is held."""


@dataclass(frozen=True, slots=True)
class SideRow:
    """Words that ask for both sides, or for both directions."""

    kind: SideKind
    pattern: str
    example: str


_LIMB = (
    r"(?:sides?|legs?|arms?|foot|feet|hands?|knees?|ankles?|hips?|shoulders?|wrists?|cal(?:f|ves)"
    r"|thighs?|elbows?|glutes?|heels?|thumbs?|ears?|limbs?|hamstrings?|quads?|nostrils?|lunges?"
    r"|buttocks?|eyes?|forearms?|palm|cheek|toes?)"
)
_OTHER = r"(?:(?:the |your )?(?:other|opposite|second|opposing|next(?= side)|different(?= leg)))"
_EACH = rf"(?:each|per|every|either|both|{_OTHER})"
_BOTH = rf"{_EACH} (?:of (?:the |your )?)?(?:the |your )?{_LIMB}"
_AMOUNT = (
    r"(?:\b|(?<=\d)(?=[a-z]))(?:seconds?|secs?|minutes?|mins?|times?|reps?|repetitions?|breaths?|rounds?|cycles?|counts?"
    r"|twice|once|\d+(?:[\"”″′’]{1,2}| ?(?:s|m|x|sets?)?)|(?:one|two|three|four|five) sets?"
    rf"|{any_word(ONES[1:13])})"
)

_ON = r"(?! (?:wall|shoulder|hand|knee|foot|leg|hip|ear|side of))[^.;!?]{0,50}"
_NO_THING = r"(?! (?:wall|shoulder|hand|knee|foot|leg|hip|ear|side of))"
_AGAIN = r"(?!look|gaze|point|tuck|turn your head|face)\w+"
_TO = r"(?<!circle )(?<!circles )\bto (?:the|your)"
_TOO = (
    r"(?=\W*$|[.,;!]| (?:too|as well|next|likewise|similarly|afterwards|in turn|again|instead"
    r"|(?:in )?(?:just )?the same(?: way)?|in (?:like|the same) (?:manner|fashion))\b)"
)
"""What stands behind a limb that is the whole of what is told of it."""

SIDES: tuple[SideRow, ...] = (
    SideRow(
        SideKind.EACH,
        r"\b(?P<once>\d{1,3}) ?(?:s|secs?|seconds?) ?\+ ?(?P=once) ?(?:s|secs?|seconds?)\b"
        r"(?! ?(?:of )?(?:rest|off|pause|break))",
        "30 seconds + 30 seconds.",
    ),
    SideRow(
        SideKind.WAYS,
        r"\b(?:in |for )?(?:each|per|both|either|every|ea) (?:direction|way|dir)s?\b",
        "Ten times in each direction.",
    ),
    SideRow(
        SideKind.WAYS,
        r"\b(?:repeat\w*|again|same|do|perform|go|times|reps?|repetitions|seconds|minutes?|circles?"
        r"|rotat\w+|rolls?|roll\w*|circl\w+|\d+)\b[^.;]{0,60}?"
        r"\b(?:the|an?) (?:other|opposite|reverse) (?:direction|way)\b(?! of| from| to)",
        "Do ten circles in the other direction.",
    ),
    SideRow(
        SideKind.WAYS,
        r"\b(?:then|and|now)[, ]{1,2}(?:in |go )?the (?:other|opposite|reverse) (?:direction|way)\b"
        r"(?! of| from| to)",
        "Swing to the front, then the other way.",
    ),
    SideRow(
        SideKind.SWITCH_WAYS,
        r"\b(?:switch|change|reverse|alternate|swap) (?:the )?directions?\b|\brepeat in reverse\b",
        "Then switch directions.",
    ),
    SideRow(
        SideKind.ALTERNATE,
        r"\balternat(?:e|es|ing|ely)\b"
        r"(?! (?:hand positions?|(?:your )?feet flex|by (?!.*\b(?:other|opposite)\b)"
        r"|with (?:(?:\w+ )?(?:flexion|extension)|(?-i:[A-Z])\w+))\b)[^.;]{0,40}\b(?!nostril)"
        + _LIMB
        + r"\b",
        "Alternate legs.",
    ),
    SideRow(SideKind.ALTERNATE, r"\balternat(?:e|ing)\b(?=\W*$| for \d)", "Alternate."),
    SideRow(
        SideKind.TURNS,
        rf"{_TO} left\b{_ON}\b(?:then|and) (?:{_AGAIN} ){{0,3}}{_TO} right\b{_NO_THING}"
        rf"|{_TO} right\b{_ON}\b(?:then|and) (?:{_AGAIN} ){{0,3}}{_TO} left\b{_NO_THING}",
        "Turn to the left and then to the right.",
    ),
    SideRow(
        SideKind.TURNS,
        r"\bto(?:wards?)? (?:the|your) (?P<first>left|right)(?: \w+)?,? (?:and )?then "
        r"(?:to(?:wards?)? )?(?:the |your )?(?!(?P=first))(?:left|right)\b",
        "Lower an ear towards your right shoulder, then left shoulder.",
    ),
    SideRow(
        SideKind.TURNS,
        r"\b(?:return|come back|go back|back) to (?:the )?(?:middle|cent(?:er|re)|start\w*|neutral)"
        r"[^.;]{0,20}\b(?:then|and) (?:\w+ ){1,3}?(?:to )?(?:the |your )?"
        r"(?:left|right|other side)\b",
        "Return to the middle, then turn to the left.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:change|swap|switch) over\b[^.;]{0,20}\b(?:left|right|other)\b"
        r"|\bthen turn around(?=\W*$|[.;,]| and (?:do|repeat|use))"
        r"|\b(?:seconds|breaths|minutes?),? then turn (?:to )?the other way\b",
        "Change over to the left leg.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:upright|middle|cent(?:er|re)) and (?:lean|bend|turn|twist|tilt|reach) "
        r"(?:to )?the other (?:way|side)\b|\bturn over and \w+ the (?:left|right|other) side\b",
        "Come back to upright and lean the other way.",
    ),
    SideRow(
        SideKind.EACH,
        r"\btake (?:it (?:on|to) )?(?:the|your) (?:left|right|second) side(?=\W*$|[.;,])",
        "Step back and take the left side.",
    ),
    SideRow(
        SideKind.EACH,
        rf"\b(?:now|then)\b[^.;]{{0,40}}\bon (?:your|the) other {_LIMB}\b",
        "Now be a tree on your other leg.",
    ),
    SideRow(
        SideKind.EACH,
        rf"\b(?:swap|switch|change) (?:the|your) (?:top|front|back|lower|upper|leading) {_LIMB}\b",
        "Swap the top arm and repeat.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:each|per|every) \w+, both (?:sides|legs|arms|feet|hands|wrists|ankles|knees)"
        r"(?=\W*$|[.;,])",
        "10 each direction, both feet.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:seconds|minutes?|breaths|times),? (?:and )?then (?:go|move|change|switch|turn|come)"
        r" (?:over )?to (?:the|your) (?:left|right)\b",
        "Stay for 30 seconds, then go to the left.",
    ),
    SideRow(
        SideKind.TURNS,
        r"\b(?!step|place|put|set|plant|walk|send|reach|extend|straighten)"
        rf"(?P<does>\w+) one {_LIMB}\b[^.;]{{0,40}}"
        r"(?:\bthen\b(?: \w+){0,3}(?<! on)(?<! over)(?<! with)(?<! of)(?<! behind)(?<! against)"
        r"|, (?:and )?(?P=does)) the other(?=\W*$|[.,;])"
        rf"|\b(?P<where>over|to|towards?) one {_LIMB},? (?:and )?then (?P=where) the other\b"
        r"|\bto the (?P<one>left|right)\b[^.;]{0,60}\b(?:cent(?:er|re)|middle)\b[^.;]{0,40}"
        r"\bto the (?!(?P=one))(?:left|right)\b",
        "Pull one knee to the chest, step, pull the other.",
    ),
    SideRow(
        SideKind.TURNS,
        r"\b(?P<act>kick|swing|punch|circle|tap|roll|squeeze) (?:the |your )?"
        r"(?P<here>left|right) (?P<what>\w+)\b[^.;!?]{0,60}\bthen (?P=act) (?:the |your )?"
        r"(?!(?P=here))(?:left|right) (?P=what)\b",
        "Kick your right foot up, then kick your left foot up.",
    ),
    SideRow(
        SideKind.TURNS,
        r"\b(?:right|left)\b[^.;!?]{0,60}\b(?:and|then) (?:so )?(?:the )?same (?:on|to|with|for) "
        r"(?:the |your )?(?:left|right)\b",
        "Turn your chin to the right and then the same on the left.",
    ),
    SideRow(
        SideKind.EACH,
        r"^(?:now |then )?"
        r"(?:switch\W*$|(?:switch|swap|change)(?= and (?!relax|rest|stop|walk|keep|if)\w+))",
        "Switch and breathe in.",
    ),
    SideRow(
        SideKind.EACH,
        r"\breverse,? and (?:turn|twist|bend|lean|do|repeat)\b"
        r"|^reverse, \w+ing your (?:left|right)\b",
        "Reverse and twist to the right.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:do|work|try|continue) (?:(?:on|with) )?(?:the |your )?"
        r"(?:left|right|other|opposite) " + _LIMB + _TOO,
        "Be sure to do the right side as well.",
    ),
    SideRow(
        SideKind.EACH,
        r"\bhold(?:ing)? each " + _LIMB + r"(?= (?:there|here|up|out|for)\b|\W*$)",
        "Hold each leg for 20 seconds.",
    ),
    SideRow(
        SideKind.WAYS,
        r"\d (?:fwd|forwards?|cw|clockwise)\b[^.;]{0,12}\d (?:back(?:wards?)?|rev|a?cc?w|anti)"
        r"|\d back(?:wards?)?\b[^.;]{0,12}\d (?:fwd|forwards?)\b"
        r"|\b(?:forwards?|clockwise) \d+\b[^.;]{0,20}\b(?:back|anti)"
        r"|\bone way\b[^.;]{0,20}\bthe other\b"
        r"|\b(?:roll|circle|swing|spin|turn|rotate)\w*\b[^.;]{0,30}\bforwards?\W+\w+ times\b"
        r"|\btimes (?:forwards?|clockwise|in one direction)\b",
        "Ten times forward and ten times backward.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?!reverse lunge)(?:switch(?:ing)?|(?:ex)?chang(?:e|ing)|swap(?:ping)?|trad(?:e|ing)"
        r"|revers(?:e|ing)|alter) (?:to |up )?(?:the |your )?"
        r"(?:(?:other|opposite|(?:positions?|crossing) of (?:the|your)) )?" + _LIMB + r"\b"
        r"|\b(?:switch|swap|pass|change) (?:the|your) [^.;,]{1,30}? (?:in)?to (?:the|your) "
        r"(?:other|opposite) " + _LIMB + r" and (?:do|repeat|hold|squeeze)\b",
        "Then switch sides.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:repeat|repeated|repeating|repetitions?)\b[^.;]{0,70}?\b(?:left|right|"
        + _BOTH
        + r"|(?-i:[LR]))\b"
        r"|\bthen cross (?:the |your )?(?:left|right) [^.;]{0,40}\band repeat\b[^.;]*"
        r"|\bstart (?:over|again) (?:on|with) (?:that|the other) " + _LIMB + r"\b",
        "Repeat on the other side.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:same(?! time)|again|do (?:it|this|them)|perform)\b[^.;]{0,60}?"
        r"\b(?:on|with|for|to|using) (?:(?:the |your )?(?:left|right)|" + _BOTH + r")\b"
        r"(?! (?:face|facing|together|at)\b)",
        "Do the same with your left leg.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:on|with|for|to|using) (?:(?:the |your )?(?:left|right)|" + _BOTH + r")\b[^.;]{0,15}"
        r"\b(?:follow|do|repeat) the same\b",
        "Turn to the right and do the same.",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT + r"(?:\s?/\s?| an? |\s?/?\s?ea(?:ch)?\.?\s)" + _LIMB + r"\b",
        "Pigeon (60s/side).",
    ),
    SideRow(
        SideKind.EACH,
        r"\d[^.;,\d]{0,12}\bL\b\W{1,4}(?:and )?\d+[^.;,\d]{0,12}\bR\b"
        r"|\d[^.;,\d]{0,12}\bR\b\W{1,4}(?:and )?\d+[^.;,\d]{0,12}\bL\b"
        r"|\d ?[a-z]{0,7} (?P<this>right|left)\W{1,3}(?:and |then )?\d+ ?[a-z]{0,7} "
        r"(?!(?P=this))(?:left|right)\b",
        "One minute on both: 1 min L, 1 min R.",
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
        r"\b(?:stretch|do|work|exercise|train) (?:both (?:your )?" + _LIMB + r"(?=\W*$|[.,;])"
        r"|both (?:of (?:these|them) )?on the (?:left|right)\b|one " + _LIMB + r" at a time\b)",
        "Stretch both legs.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:do|repeat|perform|practi[cs]e) (?:all|each|every|these|the|everything)\b[^.;]{0,40}"
        r"\b(?:on|for|with|to) " + _BOTH + r"\b",
        "Do all exercises for both legs.",
    ),
    SideRow(SideKind.EACH, r"\bfor each " + _LIMB + r"\b(?! of)", "Three times for each leg."),
    SideRow(
        SideKind.EACH,
        r"(?<!to )(?<!by )(?<!at )(?<!long on )(?<!even on )(?<!evenly on )"
        r"\b(?:each|per|both) sides?\b(?! of\b)",
        "Hold each side for a minute.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:(?:on|(?<!out )to|do) the (?:other|opposite) side|do the (?:other|opposite) "
        + _LIMB
        + r")\b(?! of\b)",
        "Then do the other side.",
    ),
    SideRow(
        SideKind.EACH,
        r"(?<!\bon to )(?<!\bonto )(?<!elbows with )(?<!feet with )(?<!toes with )(?<!seat with )"
        r"(?<!heels with )(?<!knees with )"
        r"(?<!\bout to )(?<!\bin )(?<!\bunder )(?<!\bround )(?<!\bof )\b(?:each|per) "
        + _LIMB
        + r"\W*$",
        "10 walking lunges each leg",
    ),
    SideRow(SideKind.EACH, r"\bea\.? " + _LIMB + r"\b", '2x60" ea side'),
    SideRow(
        SideKind.EACH,
        r"(?:\b(?:do|try|work|exercise|train|massage|treat)"
        r"|(?:^|\b(?:then|now|next),? )(?:stretch|roll|take)) (?:the |your )"
        r"(?:other|opposite|second) " + _LIMB + _TOO,
        "Turn about and exercise the other leg in like manner.",
    ),
    SideRow(
        SideKind.EACH,
        r"(?!(?:one|two)\b)"
        + _AMOUNT
        + r"[^.;]{0,20}(?:, (?:and )?|\band |\bbefore )(?:then |now )?(?:\w+ ){1,2}"
        r"(?:to |on |with )?(?:the |your )(?:other|opposite|second) " + _LIMB + _TOO,
        "Carry on for a minute, then trace the other hand.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:turn|roll|flip) (?:over|round) (?:for|to do) the other\b|"
        r"\b(?:turn|roll|flip) (?:around|round|over|about),? (?:and|to|then) "
        r"(?:swap|switch|change|repeat|do (?:it|the same|that))(?: again| there)?(?=\W*$|[.,;])",
        "Turn round and do the same.",
    ),
    SideRow(
        SideKind.EACH,
        r"\d[^.;]{0,20}\b(?:on|to|with) (?:the |your )?(?:right|left)(?: \w+)?,? (?:and|then) "
        r"(?:then )?(?:\w+ )?(?:on |to |with )?(?:the |your )?(?:left|right)\b",
        "Do 12 on the right leg and 12 on the left.",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT + r" (?:on|to|with|for) (?:the |your )?(?:right|left)\b[^.;]{0,25}?"
        r"\b(?:on|to|with|for) (?:the |your )?(?:left|right)\b",
        "A minute on the right, a minute on the left.",
    ),
    SideRow(
        SideKind.EACH,
        r"(?<!\d)\d+ ?(?:s|secs?|seconds?|m|mins?|minutes?|br|breaths?|reps?|times|x)?\W{0,2}"
        r"\b(?:on |for )?(?:each|ea)\b(?=\W*$|[,;)])|\d ?\w{0,7} ?\bB/L\b",
        "Quad pull (30s ea.)",
    ),
    SideRow(
        SideKind.EACH,
        r"(?:\b(?:then|and|now)|,) (?:switch|swap|change)(?: over| round)?"
        r"(?=\W*$|[.;!]|, ?(?:\d|continue|repeat))",
        "Hold for 20 seconds, then switch.",
    ),
    SideRow(
        SideKind.EACH, r"(?<![a-z])(?:e|ea|b|p)\.?/s(?:ides?)?\b|\beach s\b", "Pigeon - 3 mins e/s"
    ),
    SideRow(
        SideKind.EACH,
        r"^(?=(?-i:[A-Z]))(?:(?:and|then|now|next|after that|afterwards),? ){0,2}"
        r"(?:(?:on|to|with|for|over to) )?"
        rf"(?:(?:the|your) (?:other|opposite|left|right)(?: {_LIMB})?|other {_LIMB}"
        r"|(?<=n )(?:left|right|(?-i:[LR])))"
        r"(?: (?:now|next|too|as well|likewise))?\W*$",
        "Now the other foot.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:ditto|likewise|finish|and then|, then)\b(?: \w+)? (?:on|with|for|using|to) "
        rf"(?:the |your )?(?:other|opposite)(?: {_LIMB})?(?=\W*$|[.,;])",
        "Finish with your other arm.",
    ),
    SideRow(
        SideKind.EACH,
        r"^(?:(?:then|and|now|on|do|work) )?(?:both|each) (?:of your )?" + _LIMB + r"(?=\W*$)",
        "Both arms.",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT + r" (?:right|left),? (?:and |then )?" + _AMOUNT + r" (?:left|right)\b",
        "Knee hug (30s left, 30s right)",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:onto|stretch) the other side(?=\W*$|[.,;])"
        r"|\b(?:switch|change|swap) to (?:the|your) (?:left|right)"
        r"(?=\W*$|[.,;]| (?:side|leg|foot|arm)(?=\W*$|[.,;]| and (?:hold|repeat|stay)| for))",
        "Come through the middle and onto the other side.",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?:bend|twist|pull|lean|reach|draw\w*|tilt|turn|rotate|swing|sway|look|step|move)\b"
        r"[^.;]{0,40}(?<!\bout) to (?:either|each) side\b(?! of)|\bmove either side\b"
        r"|\b(?:first )?to one side,? (?:and )?then (?:to )?the other(?=\W*$|[.,;])",
        "Bend to either side.",
    ),
    SideRow(
        SideKind.EACH,
        r"\bone " + _LIMB + r" after (?:the other|another)(?=\W*$|[.,;])"
        r"|\b(?:lift|raise|lower|rotate|circle|bend|kick up|kick|massage) each " + _LIMB + r"\b",
        "Reach down with one arm after the other.",
    ),
    SideRow(
        SideKind.EACH,
        rf"\b(?:do|repeat|complete|perform|finish)\b[^.;,]{{0,40}} (?:on|with|for) one {_LIMB}"
        r"(?: first)?,?(?: and)?(?: then| before)(?: \w+ing)?(?: on| with| for| to)? the other"
        r"(?=\W*$|[.,;])",
        "Do all repetitions on one side and then the other.",
    ),
    SideRow(
        SideKind.EACH,
        rf"(?<=\d)[sx]? ?/ ?{_LIMB}\b|\b(?:seconds|secs|times|reps|breaths) ?/ ?{_LIMB}\b"
        r"|\bR,? then L\b|\bL,? then R\b",
        "3x8/leg",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT + r"[^.;]{0,20}\b(?:on|to|with|for) one (?:side|leg|arm|foot|hand)\b[^.;]{0,40}"
        r"\b(?:on|to|with|for) the other(?: \w+)?(?=\W*$|[.,;])",
        "Do 20 seconds on one side and switch to 20 seconds on the other.",
    ),
    SideRow(
        SideKind.EACH,
        r"\bvi[cs]e[- ]versa\b(?: (?:on|for|with) the other (?:side|leg|arm))?(?=\W*$|[.,;])"
        r"|\brepeat (?:it )?the other way a?round\b",
        "Reach over your head, and vice versa.",
    ),
    SideRow(
        SideKind.EACH,
        r"(?-i:\bR) \d+ ?\w*,? (?:and |then )?(?-i:\bL) \d",
        "Low lunge R 5 breaths, L 5 breaths",
    ),
    SideRow(
        SideKind.EACH,
        r"\b(?P<one>\d{1,3}) ?(?P<a>(?-i:[RL])) ?(?:/|,|&|\+|and) ?(?P=one) ?(?!(?P=a))(?-i:[RL])\b"
        r"|\b(?P<b>(?-i:[RL])): ?(?P<some>\d{1,3}),? ?(?!(?P=b))(?-i:[RL]): ?(?P=some)\b",
        "12 R / 12 L",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT + r",? (?:the |your )?(?:right|left) \w+[^.;]{0,40}?" + _AMOUNT + r",? "
        r"(?:the |your )?(?:left|right) \w+",
        "30 seconds, right foot in front, then 30 seconds, left foot in front.",
    ),
    SideRow(
        SideKind.EACH,
        _AMOUNT + r",? (?:and )?then (?:on )?(?:(?:the|your) )?(?:left|right|(?-i:[LR]))"
        r"(?: (?:side|leg|arm|foot|hand|knee))?(?=\W*$|[.;])",
        "20 seconds, then the left.",
    ),
    SideRow(
        SideKind.EACH,
        r"\((?:on )?(?:the )?(?:left (?:and|&) right|right (?:and|&) left)(?: \w+)?\)"
        r"|"
        + _AMOUNT
        + r" (?:times )?(?:on )?(?:the )?(?:left and right|right and left)(?: \w+)?(?=\W*$|[.,;])",
        "Wrist circles (left and right)",
    ),
    SideRow(SideKind.EACH, r"\b(?:R ?(?:&|and|/|\+) ?L|L ?(?:&|and|/|\+) ?R)\b", "30 s, R and L."),
)

ONE_ALONE = (
    r"\b(?:do not|don(?:'|’)?t|never|no need to|avoid)\b[^.;!?]{0,60}"
    r"\b(?:other|opposite|both|each)\b"
    r"|\bon (?:this|that|one|the \w+) side only\b|\bthere(?:['’]s| is) only one side\b"
    r"|\bboth (?:sides|legs|arms|hands|feet) (?:at once|together|at the same time)\b"
)
"""Words that forbid what they seem to ask for: "Do not repeat it on the other side"."""

SIDED = (
    r"\W{0,3}(?:(?:on|for|with|to|in|a) )?(?:each|per|every|either|both)\b(?! direction| way| day)"
    r"|\W{0,3}(?:/|a ?)(?:side|leg|arm|foot|hand)\b"
)
"""What stands right behind an amount that is for one side."""

SIDED_TAIL = (
    rf",? (?:(?:on|for) )?(?<!with )(?:each|per|both) {_LIMB}\W*$"
    rf"|(?:(?<=\d)|(?<=\ds)|(?<=sec)|(?<=secs)) ?/ ?{_LIMB}\W*$"
    r"|(?<=[\d\"”″s]) (?:ea|each)\.?\W*$"
    r"|(?<!\d)(?<!\d )\s?\b(?-i:[RL]) ?(?:/|,|&|\+|and) ?\d+\s?[a-z]{0,7} ?(?-i:[RL])\W*$"
)
"""What a name ends with that asks for both sides: "Walking lunges each leg"."""

HALFWAY = r"\b(?:switch|change|swap)\w*\b[^.;]{0,30}\b(?:half ?way|midway|half-way|after half)"
"""The sides share a time: "switch sides halfway"."""

_WHICH = r"(?:other|opposite|front|back|top|bottom|upper|lower|outer|inner|same|bent|straight|rear)"
_SINGLE = (
    r"(?:leg|arm|foot|hand|knee|ankle|shoulder|hip|heel|calf|thigh|shin|elbow|wrist|thumb|ear)"
)
ONE_SIDE = (
    r"\b(?:left|right|one side)\b|\bto (?:the|one) side\b|\b(?:on|onto) (?:your|one) side\b"
    rf"|\b(?:one|your|the|this|that|its|each|a)(?: {_WHICH})? "
    rf"{_SINGLE}\b(?![- ](?:height|width|level|joint|distance|blade|socket|crease|point))"
)
"""Words of a position that is on one side."""
