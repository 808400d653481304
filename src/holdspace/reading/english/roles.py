"""What a number with a unit is for, by the words around it."""

from holdspace.reading.doses.role import Role, RoleRow

_LEAD = (
    r"(?: (?:for|about|around|approximately|roughly|up to|at least|a minimum of|only|just|another"
    r"|between|from|the|a|an|full|slow|of|it|another|counts?))*\W*$"
)
"""The words that may stand between a verb and its time: "hold for about ..."."""

_NEAR = r"\b[^.;!?]{0,90}$"
"""A verb that governs a time further on in its sentence."""

_PERIOD = r"(?:day|week|month|hour|morning|afternoon|evening|night|workday|workout|session)s?\b"

ROLES: tuple[RoleRow, ...] = (
    RoleRow(Role.NOTHING, "second", r"\btimes $", "", "They lift you 90 times a minute."),
    RoleRow(Role.NOTHING, "other", "", "", "Bend it to 90 degrees."),
    RoleRow(
        Role.REPS,
        "rep bare",
        r"\b(?:sets?|series) (?:of|x|×) $",
        "",
        "Do 3 sets of 10 repetitions daily.",
    ),
    RoleRow(
        Role.HOLD,
        "second",
        r"\b(?:for|hold)" + _LEAD,
        r"[\s,]*(?:every|each|daily|once|twice|\w+ times a)\b",
        "Scrunch a towel for 2 minutes every evening.",
    ),
    RoleRow(
        Role.HOLD,
        "second",
        r"\bspend(?:ing)?" + _LEAD,
        r" (?:on|in|here|per|each|with)\b",
        "Spend 30 seconds on each leg.",
    ),
    RoleRow(
        Role.NOTHING,
        "second rep set round cycle bare count",
        r"\b(?:every|once per|once every)\W+(?:few )?$",
        "",
        "Do this every 30 minutes.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep set",
        r"\b(?:daily|every day|each day|weekly)\W{1,2}(?:for |about )?$",
        "",
        "Do it daily 3-4 times.",
    ),
    RoleRow(
        Role.REPS,
        "rep",
        "",
        r"[\s,]*(?:every|each) (?:waking )?hour\b",
        "Do this 10 times every hour.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"\bat (?:about )?$",
        r" ?(?:per|a|each|/) ?rep(?:etition)?\b",
        "30 reps at 1-2s/rep",
    ),
    RoleRow(
        Role.NOTHING,
        "second rep set round cycle bare",
        "",
        r"\s?[/\s]\s?(?:day|wk|week)\b|\s?/\s?d\b|[\s,]*(?:(?:a|an|per|each|every|in a|in one"
        r"|(?:during|throughout|over|through|across) the|within a)[\s-](?:single )?"
        + _PERIOD
        + r"|daily\b|weekly\b)",
        "Repeat twice a day.",
    ),
    RoleRow(
        Role.HOLD,
        "second count",
        r"\bhold(?:ing)?(?: \w+)? for" + _LEAD,
        r"\W*before (?:you |\w+ing\b)",
        "Hold for 5 seconds before you slowly close it.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        "",
        r"\W*(?:before|after|prior to) (?:bed|sleep|going|exercis\w+"
        r"|you (?!switch|release|lower|change|return|repeat|come)"
        r"|your|eating|meals?|work|waking|getting)",
        "Do it 30 minutes before bed.",
    ),
    RoleRow(
        Role.HOLD,
        "second",
        r"\b(?:return|release|relax|lower|drop|come (?:back|out|up)|let go"
        r"|(?:switch|change)(?! dir))\b[^.;!?]{0,60}\bafter" + _LEAD,
        "",
        "Return to where you began after 10 seconds.",
    ),
    RoleRow(
        Role.HOLD,
        "second",
        r"^after" + _LEAD,
        r",? (?:slowly |gently )?(?:release|relax|return|lower|come (?:back|out|up)|let go|switch"
        r"|change|stop|repeat)\b",
        "After 20 seconds, release.",
    ),
    RoleRow(
        Role.NOTHING,
        "second count",
        r"\bhold(?:ing)? (?:on )?(?:the |your )?(?:last|final)\b[^.;]{0,40}$"
        r"|\bon the (?:last|final)(?: one| rep| repetition)?,? (?:and )?hold(?:ing)?(?: for)? $",
        "",
        "Do 15, then hold the last one for 30 seconds.",
    ),
    RoleRow(
        Role.NOTHING,
        "second count",
        "",
        r"[^.;]{0,30}\b(?:on|at) the (?:last|final) (?:rep|repetition|one)\b",
        "A 45 s hold on the last rep.",
    ),
    RoleRow(
        Role.NOTHING,
        "second count rep set breath",
        r"^if (?:you|this|it)\b[^.;]*\b(?:can(?:no|['’])t|(?:are|is) (?:not able|unable))\b[^.;]*$",
        "",
        "If you cannot hold for 10 seconds, stop.",
    ),
    RoleRow(
        Role.NOTHING,
        "second count rep set",
        r"^(?:to (?:advance|progress)\b|as you (?:get|become|progress|improve))[^.;!?]*$",
        "",
        "To progress, hold for a minute.",
    ),
    RoleRow(
        Role.REPS,
        "rep",
        r"^\D*\b(?:work|build|working|building)(?: (?:your|the) way)? up to" + _LEAD,
        "",
        "Repeat, and work up to 10 repetitions.",
    ),
    RoleRow(
        Role.NOTHING,
        "set rep round",
        r"\b(?:work|build|working|building)(?: (?:your|the) way)? up to" + _LEAD,
        "",
        "Work up to three sets.",
    ),
    RoleRow(
        Role.PHASE,
        "second",
        r"\b(?:inhale|exhale|breathe (?:in|out))\b(?!,? (?:and|then))[^.;!?,]{0,40}\bfor" + _LEAD,
        r"(?![^.;!?]*\b(?:hold|inhale|exhale|in|out)\b)",
        "Breathe in for at least five seconds.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"\b(?:takes|taking|within|in (?:just|only|under)|as little as|less than|under|lasts?"
        r"|lasting|spent|after|longer than|more than|set aside|setting aside|every|next|past"
        r"|comes? to|adds? up to|amounts? to|building up to|build up to"
        r"|work(?:ing)? (?:your way )?up to)" + _LEAD,
        "",
        "It takes about 5 minutes.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"^(?!.*\b(?:hold|stay|remain)).*\bfor the (?:first|last) $",
        "",
        "Look to one side for the first two minutes.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"\bin(?: (?:just|only|under|about|around|less than))?\W*$",
        "",
        "Hips and back in ten minutes",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"^\W*(?:your |my |just |only |a |the )?$",
        r"[\s-]*to (?:an? |your |better |more |less |\w{3,}er )",
        "Ten minutes to looser hips",
    ),
    RoleRow(
        Role.REST, "second", r"(?:^|[,;+]\s?)$", r"[\s-]*break(?=\W*$|[,;.])", "2 x 8, 30 sec break"
    ),
    RoleRow(
        Role.REST,
        "second",
        r"\b(?:take|with|and) an?(?: \w+)? $|\b(?:take|then) $",
        r"[\s-]*(?:break|breather|pause)\b",
        "Then take a 15 second break.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        "",
        r"[\s-]*(?:break\b(?!.{0,9}between)|routine|session|workout|program|class|video|read\b|article|sequence|flow\b|ago"
        r"|later|earlier|old\b|mark\b)",
        "This 10-minute routine is for everybody.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep breath cycle round",
        r"\b(?:completes|to complete|equals?|makes|counts as|as|is|was)\W*$",
        "",
        "In, hold and out makes one cycle.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep breath cycle",
        "",
        r"\W*(?:a|per|each|every) (?:minute|second)\b",
        "Breathe at about 6 breaths per minute.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep",
        "",
        r"[\s-]*(?:as |more (?!time)|faster|longer|your body)",
        "It is three times as strong.",
    ),
    RoleRow(
        Role.NOTHING,
        "rep breath",
        r"\b(?:at|same|some|any|every|(?<!repeat )each|first|second|third|last|next|per|is"
        r"|that(?:.s)?)[^\w,]*$",
        "",
        "That is one rep.",
    ),
    RoleRow(
        Role.NOTHING,
        "second",
        r"\b(?:ice(?: pack)?|heat(?: pack)?|cold pack|shower|bath|warm[- ]?up)\b[^.;,]{0,20}$",
        "",
        "Use ice for 10 minutes.",
    ),
    RoleRow(
        Role.NOTHING,
        "second count",
        r"\b(?:over|taking)(?: (?:about|around|a|the|slow|full|count|of))*\W*$",
        "",
        "Rise, then lower over three seconds.",
    ),
    RoleRow(
        Role.NOTHING,
        "count",
        r"\b(?:lower|rise|descend|return|sink|come (?:back )?(?:up|down)|up|down)"
        r"(?: (?:slowly|back|again))?,? (?:for|in)\W*$",
        "",
        "Lift both heels and lower for three slow counts.",
    ),
    RoleRow(
        Role.HOLD,
        "count",
        r"(?:^|[,;] |\b(?:and|then) )(?:slowly |silently )?count (?:\w+ )?(?:up )?to\W*$",
        r"(?! as| while| on)",
        "Put your wings out and count to ten.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        "",
        r"[\s-]*(?:of )?(?:rest|recovery|off)\b",
        "Take 30 seconds of rest.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        "",
        r"(?:(?!\brest(?:ing| a| for)\b)[^.;\d]){0,20}\b(?:between|before (?:repeat|the next))",
        "Pause 30 seconds between sets.",
    ),
    RoleRow(
        Role.REST,
        "second breath",
        r"\bbetween (?!the |your |for |\d)\w+(?: \w+)?\W*$",
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
        r"[\s-]*(?:hold|stretch|isometric|plank|squeeze|contraction|reps?\b|repetition)s?\b",
        "Finish with a 30-second hold.",
    ),
    RoleRow(Role.HOLD, "second count", r"\bfor" + _LEAD, "", "Let your head hang for 20 seconds."),
    RoleRow(Role.NOTHING, "count", "", "", "Step on all 8 beats."),
    RoleRow(Role.TIME, "second", "", "", "Lower the leg (15 sec)."),
    RoleRow(
        Role.NOTHING,
        "breath",
        "",
        r" in\b(?![^.;]{0,40}\bout\b)| out\b",
        "Take two quick breaths in.",
    ),
    RoleRow(Role.BREATHS, "breath", "", "", "Stay for five slow, deep breaths."),
    RoleRow(Role.SETS, "set", "", "", "Do 3 sets."),
    RoleRow(Role.SETS, "rep", r"\brep(?:etition)?s,? (?:and )?$", "", "Do 10 reps, twice."),
    RoleRow(Role.ROUNDS, "round", "", "", "Do three rounds."),
    RoleRow(Role.REPS, "rep cycle bare", "", "", "Repeat 10 times."),
)
