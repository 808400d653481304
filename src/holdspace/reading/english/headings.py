"""What headings and labels say of what stands below them."""

from enum import StrEnum

from holdspace.reading.english.numbers import ONES
from holdspace.reading.english.words import AUDIENCE, words
from holdspace.reading.patterns import any_word


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


CUES = r"(?:verbal |spoken )?cues?"
"""A label of what is said to a class: of what to do, where nothing else says that."""

_SIDE = r"(?:other|second|first|left|right) (?:side|leg|arm)"

PARTS: tuple[tuple[Part, str], ...] = (
    (Part.NOTES, r"(?:beginners?(?:'|’)?s?|pro|quick|helpful|form|safety|coaching)[ -]tips?"),
    (Part.NOTES, r"(?:expert|yoga|top)[ -]tips?"),
    (Part.NOTES, r"tips?(?: for beginners| and tricks)?"),
    (Part.NOTES, r"(?:please |important |quick )?notes?|(?:gentle )?reminders?"),
    (Part.NOTES, r"keys?|(?:(?:beginner|easier|gentle) )?modifications?|modify|mods?|warnings?"),
    (Part.NOTES, r"(?:to )?make (?:it|this)(?: \w+)? (?:easier|gentler|simpler)"),
    (Part.NOTES, AUDIENCE),
    (
        Part.NOTES,
        r"(?:for an? )?(?:easier|gentler|simpler)(?: (?:option|version|variation|alternative)s?)?",
    ),
    (Part.STEPS, r"how[- ]to(?: do(?: it| this)?| perform(?: it)?| practi[cs]e(?: it)?)?|how"),
    (Part.STEPS, r"how to (?:do|perform|practi[cs]e) [^:]{3,50}"),
    (
        Part.STEPS,
        r"(?:to (?:do|perform|practi[cs]e|try|get started)|here(?:'|’| i)?s how)\b[^,.:]{0,60}",
    ),
    (
        Part.STEPS,
        r"(?:just |simply )?follow (?:this|the|along)\b[^:]{0,30}(?:steps|below|along|guide)\b",
    ),
    (Part.STEPS, r".{0,40}these (?:\w+ )?(?:steps|instructions)"),
    (
        Part.STEPS,
        r"(?:step[- ]by[- ]step )?(?:instructions?|guide)(?: for .{3,40})?|steps?",
    ),
    (Part.STEPS, r"steps? \d+"),
    (Part.STEPS, r"easy|basic|beginners?|standard|(?:easy|basic|standard|beginner) version"),
    (Part.STEPS, r"(?:alignment|form)(?: cues?| points?)?"),
    (Part.STEPS, r"technique instructions?|practice instructions?|(?:proper|correct) technique"),
    (Part.STEPS, r"(?:the )?steps to (?:follow|practi[cs]e|perform|do|take)(?: it| this)?"),
    (Part.STEPS, r"(?:the )?steps for .{3,40} are"),
    (Part.STEPS, r"(?:reps|repetitions) (?:and|&) sets|sets (?:and|&) (?:reps|repetitions)"),
    (Part.STEPS, r"method|technique|execution|procedure|movement|performance|action|practice"),
    (Part.STEPS, r"(?:the )?(?:movement|exercise|steps|pose|stretch|practice)"),
    (Part.STEPS, r"what to do|to do|do it|(?:the )?(?:cent(?:er|re)|middle)"),
    (Part.STEPS, r"directions?|description|exercise|to perform|(?:to )?begin|preparation|set-?up"),
    (Part.STEPS, r"(?:start|starting|end|final)[ -]?(?:position|pose)?|position|finish"),
    (
        Part.STEPS,
        r"(?:getting|get) (?:into (?:it|the pose|position)|set(?: ?up)?)|to get into .{3,30}",
    ),
    (Part.STEPS, r"(?:to )?(?:come|coming|get|getting) out(?: of .{3,30})?|release|the release"),
    (
        Part.ABOUT,
        r"why(?: it works| it helps| do it| this works| it matters)?",
    ),
    (Part.ABOUT, r"why (?:is|are|does) (?:it|this|they)\b[^:]{0,30}\??|benefits of [^:]{3,50}"),
    (
        Part.ABOUT,
        r"why (?:it|this)(?:(?:'|’)s)? [^:]{3,40}",
    ),
    (
        Part.ABOUT,
        r"targets?|targeted (?:muscles|areas?)|areas? (?:targeted|worked)|target (?:area|muscle)s?",
    ),
    (Part.ABOUT, r"focus|focus areas?|(?:the |key |main )?benefits?|purpose|goal|aim|about|works"),
    (Part.ABOUT, r"what (?:it|this(?: \w+)?) (?:targets|works|stretches|strengthens|helps|opens)"),
    (Part.ABOUT, r"(?:good|great|best) for|helps(?: with)?|what it does|why you(?:'|’)ll love it"),
    (
        Part.ABOUT,
        r"why (?:I|we|you(?:(?:'|’)ll)?) (?:love|like|need|do|want) (?:it|this|these|them)",
    ),
    (Part.ABOUT, r"(?:when to )?use for|when to use(?: it)?"),
    (Part.ABOUT, r"joints?(?: worked| involved)?"),
    (Part.ABOUT, r"(?:expected )?results?|what to expect"),
    (Part.ABOUT, r"(?:primary |main )?muscles?(?: worked| targeted| stretched| used| involved)?"),
    (Part.SKIPPED, CUES),
    (Part.SKIPPED, r"for (?:the |your )?(?:little ones|toddlers)"),
    (Part.SKIPPED, r"(?:teaching|teacher(?:'|’)?s?|instructor(?:'|’)?s?) (?:notes?|points?|tips?)"),
    (Part.SKIPPED, r"what (?:you|you(?:'|’)ll|to)(?: (?:should|will|may|might))? feel"),
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
    (Part.SKIPPED, r"key points?|frequency(?: ?/ ?\w+)?|how often|category|type"),
    (
        Part.SKIPPED,
        r"when(?: to (?:do it|use))?|tools?(?: needed)?|elapsed time|(?:added |extra )?challenge",
    ),
    (Part.SKIPPED, r"(?:ramp|dial|step|kick) it up|(?:tone|dial) it down|compensations?"),
    (Part.ABOUT, r"(?:primary|secondary)(?: muscles?)?|muscle groups?"),
    (Part.SKIPPED, r"video|image|photo|picture|source|credit|also known as|sanskrit(?: name)?"),
    (
        Part.SKIPPED,
        r"pronunciation|feel|where (?:you(?:'|’)?ll|to) feel it|pose type|intensity|rating",
    ),
    (Part.SKIPPED, r"(?:make it |to make it |making it )?(?:harder|more challenging|more intense)"),
    (
        Part.SKIPPED,
        r"too easy\??|too hard\??|challenge|when to stop|stop if|skip (?:it )?if|need more\??",
    ),
    (Part.DOSE, r"hold(?: time| for| duration)?(?: (?:during|for|per) each \w+)?"),
    (Part.DOSE, r"time|duration|length|how long|total(?: time)?"),
    (Part.DOSE, r"reps?|repetitions?|repeat|cycles?|sets?|sets ?(?:and|&|x|/|×) ?reps|rounds?"),
    (Part.DOSE, r"rest(?: between sets| time| period)?|breaths?|dose|dosage|sides?|tempo|volume"),
    (
        Part.SIDE,
        rf"(?:on |for )?(?:the |your )?{_SIDE}(?: stretch)?",
    ),
)
"""Labels ("Tip: ...") and small headings below an exercise, by what they hold."""


