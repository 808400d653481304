"""How a table of words is written down: as a text that is easy to add to."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, which are separated by white space."""
    return tuple(text.split())


DANGLING = words(
    "a about an and at by for from in into of on onto or than the to towards with your"
)
"""Words that no sentence ends with."""

SHORTENED = words("approx deg e.g etc fig fwd i.e max min mins no rep reps sec secs vs")
"""Words that a full stop behind them shortens, rather than ending a sentence."""

_WHOM = (
    r"(?:beginners?|kids|children|seniors|older (?:adults|people)|athletes|runners|everyone"
    r"|(?:office|desk) workers|intermediates?|advanced \w+|experienced \w+)"
)

AUDIENCE = rf"for (?:complete |absolute |total |most )?{_WHOM}"
"""For whom something is told: "For beginners"."""
