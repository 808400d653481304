"""When everything happens, to the sample."""

from holdspace.program import (
    CueKind,
    Gate,
    Instruction,
    Origin,
    Placed,
    Program,
    Rest,
    Say,
    Saying,
    Section,
    Side,
    Sound,
    Window,
)
from holdspace.schedule import assemble, moments, schedule
from holdspace.timeline import Hold
from holdspace.units import GRID, Samples, samples


class Tenths:
    """A tenth of a second for each character; half a second for each sound."""

    def of_text(self, text: str) -> Samples:
        return samples(len(text) / 10)

    def of_sound(self, name: str) -> Samples:
        return samples(0.5)


FIRST = Origin(0, Side.FIRST, 3)
SECOND = Origin(0, Side.SECOND, 3)


def program(*instructions: Instruction) -> Program:
    return Program("Test", (Section("Cat", 3),), instructions)


def test_what_is_said_takes_the_time_it_takes_and_starts_on_the_grid() -> None:
    timeline = schedule(
        program(
            Say(CueKind.STEP, "1234567890", FIRST),
            Rest(samples(2), FIRST),
            Sound("change", FIRST),
            Say(CueKind.STEP, "12345", FIRST),
        ),
        Tenths(),
    )
    assert [(c.start, c.end) for c in timeline.cues] == [
        (0, 48_000),
        (145_152, 169_152),  # 48,000 is at 41.7 of the grid, so the rest begins at 42: 48,384
        (169_344, 193_344),
    ]
    assert timeline.duration == 193_344


def test_a_hold_lasts_exactly_its_length_from_start_sound_to_end_sound() -> None:
    hold = Window(samples(30), FIRST, (), "start", "end")
    timeline = schedule(program(Say(CueKind.HOLD, "Hold.", FIRST), hold), Tenths())
    start, end = (c for c in timeline.cues if c.kind is CueKind.SOUND)
    assert end.start - start.start == 30 * 48_000
    assert timeline.stretches[0].sides[0].holds == (Hold(start.start, end.start),)


def test_both_sides_have_spans_of_their_own() -> None:
    hold = samples(10)
    timeline = schedule(
        program(
            Say(CueKind.ANNOUNCE, "Cat.", Origin(0, None, 3)),
            Window(hold, FIRST, (), "start", "end"),
            Say(CueKind.SWITCH, "Switch sides.", SECOND),
            Window(hold, SECOND, (), "start", "end"),
        ),
        Tenths(),
    )
    first, second = timeline.stretches[0].sides
    assert (first.side, second.side) == (Side.FIRST, Side.SECOND)
    assert 0 <= second.start - first.end < GRID
    assert [h.end - h.start for s in (first, second) for h in s.holds] == [hold, hold]


def test_a_gate_is_the_time_it_stands_for() -> None:
    timeline = schedule(program(Gate(samples(3), FIRST)), Tenths())
    (gate,) = timeline.cues
    assert (gate.kind, gate.end - gate.start) == (CueKind.GATE, samples(3))
    assert gate.text is None
    assert gate.sound is None


def test_a_counted_rest_is_no_hold() -> None:
    rest = Window(samples(20), FIRST, (), is_hold=False)
    assert schedule(program(rest), Tenths()).stretches[0].sides[0].holds == ()


def test_what_is_shed_is_told_with_its_stretch() -> None:
    cue = Placed(CueKind.BREATHE, (Saying(text="x" * 100),), samples(0), samples(1))
    timeline = schedule(program(Window(samples(5), FIRST, (cue,))), Tenths())
    assert [(s.text, s.stretch) for s in timeline.shed] == [("x" * 100, 0)]


def test_the_first_cues_are_known_before_the_lengths_of_later_ones() -> None:
    asked: list[str] = []

    class Recorded(Tenths):
        def of_text(self, text: str) -> Samples:
            asked.append(text)
            return super().of_text(text)

    whole = program(Say(CueKind.TITLE, "One", FIRST), Say(CueKind.STEP, "Two", FIRST))
    first = next(moments(whole, Recorded()))
    assert asked == ["One"]
    assert [c.text for c in assemble(whole, [first]).cues] == ["One"]
