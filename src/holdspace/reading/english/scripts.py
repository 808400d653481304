"""How texts that others wrote mark their pauses and holds, and what they say of themselves."""

from holdspace.reading.english.words import words

FOREIGN_KEYS = frozenset(
    words(
        """
        author authors categories category cover created date description draft excerpt
        featuredimage hero id image keywords lang language lastmod layout license locale meta
        modified name ogimage ogtitle order permalink published publishdate pubdate seo series
        sidebar slug source status subtitle summary tag tags template thumbnail toc type updated
        url weight
        """
    )
)
"""Keys of the front matter of blogs: a text that has one of them was not written for us."""

_TIME = r"(\d{1,3}(?:[.,]\d{1,3})?\s?(?:m|mins?|minutes?|s|secs?|seconds?)?)"

DIALECTS: tuple[tuple[str, str], ...] = (
    (rf"\[(?:pause|gap|wait|rest|silence|break)\s?[:=]?\s?{_TIME}\]", r"[pause \1]"),
    (rf"[\[({{]{_TIME}[ -](?:pause|silence)[\])}}]", r"[pause \1]"),
    (r"[\[({](?:short|brief) (?:pause|silence)[\])}]", "[pause 2s]"),
    (r"[\[({]long(?:er)? (?:pause|silence)[\])}]", "[pause 10s]"),
    (r"[\[({](?:pause|silence)[\])}]", "[pause 4s]"),
    (rf"\((?:pause|wait|silence)\s?[:=]?\s?(?:for )?{_TIME}\)", r"[pause \1]"),
    (rf"<(?:pause|gap|wait|silence)\s?[:=]?\s?{_TIME}\s?/?>", r"[pause \1]"),
    (rf"<break time=[\"']?{_TIME}[\"']?\s?/?>", r"[pause \1]"),
    (r"[\[<]hold\s?[:=]?\s?(\d{1,3})\s?/?[\]>]", r"Hold for \1 seconds."),
    (rf"[\[<]hold\s?[:=]?\s?{_TIME}\s?/?[\]>]", r"Hold for \1."),
    (rf"^([^#|]*[.!?])\s*\|\s*{_TIME}$", r"\1 [pause \2]"),
)
"""A dialect, and what it means in ours. The last is a sentence with a bar and a time behind it."""
