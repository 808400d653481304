"""Regular expressions that cost nothing before they are used."""

import re
from collections.abc import Callable, Iterator

Match = re.Match[str]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class Pattern:
    """A regular expression that is compiled when it is first used, as most texts need few.

    Its methods are those of `re.Pattern`.
    """

    __slots__ = ("_flags", "_text", *_METHODS)

    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[Match]]
    fullmatch: Callable[..., Match | None]
    match: Callable[..., Match | None]
    search: Callable[..., Match | None]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, text: str, *, cased: bool = False) -> None:
        """Take `text` as a pattern; unless it is `cased`, capitals make no difference."""
        self._text = text
        self._flags = re.NOFLAG if cased else re.IGNORECASE

    def __getattr__(self, method: str) -> object:
        """Compile the pattern: called for a method that is not there yet, and then never again."""
        compiled = re.compile(self._text, self._flags)
        for name in _METHODS:
            setattr(self, name, getattr(compiled, name))
        return getattr(compiled, method)
