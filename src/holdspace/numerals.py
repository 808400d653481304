"""Numbers in words."""

# fmt: off
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# fmt: on
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LARGEST = 10**12


def cardinal(number: int) -> str:
    """Return a number from 0 up in words: "one hundred and five"; digit by digit from 10¹² on."""
    if number >= _LARGEST:
        return " ".join(_SMALL[int(digit)] for digit in str(number))
    for scale, name in _SCALES:
        if number >= scale:
            many, rest = divmod(number, scale)
            head = f"{cardinal(many)} {name}"
            return f"{head} {'and ' if rest < 100 else ''}{cardinal(rest)}" if rest else head
    return _below_thousand(number)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{_SMALL[hundreds]} hundred" + (f" and {_below_hundred(rest)}" if rest else "")


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_SMALL[ones]}" if ones else _TENS[tens - 2]


def ordinal(number: int) -> str:
    """Return a number's place in words: "second", "twenty-first"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return f"{head}{last[:-1]}ieth" if last.endswith("y") else f"{head}{last}th"


def decimal(number: str) -> str:
    """Return a number written in digits, with at most one point, in words.

    A half is said as one: "1.5" is "one and a half".
    """
    whole, _, part = number.partition(".")
    if not part:
        return cardinal(_whole(whole))
    if part == "5":
        return f"{cardinal(_whole(whole))} and a half" if int(whole) else "half"
    digits = " ".join(_SMALL[int(digit)] for digit in part)
    return f"{cardinal(_whole(whole))} point {digits}"


def _whole(digits: str) -> int:
    # Python refuses to convert more than 4,300 digits; no one reads so many aloud.
    return int(digits[:4000])
