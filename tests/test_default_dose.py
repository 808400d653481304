"""What is done of an exercise whose author does not say how long or how often."""

import pytest

from holdspace.dosing import settled
from holdspace.paces import find
from holdspace.reading import read
from holdspace.script import Stretch

MOVED = {
    "Cat and cow": "Kneel on all fours.\nBreathe in and sink your belly.\nRound your back.",
    "Cat/Cow Stretch": "Kneel on all fours.\nArch your back, then round it.",
    "Rolling over": "Bend your knees.\nLet them fall to one side and follow with your shoulders.",
    "Heel-to-toe walk": "Place your right heel in front of your left toes.",
    "Single-leg circles": "Lie on your back.\nLift one leg and draw a ring with it.",
    "Getting up from a chair": "Slide to the front of the seat.\nLean forward and stand up.",
    "Shoulder shrugs": "Lift both shoulders to your ears.\nLet them drop.",
    "Happy hips": "Lie on your back.\nGently rock from one hip to the other.",
    "Bridge": "Lie on your back.\nLift your hips.\nThen slowly lower them again.",
    "Chair work": "Stand up without your hands.\nSit back down slowly.",
    "The windscreen": "Sit down and lean back.\nLet your knees fall from side to side.",
}
HELD = {
    "Child's Pose": "Sit back on your heels.\nBreathe deeply in and out.",
    "Low lunge": "Step your right foot forward.\nLower your left knee to the floor.",
    "Spinal twist": "Lie on your back.\nLet both knees fall to the right.\nTurn your head left.",
    "Roll down": "Roll down from your head.\nHang, and stay there.",
    "Wall walk": "Walk your fingers up the wall until you feel a stretch.",
    "Forward bend": "Bend forward.\nStraighten your legs as far as they go.",
    "Mountain": "Lift your chest.\nLower your shoulders.",
    "Plank": "Step one foot back, then the other.",
}


def stretch(name: str, steps: str) -> Stretch:
    listed = "".join(f"- {step}\n" for step in steps.splitlines())
    (one,) = read(f"## {name} |\n\n{listed}", "example.md").script.stretches
    return one


@pytest.mark.parametrize(("name", "steps"), MOVED.items())
def test_a_movement_without_a_dose_is_moved_for_a_time(name: str, steps: str) -> None:
    dose = settled(stretch(name, steps), find("steady"))
    assert (dose.hold, dose.moving) == (30, True)


@pytest.mark.parametrize(("name", "steps"), HELD.items())
def test_a_position_without_a_dose_is_held(name: str, steps: str) -> None:
    dose = settled(stretch(name, steps), find("steady"))
    assert (dose.hold, dose.moving) == (30, False)


def test_a_written_dose_is_held_whatever_it_is_called() -> None:
    (one,) = read("## Cat and cow | 20 sec\n\n- Round your back.\n", "a.md").script.stretches
    dose = settled(one, find("steady"))
    assert (dose.hold, dose.moving) == (20, False)


@pytest.mark.parametrize(
    ("name", "default"),
    [("Cat and cow", "30 seconds of moving"), ("Butterfly", "a hold of 30 seconds")],
)
def test_the_warning_says_which_default_is_used(name: str, default: str) -> None:
    (problem,) = read(f"## {name} |\n\n- Sit tall.\n", "a.md").problems
    assert (problem.code, default in problem.message) == ("no-dose", True)
