"""Names that nothing parts from their text: "Neck Flexion Take the chin towards the chest."."""

from holdspace.reading.english.words import words
from holdspace.reading.steps.instructions import is_command, is_instruction

_SMALL = words("to the of and with in on for at a an or from")
"""Words in a name that begin with no capital."""
_LONGEST_NAME = 7
"""Words of a name."""
_LONGEST = 200
"""Characters of a text in which its name has to end."""
_SHORTEST_SHOUT = 3
"""Characters of a name in capitals."""


def run_together(text: str) -> tuple[str, str] | None:
    """Split a text where its name ends, by capitals alone.

    The words of the name begin with capitals, and so does the verb behind them, unlike the word
    after that.
    """
    begun = text[:_LONGEST].split(" ")
    for at in range(1, min(_LONGEST_NAME + 1, len(begun) - 1)):
        before, verb, after = begun[at - 1 : at + 2]
        if not (before[:1].isupper() or before.strip("()") in _SMALL) or before[-1:] in ".:;,!?":
            return None
        name, rest = " ".join(begun[:at]), text.split(" ", at)[at]
        shouted = name.isupper() and len(name) > _SHORTEST_SHOUT
        parted = verb[:1].isupper() and not verb.isupper() and after[:1].islower()
        if parted and before not in _SMALL and (shouted or is_command(verb)):
            return (name, rest) if is_instruction(rest) else None
    return None
