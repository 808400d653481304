"""What headings and labels say of what stands below them."""

from enum import StrEnum

from holdspace.reading.english.words import words


class Part(StrEnum):
    """What a part of an exercise is for."""

    STEPS = "steps"
    NOTES = "notes"
    ABOUT = "about"
    SKIPPED = "skipped"
    """Belongs to the exercise, but is neither spoken nor counted: variations, common mistakes."""
    DOSE = "dose"
    CUE = "cue"
    """Said inside the hold, in the author's own hand: "@10s Breathe."."""
    SIDE = "side"
    """One side's own instructions."""


PARTS: tuple[tuple[Part, str], ...] = (
    (Part.NOTES, r"(?:beginners?(?:'|’)?s?|pro|quick|helpful|form|safety|coaching)[ -]tips?"),
    (Part.NOTES, r"(?:expert|yoga|top)[ -]tips?"),
    (Part.NOTES, r"tips?(?: for beginners| and tricks)?"),
    (Part.NOTES, r"(?:please |important |quick )?notes?"),
    (Part.NOTES, r"keys?|modifications?|modify|warnings?"),
    (Part.STEPS, r"how[- ]to(?: do(?: it| this)?| perform(?: it)?| practi[cs]e(?: it)?)?|how"),
    (Part.STEPS, r"how to (?:do|perform|practi[cs]e) .{3,50}"),
    (
        Part.STEPS,
        r"(?:to (?:do|perform|practi[cs]e|try|get started)|here(?:'|’| i)?s how)\b[^,.]{0,60}",
    ),
    (
        Part.STEPS,
        r"(?:just |simply )?follow (?:these|this|the|along)\b.{0,40}|.{0,40}these (?:\w+ )?steps",
    ),
    (
        Part.STEPS,
        r"(?:step[- ]by[- ]step )?(?:instructions?|guide)(?: for .{3,40})?|steps?|steps? \d+",
    ),
    (Part.STEPS, r"easy|basic|beginners?|standard|(?:easy|basic|standard|beginner) version"),
    (Part.STEPS, r"technique instructions?|practice instructions?"),
    (Part.STEPS, r"method|technique|execution|procedure|movement|performance|action|practice"),
    (Part.STEPS, r"the (?:movement|exercise|steps|pose|stretch|practice)|what to do|to do|do it"),
    (Part.STEPS, r"directions?|description|exercise|to perform|(?:to )?begin|preparation|set-?up"),
    (Part.STEPS, r"(?:start|starting|end|final)[ -]?(?:position|pose)?|position|finish"),
    (
        Part.STEPS,
        r"(?:getting|get) (?:into (?:it|the pose|position)|set(?: ?up)?)|to get into .{3,30}",
    ),
    (Part.STEPS, r"(?:to )?(?:come|coming|get|getting) out(?: of .{3,30})?|release|the release"),
    (
        Part.ABOUT,
        r"why(?: it works| it helps| do it| this works| it matters)?|why (?:it|this) .{3,40}",
    ),
    (
        Part.ABOUT,
        r"targets?|targeted (?:muscles|areas?)|areas? (?:targeted|worked)|target (?:area|muscle)s?",
    ),
    (Part.ABOUT, r"focus|focus areas?|(?:the |key |main )?benefits?|purpose|goal|aim|about|works"),
    (Part.ABOUT, r"(?:good|great|best) for|helps(?: with)?|what it does|why you(?:'|’)ll love it"),
    (Part.ABOUT, r"(?:primary |main )?muscles?(?: worked| targeted| stretched| used| involved)?"),
    (Part.SKIPPED, r"troubleshooting|extra challenge|take it further|level up"),
    (Part.SKIPPED, r"progressions?|regressions?|variations?|alternatives?|options?|advanced"),
    (
        Part.SKIPPED,
        r"(?:common )?(?:mistakes|errors|issues|faults)(?: to avoid)?|avoid(?: (?:if|this))?",
    ),
    (Part.SKIPPED, r"contra-?indications?|cautions?|precautions?|safety|do not|don(?:'|’)?t"),
    (
        Part.SKIPPED,
        r"equipment(?: needed)?|props?|you(?:'|’)?ll need|what you need|difficulty|level",
    ),
    (
        Part.SKIPPED,
        r"key points?|cues?|frequency|how often|when(?: to (?:do it|use))?|category|type",
    ),
    (Part.SKIPPED, r"video|image|photo|picture|source|credit|also known as|sanskrit(?: name)?"),
    (
        Part.SKIPPED,
        r"pronunciation|feel|where (?:you(?:'|’)?ll|to) feel it|pose type|intensity|rating",
    ),
    (Part.SKIPPED, r"(?:make it |to make it )?(?:easier|harder|more challenging|more intense)"),
    (
        Part.SKIPPED,
        r"too easy\??|too hard\??|challenge|when to stop|stop if|skip (?:it )?if|need more\??",
    ),
    (Part.DOSE, r"hold(?: time| for| duration)?|time|duration|length|how long|total(?: time)?"),
    (Part.DOSE, r"reps?|repetitions?|repeat|cycles?|sets?|sets (?:and|&|x|/|×) reps|rounds?"),
    (Part.DOSE, r"rest(?: between sets| time| period)?|breaths?|dose|dosage|sides?|tempo|volume"),
    (
        Part.SIDE,
        r"(?:on |for )?(?:the |your )?(?:other|second|first|left|right)(?: side| leg| arm)",
    ),
)
"""Labels ("Tip: ...") and small headings below an exercise, by what they hold."""


