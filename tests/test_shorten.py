import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdspace.shorten import shortened

SHORTER = {
    "Slide the shin up the wall, scooting your knee as close as feels comfortable.": (
        "Slide the shin up the wall."
    ),
    "Lean your hip to the wall until you feel a stretch through the hip and thigh.": (
        "Lean your hip to the wall."
    ),
    "Press the knee away gently to deepen the stretch.": "Press the knee away gently.",
    "Roll to your right side, keeping your seat on the wall.": "Roll to your right side.",
    "Slide the foot back, keeping the heel down, then bend the knee.": (
        "Slide the foot back, then bend the knee."
    ),
    "Lower the hip so that the thigh can rest.": "Lower the hip.",
    "Then, hug your knees (or your shins) in.": "Hug your knees in.",
    "Lift the chest. You should feel this in the front of the hip.": "Lift the chest.",
    "Lift your left knee, so your left thigh is level.": "Lift your left knee.",
    "Draw the knee in as far as you can.": "Draw the knee in.",
    "Hold the wall with one hand for balance.": "Hold the wall with one hand.",
}

WHOLE = [
    "Hold for thirty seconds.",
    "Cross your right ankle over your left thigh and flex the foot.",
    "Turn your chair so that its back is to the wall.",
    "Bring the knee in, so that the right foot is free.",
    "Bend the knee until you feel a stretch and hold for ten breaths.",
    "Lean until you feel a stretch.",
    "Lie on your side, keeping hips, ribs and head in line.",
    "You should feel this in the hip.",
    "Step back to the wall.",
    "Lift the arm, keeping it 1.5 fists from the wall, more or less.",
    "",
]

CLAUSES = [
    "Lift your left leg",
    "Bend the right knee",
    "Then, roll over",
    ", keeping your left foot still",
    " until you feel a stretch",
    " to open up the right hip",
    " (or the left one)",
    ", then lower it",
    " and hold",
    ". You should feel this.",
    ", so that your right side is long",
    ".",
    ". ",
]


@pytest.mark.parametrize(("sentence", "expected"), SHORTER.items())
def test_what_only_explains_is_left_out(sentence: str, expected: str) -> None:
    assert shortened(sentence) == expected


@pytest.mark.parametrize("sentence", WHOLE)
def test_in_doubt_an_instruction_stays_whole(sentence: str) -> None:
    assert shortened(sentence) == sentence


@given(st.lists(st.sampled_from(CLAUSES), max_size=8).map("".join))
def test_a_shorter_form_keeps_its_words_in_order_and_every_side(sentence: str) -> None:
    shorter = shortened(sentence)
    words = iter(sentence.lower().replace(",", " ").replace(".", " ").split())
    kept = shorter.lower().replace(",", " ").replace(".", " ").split()
    assert all(word in words for word in kept)
    assert ("left" in shorter) == ("left" in sentence)
    assert ("right" in shorter) == ("right" in sentence)


@given(st.text())
def test_any_text_has_a_shorter_form_that_is_no_longer(text: str) -> None:
    assert len(shortened(text)) <= len(text)
