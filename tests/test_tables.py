"""Tables of exercises, in whatever way their columns are named and drawn."""

import pytest

from holdspace.explain import dose_in_words
from holdspace.reading import read

BARS = """
| Pose | Time | Side |
|------|:----:|------|
| Sleeping Dog | 45 secs | both |
| Half Moon | 1 min | L/R |
| Sand Timer | 2-3 mins | - |
"""

NO_BORDERS = """
Pose | Time | Side
--- | --- | ---
Sleeping Dog | 45 secs | both
Half Moon | 1 min | L/R
Sand Timer | 2-3 mins | -
"""

TABS = """
Pose\tTime\tSide
Sleeping Dog\t45 secs\tboth
Half Moon\t1 min\tL/R
Sand Timer\t2-3 mins\t-
"""

GAPS = """
Pose             Time        Side
Sleeping Dog     45 secs     both
Half Moon        1 min       L/R
Sand Timer       2-3 mins    -
"""

COMMAS = """
Pose,Time,Side
Sleeping Dog,45 secs,both
Half Moon,1 min,L/R
Sand Timer,2-3 mins,-
"""

DRAWN = """
+--------------+----------+------+
| Pose         | Time     | Side |
+--------------+----------+------+
| Sleeping Dog | 45 secs  | both |
| Half Moon    | 1 min    | L/R  |
| Sand Timer   | 2-3 mins | -    |
+--------------+----------+------+
"""

UNKNOWN_TITLES = """
| Lie in this | And stay | Twice? |
|---|---|---|
| Sleeping Dog | 45 secs | both |
| Half Moon | 1 min | L/R |
| Sand Timer | 2-3 mins | - |
"""

NO_TITLES = """
| Sleeping Dog | 45 secs | both |
|---|---|---|
| Half Moon | 1 min | L/R |
| Sand Timer | 2-3 mins | - |
"""

NUMBERED = """
| # | Name | Time | Side |
|---|---|---|---|
| 1 | Sleeping Dog | 45 secs | both |
| 2 | Half Moon | 1 min | L/R |
| 3 | Sand Timer | 2-3 mins | - |
"""

UNITS = """
| Exercise | Hold (sec) | Side |
|---|---|---|
| Sleeping Dog | 45 | both |
| Half Moon | 60 | L/R |
| Sand Timer | 120-180 | |
"""

DRAWINGS = (
    BARS,
    NO_BORDERS,
    TABS,
    GAPS,
    COMMAS,
    DRAWN,
    UNKNOWN_TITLES,
    NO_TITLES,
    NUMBERED,
    UNITS,
)


def understood(text: str) -> list[str]:
    return [f"{s.name}: {dose_in_words(s.dose)}" for s in read(text, "any").script.stretches]


@pytest.mark.parametrize("drawn", DRAWINGS)
def test_a_table_is_read_in_every_way_it_is_drawn(drawn: str) -> None:
    for page in (drawn, f"# Evening sheet\n\nMove slowly. Keep warm.\n{drawn}"):
        assert understood(page) == [
            "Sleeping Dog: hold 45 sec, each side",
            "Half Moon: hold 1 min, each side",
            "Sand Timer: hold 2-3 min",
        ]


SHEET = """
# Shoulder sheet

| Exercise | How | Sets | Reps | Rest |
|---|---|---|---|---|
| **Wall slide** | Stand against a wall. Slide your arms up. | 3 | 12 | 30 s |
| 2. Band row | Pull the band to your ribs. | 2 | 8-10 each arm | 1 min |
"""


def test_the_columns_of_a_table_become_a_dose_and_steps() -> None:
    assert understood(SHEET) == [
        "Wall slide: 3 sets, 12 times, rest 30 sec",
        "Band row: 2 sets, 8-10 times, rest 1 min, each side",
    ]
    steps = [[step.text for step in s.steps] for s in read(SHEET, "any").script.stretches]
    assert steps == [
        ["Stand against a wall.", "Slide your arms up."],
        ["Pull the band to your ribs."],
    ]


ONE_ARM = """
| Exercise | Reps | Side |
|---|---|---|
| Curl | 10 | right only |
| Press | 8 | both |
"""


def test_one_side_in_a_table_is_told_and_is_no_doubt() -> None:
    reading = read(ONE_ARM, "any")
    assert understood(ONE_ARM) == ["Curl: 10 times", "Press: 8 times, each side"]
    assert [step.say for step in reading.script.stretches[0].steps] == [("right only",)]
    assert not reading.problems


PLAN = """
## Cat Stretch

- Come to hands and knees, and round your back.
- Repeat 8 times.

## Sand Timer

- Turn your chest, and hold for 30 seconds.

## Week at a glance

| Day | Exercise | Time |
|---|---|---|
| Monday | Cat Stretch | 5 minutes |
| Tuesday | Sand Timer | 10 minutes |
"""


def test_a_table_that_repeats_what_is_told_is_left_out() -> None:
    assert understood(PLAN) == ["Cat Stretch: 8 times", "Sand Timer: hold 30 sec"]


MIXED = """
## Cat Stretch

- Come to hands and knees, and round your back.
- Repeat 8 times.

## And then, on the floor

| Pose | Hold |
|---|---|
| Sleeping Dog | 45 secs |
| Half Moon | 1 min |
"""


def test_a_table_goes_on_with_what_is_told_above_it() -> None:
    assert understood(MIXED) == [
        "Cat Stretch: 8 times",
        "Sleeping Dog: hold 45 sec",
        "Half Moon: hold 1 min",
    ]


def test_a_table_of_something_else_is_no_list_of_exercises() -> None:
    page = (
        "## Cat Stretch\n\n- Round your back 8 times.\n\n| Ward | 01632 960 100 |\n| Desk | 12 |\n"
    )
    assert understood(page) == ["Cat Stretch: 8 times"]
