"""What a page holds besides its exercises: other headings, captions, buttons, farewells."""

from holdspace.reading.english.words import AUDIENCE

_SOME = r"(?:the|some|a|my|our|your|few|basic|ground|golden|house|simple|main|key|important)"
_SCENE = r"(?:environment|scene|space|room|mood|atmosphere)"
_GENERAL = r"(?:general|safety|proper|training|practice)"
_FURNITURE = r"(?:work ?station|work ?space|desk|chair|screen|monitor|seat|office|keyboard)"

_CARE = r"(?:plans?|tips|logs?|schedules?|hygiene|habits|how|well|and)\b.*"

NO_EXERCISE: tuple[str, ...] = (
    r"introduction|intro|overview|(?:\w+ ){0,2}summary|conclusions?|final (?:thoughts|words)",
    r"something to (?:read|eat|watch|drink|listen|think|try)\b.*|good luck\b.*|cheers\b.*",
    r"(?:an? )?\d{1,3}[- ]min(?:ute)?s? (?:[\w-]+ ){0,3}(?:yoga|workouts?|class|video)\b.*",
    r"(?:I )?hope (?:that|this|it|these)\b.*|guests?(?: guest)?",
    r"warning signs?\b.*|.*\bset-?up check|(?:(?:a )?few |some )?(?:practical )?remarks",
    r"(?:intro|outro)(?:duction)?|(?:work|rest|time|reps|sets) (?:per|between|for each)\b.*",
    r"(?:the )?(?:basic|general|overall) (?:method|technique|principles?|rules?|idea)",
    r"(?:things|what|movements|moves|activities|positions) to avoid\b.*",
    r"get(?:ting)? ready\b.*",
    r"looking after (?:the|your)\b.*|recap|wrap.?up|(?:exercise )?descriptions?",
    r"(?:.+ )?(?:exercise|stretching|yoga|home|quick|complete) guide(?: .+)?",
    r"(?:a |the )?rules? of thumb.*",
    r"(?:the )?bottom line|(?:the )?(?:\w+ )?take-?aways?|in this article|(?:table of )?contents",
    r"(?:patient )?information\b.*",
    r"references?|sources?|citations?|further reading|related.*|read (?:more|next).*|see also",
    r"you (?:may|might) also.*|resources|links|credits?|acknowledg\w+|copyright.*|licen[cs]e",
    r"faqs?|frequently asked.*|questions?.*|leave a .*|share.*|reply",
    r"(?:(?:show|user|reader|community)(?:'|’)?s? )?(?:comments?|discussions?)",
    r"about (?:the|this|me|us|author).*|author.*|(?:medical )?disclaimer.*|contact.*",
    r"follow(?: (?:us|me)\b.*)?",
    r"subscribe.*|newsletter.*|sign up.*|get (?:the|our|your|my) .*|download.*|shop.*|products?",
    r"advertisements?|sponsored.*|popular.*|recent.*|categories|tags?|archives|search|menu",
    r"safety.*|precautions?|warnings?|cautions?|contraindications?|red flags.*|seek.*|see a .*",
    r"(?:.* )?benefits\b.*|advantages.*|(?:the )?(?:science|importance|role|causes|symptoms).*",
    r"(?:.* )?(?<!finger )(?<!toe )(?<!with )tips\b.*",
    rf"(?:{_GENERAL} ){{0,3}}(?:guidelines?|advice|rules|notes?)\b.*",
    r"(?:\w+ )?(?:pro|quick|top|final|bonus|safety|garage|golf|expert|health|training) tip",
    rf"(?:{_GENERAL} |important |key ){{0,3}}considerations\b.*",
    rf"(?:{_SOME} ){{1,3}}(?:rules|guidelines?|principles|pointers|reminders|basics|advice)\b.*",
    rf"(?:set(?:ting)?[ -]?up|arrange|adjust|organi[sz]e) (?:your|the) (?:\w+ )?{_FURNITURE}\b.*",
    r"(?:your |the )?(?:work ?station|ergonomics?|desk|office) ?(?:set-?up|check|advice|layout)?",
    r"(?:look after|protect|care for|caring for|looking after|mind) your .*",
    r"before (?:you )?(?:start|begin|getting).*|getting started.*|preparation|preparing.*",
    r"equipment.*|materials?|props|anatomy.*|treatments?\b.*|diagnosis.*|understanding .*",
    r"(?:.* )?mistakes\b.*|troubleshooting.*|myths.*|progressing.*|progression.*|tracking.*",
    r"posture check.*|.*\bcheck-?list.*|level|duration|instructions|warm.?up tips|next steps",
    r".+\b(?:if|when) you(?: have| feel| are| get| notice| experience| develop)?",
    r"listen to your body.*|consult .*|frequency.*|modifications.*|variations",
    r".*\bstrateg(?:y|ies)|common .*|.*\b(?:problems|deviations|components)",
    r"(?:(?:a|the|some|few) ){0,2}do(?:'|’)?s (?:and|&|n|'n'|’n’|/) don.*",
    r"(?:the )?do(?:'|’)?s|(?:the )?don(?:'|’)?t(?:'|’)?s?",
    r"(?:going|back|returning) (?:home|to (?:work|sport|driving|normal).*)|(?:at|after) home",
    r"ic(?:e|ing)|(?:ice|heat|cold|wheat) (?:packs?|bags?|therapy)|pain relief(?: .*)?",
    r"(?:\w+ )?(?:modif(?:y|ying|ications?)|adaptations?|accommodations?)(?: (?:for|to) .*)?",
    r"(?:lifestyle|work|daily) (?:changes|adjustments)|(?:changes|adjustments) (?:at|to) .*",
    r"splint(?:s|ing)?|(?:night|day(?:time)?|wrist|ankle) (?:splint\w*|brac(?:es?|ing)|taping)",
    r"enhanc(?:e|ing) .*",
    r"remember(?:,? .*)?|(?:things to )?(?:keep|bear) in mind.*",
    r"(?:learning |lesson )?(?:objectives|targets|outcomes|goals)|vocabulary|differentiation",
    r"(?:teacher |lesson |final )?reflections?(?: \(.*)?|assessment rubrics?|rubrics?|standards",
    r"(?:training |pain |my )?(?:logs?|journals?|diary|diaries|measurements?)|open loops|inbox",
    rf"(?:meals?|food|nutrition|sleep|hydration|diet|snacks|breakfast|supplements?)(?: {_CARE})?",
    r"(?:shopping|packing|reading|watch|wish) ?lists?|gear(?: used)?|apps?|videos?|books?|papers?",
    r"furniture|hardware|software|communit(?:y|ies)|contributing|change ?log|road ?map|install.*",
    r"usage|projects?|injuries|quotes?|reading|graveyard|budget|calendar|(?:weekly )?overview",
    r"(?:your|my) (?:calendar|desk|goals?|why)|gadgets.*|physiology(?: in .*)?",
    r"what (?:i|we) (?:changed|dropped|learn(?:ed|t)|use|like|skip)\b.*|types(?: of .*)?|questions",
    r"on arrival|good to know|(?:the )?(?:setting|story|background|theory|idea)",
    r"don(?:'|’)t bother.*|not for me|not (?:yet|now)|.* preview\b.*|rules (?:for|of) .*",
    r"page \d+(?: of \d+)?|weekly (?:plan|schedule|log|volume|goals?)|signs (?:that|of|you)\b.*",
    r"here(?:'|’)?s (?:why|what)\b.*|things (?:that (?:help|hurt)|you(?:'|’)ll need)\b.*",
    r"(?:how to get|getting) (?:here|there|in touch)\b.*",
    r"discharge.*|next (?:visit|appointment|session|review).*|follow-?up.*",
    r"(?:(?:my|your) )?(?:progress|diary|log)\b.*",
    r"more (?:like this|from|on|stories|articles|posts|reading|to (?:read|explore|love)|in)\b.*",
    r"more(?: from .*)?|keep reading.*|what to read next|up next|don(?:'|’)t miss.*|trending.*",
    r"(?:you )?(?:might|may) also.*|you(?:'|’)ll (?:also )?(?:love|like|enjoy)\b.*",
    r"other (?:posts|articles|stories|pages|leaflets).*",
    r"editor.{0,3} (?:picks?|choice).*|most (?:read|popular|viewed|shared).*|latest.*",
    r"(?:\d+ )?(?:comments|replies|responses|thoughts)\b.*",
    r"(?:further|more) (?:support|help|information|info)\b.*|need help.*|useful\b.*",
    r"(?:play-?list|music|kit|ingredients|shopping|recipe|soundtrack)\b.*",
    r"tl;? ?dr\b.*|in (?:short|a nutshell)|(?:your|my|the) first (?:days?|weeks?|months?)",
    r"(?:combining|pairing|integrating) .*",
    r"(?:mak|fitt|turn|build)(?:e|ing)? .*\b(?:habit|part of)\b.*",
    rf"(?:set|creat|prepar)(?:e|t?ing)? (?:up )?(?:the|your|an?) (?:\w+ )?{_SCENE}\b.*",
    r".*\brecommendations?\b.*|(?:a few|some|\d) (?:more )?(?:things|points|ideas|facts)\b.*",
    r"(?:\w+ )?things to (?:know|remember|note|keep in mind)\b.*",
    r"(?:find|finding|locate|locating) (?:the|your) (?:\w+ ){0,2}muscles?\b.*",
    r"watch (?:now|it|along|the video|this|our)\b.*|(?:edit|update)(?: ?\d+)?",
    r"(?:a )?list of .*|for (?:each|every|all) (?:exercise|stretch|pose|of )\w*",
    r"results.*|research.*|evidence.*|testimonials?.*|reviews?|pricing|home|blog|news|privacy.*",
)
"""Headings of what is no exercise."""

