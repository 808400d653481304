import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdspace.mirror import has_side, mirrored

SIDES = {
    "Step your left foot forward.": "Step your right foot forward.",
    "Bend your right knee.": "Bend your left knee.",
    "LEFT leg first, Right arm up.": "RIGHT leg first, Left arm up.",
    "Cross your right ankle before your left.": "Cross your left ankle before your right.",
    "Place the left on top of the right.": "Place the right on top of the left.",
    "Turn to the right.": "Turn to the left.",
    "Look right and left before you rest.": "Look left and right before you rest.",
    "Lean left over the bent knee.": "Lean right over the bent knee.",
    "Open your left arm out to the left until it touches.": "Open your right arm out to the right "
    "until it touches.",
    "Reach with your left-hand fingers.": "Reach with your right-hand fingers.",
    "Slide leftward, then to the rightmost edge.": "Slide rightward, then to the leftmost edge.",
    "Lift the upper left arm.": "Lift the upper right arm.",
    "Ten times left, ten times right.": "Ten times right, ten times left.",
    "Your right is the front foot.": "Your left is the front foot.",
    "R knee bent, (L) leg straight.": "L knee bent, (R) leg straight.",
    "Repeat L/R.": "Repeat R/L.",
    "Roll right and rest.": "Roll left and rest.",
    "Bring the left foot to a right angle.": "Bring the right foot to a right angle.",
    "Place the right foot right next to the left foot.": "Place the left foot right next to the "
    "right foot.",
    "Turn your head to the left now.": "Turn your head to the right now.",
    "Turn your head right as far as you can.": "Turn your head left as far as you can.",
    "Cross the knees, left over right.": "Cross the knees, right over left.",
    "Turn your head left before you lift.": "Turn your head right before you lift.",
    "Reach right as you exhale.": "Reach left as you exhale.",
    "What is left is the left side.": "What is left is the right side.",
    "Move the left in line with the right.": "Move the right in line with the left.",
}

NO_SIDES = [
    "Bend both knees to a right angle.",
    "Bend both knees at right angles.",
    "A right-angled bend.",
    "Stop right away if it hurts.",
    "Sit right next to the wall.",
    "You are doing all right.",
    "Breathe out what is left.",
    "Empty whatever is left in your lungs.",
    "Use the towel that is left over.",
    "There are ten seconds left.",
    "Thirty more seconds left.",
    "How much time is left?",
    "Turn right around.",
    "Right now, relax.",
    "See the upper left photo.",
    "The picture on the right shows it.",
    "As shown on the right.",
    "Do it the right way.",
    "Drink right before bed.",
    "Bring your hips right up to the wall.",
    "Keep the knees right above the ankles.",
    "Find the height that is right for you.",
    "Stay until it feels right.",
    "Continue where you left off.",
    "Find the right amount of tension.",
    "That feels good, right?",
    "Right, let us begin.",
    "Stand upright with a bright smile.",
    "Your L-shaped body, with the spine at L4.",
    "Get it right.",
    "Get right into the hip.",
    "Stop right before it hurts.",
]


@pytest.mark.parametrize(("text", "expected"), SIDES.items())
def test_a_named_side_is_exchanged_in_the_same_case(text: str, expected: str) -> None:
    assert mirrored(text) == expected
    assert has_side(text)


@pytest.mark.parametrize("text", NO_SIDES)
def test_words_that_name_no_side_stay(text: str) -> None:
    assert mirrored(text) == text
    assert not has_side(text)


WORDS = sorted({w for text in [*SIDES, *NO_SIDES] for w in text.replace("-", " - ").split()})


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_mirroring_twice_gives_back_the_words(text: str) -> None:
    assert mirrored(mirrored(text)) == text


@given(st.text(alphabet="leftrighLRTI/()-,. a", max_size=60))
def test_mirroring_twice_gives_back_any_text(text: str) -> None:
    assert mirrored(mirrored(text)) == text


def test_a_long_text_takes_time_in_proportion() -> None:
    text = "Turn right, then left. " * 5000
    assert mirrored(text) == "Turn left, then right. " * 5000
