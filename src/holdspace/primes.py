"""Whether ' and " behind a number are minutes and seconds, or feet and inches."""

from enum import StrEnum

from holdspace.pattern import Match, Pattern


class Prime(StrEnum):
    """What a prime behind a number means."""

    MINUTES = "minutes"
    SECONDS = "seconds"
    FEET = "feet"
    INCHES = "inches"


_MARK = Pattern(r"-?(?:(?P<one>['’′](?!['’]))|''|’’|[\"”″])(?!\w)")
_QUOTED = (
    (Pattern(r"(?:^|[\s(])['‘](?:(?=\w)[^'‘]*)?$"), "'’"),
    (Pattern(r"(?<!\w)[\"“](?:(?=\w)[^\"”“]*)?$"), '"”'),
)
"""What stands before a mark that closes a quotation, and such marks."""

_AMOUNT = r"\d+(?:\s?(?:[-–—]|to)\s?\d+)?\s?"
_STARTED = Pattern(
    r"(?:^|[|:;,(\[/=+&@–—-]|\.{2,}|[.!?] )\s*"
    rf"(?:{_AMOUNT}(?:sets?|reps?|rounds?|times)?\s?(?:[x×]|of|@|,)?\s?)?$"
    r"|(?:^|[\s\d])[x×]\s?$"
)
"""Before a dose that begins its clause."""
_TIMES = Pattern(r"\d\s?[x×]\s?$")
"""Before what is done a number of times, which no size is: 3 x 30" plank."""
_GOVERNED = Pattern(
    r"\b(?:hold|holds|holding|stay|rest|pause|wait|for|spend|breathe|of (?:rest|work))"
    r"(?: (?:it|here|this|there|for|about|around|approx\.?|up to|at least|another|only))*\s?$"
)
"""Before a time that a verb asks for."""
_MEASURED = Pattern(
    r"(?:.*[.,;:|(–—] )?(?:slowly |then |and )*(?:step|move|walk|jump|hop|lean|stand|reach|slide"
    r"|scoot|shift|place|put|set|lift|raise|lower|bring|take|keep|use|get|spread|open|sit|lie|kneel"
    r"|start|begin|position|drop|bend|leave|roll|turn|come|fold|hang|float|hover)"
    r"(?: (?:back|out|in|to|forwards?|away|off|up|down|your|the|both|apart|about|over|with)\b.*)? $"
    r"|.*\b(?:an?|the|your|by|than|least|to|on|in|with|from|within|over|under|apart|about|out|away"
    r"|or|roughly|every|this|that) $"
)
"""Before a length: what is put there, or a thing of that size."""
_NAME = Pattern(r".*[^\W\d_]{2}\W? $")

_OVER = (
    r"\W*$| with (?=\d)|\s?[,;.:)\]/+&×~]|\s?[-–—]\s?(?!\d)|\s?x\b"
    r"|\s?(?:[-–—]|to|or)\s?\d+\s?['\"’”′″]"
    r"|[ -](?:each|ea|per|every|either|both|a side|left|right|[lr]|holds?|rest|pause|work|then|and"
    r"|total|between|on (?:each|either|both|every|the (?:left|right|other|first|second)|your)"
    r"|(?:e|p)/s|(?:on|off)(?=\W*$|\s?[,;/|]))\b"
)
_ENDED = Pattern(rf"{_OVER}|\s?\|")
"""Behind a time that ends its clause."""
_NAMED = Pattern(rf"(?!\s?[|:–—-]\s?\d(?!\d*['\"’”′″]))(?:{_OVER})")
"""Behind a time that follows a name: no other dose, which would make it a part of the name."""
_GOES_ON = Pattern(
    rf"{_OVER}|\s?\||\s(?:while|as|with|in(?! front)|at|before|until|till|when|if|or|to|here|there"
    r"|keeping|breathing|breathe|breaths?|longer|more|switch|repeat|release|relax)\b"
)
_CALLED = Pattern(r"[ -](?:holds?|rest|recovery|pause|of (?:rest|work|recovery))\b")
"""Behind what can be nothing but a time."""

_REACH = 60
"""Characters before a number that may say what it measures."""


def prime(text: str, start: int, end: int, *, named: bool) -> tuple[Prime, int] | None:
    """Return what the mark behind the number from `start` to `end` of `text` means, and its end.

    It is a time only where something says so: a plain "6' strap" is six feet long. That it stands
    behind a name says so where doses are `named`: the names of exercises that have been read have
    none any more. None where there is no mark, or where it closes a quotation.
    """
    mark = _MARK.match(text, end)
    before = text[max(0, start - _REACH) : start]
    if mark is None or _closes(mark, before):
        return None
    if _is_time(before, text, mark.end(), named):
        return (Prime.MINUTES if mark["one"] else Prime.SECONDS), mark.end()
    return (Prime.FEET if mark["one"] else Prime.INCHES), mark.end()


def _closes(mark: Match, before: str) -> bool:
    return any(mark[0] in marks and opened.search(before) for opened, marks in _QUOTED)


def _is_time(before: str, text: str, end: int, named: bool) -> bool:
    if _CALLED.match(text, end) or _TIMES.search(before):
        return True
    if _GOVERNED.search(before):
        return _GOES_ON.match(text, end) is not None
    if _STARTED.search(before):
        return _ENDED.match(text, end) is not None
    behind_name = named and _NAME.match(before) and not _MEASURED.match(before)
    return bool(behind_name) and _NAMED.match(text, end) is not None