NO_SHOUTED = (
    r"(?:stop|never|always|only|do not|don(?:'|’)?t|not|no|exhale|inhale|breathe|hold|repeat|relax"
    r"|and|or|if|(?:mon|tues|wednes|thurs|fri|satur|sun)day|important|please|lost|found|new)\b.*"
)
"""Words in capitals that are no names: "STOP if it hurts"."""

LEAD_INS: tuple[str, ...] = (
    r".*,? then:|(?:perform|do|repeat) (?:with|on|for) (?:both|each)\b.*",
    r"(?:focus on|concentrate on|choose|pick|perform|complete|combine|consider|aim for|do) .*:",
    r"(?:(?:move|go|work|cycle|flow) through|start with|begin with|come to|get into) .*:",
    r"repeat (?:on )?(?:the (?:other|same|left|right|two|whole)|each|both|all)\b.*",
    r"repeat (?:this|these|\d|twice)\b.*|(?:hold|repeat|do|perform) (?:each|all|every)\b.*",
    r"for (?:the|this) (?:[\w-]+ ){1,4}(?:stretch|exercise|pose):?",
)
"""Lines that lead to what stands below them, or end it, and head nothing."""

CONDITIONS = (
    r"(?:if|unless|until|because) (?:you|it|this|the|your|there)\b"
    r"|(?:this|that|these|those|it|there|here)(?:['’]s| is| are| was| were| can| will) "
    r"|(?:next|then|now|finally|lastly), (?-i:[a-z])|(?:begin|start|finish|end|continue) by "
)
"""What a sentence begins with whose half before a dash is no name: "If it hurts - stop."."""

