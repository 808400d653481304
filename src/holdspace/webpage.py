"""Saved web pages: the article of a page, without its menus, as Markdown."""

from holdspace.problems import UsageError


def text(page: str, name: str) -> str:
    """Return the article of `page` as Markdown, with its title; raises `UsageError`."""
    import trafilatura

    article = trafilatura.extract(
        page,
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