class Column(StrEnum):
    """What a column of a table holds."""

    NAME = "name"
    DOSE = "dose"
    STEPS = "steps"
    NOTES = "notes"
    ABOUT = "about"
    OTHER = "other"


COLUMNS: tuple[tuple[Column, str], ...] = (
    (Column.NAME, r"(?:exercise|stretch|pose|movement|move|drill|activity)(?: name)?s?|name|asana"),
    (
        Column.DOSE,
        r"reps?|repetitions?|sets?|hold(?: time)?|time|duration|dose|details?|amount|sides?",
    ),
    (
        Column.DOSE,
        r"(?:sets|reps?) ?(?:/|&|and|x|×) ?(?:reps?|time|sets|hold|duration)|rest|volume",
    ),
    (Column.STEPS, r"how(?: to(?: do(?: it)?)?)?|instructions?|steps?|description|cues?|technique"),
    (Column.NOTES, r"notes?|tips?"),
    (Column.ABOUT, r"benefits?|targets?|focus|purpose|why|muscles?"),
)
"""The titles of a table's columns."""

NO_EXERCISE: tuple[str, ...] = (
    r"introduction|intro|overview|summary|conclusions?|final (?:thoughts|words)|recap|wrap.?up",
    r"(?:the )?(?:bottom line|takeaways?)|key takeaways?|in this article|(?:table of )?contents",
    r"(?:patient )?information\b.*",
    r"references?|sources?|citations?|further reading|related.*|read (?:more|next).*|see also",
    r"you (?:may|might) also.*|resources|links|credits?|acknowledg\w+|copyright.*|licen[cs]e",
    r"faqs?|frequently asked.*|questions?.*|(?:show )?comments?|leave a .*|share.*|reply",
    r"about (?:the|this|me|us|author).*|author.*|(?:medical )?disclaimer.*|contact.*",
    r"follow(?: (?:us|me)\b.*)?",
    r"subscribe.*|newsletter.*|sign up.*|get (?:the|our|your|my) .*|download.*|shop.*|products?",
    r"advertisements?|sponsored.*|popular.*|recent.*|categories|tags?|archives|search|menu",
    r"safety.*|precautions?|warnings?|cautions?|contraindications?|red flags.*|seek.*|see a .*",
    r"(?:.* )?benefits\b.*|advantages.*|(?:the )?(?:science|importance|role|causes|symptoms).*",
    r"(?:.* )?tips\b.*|(?:general |safety )?(?:guidelines?|advice|rules|notes?|considerations)\b.*",
    r"before (?:you )?(?:start|begin|getting).*|getting started.*|preparation|preparing.*",
    r"equipment.*|materials?|props|anatomy.*|treatments?\b.*|diagnosis.*|understanding .*",
    r"(?:.* )?mistakes\b.*|troubleshooting.*|myths.*|progressing.*|progression.*|tracking.*",
    r"posture check.*|.*\bcheck-?list.*|level|duration|instructions|warm.?up tips|next steps",
    r"listen to your body.*|consult .*|frequency.*|dos and don.*|modifications.*|variations",
    r".*\bstrateg(?:y|ies)|common .*|.*\b(?:problems|deviations|components)",
    r"results.*|research.*|evidence.*|testimonials?.*|reviews?|pricing|home|blog|news|privacy.*",
)
"""Headings of what is no exercise."""

