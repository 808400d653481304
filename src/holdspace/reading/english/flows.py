"""How exercises are named in passing, in the sentences of a routine told in a row."""

_THEN = r"(?:(?:then|next|now|after that|afterwards|from here|finally|lastly|and),? ){0,2}"
_WITH = r"(?:start|begin|open|finish|end|close|continue|follow|go on)(?: \w+)? with"
_TO = r"(?:move|come|go|shift|change|flow|step|roll|turn)(?: \w+)? (?:in|on)?to"
_FOR = r"(?:lie|sit|stand|kneel|get)\b[^.,;]{0,30}? (?:for|in|into)"
_END = r"(?=,| for\b| and\b|:|\W*$| \d)"

NAMED_IN_PASSING = (
    rf"{_THEN}(?:{_WITH}|{_TO}|{_FOR}|do|take|try) "
    rf"(?:an? |the |your |some )?(?P<name>[\w'’-]+(?: [\w'’-]+){{0,3}}?){_END}"
)
"""What a sentence begins with that goes on to the next exercise: "Then move to child's pose"."""
