"""What is said, in which order, and by whom it is decided."""

import itertools
from dataclasses import replace

import pytest

from holdspace.compiler import compile_script
from holdspace.guidance import GAP
from holdspace.pace import Pace, Talk
from holdspace.program import CueKind, Gate, Program, Rest, Say, Side, Window, texts
from holdspace.script import (
    Breath,
    Dose,
    Inside,
    Phase,
    Script,
    Sides,
    Span,
    Step,
    Stretch,
    Text,
)
from holdspace.units import samples


def step(*say: str, during: str | None = None) -> Step:
    inside = (Inside(during, 5),) if during else ()
    return Step(" ".join(say), 4, say, inside)


def program(
    dose: Dose,
    *steps: Step,
    pace: Pace | None = None,
    about: str = "",
    note: str = "",
    second_side: tuple[Step, ...] = (),
) -> Program:
    stretch = Stretch(
        "Lunge",
        3,
        dose,
        about=(Text(about, 3),) if about else (),
        steps=steps or (step("Kneel."),),
        notes=(Text(note, 6),) if note else (),
        second_side=second_side,
    )
    return compile_script(Script("Test", "-", (stretch,)), pace or Pace("steady"), minutes=2)


def said(program: Program, kind: CueKind, side: Side | None = None) -> list[str]:
    return [
        i.text
        for i in program.instructions
        if isinstance(i, Say) and i.kind is kind and (side is None or i.origin.side is side)
    ]


def windows(program: Program) -> list[Window]:
    return [i for i in program.instructions if isinstance(i, Window)]


HOLD = Dose(hold=Span(30, 30))
EACH = Dose(hold=Span(30, 30), sides=Sides.EACH)


def test_notes_come_before_the_steps_and_about_before_the_notes() -> None:
    kinds = [
        i.kind
        for i in program(HOLD, about="It helps.", note="Fetch a towel.").instructions
        if isinstance(i, Say)
    ]
    wanted = [CueKind.ANNOUNCE, CueKind.ABOUT, CueKind.NOTE, CueKind.STEP, CueKind.HOLD]
    assert [kind for kind in kinds if kind in wanted] == wanted


@pytest.mark.parametrize(
    ("talk", "about", "steps", "switch"),
    [(Talk.FULL, 1, 2, 1), (Talk.BRIEF, 0, 2, 1), (Talk.QUIET, 0, 0, 1)],
)
def test_talk_decides_how_much_is_said_but_never_drops_the_switch(
    talk: Talk, about: int, steps: int, switch: int
) -> None:
    done = program(
        EACH, step("Bend your right knee."), about="It helps.", pace=Pace("own", talk=talk)
    )
    assert len(said(done, CueKind.ABOUT)) == about
    assert len(said(done, CueKind.STEP)) == steps
    assert len(said(done, CueKind.SWITCH)) == switch


def test_the_second_side_says_the_sided_sentences_with_left_and_right_exchanged() -> None:
    done = program(EACH, step("Kneel.", "Step your right foot forward."))
    assert said(done, CueKind.STEP, Side.FIRST) == ["Kneel.", "Step your right foot forward."]
    assert said(done, CueKind.STEP, Side.SECOND) == ["Step your left foot forward."]


def test_steps_that_name_no_side_are_all_said_again() -> None:
    done = program(EACH, step("Cross one ankle over the other knee."))
    assert len(said(done, CueKind.STEP, Side.SECOND)) == 1


def test_a_second_side_that_the_author_wrote_is_said_as_written() -> None:
    done = program(
        Dose(hold=Span(30, 30), sides=Sides.WRITTEN),
        step("Bend your right knee."),
        second_side=(step("Now bend your left knee."),),
    )
    assert said(done, CueKind.STEP, Side.SECOND) == ["Now bend your left knee."]


