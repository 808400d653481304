"""Inline markup: what remains of a line when its Markdown and HTML are gone."""

import html

from holdspace.pattern import Pattern
from holdspace.reading.english.numbers import ONES
from holdspace.reading.patterns import any_word

_IMAGE = Pattern(r"!\[[^\[\]]{0,300}\]\([^()]{0,500}\)")
_SHORTCODE = Pattern(r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}")
"""What a site's own program turns into something else: a video, a link."""
_WIKI = Pattern(r"!\[\[[^\[\]]{0,300}\]\]|\[\[([^\[\]|]{1,200})(?:\|[^\[\]]{0,200})?\]\]")
"""A wiki's picture, or its link."""
_LONGEST_TAGGED = 300
"""Characters of a line that tags stand behind."""
_PICTURES = Pattern(r"^(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\s*)+(?=\S)")
"""Small pictures before a text, which nobody can say."""
_HASHTAGS = Pattern(r"(?:\s#[a-z][\w-]{2,40})+$")
_LINK = Pattern(r"\[([^\[\]]{0,300})\]\([^()]{0,500}(?:\([^()]{0,100}\)[^()]{0,100})?\)")
_REFERENCE = Pattern(r"\[([^\[\]]{1,300})\]\[[^\[\]]{0,100}\]|\[\^[^\[\]]{1,40}\]|\[\d{1,3}\]")
_BREAK = Pattern(r"<br ?/?>")
_TAG = Pattern(r"<!--.{0,2000}?-->|</?[a-zA-Z][^<>]{0,300}>")
_EMPHASIS = Pattern(r"(?<![\w*])\*([^*\s](?:[^*]{0,200}[^*\s])?)\*(?![\w*])")
_STARS = Pattern(r"(?<![\s\d])\*{1,3}|\*{1,3}(?![\s\d*])|^\*{1,3}|\*{2,3}")
_UNDERSCORES = Pattern(r"(?<!\w)_{1,3}(?=[^\W_])|(?:(?<=[^\W_])|(?<=[.,:;!?)]))_{1,3}(?!\w)")
_TWICE = Pattern(rf"\b({any_word(ONES[1:])}) ?\(\d{{1,2}}\)")
"""A number in words, and again in brackets: "two (2)"."""
_STRUCK = Pattern(r"~~[^~]{1,300}~~")
_QUOTES = ("“", "”", '"')
_SHORTEST_DOUBLE = 8
"""Characters of a name that a page runs together with the caption of its picture."""
_PLACEHOLDER = Pattern(r"^(?:video|image|photo) ?placeholder(?=[A-Z])")
"""What stands for a film or a picture, run together with the name below it."""
_GAPS = Pattern(r"\s{2,}")
_STRONG = Pattern(r"(?:\*\*|__|<b>|<strong>)(.{1,200}?)(?:\*\*|__|</b>|</strong>)")
_BOLD = Pattern(r"(?:\*\*|__|<b>|<strong>)(.{1,200}?)(?:\*\*|__|</b>|</strong>)(.*)")


def plain(text: str) -> str:
    """Return `text` as a reader sees it: no emphasis, links, pictures, tags or entities."""
    if "[" in text:
        text = _WIKI.sub(r"\1", _IMAGE.sub("", text))
        text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text))
    if "#" in text and len(text) < _LONGEST_TAGGED:
        text = _HASHTAGS.sub("", text)
    if "{" in text:
        text = _SHORTCODE.sub("", text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    if "(" in text:
        text = _TWICE.sub(r"\1", text).replace("(s)", "s")
    if "~~" in text:
        text = _STRUCK.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", text)
    text = _PLACEHOLDER.sub("", text) if "laceholder" in text else text
    text = _PICTURES.sub("", _UNDERSCORES.sub("", _STARS.sub("", text.replace("`", ""))))
    return _undoubled(_unquoted(_GAPS.sub(" ", text.replace("\\", "")).strip()))


def _unquoted(text: str) -> str:
    """Return `text` without a quotation mark at its beginning that nothing closes there."""
    open_ended = text[:1] in _QUOTES and not any(mark in text[1:] for mark in _QUOTES)
    return text[1:].lstrip() if open_ended else text


def _undoubled(text: str) -> str:
    """Return a short text once that stands twice without a space: "Arm liftsarm lifts"."""
    half = text[: len(text) // 2]
    doubled = len(half) >= _SHORTEST_DOUBLE and half.casefold() * 2 == text.casefold()
    return half if doubled else text


def strong(text: str) -> tuple[str, ...]:
    """Return the words of `text` that are bold."""
    marked = "**" in text or "__" in text or "<b>" in text or "<strong>" in text
    return tuple(plain(found[1]) for found in _STRONG.finditer(text)) if marked else ()


def bold_lead(text: str) -> tuple[str, str] | None:
    """Return the bold words that `text` begins with and what follows them, if it does."""
    found = _BOLD.match(text)
    if found is None or not plain(found[1]):
        return None
    return plain(found[1]), plain(found[2])