QUESTIONS: tuple[str, ...] = (
    r"who .*|when .*|what .*|why .*|where .*|how .*|is .*|are .*|can .*|does .*|do (?:i|you) .*",
    r"should .*|understanding .*|the (?:science|anatomy) .*",
)
"""Headings that explain; exercises may stand below them, but they are none."""

GROUPS = words(
    """
    stretches exercises poses asanas moves movements routine sequence flow circuit series
    drills techniques program programme plan workout warm-up warmup cool-down cooldown
    stretching mobility section
    """
)
"""Words of headings that exercises stand below."""

GROUP_OPENINGS = r"^(?:opening|closing|part|phase|block|round)\b"
"""What such a heading may begin with: "Part one"."""

_PLAN = r"(?:routines?|schedules?|plans?|programm?e?s?|tables?|sequences?|flows?|workouts?)"

PLANS: tuple[str, ...] = (
    r".*\b(?:sample|weekly|daily|example|suggested|complete|full|quick)\b.*\b" + _PLAN + r"\b.*",
    r".*\b(?:recommended|\d+[- ](?:day|minute|min|week))\b.*\b" + _PLAN + r"\b.*",
    r".*\b(?:schedule|timetable|calendar|at a glance|cheat ?sheet|quick reference)\b.*",
    r"putting it (?:all )?together.*|(?:the )?routine|day \d.*|week \d.*",
)
"""Headings of plans, which may only repeat exercises that are told elsewhere."""

EXERCISE_WORDS = words(
    """
    stretch stretches pose asana lunge lunges twist twists curl curls raise raises roll
    rolls rolling bridge bridges squat squats circle circles tilt tilts fold bend bends hang
    plank planks press slide slides push pull rotation rotations swing swings march marching
    breath breathing cat cow dog child's child’s pigeon cobra sphinx butterfly warrior
    figure clamshell clamshells lift lifts extension extensions flexion retraction
    retractions tuck tucks shrug shrugs squeeze squeezes flex release massage savasana
    shavasana mountain tree chair opener openers thread baby forward hold hinge dip dips
    step walk walks wall sit sits reach reaches scan relaxation pump pumps glide glides
    crunch kick kicks rock rocks row fly angel angels legs drop drops nod nods toe heel hip
    shoulder neck wrist ankle calf hamstring hamstrings quad quads quadriceps piriformis
    posture happy reclined seated standing supine
    """
)
"""Words that names of exercises are made of."""

_DATE = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2},? )?\d{4}"
_SOMEBODY = r"(?:man|woman|male|female|person|girl|boy|model|instructor|therapist)"

