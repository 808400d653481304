"""Headings: what stands before a name, and headings that are those of no exercise."""

import pytest

from holdspace.reading import read
from holdspace.script import Span
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
        "TL;DR",
        "My first week",
        "Learning objectives",
        "Reflection (fill in afterwards)",
        "Training log",
        "Meal plan",
        "Sleep hygiene",
        "Shopping list",
        "Furniture",
        "Contributing",
        "Weekly plan",
        "Your desk",
        "Here's why it matters",
        "Wrist taping",
        "Activity modification",
        "Ice",
        "How to get here",
        "Remember",
        "Not yet",
        "Rules for the hall",
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


def test_exercises_below_what_comes_first_are_exercises_where_there_are_no_others() -> None:
    page = """# Three breaths for the bus

## Before you begin

Loosen your scarf.

### Slow Six

1. Breathe in through your nose for 6 seconds.
2. Breathe out for 6 seconds.
3. Repeat 5 times.

### Straw Breath

- Purse your lips as if around a straw.
- Breathe out slowly for a minute.
"""
    assert names(page) == ["Slow Six", "Straw Breath"]


@pytest.mark.parametrize(
    "line",
    [
        "Medically reviewed by Dana Holm, PT",
        "Share on Pinterest",
        "Home > Backs > Stretches",
        "14 people found this helpful",
    ],
)
def test_a_line_of_the_page_is_no_exercise_and_hides_no_rule(line: str) -> None:
    page = f"""Two stretches for the seat

{line}

For each one, hold for 20 seconds and repeat twice on each side.

1. Lying twist

Lie on your back. Let your knees sink to one side.

2. Chair twist

Sit on a chair and cross one leg over the other. Turn to look behind you.
"""
    assert names(page) == ["Lying twist", "Chair twist"]
    doses = [stretch.dose for stretch in read(page, "any").script.stretches]
    assert [(dose.hold, dose.per_side) for dose in doses] == [(Span(20, 20), True)] * 2


@pytest.mark.parametrize("written", ["Weeks 1-2: calm it down", "After you play"])
def test_an_occasion_is_no_exercise_among_exercises(written: str) -> None:
    page = f"## Seated Fan{STEPS}## {written}\n\n- Walk for 10 minutes.\n\n## Wall Arms{STEPS}"
    assert names(page) == ["Seated Fan", "Wall Arms"]


@pytest.mark.parametrize(
    "written",
    [
        "Reflection pose",
        "Tap and brace",
        "Bracing",
        "Your head",
        "Physiology sigh",
        "Phase 1 plank",
        "Best for hips: Pigeon pose",
        "Set your shoulders",
        "Things for the neck",
        "Sleeping pigeon",
        "Weekly lunge",
        "Standing at the wall push-up",
        "Wall sit (needs no £50 gym)",
    ],
)
def test_a_name_that_looks_like_the_heading_of_something_else_is_kept(written: str) -> None:
    assert names(f"## Seated Fan{STEPS}## {written}{STEPS}") == ["Seated Fan", written]


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("STOP if it hurts.\nNEVER roll the hips.\nEXHALE and lift.\n", "STOP if it hurts."),
        ("Lie on your back  and rest.\nDo not roll  your hips.\nBend  a knee.\n", "Do not roll"),
        ("By the wall, stand tall.\n", "By the wall, stand tall."),
        ("By the way, stop if your calf hurts.\n", "By the way, stop if your calf hurts."),
    ],
)
def test_what_looks_like_a_name_or_a_caption_is_said(steps: str, said: str) -> None:
    (stretch,) = read(f"## Seated Fan | 30 sec\n\n{steps}", "any").script.stretches
    assert said in " ".join(step.text for step in stretch.steps)


def test_links_to_other_exercises_do_not_take_the_place_of_one() -> None:
    links = "".join(f"- {name}, 20 seconds\n" for name in ("Plank", "Bridge", "Cobra", "Squat"))
    page = f"## Wall sit\n\nSit back. Repeat 10 times.\n\nSee also:\n{links}"
    assert names(page) == ["Wall sit"]


def test_sentences_in_small_letters_that_were_broken_are_no_list() -> None:
    page = "lie down and hug 1 knee\nto your chest for 30 seconds\nand rock for 20 seconds\n"
    assert len(names(page)) == 1
