"""The words that tell somebody to do something, and those that only describe."""

from holdspace.reading.english.numbers import ONES
from holdspace.reading.english.words import words

IMPERATIVES = words(
    """
    lie lay sit stand kneel start begin come get place put bring bend straighten step hold
    stay keep lift lower raise reach extend lean turn twist rotate roll press push pull draw
    hug grab grasp clasp interlace interlock lace cross uncross open close breathe inhale
    exhale relax rest release return repeat switch change alternate move slide walk tuck
    tilt drop let allow slowly gently take make squeeze engage tighten point flex curl swing
    circle stretch fold hinge arch round look gaze shift spread separate continue perform do
    use loop wrap set rise stack sink shrug nod count pause remain maintain position align
    face focus notice imagine try hang cup rub massage shake tap clench unclench plant send
    swap stop wiggle swivel scoop thread prop hook catch pick swallow hum purse blow
    visualize visualise scan soften settle find go run jump hop march perch scoot crawl
    touch support brace contract tense attach anchor secure tie rock sway bow duck dangle
    drape adjust finish end transition flip invert balance kick pump glide ease resist seal
    cover block plug ensure be recline crouch squat lunge plank float melt widen lengthen
    elongate square hover wait work apply pin trace spell pass throw toss retract depress
    protract snake pedal drive root flatten peel unroll uncurl pivot pretend listen smile
    yawn blink stick puff whisper chant sigh cactus frame elevate descend sweep reverse
    exchange complete aim avoid never always steady knit zip toe tip angle swoop unclasp
    assume sandwich dip oscillate knead dorsiflex actively oppose clap unlock lock expand
    fill empty don't don’t dont remember concentrate drag deepen reposition practise
    practice scrunch grip dig slump jiggle flick drum knock swirl spin shuffle slip nestle
    nudge ride straddle tread gather lick suck bite clear ignore pat increase decrease speed slow
    link unlink wind unwind fan steer stroke brush paint wedge balance waggle pose invite
    surrender lay droop crumple dangle straighten wring saw punch box skip hum whistle count scoop
    sip swish snuggle tap stomp stamp scrape bounce jog hitch hoist heave pinch clamp fasten strap
    fix incline describe carry hiss flop plop collapse unfold part divide embrace burrow claw
    scratch dab wipe rinse grind churn smooth soothe coil uncoil twirl whirl revolve bob shape
    form build create arrange lodge park mount exit cease halt freeze dwell suspend sag slouch
    hunch unbend outstretch splay transfer combine join connect unite bind tether buckle
    cushion bunch bundle boost pry prise worm inch creep skim graze scrub sketch outline write
    tug yank tow haul thrust tiptoe stride stroll dive tumble drift flutter wave beckon growl
    roar buzz sing whinny blow flare stagger crook entwine intertwine enclose employ execute
    commence proceed conclude permit cast fling nip pout grin grimace frown squint track
    sidestep backpedal gape depart slacken unfurl furl clear replace plantarflex abduct adduct
    pronate supinate internally externally alternately simultaneously
    flap wear picture sense observe tune acknowledge savour savor draw-in inflate deflate
    have communicate attempt explode mobilise mobilize visualize recruit elongate
    activate control weave relinquish isolate synchronise synchronize coordinate emphasise
    feel add follow reset sustain expel choose minimise minimize check give flow think
    """
)
"""Verbs (and a few adverbs) that an instruction begins with."""

_LIMB = r"(?:hands?|feet|foot|knees?|arms?|legs?|elbows?|palms?|toes?|back|head|heels?|shoulders?)"
BODY = (
    rf"(?:{_LIMB}|soles?|forearms?|wrists?|fingers?|fingertips|thumbs?|ankles?|hips?|thighs?|shins?"
    r"|chest|chin|eyes|tongue|jaw|lips|tailbone|ribs|glutes?|belly|spine|neck|forehead|pelvis|body|weight|gaze"
    r"|tops? of (?:the )?feet)"
)
"""What an instruction moves."""

