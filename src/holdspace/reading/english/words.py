"""How a table of words is written down: as a text that is easy to add to."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, which are separated by white space."""
    return tuple(text.split())