ELSEWHERE = (
    r"\b(?:try|read|see|watch|check out|explore|enjoy) (?:one of )?(?:these|this|those) next\W*:$"
    r"|\b(?:more|other|similar) (?:\w+ ){0,3}"
    r"(?:practices|articles|posts|videos|classes|pages|guides)\b[^.!?]{0,60}:$"
    r"|^\W*(?:watch|read|try|up|what(?:'|’)s) next\W*$"
    r"|^\W*(?:related|similar|more|other) (?:\w+ )?"
    r"(?:exercises|sheets|stretches|poses|pages|guides)\W*$"
    r"|\byou (?:may|might|(?:wi|['’])ll) (?:also )?(?:like|love|enjoy|want)\b[^.!?]{0,40}:$"
)
"""The end of a line that leads to other pages: "If you liked this one, try these next:"."""

FOOD = (
    r"\b(?:flour|dough|oven|preheat|tsp|tbsp|simmer|bake|boil|sugar|butter|garlic|onions?|sauce"
    r"|yeast|saucepan|teaspoons?|tablespoons?)\b"
)
"""What is told of in a recipe."""

PRICE = r"[£$€]\s?\d|\d\s?(?:€|EUR|USD|GBP)\b"
"""What stands beside what is sold."""

REGIMEN = (
    r"(?:the |your )?(?:(?:exercise |treatment )?regimen|prescription)"
    r"|(?:exercise|treatment) (?:prescription|dosage|parameters)"
)
"""A heading below which stands one dose for all the exercises."""