_YOURS = rf"^(?:your )?(?:\w+ )?{BODY}"
_NO_VERBS = (
    r"(?:with|from|on|for|in|to|by|at|if|as|and|or|but|of|is|are|does|do|when|because|both|give|feel"
    r"|love|like|than|see|without|through|during|strengthen|improve|protect|mobili[sz]e|loosen|not"
    r"|why|how|what|into|over|under|about|it|this|that|these|they|we|i|your|you|against|between"
    r"|around)\b|\w+(?:ing|ed|[^s]s)\b"
)

_SEVERAL = r".{0,40}\b(?:these|all|following|exercises|stretches|movements|poses)\b"
_PLACED = r"(?:sitting|standing|lying|kneeling|seated)"
_SO = r"(?:upright|tall|straight|on|in|at|with|against|facing|down|near|beside|behind|next)"
_TELLS = (
    r"\b(?:is|are|was|were|can|may|might|will|should|could|would|has|have|does|helps?|makes?|puts?"
    r"|causes?|places?|strains?|strengthens?|improves?|tightens|shortens|weakens|stiffens"
    r"|hurts|leads|means|takes|feels|gets|for (?:long|hours|too)|all day)\b"
)
"""Words of a sentence that says something of a position, and does not take it."""
_PUT = (
    r"(?:\w+ly )?(?:then )?(?:\w+ly )?(?:held|bent|pulled|placed|raised|lowered|lifted|turned|moved"
    r"|straightened|extended|rotated|tucked|crossed|pushed|pressed|kept|brought|drawn|opened|closed"
    r"|rolled|squeezed|dropped|faced|pumped|grounded)"
)
"""What is done to a part of the body, in the passive of leaflets: "The wrist is held."."""
_BE = r"(?:be (?!felt|done|repeated)|remain|stay|point|face|rest|touch|hang|form|lie)"
_BY = (
    r"(?:by|from|with|on (?:your|the floor)|in an? \w+ position|while|lying|sitting|seated|standing"
    r"|kneeling)"
)

_GOES = r"(?:float|drift|sweep|swing|rise|come|go|lift|reach|drop|fall|sink|slide|glide|move)s?"
"""What a part of the body does by itself: "Arms float up as you breathe in."."""

POSTURES = (
    rf"{_YOURS} (?:on|at|under|below|apart|together|hip|shoulder|flat|wide|above|off|against)\b",
    rf"{_YOURS} (?:in|bent|straight|behind|beside|facing|up|down|to|by|over|stay|should)\b",
    rf"{_YOURS} (?:out|round|overhead|across|onto|as|can|wherever|however|heavy|loose|hanging)\b",
    r"^(?:up|down|over|forward|back) (?:on|onto|and|again|down|up)\b",
    r"^back to (?:the )?(?:start|cent(?:er|re)|middle|all|your)\b|^on ?to (?:your|all)\b",
    r"^(?:down )?on (?:your|all) (?:back|side|front|belly|tummy|stomach|knees|hands|fours)\b",
    rf"{_YOURS} (?:forward|outside|inside|crossed|long|soft|relaxed|tall|away|back|level|turned)\b",
    rf"{_YOURS} (?:touching|parallel|resting|stacked|stretched|(?:closed|open)(?=\W|$))\b",
    rf"{_YOURS} {_GOES} (?:up|down|out|in|over|overhead|back|forwards?|apart|together|wide)\b",
    rf"^(?:\w+ )?{BODY} of (?:the |your |one |both )?{BODY} \w+",
    rf"^(?!this|that|these|which|what|it|the\b)(?:\w+ )?{BODY}[^.,]{{0,30}}, (?:\w+ )?{BODY} \w",
    rf"^{BODY} (?:to|over|under|on) {BODY}(?=[.,;])",
    rf"^(?!{_NO_VERBS})\w+ (?:your|both|one) (?:\w+ ){{0,2}}{BODY}\b",
    r"^(?:in|out)\b(?: [\w’']+,?){0,6} for (?:a count of )?\d",
    r"^(?:the )?same,? (?:thing|again|as|position|set-?up|start|but|idea|move)\b",
    rf"^{_PLACED} {_SO}\b(?!.*{_TELLS})(?: [^\s?]+){{3,20}}(?<=[.!])$",
    rf"^(?:the|your) (?!stretch|pose|exercise|movement)(?:\w+ ){{1,6}}(?:is|are) {_PUT}\b",
    rf"^(?:the|your) (?!stretch|pose|exercise|movement)(?:[\w'’-]+ ){{1,8}}should (?:not )?{_BE}\b",
    rf"^(?!{_SEVERAL})(?:[\w'’-]+ ){{1,5}}(?:is|are) (?:done|performed|executed) {_BY}\b",
    r"^no (?!need|matter|one\b|equipment|wonder|doubt|more|problem|less|pain|longer|time)\w+",
)
"""Instructions without a verb: "Feet hip-width apart.", "Hands on your hips."."""

