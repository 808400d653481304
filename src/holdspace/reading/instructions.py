"""Which sentences tell somebody to do something, and which clauses are all structure."""

from holdspace.reading.english import verbs
from holdspace.reading.english.roles import Role
from holdspace.reading.mentions import doses
from holdspace.reading.patterns import any_word, compiled, one_of
from holdspace.reading.quantities import numerals
from holdspace.reading.sides import sides

_LEAD = one_of(verbs.LEADS)
_IMPERATIVE = compiled(rf"{any_word(verbs.IMPERATIVES)}\b")
_DESCRIPTION = one_of(verbs.DESCRIPTION)
_WORD = compiled(r"[a-z'’]+")
_OPENING = " \"'“‘(•-–*"
_MOST_LEADS = 5


def is_instruction(sentence: str) -> bool:
    """Whether `sentence` tells its reader to do something."""
    sentence = sentence.lstrip(_OPENING)
    if _DESCRIPTION.search(sentence):
        return False
    for _ in range(_MOST_LEADS):
        if _IMPERATIVE.match(sentence):
            return True
        lead = _LEAD.match(sentence)
        if lead is None:
            return False
        sentence = sentence[lead.end() :].lstrip()
    return False


def is_structure(clause: str, *, phased: bool = False) -> bool:
    """Whether `clause` says nothing but how long, how often or on which side.

    In a `phased` one, breathing in and out for a while is structure, too.
    """
    amounts = doses(clause)
    if not amounts and not sides(clause) and not (phased and numerals(clause)):
        return False
    known = verbs.STRUCTURE_WORDS | (verbs.BREATHING_WORDS if phased else frozenset())
    if any(amount.role is Role.REST for amount in amounts):
        known |= verbs.RESTING_WORDS
    for amount in reversed(amounts):
        clause = clause[: amount.start] + " " + clause[amount.end :]
    return all(word.lower() in known for word in _WORD.findall(clause))