QUESTIONS: tuple[str, ...] = (
    r"(?:q|question) ?\d{0,2} ?[:.)].*",
    r"who .*|when .*|what .*|why .*|where .*|how .*|(?:is|are|can|does) \S+ .*|do (?:i|you) .*",
    r"if .*|should .*|understanding .*|the (?:science|anatomy) .*",
)
"""Headings that explain; exercises may stand below them, but they are none."""

ASKED: tuple[str, ...] = (
    r"(?!.*\byour?\b)(?:how (?:often|long|many|soon)|when|who|why|what (?:if|is|are|about))\b.*",
    r"(?:how (?:often|long|many|soon)|when|why) (?:should|do|will|can|must) (?:I|you|we)\b.*",
    r"(?:what (?:if|should|can|do)|can|do|may|must|should|will|am|are|is) (?:I|it safe|there)\b.*",
)
"""Questions that a page asks for its reader above an answer, and no voice of the one on the mat."""

_PLAN = r"(?:routines?|schedules?|plans?|programm?e?s?|tables?|sequences?|flows?|workouts?)"

_FEW = r"(?:one|two|three|five|ten|fifteen|twenty|thirty)"
_TIMED = r"(?:version|option|variant|edition|reset|break)s?\b.*"

PLANS: tuple[str, ...] = (
    r".*\b(?:sample|weekly|daily|example|suggested|complete|full)\b.*\b" + _PLAN + r"\b.*",
    r".*\bquick (?:[\w-]*\d[\w-]* )?" + _PLAN + r"\b.*",
    r"(?:a |my |your )?(?:sample|example|suggested|typical) (?:training )?(?:week|day|month)\b.*",
    r".*\b(?:recommended|\d+[- ](?:day|minute|min|week))\b.*\b" + _PLAN + r"\b.*",
    r".*\b(?:schedule|timetable|calendar|at a glance|cheat ?sheet|quick reference)\b.*",
    rf"(?:an? |the |my |your )?(?:\d+|{_FEW})[- ]?min(?:ute)?s? {_TIMED}",
    rf"(?:the |an? )?(?:short(?:er)?|quick|mini|express|long(?:er)?|full|extended) {_TIMED}",
    r"(?:in a (?:hurry|rush)|(?:short|pressed) (?:of|on|for) time|no time)\b.*",
    r"putting it (?:all )?together.*|(?:the )?routine|day \d.*|week \d.*",
)
"""Headings of plans, which may only repeat exercises that are told elsewhere."""