def test_what_is_to_be_said_in_the_hold_is_inside_its_window_on_both_sides() -> None:
    done = program(EACH, step("Kneel.", during="Breathe into your left hip."))
    inside = [
        cue.ladder[0].text
        for window in windows(done)
        for cue in window.cues
        if cue.kind is CueKind.BREATHE
    ]
    assert inside == ["Breathe into your left hip.", "Breathe into your right hip."]


def test_a_gate_stands_before_every_hold() -> None:
    done = program(EACH)
    before = [
        any(isinstance(i, Gate) for i in done.instructions[:at])
        for at, instruction in enumerate(done.instructions)
        if isinstance(instruction, Window)
    ]
    assert before == [True, True]


def test_repetitions_are_counted_on_the_beat_and_the_last_is_told() -> None:
    (window,) = windows(program(Dose(reps=Span(4, 4)), pace=Pace("own", beat=2.5)))
    assert window.length == samples(10)
    assert [cue.at for cue in window.cues] == [samples(2.5 * n) for n in range(4)]
    assert [cue.ladder[0].text for cue in window.cues] == ["One", "Two", "Three", "Last one."]
    assert not window.is_hold


def test_sets_have_rests_of_the_written_length_between_them() -> None:
    dose = Dose(reps=Span(5, 5), sets=Span(3, 3), rest=Span(40, 40))
    found = windows(program(dose))
    assert [window.length for window in found[1::2]] == [samples(40)] * 2
    assert len(found) == 5


def test_a_held_repetition_is_a_window_each() -> None:
    found = windows(program(Dose(reps=Span(3, 3), hold=Span(5, 5))))
    assert [window.length for window in found] == [samples(5)] * 3


def test_alternating_holds_take_turns() -> None:
    dose = Dose(reps=Span(2, 2), hold=Span(5, 5), sides=Sides.ALTERNATE)
    sides = [window.origin.side for window in windows(program(dose))]
    assert sides == [Side.FIRST, Side.SECOND] * 2


def test_both_ways_are_done_one_after_the_other() -> None:
    done = program(Dose(reps=Span(5, 5), both_ways=True))
    assert len(windows(done)) == 2
    assert len(said(done, CueKind.SWITCH)) == 1


def test_a_breath_has_its_in_and_its_out_at_the_breath_length_of_the_pace() -> None:
    (window,) = windows(program(Dose(breaths=Span(2, 2)), pace=Pace("own", breath=10)))
    assert window.length == samples(20)
    assert [cue.at for cue in window.cues] == [samples(s) for s in (0, 4.5, 10, 14.5)]


def test_a_pattern_lasts_its_phases_times_its_rounds() -> None:
    phases = ((Breath.IN, 4), (Breath.FULL, 7), (Breath.OUT, 8))
    pattern = tuple(Phase(breath, Span(n, n)) for breath, n in phases)
    (window,) = windows(program(Dose(pattern=pattern, reps=Span(4, 4))))
    assert window.length == samples(4 * 19)
    words = [cue.ladder[0].text for cue in window.cues if cue.kind is CueKind.BREATHE]
    assert words == [
        *("Breathe in.", "Hold.", "Breathe out."),
        *("In.", "Hold.", "Out.") * 2,
        *("Last round. In.", "Hold.", "Out."),
    ]


@pytest.mark.parametrize(("share", "expected"), [(0.0, 20), (0.5, 25), (1.0, 30)])
def test_a_range_is_one_number_chosen_by_the_pace(share: float, expected: int) -> None:
    (window,) = windows(program(Dose(hold=Span(20, 30)), pace=Pace("own", span=share)))
    assert window.length == samples(expected)


def test_no_dose_at_all_is_a_default_hold() -> None:
    (window,) = windows(program(Dose()))
    assert window.length == samples(30)


def test_timed_steps_are_a_hold_each() -> None:
    first = Step("Up (15 sec)", 4, ("Arms up.",), hold=Span(15, 15))
    second = Step("Down (10 sec)", 5, ("Arms down.",), hold=Span(10, 10))
    found = windows(program(HOLD, first, second))
    assert [window.length for window in found] == [samples(15), samples(10)]


