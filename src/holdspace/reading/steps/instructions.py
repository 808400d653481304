"""Which sentences tell somebody to do something, and which clauses are all structure."""

from collections.abc import Iterable
from functools import lru_cache

from holdspace.pattern import Match, Pattern
from holdspace.reading.doses.mentions import Mention, mentions
from holdspace.reading.doses.quantities import quantities
from holdspace.reading.doses.role import Role
from holdspace.reading.doses.sides import SideMention, sides
from holdspace.reading.english import verbs
from holdspace.reading.english.numbers import Unit
from holdspace.reading.english.sides import SideKind
from holdspace.reading.patterns import REMEMBERED, one_of

_LEAD = one_of(verbs.LEADS)
_INTRODUCED = Pattern(f"^{verbs.INTRODUCED}")
_OPENING = one_of(verbs.OPENINGS)
_AND = Pattern(r"^(?:and |then |gently |slowly ){1,2}")
_PARTICIPLE = Pattern(r"(?:\w{3,}ing|as you|with|from|during|whil(?:e|st))\b[^.,;]{3,120}")
"""What begins with a participle, "as you" or "with", as far as its first comma."""
_VERB = Pattern(r"\b(\w+) (\w+)(?= (?:the|your|both|one)\b)")
_POSTURE = one_of(verbs.POSTURES)
POSTURE_TAKEN = Pattern(verbs.POSTURE_TAKEN)
"""How an exercise begins: "Sit in a chair"."""
PLACED = one_of((verbs.POSITION,), whole=True)
"""A line that only says how one is placed: "Standing, holding the frame"."""
_FIRST = Pattern(r"[a-z]+(?:['’]t)?\b")
_IMPERATIVES = frozenset(verbs.IMPERATIVES)
_SAME = Pattern(r"\b(?:same|repeat|swap|switch|change|do|again)\b")
_SIDE_CHANGES = frozenset(verbs.SIDE_CHANGES)
_DESCRIPTION = one_of(verbs.DESCRIPTION)
_WORD = Pattern(r"[a-z'’]+")
_BEHIND = Pattern(r"(?:\s[–—-]|:)\s+")
"""What parts a description from the instruction behind it: "This is easy – lie on your back"."""
_DONE_TO = Pattern(r"\w+ (?:your|the|on|both|one|a|an|down|up|back)\b")
"""A verb and what it is done to, or where."""
_QUOTES = " \"'“‘(•-–*"
_COUNTS = (Unit.SECOND, Unit.REP)
"""What a number of times a day counts, which is no dose, but is structure."""
_MOST_LEADS = 5
_LONGEST_OPENING = 200
"""Characters before the verb of an instruction."""
_LONGEST_CLAUSE = 200
"""Characters: what is longer says more than structure."""


@lru_cache(REMEMBERED)
def is_instruction(sentence: str) -> bool:
    """Whether `sentence` tells its reader to do something."""
    sentence = _INTRODUCED.sub("", sentence.lstrip(_QUOTES), count=1)
    if is_description(sentence):
        behind = _BEHIND.search(sentence)
        return behind is not None and _is_done(sentence[behind.start() :], behind)
    return is_command(sentence) or (not is_titled(sentence) and bool(_POSTURE.match(sentence)))


def _is_done(behind: str, mark: Match) -> bool:
    """Whether what stands behind a description tells what to do; behind a colon, to what."""
    rest = behind[mark.end() - mark.start() :]
    return is_command(rest) and (behind[0] != ":" or _DONE_TO.match(rest) is not None)


def is_command(sentence: str) -> bool:
    """Whether a verb of `sentence` tells its reader to do something: not "Knees to chest"."""
    for _ in range(_MOST_LEADS):
        if _begins_with_verb(sentence):
            return True
        lead = _LEAD.match(sentence)
        if lead is None:
            return _opens_instruction(sentence)
        sentence = sentence[lead.end() :].lstrip()
    return False


def is_description(sentence: str) -> bool:
    """Whether `sentence` only tells about an exercise: "This works your core."."""
    return _DESCRIPTION.search(sentence) is not None


def _opens_instruction(sentence: str) -> bool:
    """Whether a verb comes after one of the first commas: "With your left hand, pull ..."."""
    if not _OPENING.match(sentence):
        return False
    clauses = sentence[:_LONGEST_OPENING].split(", ")[1:]
    if _goes_on(sentence):
        return True
    return any(
        _begins_with_verb(clause) or _POSTURE.match(clause)
        for clause in (_AND.sub("", clause) for clause in clauses)
    )


def _goes_on(sentence: str) -> bool:
    """Whether a verb follows a participle without a comma: "Facing a wall put your hands on it"."""
    begun = _PARTICIPLE.match(sentence)
    verbs_in = _VERB.finditer(begun[0]) if begun else ()
    return any(
        found[2].lower() in _IMPERATIVES
        and found[1].lower() not in verbs.NO_COMMANDS
        and not found[1].endswith("s")
        for found in verbs_in
    )


def _begins_with_verb(words: str) -> bool:
    first = _FIRST.match(words)
    return first is not None and first[0].lower() in _IMPERATIVES


def is_titled(text: str) -> bool:
    """Whether most words of `text` begin with a capital, as in a title."""
    words = text.split()
    return len(words) > 1 and sum(word[:1].isupper() for word in words) > len(words) / 2


@lru_cache(REMEMBERED)
def is_structure(clause: str, *, phased: bool = False) -> bool:
    """Whether `clause` says nothing but how long, how often or on which side.

    In a `phased` one, breathing in and out for a while is structure, too.
    """
    if len(clause) > _LONGEST_CLAUSE:
        return False
    amounts = [m for m in mentions(clause) if m.role is not Role.NOTHING or m.unit in _COUNTS]
    if not amounts and not sides(clause) and not (phased and quantities(clause)):
        return False
    known = verbs.STRUCTURE_WORDS | (verbs.BREATHING_WORDS if phased else frozenset())
    if any(amount.role is Role.REST for amount in amounts):
        known |= verbs.RESTING_WORDS
    return is_filler(_blanked(clause, amounts), known)


def _blanked(clause: str, amounts: Iterable[Mention]) -> str:
    """Return `clause` without its amounts and the words that only ask for both sides."""
    asked = (m for m in sides(clause) if not _says_what(m))
    places = [(m.start, m.end) for m in amounts] + [(m.start, m.end) for m in asked]
    for start, end in places:
        clause = clause[:start] + " " * (end - start) + clause[end:]
    return clause


def _says_what(asked: SideMention) -> bool:
    """Whether words that ask for both sides also tell what to do: "tilt your head to each side"."""
    first = _FIRST.match(asked.words)
    verb = first[0].lower() if first else ""
    told = verb in _IMPERATIVES and verb not in _SIDE_CHANGES and not _SAME.search(asked.words)
    return asked.kind is SideKind.TURNS or told


def is_filler(clause: str, known: frozenset[str] = verbs.STRUCTURE_WORDS) -> bool:
    """Whether all words of `clause` go with an amount: "or longer if you can"."""
    return all(word.lower() in known for word in _WORD.findall(_blanked(clause, ())))