TOLD_NOTES = (
    r"(?<=[.!?)]) +(?=(?=(?-i:[A-Z]))(?:\w+ )?(?:tips?|notes?|modifications?|warnings?): ?)"
)
"""Where a note begins in the middle of a line: "Bend to one side. Tip: breathe out."."""

INLINE: tuple[tuple[Part, str], ...] = (
    (Part.ABOUT, r"stretches|strengthens|loosens|opens"),
    (Part.STEPS, r"how to (?:roll|stretch|move|set up|position|massage|release)"),
    (Part.STEPS, r"position \d+"),
)
"""Labels only where text follows them: "Stretches: the calves"; alone they head a group."""

RESTS = r"(?:and |the |final |closing )?(?:rest|release|finish)"
"""Labels that name an exercise where it is told below them what to do."""

GROUPS = words(
    """
    stretches exercises poses asanas moves movements routine sequence flow circuit series
    drills techniques program programme plan workout warm-up warmup cool-down cooldown
    stretching mobility section script list class lesson unit practices rehab rehabilitation
    protocol
    """
)
"""Words of headings that exercises stand below."""

ANNOUNCED = (
    rf"\b(?P<number>\d{{1,2}}|{any_word(ONES[3:])}) "
    r"(?:(?!minute|second|day|week|to\b)[\w'’-]+ ){0,4}"
    r"(?:stretches|exercises|poses|asanas|moves|movements|drills|techniques|postures|ways)\b"
)
"""How a text says how many exercises it has: "Six simple ways to loosen up"."""

