"""Texts that look like what a rule of the reader is for, and are something else."""

import pytest

from holdspace.explain import dose_in_words
from holdspace.reading import read


def understood(text: str) -> list[str]:
    return [f"{s.name}: {dose_in_words(s.dose)}" for s in read(text, "any").script.stretches]


HOLDS_THAT_RISE = """
| Pose | Hold | Rest |
|---|---|---|
| Plank | 0:30 | 10 sec |
| Side plank | 0:45 | 15 sec |
| Wall sit | 1:00 | 20 sec |
"""

A_PRESCRIPTION = """
# Exercise prescription

1. Heel slides: slide your heel 10 times.
2. Ankle pumps: pump your foot 20 times.
3. Bridge: lift your hips 10 times.
"""

ITS_OWN_MOVEMENT = """
# Class

## Lunge | 30 sec

Step your right foot forward.

## Thread the needle | 30 sec

Slide an arm under. Repeat the whole movement on the other side.
"""

STEPS_IN_DECIMALS = """
1 Pelvic tilt
1.1 Lie on your back with your knees bent
1.2 Tighten your stomach
1.3 Hold for 5 seconds, repeat 10 times
"""

NO_TITLE = """
Fire hose
Shake out your arms and legs for 30 seconds.

Washing machine
Twist from side to side for 30 seconds.

Elevator
Bend your knees and stand up 10 times.

Windmill
Swing your arms for 20 seconds.
"""

POSITIONS = """
Three ways to rest

Position 1: Lie on your back, hold for 30 seconds.
Position 2: Lie on your side, hold for 30 seconds.
Position 3: Sit up, hold for 30 seconds.
"""

POSES_THAT_COME_NEXT = """
Yoga

Try these poses next:

Cobra
Press up. 20 seconds.

Child's pose
Sit back. 30 seconds.
"""

ASKED_OF_CHILDREN = """
Kids' yoga

Flamingo: Can you stand on one leg for 10 seconds?
Frog: Can you squat down and jump 5 times?
Snake: Can you lie on your tummy and hiss for 5 seconds?
Rest: Lie down for 1 minute.
"""

VERBS_IN_NAMES = """
Gym

1. Shoulder Press (dumbbells) - 10 reps
2. Hip Lift with a bridge - 10 reps
3. Hamstring Stretch with strap - 30 sec
4. Calf Stretch at the wall - 30 sec
"""

OWN_REPETITIONS = """
Ankle
Point your toes and pull them back. Then circle your foot. Repeat each of these 10 times.

Knee
Bend and straighten your knee 12 times.

Hip
Lift your leg 8 times.
"""

NUMBERS_OF_LIMBS = """
Rows

1-Arm Row
Pull 10 times.

2-Arm Row
Pull 8 times.

1-Leg Bridge
Lift 6 times.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HOLDS_THAT_RISE,
            [
                "Plank: hold 30 sec, rest 10 sec",
                "Side plank: hold 45 sec, rest 15 sec",
                "Wall sit: hold 1 min, rest 20 sec",
            ],
        ),
        (A_PRESCRIPTION, ["Heel slides: 10 times", "Ankle pumps: 20 times", "Bridge: 10 times"]),
        (ITS_OWN_MOVEMENT, ["Lunge: hold 30 sec", "Thread the needle: hold 30 sec, each side"]),
        (
            NO_TITLE,
            [
                "Fire hose: move for 30 sec",
                "Washing machine: move for 30 sec",
                "Elevator: 10 times",
                "Windmill: move for 20 sec",
            ],
        ),
        (POSITIONS, [f"Position {number}: hold 30 sec" for number in (1, 2, 3)]),
        (POSES_THAT_COME_NEXT, ["Cobra: hold 20 sec", "Child's pose: hold 30 sec"]),
        (ASKED_OF_CHILDREN, ["Flamingo: hold 10 sec", "Frog: 5 times", "Snake: hold 5 sec"]),
        (
            VERBS_IN_NAMES,
            [
                "Shoulder Press (dumbbells): 10 times",
                "Hip Lift with a bridge: 10 times",
                "Hamstring Stretch with strap: hold 30 sec",
                "Calf Stretch at the wall: hold 30 sec",
            ],
        ),
        (OWN_REPETITIONS, ["Ankle: 10 times", "Knee: 12 times", "Hip: 8 times"]),
        (NUMBERS_OF_LIMBS, ["1-Arm Row: 10 times", "2-Arm Row: 8 times", "1-Leg Bridge: 6 times"]),
    ],
)
def test_what_only_looks_like_it_is_read_as_it_was(text: str, expected: list[str]) -> None:
    assert understood(text) == expected


def test_steps_counted_in_decimals_are_no_exercises() -> None:
    assert "Hold" not in [name.partition(":")[0] for name in understood(STEPS_IN_DECIMALS)]


def test_links_side_by_side_take_no_time() -> None:
    assert understood("[!](#)" * 200 + "x") == []


def test_a_question_to_the_one_on_the_mat_swallows_nothing() -> None:
    text = "## Body scan | 5 min\n\nLie down.\n\nWhat do you notice?\n\nMove your toes.\n"
    (stretch,) = read(text, "any").script.stretches
    assert [step.text for step in stretch.steps] == ["Lie down.", "Move your toes."]


def test_a_sentence_that_gives_a_dose_besides_the_other_side_is_kept() -> None:
    text = (
        "1. Lunge - Step your right foot forward. 30 seconds.\n\n"
        "2. Row - Pull with your right arm. 30 seconds.\n\n"
        "Go through the circuit again on the other side, then rest for one minute.\n"
    )
    lunge, row = read(text, "any").script.stretches
    assert lunge.dose.per_side
    assert row.dose.per_side
    assert "rest for one minute" in " ".join(step.text for step in row.steps)


def test_of_exercises_in_one_line_those_with_a_side_are_done_on_both() -> None:
    text = (
        "Leaflet\n\n"
        "Calf stretch Stand with your right foot back. Hold for 20 seconds. "
        "Bridge Lie on your back and lift your hips. Repeat 10 times. "
        "Knee hug Lie down and hug your right knee. Hold for 20 seconds.\n\n"
        "Repeat the whole sequence on the other side.\n"
    )
    calf, bridge, knee = read(text, "any").script.stretches
    assert calf.dose.per_side
    assert knee.dose.per_side
    assert not bridge.dose.per_side
