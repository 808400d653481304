"""How exercises are named in passing, in the sentences of a routine told in a row."""

_THEN = (
    r"(?:(?:then|next|now|after (?:that|this|it)|afterwards|from here|finally|lastly|last|first"
    r"|and),? ){0,2}"
)
_WHO = (
    r"(?:(?:I|we|you|you can|let(?:'|’)?s|I like to|we can|I would|I(?:'|’)d)"
    r"(?: \w+ly| always| also| then)? )?"
)
_WITH = r"(?:start|begin|open|finish|end|close|continue|follow|go on)(?: \w+)? with"
_TO = r"(?:move|come|go|shift|change|flow|step|roll|turn)(?: \w+)? (?:in|on)?to"
_EASE = (
    r"(?:ease|open|release|loosen|relieve|stretch|target|work)\b[^.,;]{0,40}? with(?= an? | the )"
)
_FOR = r"(?:lie|sit|stand|kneel|get)\b[^.,;]{0,30}? (?:for|in|into)"
_DO = rf"(?:{_WITH}|{_TO}|{_FOR}|{_EASE}|perform|do|take|try|add|use|practi[cs]e)"
_NTH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final|other"
    r"|my favou?rite)"
)
_COMES = (
    r"(?:next|first|then|last|last of all|second|third|finally)(?: up)?,? "
    r"(?:comes|is|there(?:'|’)?s)"
    rf"|(?:the |my |our )?{_NTH}(?: \w+){{0,3}} is(?: called)?|another(?: \w+){{0,2}} is"
)
_END = r"(?=,| for\b| and\b| on\b|:|\W*$| \d)"

NAMED_IN_PASSING = (
    rf"(?:{_THEN}{_WHO}{_DO}|(?P<counted>{_COMES})) "
    rf"(?P<article>an? |the |your |some |my |that )?(?!not\b)"
    rf"(?P<name>[\w'’-]+(?: [\w'’-]+){{0,3}}?){_END}"
)
"""What a sentence begins with that goes on to the next exercise: "Then move to child's pose"."""

_CAPITAL = r"[A-Z][\w'’-]*"
_POSE = (
    r"(?:[Pp]ose|[Pp]osture|[Pp]osition|[Ss]tretch|[Ee]xercise|[Bb]reathing|[Bb]reath|[Tt]wist"
    r"|[Ff]old|[Ll]unge|[Bb]end)"
)

POSE_IN_PASSING = (
    rf"(?:(?<=[a-z,:’'] )(?<!From )(?<!from )(?<!out of )"
    rf"|^(?!(?:From|In|Enter|Release|Leave|After|Before|Hold|With) )(?={_CAPITAL} {_CAPITAL} ))"
    rf"(?P<name>(?=[A-Z][a-z]){_CAPITAL}(?: (?:{_CAPITAL}|of|the|to|and|with|I+)){{0,5}}? {_POSE}"
    r"(?: \([^()]{3,60}\))?)(?![\w’'])"
)
"""A pose named by its capitals in a sentence: "choose a version of Dragon pose"."""

_MOVE = (
    r"(?:stretch(?:es)?|pose|raises?|lifts?|tilts?|rolls?|circles?|twists?|bends?|folds?|lunges?"
    r"|squats?|bridges?|planks?|curls?|press(?:es)?|push-ups?|press-ups?|rows?|hugs?|swings?"
    r"|marching|drops?|glides?|squeezes?|shrugs?|rotations?|extensions?|cobra|pigeon|sphinx"
    r"|butterfly|breath(?:ing)?|walks?|jumps?|hops?|kicks?|dips?|pulls?|scan|salutations?"
    r"|slides?|pendulum|circling|holds?|flicks?|taps?|reach(?:es)?|openers?|shakes?|sways?)"
)
_PLAIN = (
    r"(?:not|no|good|nice|slight|last|first|next|whole|same|each|every|more|further|that|this|your|slow|big"
    r"|these|those|of|to|for|and|or|some|other|another)"
)
_LEAD = (
    r"(?:(?:this|that|one|first|other) is|there (?:is|are)|(?:one|other)['’]s|for|with|want|pick"
    r"|(?:stay|remain) (?:there|here) for|choose|try|by|comes?|do(?:ing)?"
    r"|(?:suggest|recommend|advise|favou?r|like|love|add|use|teach)(?:e?s)?)"
)
_CALLED = (
    r"\b(?:called|calls?|known as|named) (?:it |this |that )?(?!(?:it|them|me|us|you)\b)"
    r"[\"“‘']?(?:the |an? )?[\"“‘']?"
    r"(?P<name>[\w'’-]+(?: [\w'’-]+){0,3}?)[\"”’']?(?=[.,:;)]|\W*$| and\b)"
)
_LIKED = (
    r"^(?:[^.:;]{0,60}[,:] )?(?:I|we|she|he) (?:like|love|use|swear by|do) the "
    r"(?P<name>[\w'’-]+(?: [\w'’-]+){0,2})(?=[.,:])"
)
_MOVED = (
    rf"\b{_LEAD} (?:the |an? |some )?(?!{_PLAIN} )(?P<name>(?:[\w'’-]+ ){{1,3}}?{_MOVE}"
    rf"(?: {_MOVE})?(?: on the spot)?)(?![\w’'-])"
)
_I_CALL = r"(?:as )?(?:I|we) call"
_OPENING = r"(?!(?:it|this|that|these|those|there|here|not|no)\b)"

MENTIONED = (
    _CALLED,
    rf"^{_OPENING}(?P<name>(?-i:[A-Z])[\w'’-]*(?: [\w'’-]+){{0,2}}),? {_I_CALL} (?:it|them)\b",
    rf"^{_OPENING}(?P<name>(?-i:[A-Z])[\w'’-]*(?: [\w'’-]+){{0,2}} {_MOVE})(?=[,.:])",
    _LIKED,
    _MOVED,
    r"\b(?:do|with) (?:some )?(?P<name>marching(?: on the spot)?)\b",
)
"""How a paragraph names the exercise that it tells, somewhere in one of its sentences."""
