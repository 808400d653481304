"""Saved web pages: the article of a page, without its menus, as Markdown."""

from holdspace.pattern import Pattern
from holdspace.problems import UsageError

_HEADED_ITEM = Pattern(
    r"(<li\b[^<>]{0,300}>(?:\s{0,99}<(?:div|section|span|a)\b[^<>]{0,300}>){0,9}\s{0,99})"
    r"<h([1-6])\b[^<>]{0,300}>(.{1,300}?)</h\2>"
)
"""An item of a list that begins with a heading: its text would be run together with it."""


def text(page: str, name: str) -> str:
    """Return the article of `page` as Markdown, with its title; raises `UsageError`."""
    import trafilatura

    article = trafilatura.extract(
        _HEADED_ITEM.sub(r"\1<b>\3</b> ", page),
        output_format="markdown",
        include_comments=False,
        include_formatting=True,
        include_links=False,
        favor_recall=True,
    )
    if not article:
        raise UsageError(f"{name}: no article was found in this page; save its text, and give that")
    title = trafilatura.extract_metadata(page).title
    return f"# {title}\n\n{article}" if title and not article.startswith("# ") else article
