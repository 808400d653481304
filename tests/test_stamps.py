"""Times before the parts of a class plan, and repetitions that look like them."""

import pytest

from holdspace.reading import read
from holdspace.script import Span


def test_ranges_that_follow_each_other_are_repetitions_where_nothing_says_minutes() -> None:
    text = "# Circuit\n\n5-10 Push-ups\n10-15 Squats\n15-20 Jumping Jacks\n"
    script = read(text, "any").script
    assert [(s.name, s.dose.reps) for s in script.stretches] == [
        ("Push-ups", Span(5, 10)),
        ("Squats", Span(10, 15)),
        ("Jumping Jacks", Span(15, 20)),
    ]


@pytest.mark.parametrize(
    "plan",
    [
        "0-5 {}\n5-10 {}\n10-15 {}",
        "5-10 min: {}\n10-15 min: {}\n15-20 min: {}",
        "5-10' {}\n10-15' {}\n15-20' {}",
    ],
)
def test_minutes_of_a_plan_are_no_repetitions(plan: str) -> None:
    parts = ("Cat cow. Repeat 10 times.", "Cobra. Hold for 20 seconds.", "Child's pose. 5 breaths.")
    script = read(f"# Class\n\n{plan.format(*parts)}\n", "any").script
    assert [s.name for s in script.stretches] == ["Cat cow", "Cobra", "Child's pose"]
    assert [s.dose.reps for s in script.stretches] == [Span(10, 10), None, None]
