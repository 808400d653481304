"""The screen of a terminal while a session plays, drawn with rich."""

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from holdspace.playing.digits import large
from holdspace.playing.keys import KEYS
from holdspace.playing.now import Now
from holdspace.playing.view import View, view

MARGIN = 2
AROUND = 13
"""Lines that are not the large figures."""


class Screen:
    """Shows what `watch` is given, as long as the `with` block runs.

    It draws only when something that is to be read has changed.
    """

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console()
        self._live = Live(console=self._console, screen=True, auto_refresh=False)
        self._shown: tuple[View, int, int] | None = None

    def __enter__(self) -> Self:
        self._live.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.__exit__(kind, error, trace)

    def watch(self, now: Now) -> None:
        """Show `now`."""
        wanted = (view(now), self._console.width, self._console.height)
        if wanted != self._shown:
            self._shown = wanted
            self._live.update(drawn(*wanted), refresh=True)


def drawn(seen: View, width: int, height: int) -> RenderableType:
    """Return `seen` as it is drawn on so many columns and lines."""
    inner = width - 2 * MARGIN
    return Padding(Group(*_lines(seen, inner, height)), (1, MARGIN))


def _lines(seen: View, width: int, height: int) -> Iterator[RenderableType]:
    yield _ends(Text(seen.title, style="bold"), Text(seen.passed))
    yield ProgressBar(total=1.0, completed=seen.session, width=width)
    yield Text()
    if seen.help:
        yield _keys()
        return
    yield _ends(Text(_place(seen), style="bold cyan"), Text(seen.number, style="dim"))
    yield Text()
    for row in large(seen.left, width, height - AROUND):
        inset = " " * ((width - len(row)) // 2)
        yield Text(inset + row, style="bold green" if seen.until == "hold" else "bold")
    yield Text(seen.until, justify="center")
    yield ProgressBar(total=1.0, completed=seen.stretch, width=width)
    yield Text()
    yield Text(seen.words, justify="center", style="italic", overflow="ellipsis")
    yield Text(seen.state, justify="center", style="bold yellow")
    yield Text(seen.notice, justify="center", style="yellow", overflow="ellipsis", no_wrap=True)
    following = f"Next: {seen.following}" if seen.following else ""
    yield _ends(Text(following), Text(f"{seen.volume}  ? keys".strip(), style="dim"))


def _place(seen: View) -> str:
    return " · ".join(part for part in (seen.name, seen.side) if part)


def _ends(left: Text, right: Text) -> Table:
    """Return one line with `left` at its left end and `right` at its right one."""
    left.overflow, left.no_wrap = "ellipsis", True
    table = Table.grid(expand=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    table.add_row(left, right)
    return table


def _keys() -> Table:
    table = Table.grid(padding=(0, 3))
    for _, key, _, meaning in KEYS:
        table.add_row(Text(key, style="bold"), meaning)
    return table
