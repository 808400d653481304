"""Headings: what stands before a name, and headings that are those of no exercise."""

import pytest

from holdspace.reading import read
from holdspace.writing import written

STEPS = "\n\n- Sit on a firm stool.\n- Hold for 20 seconds.\n\n"


def names(text: str) -> list[str]:
    return [stretch.name for stretch in read(text, "any").script.stretches]


@pytest.mark.parametrize(
    "written",
    [
        "Day 4: Seated Fan",
        "Stop 2 - Seated Fan",
        "Station Three – Seated Fan",
        "Stretch #3: Seated Fan",
        "Exercise No. 5: Seated Fan",
        "Pose 2 of 6: Seated Fan",
        "Third stretch: Seated Fan",
        "The final stretch — Seated Fan",
        "Station B: Seated Fan",
        "No. 7 – Seated Fan",
    ],
)
def test_what_counts_the_exercises_is_no_part_of_a_name(written: str) -> None:
    assert names(f"## {written}{STEPS}## Wall Arms{STEPS}") == ["Seated Fan", "Wall Arms"]


@pytest.mark.parametrize("written", ["Exercise 2 - 30 sec", "Exercise 2: hold 30 sec"])
def test_an_exercise_without_a_name_keeps_its_number(written: str) -> None:
    assert names(f"## {written}{STEPS}") == ["Exercise 2"]


@pytest.mark.parametrize(
    "written",
    [
        "Do's and Don'ts",
        "More Like This",
        "Keep reading",
        "Going home",
        "You might also enjoy",
        "12 Comments",
        "Editor's picks",
        "Follow-up",
    ],
)
def test_what_is_about_a_page_is_no_exercise(written: str) -> None:
    page = f"## Seated Fan{STEPS}## {written}\n\n- Walk for 10 minutes.\n- Lie down.\n"
    assert names(page) == ["Seated Fan"]


@pytest.mark.parametrize(
    "page",
    [
        "| Exercise | Reps |\n---\nSit tall. Hold for 20 seconds.\n",
        "## | Seated Fan | Wall Arms |\n\n- Sit tall and hold for 20 seconds.\n",
        "Fan | Arms\n===\n\nSit tall. Lean left and hold for 20 seconds.\n",
    ],
)
def test_no_name_holds_a_bar(page: str) -> None:
    script = read(page, "any").script
    assert script.stretches
    assert names(written(script)) == [stretch.name for stretch in script.stretches]
    assert not any("|" in stretch.name for stretch in script.stretches)