def test_a_written_pause_is_exact_at_any_ease() -> None:
    paused = Step("Kneel.", 4, ("Kneel.",), pause=7)
    done = program(HOLD, paused, step("Lean."), pace=Pace("own", ease=2))
    assert samples(7) in [i.length for i in done.instructions if isinstance(i, Rest)]


def test_ease_scales_the_time_to_move_and_not_the_hold() -> None:
    def times(ease: float) -> tuple[int, int]:
        done = program(HOLD, step("Lie down on your back."), pace=Pace("own", ease=ease))
        (gate,) = (i for i in done.instructions if isinstance(i, Gate))
        (hold,) = windows(done)
        return gate.length - GAP, hold.length

    assert times(2)[0] == pytest.approx(2 * times(1)[0], abs=1)
    assert times(2)[1] == times(1)[1] == samples(30)


def test_a_round_begins_with_a_word_of_its_own() -> None:
    stretches = tuple(Stretch(name, 1, HOLD) for name in ("Cat", "Cow"))
    script = Script("T", "-", stretches, rounds=2)
    done = compile_script(script, Pace("steady", talk=Talk.BRIEF), minutes=2)
    assert [section.name for section in done.sections] == ["Cat", "Cow", "Cat", "Cow"]
    assert said(done, CueKind.NEXT) == [
        "Next: Cow.",
        "Round two. Next: Cat.",
        "Next, and last: Cow.",
    ]
    assert "two times over" in said(done, CueKind.INTRO)[0]


def test_a_written_rest_between_repetitions_is_taken() -> None:
    dose = Dose(reps=Span(3, 3), hold=Span(10, 10), rest=Span(12, 12))
    lengths = [window.length for window in windows(program(dose))]
    assert lengths == [samples(n) for n in (10, 12, 10, 12, 10)]


def test_words_for_a_hold_too_short_for_them_are_said_before_it() -> None:
    done = program(Dose(reps=Span(3, 3), hold=Span(3, 3)), step("Lift.", during="Squeeze."))
    assert said(done, CueKind.STEP) == ["Lift.", "Squeeze."]


def test_our_release_is_left_out_where_the_author_says_how_to_come_out() -> None:
    out = Step("x", 4, ("Kneel.",), after=("Lower your leg slowly.",))
    assert said(program(HOLD, out), CueKind.RELEASE) == ["Lower your leg slowly."]


def test_each_text_is_needed_once_and_in_order() -> None:
    wanted = list(texts(program(EACH, step("Bend your right knee."))))
    assert len(wanted) == len(set(wanted))
    assert wanted[0] == "Test."


def test_the_same_seed_chooses_the_same_words_and_neighbours_differ() -> None:
    script = Script("T", "-", tuple(Stretch(f"No. {n}", n, EACH) for n in range(1, 5)))
    first, again, other = (
        compile_script(script, Pace("steady"), seed=seed, minutes=3) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other
    holds = said(first, CueKind.HOLD)
    assert all(a != b for a, b in itertools.pairwise(holds))


def test_an_author_s_own_pauses_are_the_time_of_a_stretch_without_a_dose() -> None:
    waits = [replace(step("Lean back."), pause=20.0), replace(step("Breathe in."), pause=10.0)]
    found = program(Dose(), *waits, pace=Pace("gentle", ease=1.3))
    assert windows(found) == []
    assert said(found, CueKind.HOLD) == said(found, CueKind.RELEASE) == []
    (announced,) = said(found, CueKind.ANNOUNCE)
    assert "second" not in announced
    assert "Lunge" in announced
    lengths = [i.length for i in found.instructions if isinstance(i, Rest | Gate)]
    assert samples(20.0) in lengths
    assert samples(10.0) in lengths


def test_a_short_pause_is_not_all_that_is_done() -> None:
    found = program(Dose(), replace(step("Lean back."), pause=5.0))
    assert [window.length for window in windows(found)] == [samples(30)]