CAPTIONS = (
    r"\(?(?:photo|image|picture|video|illustration|gif)s?\b(?: credits?| source| by|:).{0,80}",
    r"(?:photo|image|video)s? courtesy.{0,80}|(?:credit|source|via): .{0,60}",
    r"fig\b\.?:? ?\d{0,3}.{0,60}",
    r"(?:you (?:may|might) also|related|read next|shop (?:the|our|now)|more from)\b.{0,90}",
    r"advertisement|ad|share|print|save|pin it|tweet|read more|continue reading.*",
    rf"(?:\w+ )?{_SOMEBODY}\b.{{0,30}}\b(?:demonstrat|perform|doing|show|stretch)\w*\b.{{0,60}}",
    r"(?:\w+ ){1,6}(?:image|photo|picture)",
    r"watch (?:the )?video.{0,40}|skip to .{0,20}|jump to .{0,20}|table of contents",
    rf"(?:(?:posted|published|updated|last updated|reviewed)(?: on)?:? )?{_DATE}.{{0,40}}",
    r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,3} min(?:ute)?s?[- ]read",
    r"(?:by|author|written by|medically reviewed by|presented by):? (?-i:[A-Z]).{0,50}",
)
"""Lines that are no text of the author's: captions, buttons."""

_MANY = r"(?:stretches|exercises|poses|movements|moves|postures|techniques)"

SENTENCE_SIGNS = (
    r"[.!?] [A-Z]",
    r"^(?:\S+ ){1,7}(?:is|are|was|were|will|can|may|should|involves?|requires?|have|has) ",
)
"""Signs that a short line is a sentence, and no heading."""

COUNTED = (
    r"(\d{1,3}(?:-\d{1,3})?)\s?[x×]?\s(?=(?-i:[a-z]))(?!sec|min|breath|times?|reps?|sets?|x\b)"
)
"""A count before the name of an exercise: "20 squats"."""

NO_NAMES = words(
    """
    inhale exhale breathe breath in out hold repeat relax rest release pause again start finish
    continue return
    """
)
"""Words that name no exercise, but a part of one: "Inhale: ..."."""

NAME_NOISE = r"see |photo|picture|image|figure \d|video|shown|pictured|optional"
"""What brackets in a heading hold that is no part of its name."""

PAGE_TEXT = (
    rf"\b(?:these|following|above|all the|all of the|your|of the) (?:\w+ ){{0,3}}{_MANY}\b",
    r"\b(?:this|your|the|a) (?:\w+ ){0,3}(?:routine|sequence|programme?|article|guide|workout)\b",
    r"^(?:that(?:'s| is|’s) (?:all|it|the whole)|see you|come back (?:tomorrow|soon|next|for))\b",
    r"^(?:happy stretching|thanks?\b|let us know|tell us|share your|which of these)",
    r"^(?:remember|in conclusion|overall|to sum up|if you (?:have|experience) (?:any )?pain)",
    r"\b(?:your (?:doctor|physician|treatment|physical therapist|physiotherapist))\b",
    r"\b(?:follow-up care|subscribe|newsletter|comments? below|share this|click here)\b",
)
"""Paragraphs after an exercise that speak of the whole page again."""

_ANY = r"(?:stretch(?:es)?|poses?|exercises?|positions?|one|postures?|moves?|movements?)"

GENERAL = rf"\b(?:in|for|with|on) (?:all|each|every)(?: of)?(?: the| these)? {_ANY}\b"
"""Words, within one exercise, that make its dose a rule for all."""

HEADED_RULE = r"\b(?:each|every|per|hold|apiece)\b"
"""What makes the dose in a group's heading one for each exercise, and not for all together."""

RULES = (
    rf"\b(?:each|every|all|these|the|your)(?: of (?:the|these))?(?: \w+){{0,2}} {_ANY}\b",
    r"\b(?:each|every) (?:for|one|side)\b|\bstretches\b|\bon each (?:muscle|area|spot|part)\b",
)
"""Words of a sentence that gives one dose to all exercises."""