_DAYTIME = r"(?:morning|midday|afternoon|evening|night|night-?time|bed-?time|lunch(?:time)?|work)s?"

_SPLIT = r"(?:push|pull|legs?|upper|lower|full|rest|off|recovery)"

OCCASIONS: tuple[str, ...] = (
    rf"(?:your |my |the )?{_DAYTIME} (?:routines?|breaks?|sessions?|practice|rituals?)",
    r"(?:before|after|during|on) (?:bed|work|breakfast|lunch|dinner|meals?|waking|sleep)\b.*",
    r"(?:before|after|when|while) you (?!inhale|exhale|breathe)\w+.*",
    r"(?:before|after|during) (?:meetings?|an? (?:run|workout|shower))\b.*",
    r"(?:at|on) (?:your|the) (?:desk|commute|office)\b.*",
    r"(?:start|middle|end) of (?:the |your )?(?:work ?)?day\b.*|(?:first|last) thing\b.*",
    r"(?:work|desk|coffee|screen|tea|lunch) breaks?(?: \(.*)?|mid-?(?:morning|day|afternoon)\b.*",
    r"(?:pre|post|mid)[- ]?(?:workout|run|training|game|bed|sleep|outing|ride|match|race)\b.*",
    rf"(?:(?:after|before|on) )?{_SPLIT}[- ](?:body )?days?",
    r"(?:weeks|months) \d[\d –-]*\+?(?:[ :–—-]+(?!.*\d (?:times|reps|sec)).*)?",
    r"(?:weeks?|months?)(?:\+(?:: .*)?|: .*| (?:onwards?|and (?:beyond|after|on))\b.*)",
    r"(?:after|before) (?:full|upper|lower) body|for (?:the )?first (?:\w+ )?(?:days|weeks|months)",
    r"every (?:half )?(?:hour|morning|evening|night|day)",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\.?",
    AUDIENCE,
)
"""Headings of when, how long or by whom something is done: they name no exercise."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    rf"{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?\d{{4}}"
)
_SOMEBODY = r"(?:man|woman|male|female|person|girl|boy|model|instructor|therapist)"

_TRADE = (
    r"instructor|teacher|coach|trainer|presenter|presented by|host|narrator|voice|photographer"
    r"|photos|writer|editor|publisher|model|music"
)
_FORM = r"(?:patient|client|name|dob|date of birth|ward|diagnosis|consultant|physio|therapist)"
_LEVEL = (
    r"(?:easy|beginners?|intermediate|advanced|all levels|any level|no equipment|moderate"
    r"|low impact|gentle|level \d)"
)
_STARS = r"(?:(?:rating|rated|score):? )?\W{0,3}[0-5](?:[.,]\d)?(?: ?/ ?5| (?:out of 5|stars?))?"
_HOUSE = (
    r"(?:Hospitals?|NHS(?: Foundation)?(?: Trust)?|Foundation Trust|Clinics?|Medical Cent(?:er|re)"
    r"|Physiotherapy (?:Department|Services?|Team|Outpatients?)|Health (?:Board|Services?|System)"
    r"|Department|University|Council|Ltd|Inc|LLC)"
)

_SENT = (
    r"(?:posted|published|submitted|uploaded|shared|written|sent|asked|answered|edited|replied|printed"
    r"|modified)"
)
_BUTTON = (
    r"(?:reply|share|save|follow|edit|quote|report|like|likes|tweet|pin|email|e-mail|print|menu"
    r"|search|home|login|log in|sign in|sign up|subscribe|comments?|shares?|permalink|flag|award"
    r"|upvote|helpful|read more|download|bookmark|copy link"
    r"|facebook|twitter|pinterest|whatsapp|skip to (?:main )?content|back to top|was this helpful)"
)

CAPTIONS = (
    r"\(?(?:photo|image|picture|video|illustration|gif)s?\b(?: credits?| source| by|:).{0,80}",
    r"(?:photo|image|video)s? courtesy.{0,80}|(?:credit|source|via): .{0,60}",
    r"fig\b\.?:? ?\d{0,3}.{0,60}|figure (?!4$)\d{1,3}(?:\.?|: .{1,80})|.{3,60} \d{2,4} ?px",
    r"(?:you (?:may|might) also \w+|related(?: \w+)?|read next|more from .{1,30}): .{1,90}",
    r"(?:you (?:may|might) also|shop (?:the|our|now))\b.{13,90}",
    rf"{_FORM}(?: (?:name|no|number))?: (?-i:[A-Z\d_]).{{0,90}}",
    r"(?:time (?:needed|required)|prep(?:aration)? time|skill level): .{1,60}",
    rf"(?:{_TRADE})s?: (?-i:[A-Z]).{{0,60}}|(?:©|\(c\)|copyright\b).{{0,120}}",
    rf"{_STARS}\W{{1,3}}[\d.,]{{1,9}}\+?[km]?\+? (?:ratings?|reviews?|votes?|users)\b.{{0,40}}",
    r"[★☆⭐]{2,5}.{0,60}|rat(?:ed|ing):? \d.{0,60}",
    rf"\d{{1,3}} ?min(?:ute)?s?\b\W{{0,3}}[·•|].{{0,40}}\b{_LEVEL}\b.{{0,40}}",
    rf"{_LEVEL}\W{{0,3}}[·•|].{{0,40}}\b\d{{1,3}} ?min(?:ute)?s?\b.{{0,40}}",
    r".{0,60}(?:\b(?:free trial|cancel any ?time|go premium|with premium)\b|/(?:mo|yr)\b).{0,60}",
    r"[\w &,'’-]{1,25}(?: [›»→>] [\w &,'’-]{1,25}){1,5}",
    r"(?:home|tools?|blog|library|articles?|exercises|health|yoga)(?: / [\w &,'’()-]{1,60}){1,5}",
    r"[\"“][^\"”]{5,160}[\"”],? ?[-–—] ?(?-i:[A-Z]).{0,50}",
    r"(?:(?:medically|clinically|expert|fact)[ -])?(?:reviewed|checked|verified) by .{1,80}",
    r"(?:share|save|pin|post|send)(?: (?:this|it))? (?:on|to|via|by|with) \w+",
    r"\d{0,5} ?(?:people|members|users) (?:liked|found|recommend).{0,40}",
    r"advertisement|ad|share|print|save|pin it|tweet|read more|continue reading.*",
    rf"(?:\w+ )?{_SOMEBODY}\b.{{0,30}}\b(?:demonstrat|perform|doing|show|stretch)\w*\b.{{0,60}}",
    r"(?:\w+ ){1,6}(?:image|photo|picture)|(?:pictures?|photos?|images?) of .{3,80}",
    r".{0,60}\b(?:getty|istock|shutterstock|unsplash|adobe stock|pexels)\b.{0,40}",
    r"\d{1,3}(?:[.,]\d{1,2})?[kK]",
    r"slide \d+ of \d+\b.{0,80}|.{0,90}\(page \d{1,2}(?: of \d{1,2})?\)|updated .{0,40}\bago",
    r"(?:[\w:]+ ){0,4}\(?1?[-. (]{0,2}\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}\b.{0,60}",
    r"watch (?:the )?video.{0,40}|skip (?:to .{0,20}|links)|jump to .{0,20}|table of contents",
    rf"(?:(?:posted|published|updated|last updated|reviewed)(?: on)?:? )?{_DATE}.{{0,40}}",
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH} \d{{4}}(?:: .{{0,90}})?",
    r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,3} min(?:ute)?s?[- ]read",
    r"[\w-]{1,60}\.(?:jpe?g|png|gif|webp|svg|mp4|mov)",
    r"page last (?:updated|reviewed|modified)\b.{0,60}",
    r"last edited .{0,90}|props (?-i:[A-Z][a-z]+ )[^.:]{3,60}",
    r"(?-i:(?:[A-Z][\w'’-]* ){1,4})(?:coaching|class|course|lecture) notes",
    rf"(?:{_BUTTON} ){{0,4}}{_SENT}:? (?:\d|{_DATE}|{_MONTH} \d).{{0,90}}",
    rf"{_SENT} (?:by|on|in|at|from|to)\b.{{0,100}}",
    r"(?:tags|filed under|labels): .{0,100}",
    rf"(?:\W{{0,4}}(?:[\d.,]{{1,9}}k?\W{{1,4}})?\b{_BUTTON}\b(?:\W{{1,3}}[\d.,]{{1,9}}k?)?){{1,12}}\W{{0,4}}",
    r"\W{0,3}(?:[A-Z][\w ]{0,30}: ?)?_{4,}.{0,90}|[\w. ]{1,30} (?:says|said|writes): .{0,300}",
    r"\d{1,5} points?\b.{0,60}|yes\W{1,9}no|(?:reading|read) time\b.{0,30}",
    r"[1-3]?\d ?(?:/|of) ?[1-4]?\d|on .{5,90} wrote:|(?:sent from|get outlook for) .{0,40}",
    r"(?:from|to|b?cc|reply-to)\b.{0,60}@.{0,60}|(?:date|sent): .{0,30}\d.{0,50}",
    r"(?:produced|review(?:ed)?(?: date)?|leaflet (?:code|number)|version)\b: .{0,80}",
    r"(?:from|to): (?-i:[A-Z][a-z]+ [A-Z][a-z]+)|to: .{0,40}\b(?:parents|players|members|all)",
    r"(?:thread|topic|forum|board): .{3,90}",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b.{0,40}\d ?[ap]\.?m\b.*",
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s–-]+\d{1,2}[.:]\d{2}\b.*",
    r"(?:page|sheet|leaflet) \d{1,3}(?: of \d{1,3})?|\d{1,4} (?:views|likes|shares)\b.{0,60}",
    r"(?:users? browsing|joined|location|posts|views|likes|audience)\b[^:]{0,20}: .{0,90}",
    r"by (?:our|the|a|your) (?:\w+ ){0,3}(?:staff|team|coach|editors?|writers?|reporter)(?: \W.*)?",
    r"(?:by|author|written by|medically reviewed by|presented by(?: the)?):? (?-i:[A-Z]).{0,50}",
)
"""Lines that are no text of the author's: captions, buttons."""

