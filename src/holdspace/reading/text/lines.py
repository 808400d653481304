"""Text as numbered lines, freed of what nobody can see."""

import unicodedata
from dataclasses import dataclass

_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_TAB = 9
_HIDDEN = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_VISIBLE = (
    {code: None for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and code != _TAB}
    | {ord(c): None for c in _HIDDEN}
    | {ord(c): " " for c in _SPACES}
    | {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x1D400, 0x1D800)}
    | {
        first + number: f"{number + 1}. "
        for first, many in ((0x2460, 20), (0x2776, 10), (0x2780, 10), (0x278A, 10))
        for number in range(many)
    }
    | {0xFE0F: None, 0x20E3: "."}
    | dict.fromkeys(map(ord, "\u2010\u2011"), "-")
    | dict.fromkeys(map(ord, "\u2715\u2716\u2573\u2a2f"), "\u00d7")
)


_MISREAD = {sign.encode().decode("cp1252"): sign for sign in "‘’“–—…•é×·½¼¾"} | {
    "ā€“": "–",
    "Â ": " ",
    "Â\u00a0": " ",
}
"""Signs of a text that was once read in another encoding than its own: "donâ€™t"."""
_FIRSTS = frozenset(misread[0] for misread in _MISREAD)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source, with its markup."""

    number: int
    """1-based, as `str.splitlines` counts."""
    indent: int
    """Columns of white space before the text; a tab counts as one."""
    text: str
    """Without control characters but tabs, without white space at either end."""


def split(text: str) -> tuple[Line, ...]:
    """Return the lines of `text`; its line endings may be of any kind, and mixed."""
    return tuple(_line(number, raw) for number, raw in enumerate(text.splitlines(), 1))


def _line(number: int, raw: str) -> Line:
    seen = _reread(raw).translate(_VISIBLE)
    bare = seen.lstrip()
    return Line(number, len(seen) - len(bare), bare.rstrip())


def _reread(raw: str) -> str:
    """Return a line with the signs that it had before it was misread."""
    if not any(first in raw for first in _FIRSTS):
        return raw
    for misread, sign in _MISREAD.items():
        raw = raw.replace(misread, sign)
    return raw.removesuffix("Â")