POSTURE_TAKEN = r"(?:sit|lie|stand|kneel|start|begin) (?:\w+ )?(?:a|an|the|your|all) \w+"
"""Words that say how to begin, and are no name: "Sit in a chair"."""

POSITION = (
    r"(?:standing|sitting|seated|lying|kneeling|sleeping)(?: down)?"
    r"(?:,? (?:on|in|at|against|with|holding|by|beside|facing|behind|near|next to|upright|tall"
    r"|comfortably)\b.{0,50})?"
    r"|(?:from|on|in) (?:your |the |an? |all )?(?:hands and knees|fours|back|side|front|belly|tummy"
    r"|bed|chair|floor|mat)"
)
"""A line that only says how one is placed: "Standing, holding the frame"."""

PHYSICAL = (
    r"(?:breath|inhal|exhal|stretch|twist|bend|squat|lung|kneel|jump|hop|march|walk|crawl|roll|crouch"
    r"|balanc|danc|shak|swing|tens|relax|pose)\w*"
    r"|lie|lying|sit|sitting|stand|standing|floor|mat|all fours|muscles?|posture|abdomen|fists?"
    r"|nose|mouth|lungs?|tummy|stomach|bottom|buttocks?|hug|lift|lower|reach|tiptoes?|eyes?|eyebrows?"
)
"""What an exercise can hardly be told without."""

MEDICINE = (
    r"take (?:your|any|the) (?:\w+ )?(?:pain ?killers?|pain relief|tablets?|medic\w+|inhaler)"
)
"""What is taken before the exercises."""

_NOT_DONE_TO = r"(?!(?:also )?be (?:given|\w+ed)\b)"

LEADS = (
    r"(?:then|next|now|first|second|third|finally|lastly|and|also|once again|again),?:? ",
    r"(?:please|simply|just|ok|okay|optionally|make sure (?:to|you)|be sure to|remember to),?:? ",
    r"(?:slowly|gently|carefully|lightly|softly|firmly|comfortably|inhale|exhale|step \d+),?:? ",
    r"(?:only then|half|(?!daily|weekly|only|early|family|belly)\w{3,}ly),? ",
    rf"(?:you (?:can|should|will|want to|may|might)(?: also)?|try to|aim to) {_NOT_DONE_TO}",
    r"(?:you(?:'|’)ll|you will) (?:want|need|have) to ",
    r"(?:you are|you(?:'|’)re) going to |what you need to do is (?:to )?",
    r"(?:afterwards?|after that|from here|from there|in this position|at this point|this time),? ",
    r"(?:one|you) (?:should|must|ha(?:s|ve) to|needs? to) ",
)
"""Words that an instruction may begin with before its verb: "Slowly, "."""

INTRODUCED = (
    r"(?:for|in) (?:this|the) (?:next |first |second )?"
    r"(?:stretch|pose|exercise|move|technique|one|variation|posture|asana|pranayama?),? "
)
"""What may be said before an instruction, and is no description then: "For this stretch, "."""

