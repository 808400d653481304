"""The other limb: where a sentence asks for the other side, and where it only tells a position."""

import pytest

from holdspace.reading.doses.sides import sides


@pytest.mark.parametrize(
    "sentence",
    [
        "Take one hand and hold the other wrist.",
        "Bend one knee and stretch the other leg.",
        "Pull the fingers back and use your other hand.",
        "Press with one foot, and lift the other leg.",
        "Cross one ankle over the other knee.",
        "Reach one arm up and then the other.",
        "Hold one end of the band in each hand.",
    ],
)
def test_the_other_limb_within_a_position_asks_for_no_second_side(sentence: str) -> None:
    assert sides(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Hold for one minute, then trace the other hand.",
        "Then stretch the other leg.",
        "Now the other foot.",
        "Finish with your other arm.",
        "Turn round and do the same.",
    ],
)
def test_the_other_limb_in_its_turn_asks_for_the_second_side(sentence: str) -> None:
    assert sides(sentence)
