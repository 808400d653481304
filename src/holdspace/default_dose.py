"""What is done of an exercise whose author gives no dose at all: a hold, or a time of moving.

Where the author paused between the steps instead, these pauses are its time.
"""

from collections.abc import Iterator

from holdspace.pattern import Pattern
from holdspace.script import Sides, Stretch

SECONDS = 30
"""How long it is held or moved, at the pace's usual hold."""

PAUSED = SECONDS / 2
"""Seconds of an author's own pauses from which on they are the time of an exercise."""

STAYS = (
    r"\bhold (?:here|there|it|still|for|this|the (?:pose|stretch|position))\b|\bhold\W*$",
    r"\b(?:stay|remain|linger|rest) (?:here|there|still|in|for)\b|\b(?:stay|relax)\W*$",
    r"\b(?:feel|until) (?:\w+ ){0,3}(?:stretch|pull)\b|\bbreathe (?:here|into)\b",
)
"""What the steps of a hold say, whatever it is called."""

NAMES = (
    r"\b(?:circl|roll|rock|bounc|tap|swing|march|walk|jog|hop|skip|jump)(?:es?|[gp]?ing|s)?\b",
    r"\b(?:wav|shak|wring|pump|pedal|cycl|bicycl|sweep|wiggl|swivel|sway|twirl)(?:es?|l?ing|s)\b",
    r"\b(?:lift|rais|turn|tilt|bend|twist|kick|curl|slid|squat|crunch|spread)(?:e?s|t?ing)\b",
    r"\b(?:shrug|nod|glid|spell|trac|strok|rub|reach|pull|press)(?:e?s|[gdb]?ing)\b|\brotations\b",
    r"\bcat\W+(?:and\W+|to\W+|&\W+)?(?:cow|camel|dog)\b|\b(?:flow|shake|wave|alphabet|letters)\b",
    r"\b(?:sit|chair|side|floor)[ -]to[ -](?:stand|side|floor)\b|\bget(?:ting)? (?:up|out|in)\b",
    r"\b(?:step|push|press|pull|sit|roll|pick)[ -](?:ups?|downs?|overs?|outs?)\b|\bangels?\b",
    r"\b(?:biceps?|hammer|hamstring|wrist|leg|towel|toe) curl\b|\bpull-?down\b|\bpullover\b",
    r"\b(?:bent-over|upright|band|cable|dumbbell) row\b|\b(?:overhead|chest|shoulder|leg) press\b",
    r"\b(?:lateral|side|front|calf|heel|toe|leg|arm) raise\b|\bpull-?apart\b",
    r"\b(?:(?:reverse|walking|alternating|side|jump) lunges|dips|climbers|skaters|dead ?bugs?)\b",
    r"\b(?:high knees|clam ?shells?|clams|jacks|burpees|massage|writing)\b",
)
"""What movements are called: rolls, walking, cat and cow. Many are holds in the singular."""

STEPS = (
    r"\b(?:back and forth|to and fro|side to side|up and down|round and round|spread and)\b",
    r"\b(?:forwards?|over|there)(?: and|,)(?: then)? back(?:wards?)?\b|\bopen and close\b",
    r"\b(?:point and flex|flex and point|bend and straighten|straighten and bend)\b",
    r"\b(?:make|draw|trace|do|in) (?:\w+ ){0,3}circles?\b|\bcircular\b|\bclockwise\b|^circle\b",
    r"\balternat(?:e|ing)\b|\b(?:keep|continue) (?:going|moving|walking|rolling|switching)\b",
    r"^(?:slowly |gently )?(?:march|rock|sway|shake|jog|pedal|pump|massage|rub|bounce|tap)\b",
    r"\bwalk (?!your|the|both|one)\w+|\brepeat\W*(?:\w+ ){0,2}(?:times|several)\b",
    r"\broll (?:\w+ ){0,5}from\b|\bstand (?:\w+ ){0,3}up\b.{0,200}\bsit (?:\w+ )?down\b",
    r"\b(?:lift|raise|curl|press)\b.{0,200}\blower(?: (?:it|them|slowly|back|down|again)\b|\W*$)",
    r"\b(?:lift|raise|lower|bend|straighten|close) (?:it|them) again\b|\b(?:roll|circle) them\b",
    r"\bopen\b.{0,200}\bclose (?:it|them|again)\b|\bclench\b.{0,200}\b(?:open|unclench)\b",
)
"""What the steps of a movement say: what goes on, or there and back."""

_STAYS, _NAMES, _STEPS = (
    Pattern("|".join(f"(?:{row})" for row in rows)) for rows in (STAYS, NAMES, STEPS)
)


def is_movement(name: str) -> bool:
    """Return whether `name` is that of a movement: "Marching on the spot"."""
    return _NAMES.search(name) is not None


def moves(stretch: Stretch) -> bool:
    """Return whether `stretch` is moved for a time, not held, where nothing says how long.

    Its author's word for a hold counts most, then its name, then what its steps do.
    """
    told = list(_told(stretch))
    if any(_STAYS.search(text) for text in told):
        return False
    return is_movement(stretch.name) or any(_STEPS.search(text) for text in told)


def is_paused(stretch: Stretch) -> bool:
    """Return whether the author gave no dose, but waits between the steps for long enough.

    What is held at the end without a pause, or done in sets or by turns, still needs its dose.
    """
    dose, steps = stretch.dose, stretch.steps
    counted = dose.sets.high > 1 or dose.both_ways or dose.sides is Sides.ALTERNATE
    if not dose.empty or counted or not are_enough(sum(step.pause or 0 for step in steps)):
        return False
    last = steps[-1]
    return last.pause is not None or not any(_STAYS.search(line) for line in last.say)


def are_enough(pauses: float) -> bool:
    """Return whether so many seconds of pauses may be all the time of an exercise."""
    return pauses >= PAUSED


def in_words(stretch: Stretch) -> str:
    """Return what is done of `stretch`, for a message: "a hold of 30 seconds"."""
    return f"{SECONDS} seconds of moving" if moves(stretch) else f"a hold of {SECONDS} seconds"


def _told(stretch: Stretch) -> Iterator[str]:
    """Yield each step, and last what all of them say before the hold."""
    steps = (*stretch.steps, *stretch.second_side)
    yield from (step.text for step in steps)
    yield " ".join(line for step in steps for line in step.say)