HOUSES = rf"(?-i:[A-Z])[^.!?:;\d]{{0,60}}(?-i:\b{_HOUSE}\b)[^.!?:;\d]{{0,60}}"
"""A line that names who published a text; it may be its title, where it stands at its top."""

_MANY = r"(?:stretches|exercises|poses|movements|moves|postures|techniques)"

PAGE_TEXT = (
    rf"\b(?:these|following|above|any|all the|all of the|(?<!one )of the) (?:\w+ ){{0,3}}{_MANY}\b",
    rf"\bexamples? of (?:\w+ ){{0,3}}{_MANY}\b",
    r"\byour (?:\w+ ){0,3}(?:stretches|exercises|poses|postures|techniques)\b",
    r"\b(?:this|your|the|a) (?:\w+ ){0,3}(?:routine|sequence|programme?|article|guide|workout)\b",
    r"^(?:that(?:'s| is|’s) (?:all|it|(?:the|my|your) whole)|see you|come back (?:soon|next))\b",
    r"^(?:happy stretching|thanks?\b|let us know|tell us|share your|which of these)",
    r"^(?:remember|in conclusion|overall|to sum up|if you (?:have|experience) (?:any )?pain)",
    r"\b(?:your (?:doctor|physician|treatment|physical therapist|physiotherapist))\b",
    r"\bthis (?:leaflet|information)\b.{0,40}\b(?:language|print|format|braille)|yours sincerely",
    r"\b(?:follow-up care|subscribe|newsletter|comments? below|share this|click here)\b",
)
"""Paragraphs after an exercise that speak of the whole page again."""