NO_COMMANDS = words(
    """
    can to will may might could should would help helps and that which you people most they we it
    the a an your this each
    """
)
"""Words before a verb that then tells nobody to do anything: "Sitting can hurt your back"."""

OPENINGS = (
    r"(?:to|keeping|with|without|from|on|as|while|whilst|when|if|in|after|before|using)\b",
    r"(?:for|at|starting|standing|sitting|lying|seated|kneeling|holding|inhaling)\b",
    r"(?:exhaling|facing|leading|leaning|upon|during|until|by|once|repeat|think)\b",
    r"(?!(?:morning|evening|spring|bring|thing|string|nothing|anything|everything)\b)\w{3,}ing\b",
    r"(?:similar to|just like|much like|like|instead of)\b",
    rf"(?:your )?{_LIMB}\b",
)
"""What opens an instruction whose verb comes after a comma: "With your left hand, "."""

BANS = (
    r"(?:no|not|never|always|dont|don(?:'|’)?t|do not|avoid|remember|stop (?:if|any)|listen to"
    r"|ask your)\b"
    r"|(?:breathe|move|go|work) (?:deeply|slowly|gently|evenly|normally|calmly|with)\b"
)
"""What an instruction begins with that says how all is to be done: "Don't bounce."."""

BANNED = (
    r"(?:do not|don(?:'|’)?t|never) (?:start|begin|do|try|attempt|perform)\b"
    r"|not (?:yet|before|until|allowed)\b|(?:skip(?:ped)?|paused|stopped)\b"
)
"""What is said of an exercise that must not be done: "Do not start before week 4"."""

_THING = r"(?:stretch|pose|exercise|move|twist|posture|variation|yoga|technique|routine)"

_KINDS = r"(?:stretches|rolls|raises|lifts|poses|exercises|circles|curls|twists|bends)"
_DO_GOOD = (
    r"(?:are (?!done|performed)|can|help|benefit|release|improve|strengthen|work|target|loosen|ease"
    r"|increase|open|relieve)"
)
_ONE = r"(?:an?|one of|the)"
_KIND = r"(?:technique|exercise|pose|stretch|practice|posture|movement|method|way|move)"

_MEDIC = r"(?:doctor|physician|surgeon|therapist|physio\w*|midwife|gp)"
_NO_STAY = r"^(?!(?:stay|hold|remain|rest|relax|linger|start|begin|sit|stand|lie|place)\b)[^\n]*"

DESCRIPTION = (
    rf"{_NO_STAY}\b(?:with|in|from|for|of) (?:this|these) (?:\w+[ -]){{0,4}}{_THING}",
    r"^(?:this(?! time)|these|it|it's|it’s|that|tight|the (?:stretch|pose|exercise|benefits?))\b",
    r"^you(?:'ll|’ll)? (?:(?:should|will|may|might|can|also) ){0,2}(?:feel|notice|need(?! to))\b",
    r"^(?:great for|good for|helps|helpful|perfect|ideal|an? \w+|works|targets|improves)\b",
    rf"^(?:\w+ ){{1,3}}{_KINDS} {_DO_GOOD}\b",
    r"^strengthens\b|\?\W*$|^click (?:here|on|the|this)\b|^watch (?:this|our|a) ",
    r"^(?:follow (?:us|me|our)|check (?:out|with|in with)|have (?:fun|an? (?:great|good|look)))\b",
    rf"^(?:ask|consult|see|talk to|check with) (?:your|an?|the) (?:\w+ ){{0,2}}{_MEDIC}\b",
    r"^(?:give (?:it|us)|add (?:variety|us)|choose (?:us|from))\b",
    rf"^(?:[\w'’-]+ ){{0,4}}[\w'’-]+(?:, or [^,]{{2,40}},)? (?:is|are) {_ONE} .*\b{_KIND}s?\b",
)
"""Sentences that describe; they are no instructions, though some begin with a verb."""

