"""`+` in a window of breathing: whole breaths more, told like the others."""

import numpy as np
import pytest
from stage import LEVEL, Listener, Stage, at, cue, runs

from holdspace.dosing import Definite, Phase
from holdspace.pace import Pace
from holdspace.phrasebook import Phrasebook
from holdspace.playing.edits import Edit, edited, more
from holdspace.playing.transport import Command
from holdspace.program import CueKind, Origin
from holdspace.script import Anchor, Breath, Inside, Sides
from holdspace.timeline import Hold, SideSpan, StretchSpan, Timeline
from holdspace.windows import Windows

BREATH = 6


def breathing(breaths: int) -> Timeline:
    """Return a pose in which so many breaths of 6 s are told, from 10 s on."""
    end = 10 + breaths * BREATH
    cues = [cue(1, 2, CueKind.ANNOUNCE, "Rest.")]
    for turn in range(breaths):
        start = 10 + turn * BREATH
        words = "Last one, in." if turn == breaths - 1 else "In."
        cues.append(cue(start, start + 1, CueKind.BREATHE, words))
        cues.append(cue(start + 2.5, start + 3.5, CueKind.BREATHE, "Out."))
    cues += [cue(end, end + 1, CueKind.SOUND, None), cue(end + 2, end + 3, CueKind.CLOSE, "End.")]
    hold = Hold(at(10), at(end), at(BREATH))
    side = SideSpan(None, at(1), at(end + 1), (hold,))
    stretch = StretchSpan("Rest", 3, at(1), at(end + 1), (side,))
    return Timeline("Evening", at(end + 3), tuple(cues), (stretch,))


def told(timeline: Timeline) -> list[tuple[float, str]]:
    return [(c.start / at(1), c.text or "") for c in timeline.cues if c.kind is CueKind.BREATHE]


def longer(timeline: Timeline, place: float) -> Timeline:
    return edited(timeline, more(timeline, at(place), at(15)))


def test_three_breaths_are_put_in_before_the_next_and_the_last_stays_the_last() -> None:
    timeline = longer(breathing(5), 17)
    ins = [(10.0 + BREATH * turn, "In.") for turn in range(7)] + [(52.0, "Last one, in.")]
    outs = [(10.0 + BREATH * turn + 2.5, "Out.") for turn in range(8)]
    assert told(timeline) == sorted(ins + outs)
    (hold,) = timeline.stretches[0].sides[0].holds
    assert hold == Hold(at(10), at(58), at(BREATH))
    assert timeline.cues[-2].start == at(58)


def test_after_the_last_breath_the_added_ones_end_with_a_last_one_again() -> None:
    ins = [words for _, words in told(longer(breathing(3), 23)) if words != "Out."]
    assert ins == ["In.", "In.", "Last one, in.", "In.", "In.", "Last one, in."]


def test_a_single_breath_is_told_again() -> None:
    assert len(told(longer(breathing(1), 12))) == 8


def test_more_twice_is_twice_as_many_breaths() -> None:
    timeline = longer(longer(breathing(5), 17), 19)
    starts = [start for start, words in told(timeline) if words != "Out."]
    assert starts == [10.0 + BREATH * turn for turn in range(11)]


@pytest.mark.parametrize(
    ("turn", "added"), [(4, 16), (5, 15), (6, 18), (10, 20), (16, 16), (19, 19), (40, 40)]
)
def test_as_many_turns_as_come_nearest_to_fifteen_seconds(turn: int, added: int) -> None:
    hold = Hold(at(0), at(2 * turn), at(turn))
    side = SideSpan(None, at(0), at(2 * turn), (hold,))
    stretch = StretchSpan("Box", 1, at(0), at(2 * turn + 1), (side,))
    timeline = Timeline("Box", at(2 * turn + 1), (), (stretch,))
    assert more(timeline, at(1), at(15)) == (Edit(at(turn), at(added)),)


def test_the_added_breaths_are_heard_in_the_session() -> None:
    session = Listener(Stage(breathing(5))).begin()
    session.hear(17)
    session.player.send(Command.MORE)
    heard = session.hear(44)
    starts = [start + at(17) for start, _ in runs(heard, LEVEL)]
    outs = [at(10 + BREATH * turn + 2.5) for turn in range(1, 8)]
    ins = [at(10 + BREATH * turn) for turn in range(2, 8)]
    assert starts == [*sorted(outs + ins), at(58), at(60)]
    assert np.isclose(heard[: at(1)], 0).all()


def test_windows_of_breathing_know_the_length_of_a_turn() -> None:
    windows = Windows(Pace("steady"), Phrasebook())
    assert windows.breaths(5, Origin()).turn == at(6)
    assert windows.hold(30, Origin()).turn is None
    phases = (Phase(Breath.IN, 4), Phase(Breath.FULL, 2), Phase(Breath.OUT, 6))
    rounds = Definite(None, 5, None, phases, 1, None, Sides.NONE, both_ways=False, moving=False)
    assert windows.pattern(rounds, Origin()).turn == at(12)


@pytest.mark.parametrize(("place", "told"), [(Anchor.HALF, False), (Anchor.START, True)])
def test_what_the_author_says_at_the_half_stands_for_our_word(place: Anchor, *, told: bool) -> None:
    inside = (Inside("Breathe into your hip.", 3, place),)
    window = Windows(Pace("steady"), Phrasebook()).hold(60, Origin(), inside)
    assert (CueKind.HALFWAY in {cue.kind for cue in window.cues}) is told