_FLOW = r"(?:sequence|circuit|routine|flow|session|workout|cycle|lot|whole thing)"

WHOLE = (
    rf"\b(?:repeat|do|complete|perform|\w+ through|go (?:a?round|over))\b[^.;]{{0,40}}\b{_FLOW}\b",
    rf"\b(?:whole|entire|full|complete) {_FLOW}\b",
    r"\brounds? (?:of|through) (?:(?:the|this|these|all|each|every|everything|it)\b|\d)",
    r"\brounds? (?:in total|in all|altogether|total)\b|\ball the way through\b",
)
"""Words of a sentence that says how often all the exercises are done."""

ROUNDS_OF_ONE = r" (?:of|with|on) (?!(?:the|this|these|all|each|every|everything|it|\d)\b)"
"""Behind rounds of one exercise alone: "two rounds of jumping jacks"."""

ON_CONDITION = (
    r"\b(?:if|when|once you|unless|as you|on (?:\w+ ){0,2}\w{0,6}days?|to progress)\b|\bdays,"
)
"""Words of rounds that are not always done: "On good days do 5 rounds"."""

MAIL = r"^(?:(?:re|fwd?|aw|wg|subject)(?:\[\d+\])?: ?){1,9}"
"""What stands before the title of a mail or of a reply in a forum."""
