"""What is shown while a session plays, from a timeline and a place alone."""

from dataclasses import replace

import pytest
from rich.console import Console
from stage import at, lunge

from holdspace.playing.digits import large
from holdspace.playing.keys import commands
from holdspace.playing.lines import Lines
from holdspace.playing.lookahead import Doing, Place
from holdspace.playing.now import Now
from holdspace.playing.performance import Known
from holdspace.playing.screen import drawn
from holdspace.playing.transport import Command
from holdspace.playing.view import view


def now(seconds: float, doing: Doing = Doing.PLAYING) -> Now:
    timeline = lunge()
    place = Place(at(seconds), doing)
    return Now(Known(timeline, timeline.duration), place, played=at(seconds))


def test_a_hold_shows_its_side_and_the_time_that_is_left_of_it() -> None:
    seen = view(now(50))
    assert (seen.name, seen.side, seen.number) == ("Lunge", "second side", "1 of 2")
    assert (seen.left, seen.until) == ("0:08", "hold")
    assert seen.following == "Fold"


def test_the_last_second_of_a_hold_counts_as_one_until_it_is_over() -> None:
    assert view(now(57.01)).left == "0:01"
    assert view(now(57.99)).left == "0:01"


@pytest.mark.parametrize(
    ("seconds", "left", "until"),
    [
        (0, "0:03", "until the next stretch"),
        (6, "0:06", "until the hold"),
        (34, "0:04", "until the hold"),
        (74.5, "0:01", "of this stretch"),
        (76, "0:03", "until the end"),
    ],
)
def test_the_large_time_leads_to_what_comes(seconds: float, left: str, until: str) -> None:
    seen = view(now(seconds))
    assert (seen.left, seen.until) == (left, until)


def test_the_words_are_shown_while_they_are_said() -> None:
    assert view(now(7)).words == "Step forward."
    assert view(now(8.5)).words == ""
    assert view(now(7, Doing.STILL)).words == ""


def test_a_view_stays_the_same_within_a_second() -> None:
    first, later = view(now(40.1)), view(now(40.9))
    assert replace(first, session=0, stretch=0) == replace(later, session=0, stretch=0)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (40, 12), (200, 60), (20, 6)])
def test_the_screen_keeps_within_its_lines_and_columns(width: int, height: int) -> None:
    console = Console(width=width, height=height, force_terminal=True, color_system=None)
    with console.capture() as captured:
        console.print(drawn(view(now(50)), width, height))
    lines = captured.get().splitlines()
    assert max(map(len, lines)) <= width
    if height >= 24:
        assert len(lines) <= height


def test_large_figures_are_as_large_as_fits() -> None:
    assert len(large("0:08", 76, 11)) == 10
    assert len(large("0:08", 40, 11)) == 5
    assert large("0:08", 20, 4) == ["0:08"]
    assert len({len(row) for row in large("12:08", 76, 11)}) == 1


def test_keys_ask_for_their_commands() -> None:
    typed = " \x1b[C\x1bOD\x1b[A\x1b[Br+s?qx"
    assert list(commands(typed)) == [
        Command.TOGGLE,
        Command.NEXT,
        Command.BACK,
        Command.LOUDER,
        Command.SOFTER,
        Command.AGAIN,
        Command.MORE,
        Command.SKIP,
        Command.HELP,
        Command.STOP,
        Command.READY,
    ]


def test_a_line_is_written_when_a_cue_begins_and_when_something_happens() -> None:
    written: list[str] = []
    lines = Lines(written.append)
    for seconds in (0.4, 0.6, 0.8, 3.1):
        lines.watch(now(seconds))
    lines.watch(replace(now(3.2), paused=True, notice="The computer was asleep."))
    lines.watch(replace(now(3.2), paused=True, notice="The computer was asleep."))
    assert [line.strip() for line in written] == [
        "0:01  Evening.",
        "0:03  Lunge.",
        "0:03  (paused)",
        "0:03  (The computer was asleep.)",
    ]


def test_what_was_skipped_is_not_written() -> None:
    written: list[str] = []
    lines = Lines(written.append)
    lines.watch(now(0.4))
    lines.watch(replace(now(60.1), played=at(0.5)))
    assert [line.strip() for line in written] == ["1:00  Fold."]
