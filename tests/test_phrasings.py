"""Every row of the tables of phrasings reads its own example."""

import pytest

from holdspace.default_dose import is_paused
from holdspace.reading import read
from holdspace.reading.doses.mentions import mentions
from holdspace.reading.doses.quantities import quantities
from holdspace.reading.doses.role import RoleRow
from holdspace.reading.doses.sides import sides
from holdspace.reading.english.numbers import UNITS, Unit, UnitRow
from holdspace.reading.english.roles import ROLES
from holdspace.reading.english.sides import SIDES, SideRow
from holdspace.script import Sides, Span


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row.example)
def test_a_unit_is_read_from_its_example(row: UnitRow) -> None:
    assert row.unit in [found.unit for found in quantities(row.example)]


@pytest.mark.parametrize("row", ROLES, ids=lambda row: f"{row.role}: {row.example}")
def test_a_role_is_read_from_its_example(row: RoleRow) -> None:
    assert row.role in [found.role for found in mentions(row.example)]


@pytest.mark.parametrize("row", SIDES, ids=lambda row: row.example)
def test_a_side_is_read_from_its_example(row: SideRow) -> None:
    assert row.kind in [found.kind for found in sides(row.example)]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("30 seconds", 30, 30),
        ("20–40 sec", 20, 40),
        ("30 seconds to 1 minute", 30, 60),
        ("1 minute 30 seconds", 90, 90),
        ("1:30", 90, 90),
        ("half a minute", 30, 30),
        ("a minute and a half", 90, 90),
        ("one and a half minutes", 90, 90),
        ("1½ minutes", 90, 90),
        ("between 20 and 30 seconds", 20, 30),
        ("thirty to forty-five seconds", 30, 45),
        ("2m", 120, 120),
        ('45"', 45, 45),
        ("45''", 45, 45),
        ("2'", 120, 120),
        ("1'30\"", 90, 90),
    ],
)
def test_a_time_is_read_in_every_way_it_is_written(written: str, low: int, high: int) -> None:
    spans = [found.span for found in quantities(f"Hold for {written}.")]
    assert [(span.low, span.high) for span in spans] == [(low, high)]


@pytest.mark.parametrize("name", ["Warrior 2 - 30 seconds", "Figure 4 – 30 sec", "Phase 2 - 30 s"])
def test_the_number_of_a_name_begins_no_range(name: str) -> None:
    assert [(m.span.low, m.span.high) for m in mentions(name)] == [(30, 30)]


@pytest.mark.parametrize(
    ("written", "span", "unit"),
    [
        ("Hold for 2 minutes: keep breathing.", (120, 120), Unit.SECOND),
        ("Do 3 sets: 10 reps each.", (3, 3), Unit.SET),
        ("Sets: 3 Reps: 10", (3, 3), None),
        ("Sets: 3 Reps: 10-12 Rest: 60 seconds", (3, 3), None),
    ],
)
def test_a_unit_is_a_label_only_where_an_amount_stands_behind_it(
    written: str, span: tuple[float, float], unit: Unit | None
) -> None:
    found = quantities(written)[0]
    assert ((found.span.low, found.span.high), found.unit) == (span, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "Roll your shoulders forward 10 times.",
        "Tilt your head to either side 5 times.",
        "Turn your trunk to each side, 10 times.",
        "Kick your right foot up, then kick your left foot up 10 times.",
        "Switch and stop if your knee hurts.",
    ],
)
def test_what_asks_for_both_sides_and_says_what_to_do_is_said(sentence: str) -> None:
    (stretch,) = read(
        f"## Fan\n\nSit tall. {sentence} Hold for 20 seconds.\n", "x"
    ).script.stretches
    verb = sentence.split()[0]
    assert any(verb in line for step in stretch.steps for line in step.say)


@pytest.mark.parametrize(
    "text",
    [
        "Swing one leg up the wall, then the other. Stay for 5 minutes.",
        "Lift one leg, then the other. Balance for 30 seconds.",
    ],
)
def test_the_way_into_a_pose_limb_by_limb_asks_for_no_second_side(text: str) -> None:
    (stretch,) = read(f"## Fan\n\nLie down. {text}\n", "x").script.stretches
    assert stretch.dose.sides is Sides.NONE


def test_rounds_of_what_is_held_are_sets() -> None:
    (stretch,) = read(
        "## Plank, 30 seconds\n\nRest on your arms. Do 3 rounds.\n", "x"
    ).script.stretches
    assert (stretch.dose.hold, stretch.dose.sets) == (Span(30, 30), Span(3, 3))


def test_no_breath_is_held_for_a_minute() -> None:
    text = "Inhale 4 seconds, exhale 8 seconds until empty, 60 seconds in all."
    (stretch,) = read(f"## Breath\n\n{text}\n", "x").script.stretches
    assert [phase.length.high for phase in stretch.dose.pattern] == [4, 8]


@pytest.mark.parametrize(
    "text",
    [
        "Lie down. [pause 15s] Lift your hips and hold.",
        "3 sets\n\nStep back. [pause 10s]\nLower it. [pause 10s]",
        "Lie down. [pause 20s] Stay for 5 breaths.",
    ],
)
def test_pauses_are_not_the_time_of_what_is_held_or_counted(text: str) -> None:
    (stretch,) = read(f"## Bridge\n\n{text}\n", "x").script.stretches
    assert not is_paused(stretch)