GROUP_OPENINGS = (
    r"^(?:(?:opening|closing)(?! (?:the|your)\b)|part|phase|block|round"
    r"|(?:stage|circuit|(?:super-?)?set) (?:\d|[a-d]|one|two|three|four)"
    r"|(?:warm|cool)(?:ing)? (?:up|down))\b"
    r"|^(?:main|arrival|arriving|centering|centring|settling|peak|integration|closure)$"
    r"|^main (?:part|set|work|block|event|practice)$|^get (?:warm|mobile|moving|strong)$"
)
"""What such a heading may begin with: "Part one"."""

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
    posture happy reclined seated standing supine skip skips knees hops jacks swimming superman
    clams push-up push-ups pushups press-ups deadlift deadlifts rows drags pick-ups boat bow
    camel pranayama locust frog eagle triangle corpse bear crab inchworm inchworms scissors
    bridging hug hugs
    knee salutation salutations namaskar namaskara goddess lotus garland lizard dolphin
    caterpillar dancer tabletop windmill windmills wiper wipers kegel kegels clam hydrant
    hydrants teaser plié plie pliés plies splits burpee burpees abduction abductions adduction
    adductions pronation supination dorsiflexion inversion eversion protraction isometric
    isometrics mobilisation mobilisations mobilization mobilizations balancing jump jumps
    jumping hop hopping jog jogging shuffle shuffles side-steps fist fists pendulum pendulums
    pick-up tapping stepping flossing humming palming crunches sit-up sit-ups step-up step-ups
    rowing crossover crossovers
    """
)
"""Words that names of exercises are made of."""

GENERIC_WORDS = words(
    """
    stretch pose exercise movement move hold position the and with for from left right
    seated sitting standing kneeling lying supine prone reclined easy gentle deep full simple side
    both each arm leg body roll circle twist fold bend raise lift press
    """
)
"""Words of names, in the singular, by which two exercises are not yet alike."""

BODY_PART = (
    r"(?:(?:upper|lower|mid|inner|outer) )?(?:ankles?|arms?|back|calf|calves|chest|core|feet|foot"
    r"|fingers?|glutes?|hands?|head|hips?(?: flexors)?|jaw|knees?|neck|shoulders?|sides|spine"
    r"|thighs?|toes?|wrists?|quads?|quadriceps|hamstrings?|adductors?|groin|legs?|abs|torso)"
)
"""A part of the body; a heading may be nothing else: "Neck and shoulders"."""

MUSCLE = (
    r"(?:(?:inner|outer|thoracic|lumbar|cervical|t-) ?)?(?:abdomen|abdominals|lats?|obliques|pecs"
    r"|pectorals|traps|triceps|biceps|deltoids|delts|rotator cuff|shins?|forearms?|elbows?|spine"
    r"|it band|piriformis|psoas|rib ?cage|core|low back|upper body|lower body|full body|thighs?)"
)
"""What is worked on, besides parts of the body."""

SANSKRIT = r"(?:asana|āsana|mudra|pranayama)\W*$"
"""What the Sanskrit name of a pose ends with."""

EFFECTS = words(
    """
    relieve release improve ease enhance reduce stretch strengthen open relax calm boost help
    increase build loosen prevent soothe energise energize tone lengthen mobilise mobilize
    """
)
"""What an exercise is said to do, behind its name."""

SENTENCE_SIGNS = (
    r"[a-z]{3}[.!?] \d|[.!?] [A-Z]",
    r"^(?:\S+ ){1,7}(?-i:is|are|was|were|will|can|may|should|involves?|requires?|have|has) ",
)
"""Signs that a short line is a sentence, and no heading."""

NUMBERED = words(
    """
    exercise stretch pose posture asana move movement drill day minute station stop activity
    technique no no. number nr task
    """
)
"""What is counted before the name of an exercise: "Station 2 - Wall sit", "Day 3: Cobra"."""

LETTERED: tuple[str, ...] = (
    r"(?:[IVX]{1,4}\.|#\d{1,2}\s?[–—:-])\s+(?=\S)",
    r"[A-H]\d{1,2}[.):]\s+(?=\S)|[A-H][.)]\s+(?=[A-Z])",
    r"\(?[a-z][.)]\s+(?=\S)|[a-z]\.?\s?/\s?(?=[A-Z])",
)
"""Marks before names and items, beside numbers: "IV. ", "A1. ", "b) "; in their case."""

COUNTED = (
    r"(?!\d+ [a-z]+, \d+ [a-z]+)"
    r"(\d{1,3}(?:-\d{1,3})?)\s?[x×]?\s(?=(?-i:[a-z])|(?<=-\d )[a-z]|(?<=-\d\d )[a-z])"
    r"(?!sec|min|breath|times?|reps?|sets?|x\b"
    r"|(?:k?g|mg|m?l|oz|lbs?|tsp|tbsp|teaspoons?|tablespoons?|cups?|pints?|[cmk]?m|miles?|grams?)\b)"
)
"""A count before the name of an exercise: "20 squats", "10-15 Squats"."""

NO_NAMES = words(
    """
    inhale exhale breathe breath in out hold repeat relax rest release pause again start finish
    continue return setup set up lift lower stay remain linger
    clockwise anticlockwise anti-clockwise counterclockwise counter-clockwise
    q a question answer re fwd fw subject from to sent date cc posted
    """
)
"""Words that name no exercise, but a part of one: "Inhale: ..."."""

NAME_NOISE = r"see |^note: |photo|picture|image|figure \d|video|shown|pictured|optional"
"""What brackets in a heading hold that is no part of its name."""

_ANY = r"(?:stretch(?:es)?|poses?|exercises?|positions?|one|postures?|moves?|movements?)"

GENERAL = (
    rf"\b(?:in|for|with|on|of) (?:all|each|every)(?: of)?(?: the| these)? {_ANY}\b"
    rf"|(?:^|, )(?:repeat|do|perform) (?:each|every) {_ANY}\b"
    rf"|\beach {_ANY} (?:should|is to|can|must) be (?:held|done|repeated|performed)\b"
)
"""Words, within one exercise, that make its dose a rule for all."""

REPEATED = rf"\b(?:repeat|do|perform) (?:all|each|every|these)(?: of)?(?: the| these)? {_ANY}\b"
"""Words that make both sides, where they are asked for, those of all exercises."""

HEADED_RULE = r"\b(?:each|every|per|hold|apiece)\b"
"""What makes the dose in a group's heading one for each exercise, and not for all together."""

