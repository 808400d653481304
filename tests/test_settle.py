import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdspace.settle import LONGEST, SHORTEST, change_over, settle, side_change

LIGHTER_THAN = [
    ("Hold for 30 seconds.", "Turn your palm up."),
    ("Turn your palm up.", "Cross your right ankle over your left thigh."),
    ("Close your eyes.", "Sit down on the floor."),
    ("Cross your right ankle over your left thigh.", "Lie down on your back."),
    ("Lift your arm.", "Stand up."),
    ("Sit tall.", "Kneel down."),
    ("Kneel down.", "Grab a towel."),
    ("Lie on your back.", "Lie on your back with your legs up the wall."),
    ("Bend your knees.", "Bend your knees and roll to your right side."),
    ("Press your palms together.", "Fold a towel and place it under your knee."),
]


@pytest.mark.parametrize(("lighter", "heavier"), LIGHTER_THAN)
def test_what_asks_more_of_the_body_takes_longer(lighter: str, heavier: str) -> None:
    assert settle(lighter).seconds < settle(heavier).seconds


@pytest.mark.parametrize(
    "sentence",
    [
        "Hold for 30 seconds, then switch sides.",
        "Keep your lower back on the floor.",
        "Stop without bending.",
        "Feel your upper back.",
        "",
    ],
)
def test_what_moves_nothing_takes_the_least(sentence: str) -> None:
    assert settle(sentence).seconds == SHORTEST


def test_the_largest_movement_counts_whole_and_each_other_a_little() -> None:
    found = settle("Lie down and bend your knees.")
    assert (found.seconds, found.because) == (6.8, "lie down 6 s, bend +0.8 s")


@given(st.text(), st.sampled_from(["lie down", "stand up", "grab a chair", "kneel", "cross", "."]))
def test_every_time_is_within_its_bounds_and_has_a_reason(text: str, movement: str) -> None:
    sentence = f"{movement} {text} {movement}"
    for found in (settle(sentence), change_over(text, sentence), side_change(sentence)):
        assert SHORTEST <= found.seconds <= LONGEST
        assert found.because


LYING = "Lie on your back. Hug your knees into your chest."
STANDING = "Stand tall with your feet apart."
KNEELING = "Kneel on the mat."


def test_lying_to_standing_takes_longer_than_lying_to_lying() -> None:
    assert change_over(LYING, STANDING).seconds > change_over(LYING, KNEELING).seconds
    assert change_over(LYING, KNEELING).seconds > change_over(LYING, LYING).seconds
    assert change_over(LYING, STANDING).because == "from lying to standing"


def test_the_posture_left_is_the_last_and_the_one_taken_the_first() -> None:
    assert change_over(f"{STANDING} {LYING}", f"{LYING} {STANDING}") == change_over(LYING, LYING)


def test_something_to_fetch_adds_to_a_change_over() -> None:
    fetching = change_over(LYING, f"Grab a strap. {LYING}")
    assert fetching.seconds > change_over(LYING, LYING).seconds
    assert fetching.because.endswith("fetching a prop")


def test_rolling_across_takes_longer_than_changing_hands() -> None:
    assert side_change("Roll to your right side.").seconds > side_change("Lift your arm.").seconds
