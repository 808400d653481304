"""Numbers of things, and numbers that were meant for a dose."""

import pytest

from holdspace.reading import read


def unused(step: str) -> list[str]:
    problems = read(f"## Fold | 30 sec\n\n- {step}\n", "any").problems
    return [p.message for p in problems if p.code == "number-unused"]


@pytest.mark.parametrize(
    "step",
    [
        "Fold 2 blankets under your knees.",
        "Press all 10 toes into the mat.",
        "Place 2 fingers on your chin.",
        "Set 2 chairs side by side.",
        "Keep all 4 corners of your feet down.",
    ],
)
def test_a_number_of_things_is_no_dose_that_was_not_understood(step: str) -> None:
    assert unused(step) == []


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("Hold it 30 secnods.", "30 secnods"),
        ("Lift your arms 10 tmies.", "10 tmies"),
        ("Stay here 5 breahts, then rest.", "5 breahts"),
        ("Keep going for at least 5 steps.", "5 steps"),
    ],
)
def test_what_looks_like_a_unit_or_is_asked_for_is_doubted(step: str, words: str) -> None:
    (message,) = unused(step)
    assert f"'{words}'" in message