FOR_ALL = (
    r"\b(?:each|every|all)(?: of (?:the|these|them))?(?: \w+)? "
    r"(?:stretch(?:es)?|poses?|exercises?|asanas?|postures?|one|drills?)\b"
    r"(?! (?:other|more|side|leg|arm|foot))"
    r"|\b(?:holding|do) each\b(?! (?:side|leg|arm|foot|time|rep|way|of))"
    r"|\bon each (?:area|muscle)\b"
    r"|(?:^|, )(?:do|hold|repeat|perform|practi[cs]e) every (?:movement|move|shape|animal)\b"
    r"|^hold each (?:shape|animal|letter|picture|card|figure)\b"
    rf"|(?:\d|\b{any_word(ONES[2:])}) (?:\w+ )?of each\b(?! (?:side|leg|arm))"
    r"|\b(?:these|the following) (?:\w+ ){0,2}(?:stretches|poses|exercises|movements)\b"
)
"""Words of a dose that cannot be that of one exercise."""

RULES = (
    rf"\b(?:each|every|all|these|the|your)(?: of (?:the|these))?(?: \w+){{0,2}} {_ANY}\b",
    r"\b(?:poses|stretches) (?:that )?(?:you|we) (?:can |will )?hold\b",
    r"^\d+ ?(?:s |secs? |seconds? )?(?:on|work) ?[,/]|\beach for\b",
    rf"(?:\d|\b{any_word(ONES[2:])}) (?:\w+ )?of each\b|, \d+ each:$",
    r"^(?:(?:I|we) )?do everything\b|\bper (?:exercise|stretch|pose|move|movement|station|drill)\b",
    r"\b(?:do|hold|perform|repeat) each (?:move|shape|drill|station)\b",
    r"\beach of the (?:\w+ )?(?:drills|moves|movements)\b",
    r"\b(?:do|hold|perform|repeat) each of (?:these|them)(?! \w*(?:directions?|ways|movements))\b",
    r"\bon everything\b|\beach (?:muscle )?group is (?:tensed|held|tightened|squeezed|stretched)\b",
    r"\ball of (?:these|them|the above)\b|\bstretches\b",
    r"^\W*hold (?:all |the |all the )?(?:poses|stretches|shapes)\b",
    r"\beach,? (?:unless|except)\b|\brest between (?:the |all )?(?:sets|exercises)\b",
    r"\b(?:on|roll) each (?:muscle|area|spot|part)\b",
    r"^hold each (?:shape|animal|letter|picture|card)\b",
)
"""Words of a sentence that gives one dose to all exercises, wherever it stands."""

OUTSIDE_RULE = r"\b(?:each|every) (?:for|one|side)\b"
"""Words of one that stands outside of any exercise: "30 seconds each side"."""