STRUCTURE_WORDS = frozenset(
    words(
        """
        nice n easy gentle gently full good x
        hold holding stay staying remain remaining pause maintain keep continue for about
        around approximately roughly up to at least a an the this that your in it here there
        position pose stretch posture and then or longer more if possible you can
        comfortable before repeat repeating repetitions do perform complete finish again
        same on with each other opposite both left right side sides of minimum maximum
        another exercise exercises movement motion sequence process take total between from
        minute switch switching change alternate alternating steps above entire whole all
        now as long like please next count counts slow slowly deep breaths breath times time
        per every only just few moments direction directions through sets set reps rounds
        cycles round cycle holds way ways reverse reversing changing swapping forward forwards
        backward backwards repeated day daily week practise practice morning evening so needed
        desired tolerated able swap doing x throughout pattern drill enough plenty is aim after
        spells spurts bursts tempo row succession following
        """
    )
)
"""Words of a clause that is all structure: "Hold this position for 30 seconds"."""

RESTING_WORDS = frozenset(words("rest resting relax relaxing break breather pausing sets w off"))
"""Further words of a clause that is all structure where its amount is a rest."""

BREATHING_WORDS = frozenset(
    (*words("inhale exhale breathe in out breath lungs gently deeply empty full your"), *ONES)
)
"""Further words of a clause that is all structure in a breathing exercise."""

NO_STEPS = (
    r"^(?:great|good|perfect|ideal|excellent|helpful|wonderful) (?:for|to)\b|^[^\n]*_{3}",
    r"^(?:wakes|builds|improves|strengthens|helps|releases|reduces|relieves|loosens|opens|boosts)\b",
    r"^(?:increases|eases|warms|stretches|targets|promotes|supports|stimulates|mobili[sz]es)\b",
)
"""What is no step though it stands among steps: praise, and blanks that nobody has filled in."""

WHILE_HOLDING = words(
    """
    breathe keep relax focus feel soften notice let try make remember continue allow inhale
    exhale don't don’t avoid maintain close sink be press squeeze engage imagine concentrate
    enjoy take gaze look pull push lift
    breathing keeping relaxing focusing feeling softening letting making allowing inhaling exhaling
    maintaining sinking pressing squeezing engaging taking gazing looking pulling pushing lifting
    leaning reaching gradually ensuring
    """
)
"""Verbs of what is done while holding, also where they are told in passing."""

WAYS_OUT = (
    r"^(?:(?:then|now|next|finally|and|slowly|gently|to finish|with control|on an exhale),? ){0,4}"
    r"(?:(?:release|let go)(?:\W*$|,| and\b| slowly| gently| back| from"
    r"| (?:the |this |your )?(?:stretch|pose|position|hold|bind))"
    r"|come (?:back )?out\b|(?:return|come back|go back) to\b)"
)
"""What an instruction begins with that ends a hold: "Release and breathe"."""

STAYS = r"\b(?:hold|stay)(?: (?:here|there|still|it|this|the|stretch|pose|position))*\W*$"
"""What a sentence ends with that says to hold, without saying how long."""

JOINING_WORDS = frozenset(words("then now next and again finally the your a slowly gently repeat"))
"""Words that say nothing about whether two steps are the same."""

MOVING = (
    "carry on",
    "keep going",
    "keep it going",
    *words(
        """
    perform continue repeat do march roll walk massage circle swing rock move moving flow
    shake jog practice practise alternate alternating tap run jump pedal sway bounce rotate
    step twist turn rub knead
    """
    ),
)
SIDE_CHANGES = words(
    """
    switch swap change exchange trade reverse alter alternate repeat do perform complete pass start
    begin finish continue try work practise practice go stretch exercise train hold
    """
)
"""Verbs of words that ask for the other side, and for nothing else."""

STILL = words(
    """
    hold holding stay remain maintain keep pause linger relax rest squeeze press breathe lie
    sit
    """
)
"""Of the verbs before a time, the last one says whether it is spent moving or still."""
