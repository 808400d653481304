"""A session of the wanted length: what moves, in which order, and what cannot be had."""

import re
from dataclasses import replace

import pytest

from holdspace.arranging import arrange
from holdspace.choices import Choices
from holdspace.compiler import compile_script
from holdspace.dosing import settled
from holdspace.estimate import Estimate
from holdspace.fit import EASE, HOLD, Measure, Named, fit
from holdspace.pace import Pace, Talk
from holdspace.problems import UsageError
from holdspace.program import Program
from holdspace.schedule import schedule
from holdspace.script import Dose, Script, Sides, Span, Step, Stretch, Text
from holdspace.timeline import Timeline
from holdspace.units import RATE, Samples, duration, samples, seconds


def stretch(name: str, sides: Sides) -> Stretch:
    words = "Kneel with your right foot in front and lean your weight towards it."
    return Stretch(
        name,
        1,
        Dose(hold=Span(30, 30), sides=sides),
        about=(Text("It opens the front of the hip, where long sitting makes you stiff.", 2),),
        steps=(Step(words, 3, (words,)),),
    )


SCRIPT = Script("Test", "-", (stretch("Lunge", Sides.EACH), stretch("Rest", Sides.NONE)))
PACE = Pace("steady")


def timeline(pace: Pace) -> Timeline:
    return schedule(compile_script(SCRIPT, pace, minutes=3), Estimate(pace.rate))


def length(pace: Pace) -> Samples:
    return timeline(pace).duration


def whatever_it_names(measure: Measure) -> Named:
    return lambda pace, _: measure(pace)


OWN = seconds(length(PACE))


@pytest.mark.parametrize("share", [0.5, 0.6, 0.8, 0.95, 1.0, 1.2, 1.6])
def test_the_wanted_length_is_met_to_a_tenth_of_a_second(share: float) -> None:
    wanted = samples(round(OWN * share))
    fitted = fit(PACE, wanted, length, whatever_it_names(length))
    assert abs(length(fitted.pace) - wanted) <= samples(0.1)


def test_a_small_change_moves_nothing_but_ease() -> None:
    fitted = fit(PACE, samples(round(OWN) + 10), length, whatever_it_names(length))
    assert [change.knob for change in fitted.changes] == ["ease"]
    assert fitted.pace.hold == PACE.hold
    assert fitted.pace.talk is PACE.talk


def test_holds_move_within_honest_bounds_and_stay_whole_seconds() -> None:
    fitted = fit(PACE, samples(round(OWN * 1.6)), length, whatever_it_names(length))
    assert HOLD[0] <= fitted.pace.hold <= HOLD[1]
    assert EASE[0] <= fitted.pace.ease <= EASE[1]
    holds = [h for span in timeline(fitted.pace).stretches for s in span.sides for h in s.holds]
    assert {(hold.end - hold.start) % samples(1) for hold in holds} == {0}
    assert len({hold.end - hold.start for hold in holds}) == 1
    assert settled(SCRIPT.stretches[0], fitted.pace).hold != 30


def test_talk_is_the_last_to_go() -> None:
    fitted = fit(PACE, samples(round(OWN * 0.5)), length, whatever_it_names(length))
    assert fitted.pace.talk is not Talk.FULL
    assert "talk" in [change.knob for change in fitted.changes]


@pytest.mark.parametrize(
    ("share", "advice"), [(0.1, "with fewer exercises"), (9.0, "with more exercises or rounds")]
)
def test_a_length_that_cannot_be_had_names_the_nearest(share: float, advice: str) -> None:
    with pytest.raises(UsageError, match=rf"the nearest that it can is \d+:\d\d; {advice}"):
        fit(PACE, samples(OWN * share), length, whatever_it_names(length))


@pytest.mark.parametrize("wanted", [samples(5), samples(9 * 3600)])
def test_a_length_that_is_offered_can_be_had(wanted: Samples) -> None:
    """The introduction names the wanted length, which may take longer to say than another."""

    def exact(program: Program) -> Samples:
        return schedule(program, Estimate(1.0)).duration

    with pytest.raises(UsageError) as refused:
        arrange(SCRIPT, Choices(PACE, length=wanted), exact)
    offered = re.search(r"the nearest that it can is ([\d:]+)", str(refused.value))
    assert offered
    assert arrange(SCRIPT, Choices(PACE, length=duration(offered[1])), exact).changes


def slow(pace: Pace) -> Samples:
    """A voice that is slower than its estimate."""
    return schedule(compile_script(SCRIPT, pace, minutes=3), Estimate(pace.rate * 0.85)).duration


def test_every_length_in_reach_is_found_though_the_estimate_is_off() -> None:
    shortest = slow(replace(PACE, ease=EASE[0], hold=HOLD[0]))
    longest = slow(replace(PACE, ease=EASE[1], hold=HOLD[1]))
    for wanted in range(shortest // RATE + 1, longest // RATE, 7):
        fitted = fit(PACE, samples(wanted), length, whatever_it_names(slow))
        assert abs(slow(fitted.pace) - samples(wanted)) <= samples(0.1)
        assert fitted.pace.talk is PACE.talk


@pytest.mark.parametrize("share", [0.7, 0.8, 1.3, 1.5])
def test_no_knob_moves_against_the_wish(share: float) -> None:
    own = seconds(slow(PACE))
    found = fit(PACE, samples(round(own * share)), length, whatever_it_names(slow)).pace
    for knob in ("ease", "hold"):
        moved = getattr(found, knob) - getattr(PACE, knob)
        assert moved >= -0.01 if share > 1 else moved <= 0.01


def test_knobs_set_beyond_the_bounds_stay_in_reach() -> None:
    wide = replace(PACE, hold=3.0)
    wanted = samples(round(seconds(length(wide)) + 10))
    assert abs(
        length(fit(wide, wanted, length, whatever_it_names(length)).pace) - wanted
    ) <= samples(0.1)
