"""Which sentences tell somebody to do something, and which clauses are all structure."""

from holdspace.reading.english import verbs
from holdspace.reading.mentions import doses
from holdspace.reading.patterns import any_word, compiled, one_of
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


def is_structure(clause: str) -> bool:
    """Whether `clause` says nothing but how long, how often or on which side."""
    amounts = doses(clause)
    if not amounts and not sides(clause):
        return False
    for amount in reversed(amounts):
        clause = clause[: amount.start] + " " + clause[amount.end :]
    return all(word.lower() in verbs.STRUCTURE_WORDS for word in _WORD.findall(clause))
