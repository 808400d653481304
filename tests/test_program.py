"""What is taken out of a program: its texts, and what is heard in one go."""

from dataclasses import replace

from holdspace.program import (
    CueKind,
    Gate,
    Origin,
    Program,
    Rest,
    Say,
    Side,
    Sound,
    Window,
    runs,
    texts,
)
from holdspace.units import samples


def test_runs_are_what_is_heard_between_pauses_each_once() -> None:
    first, second = Origin(0, Side.FIRST, 3), Origin(0, Side.SECOND, 3)
    bell, say, rest = Sound("change", first), Say(CueKind.STEP, "Kneel.", first), samples(1)
    window = Window(samples(5), first, ())
    program = Program(
        "A title",
        (),
        (
            *(bell, say, Rest(rest, first)),
            *(say, window, Gate(rest, first)),
            *(Rest(rest, second), replace(bell, origin=second), replace(say, origin=second)),
        ),
    )
    heard = [[type(one) for one in run.instructions] for run in runs(program)]
    assert heard == [[Sound, Say], [Say, Window]]
    assert [list(texts(run)) for run in runs(program)] == [["Kneel."], ["Kneel."]]


def test_runs_without_any_sound_are_none() -> None:
    assert list(runs(Program("", (), (Rest(samples(1), Origin()),)))) == []
