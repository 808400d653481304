"""The rules that hold for every timeline, whatever was written and at whatever pace."""

import itertools

from hypothesis import given, settings
from strategies import paces, scripts

from holdspace.compiler import compile_script
from holdspace.dosing import Definite, settled
from holdspace.estimate import Estimate
from holdspace.pace import Pace
from holdspace.program import CueKind, Side
from holdspace.schedule import schedule
from holdspace.script import Script, Sides
from holdspace.timeline import Cue, Timeline
from holdspace.units import Samples, samples
from holdspace.windows import COUNTED_FROM


def timeline_of(script: Script, pace: Pace) -> Timeline:
    return schedule(compile_script(script, pace, minutes=5), Estimate(pace.rate))


def heard(timeline: Timeline) -> list[Cue]:
    return [cue for cue in timeline.cues if cue.kind is not CueKind.GATE]


@settings(max_examples=150, deadline=None)
@given(scripts, paces)
def test_no_two_cues_overlap_and_they_stand_in_order(script: Script, pace: Pace) -> None:
    cues = timeline_of(script, pace).cues
    for earlier, later in itertools.pairwise(cues):
        assert earlier.start < earlier.end <= later.start


@settings(max_examples=100, deadline=None)
@given(scripts, paces)
def test_no_cue_is_cut_nor_squeezed(script: Script, pace: Pace) -> None:
    estimate = Estimate(pace.rate)
    for cue in heard(timeline_of(script, pace)):
        length = estimate.of_text(cue.text) if cue.text else estimate.of_sound(cue.sound or "")
        assert cue.end - cue.start == length


@settings(max_examples=100, deadline=None)
@given(scripts, paces)
def test_a_session_ends_with_a_close_that_is_said_and_sounded(script: Script, pace: Pace) -> None:
    timeline = timeline_of(script, pace)
    said, sounded = heard(timeline)[-2:]
    assert said.kind is CueKind.CLOSE
    assert said.text
    assert sounded.sound == "close"
    assert sounded.end == timeline.duration


@settings(max_examples=100, deadline=None)
@given(scripts, paces)
def test_both_sides_hold_equally_long_to_the_sample(script: Script, pace: Pace) -> None:
    timeline = timeline_of(script, pace)
    for span, stretch in zip(timeline.stretches, script.stretches, strict=True):
        if stretch.dose.sides is not Sides.EACH:
            continue
        first, second = span.sides
        assert [h.end - h.start for h in first.holds] == [h.end - h.start for h in second.holds]
        assert first.end <= second.start


@settings(max_examples=100, deadline=None)
@given(scripts, paces)
def test_the_switch_is_always_said(script: Script, pace: Pace) -> None:
    timeline = timeline_of(script, pace)
    for index, stretch in enumerate(script.stretches):
        if stretch.dose.sides in (Sides.EACH, Sides.WRITTEN):
            switches = [
                cue
                for cue in timeline.cues
                if cue.stretch == index and cue.kind is CueKind.SWITCH and cue.side is Side.SECOND
            ]
            assert switches
            assert switches[0].text


def announced(dose: Definite, pace: Pace) -> int:
    """Return the samples of stay that a dose promises, all sides, sets and ways together."""
    sides = 2 if dose.sides in (Sides.EACH, Sides.WRITTEN) else 1
    times = dose.sets * (2 if dose.both_ways else 1) * sides * (dose.reps or 1)
    if dose.pattern:
        return times * samples(sum(phase.seconds for phase in dose.pattern))
    if dose.sides is Sides.ALTERNATE and dose.reps:
        times *= 2
    if dose.hold:
        return times * samples(dose.hold)
    return times * (dose.breaths or 0) * samples(pace.breath)


@settings(max_examples=200, deadline=None)
@given(scripts, paces)
def test_what_is_announced_is_what_is_done(script: Script, pace: Pace) -> None:
    timeline = timeline_of(script, pace)
    for span, stretch in zip(timeline.stretches, script.stretches, strict=True):
        if not any(step.hold for step in (*stretch.steps, *stretch.second_side)):
            dose = settled(stretch, pace)
            held = sum(hold.end - hold.start for side in span.sides for hold in side.holds)
            assert held == announced(dose, pace)


@settings(max_examples=100, deadline=None)
@given(scripts, paces)
def test_timed_steps_are_held_as_long_as_is_announced(script: Script, pace: Pace) -> None:
    timeline = timeline_of(script, pace)
    for span, stretch in zip(timeline.stretches, script.stretches, strict=True):
        if any(step.hold for step in stretch.steps) and stretch.dose.sides is not Sides.WRITTEN:
            dose = settled(stretch, pace)
            held = sum(hold.end - hold.start for side in span.sides for hold in side.holds)
            sides = 2 if dose.sides is Sides.EACH else 1
            assert held == samples(dose.hold or 0) * dose.sets * sides


@settings(max_examples=100, deadline=None)
@given(scripts, paces)
def test_the_last_three_beats_of_a_hold_are_there_and_a_second_apart(
    script: Script, pace: Pace
) -> None:
    timeline = timeline_of(script, pace)
    cues = {cue.start: cue for cue in timeline.cues}
    for span, stretch in zip(timeline.stretches, script.stretches, strict=True):
        dose = settled(stretch, pace)
        if not dose.hold or dose.pattern or any(step.hold for step in stretch.steps):
            continue
        for hold in (hold for side in span.sides for hold in side.holds):
            if hold.end - hold.start >= samples(COUNTED_FROM) and not stretch.second_side:
                beats = [cues[Samples(hold.end - samples(n))] for n in (3, 2, 1)]
                assert {beat.kind for beat in beats} == {CueKind.COUNT}


@settings(max_examples=60, deadline=None)
@given(scripts, paces)
def test_the_same_input_gives_the_same_timeline(script: Script, pace: Pace) -> None:
    assert timeline_of(script, pace) == timeline_of(script, pace)
