"""What ' and " behind a number mean, where a text is read and where it is spoken."""

import pytest

from holdspace.reading import read
from holdspace.speakable import speakable


@pytest.mark.parametrize(
    "step",
    [
        "Hold a plank. Keep 2' of space around you.",
        "Take a 6' strap, and hold one end.",
        "Step 3' to the left.",
        "Step back 3', and breathe.",
        'Hold 6" above the floor.',
        'Hold a 5" block between your knees.',
        "Come into 'Warrior 2' and breathe.",
    ],
)
def test_a_length_does_not_change_the_dose(step: str) -> None:
    (stretch,) = read(f"## Plank | 30 sec\n\n- {step}\n", "any").script.stretches
    assert stretch.dose.hold is not None
    assert stretch.dose.hold.low == 30


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("## Plank 2'\n\n- Push up.", 120),
        ("## Plank | 2'\n\n- Push up.", 120),
        ('## Plank\n\n- Hold 30" each side, rest 10".', 30),
        ('## Plank\n\n- Side plank. 3 x 30"', 30),
        ('## Core\n\n- Do 3 x 30" planks.', 30),
        ("- Plank 2'\n- Squat 30'' on / 10'' off", 120),
        ('| Exercise | Time |\n| --- | --- |\n| Lunge | 1\'30" |\n| Squat | 45" |', 90),
    ],
)
def test_a_prime_gives_a_time_where_something_says_so(text: str, seconds: int) -> None:
    hold = read(text, "any").script.stretches[0].dose.hold
    assert hold is not None
    assert (hold.low, hold.high) == (seconds, seconds)


def test_a_size_before_the_dose_of_a_heading_is_a_part_of_the_name() -> None:
    (jump,) = read('## Box jump 20" | 10 reps\n\n- Jump.\n', "any").script.stretches
    assert jump.name == 'Box jump 20"'
    assert jump.dose.hold is None
    assert speakable(jump.name) == "Box jump twenty inches"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('Hold 6" above the floor.', "Hold six inches above the floor."),
        ("Come into 'Warrior 2' and breathe.", "Come into Warrior two and breathe."),
        ("Step 3' to the left.", "Step three feet to the left."),
        ('Hold 5" block.', "Hold five inches block."),
        ('Hold 30" with soft knees.', "Hold thirty seconds with soft knees."),
        ('Rest 10" between sets.', "Rest ten seconds between sets."),
        ("Do 'Figure 4' for 2'.", "Do Figure four for two minutes."),
        ("Hold for 1'30\".", "Hold for one minute thirty seconds."),
    ],
)
def test_a_prime_is_spoken_as_what_it_measures(written: str, said: str) -> None:
    assert speakable(written) == said
