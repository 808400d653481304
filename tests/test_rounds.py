"""How often the whole is done, by what stands outside of its exercises."""

import pytest

from holdspace.reading import read

EXERCISES = """
## Squat | 10 reps

- Bend your knees.

## Plank | 30 sec

- Push up.
"""


def rounds(told: str) -> int:
    return read(f"# Morning\n\n{told}\n{EXERCISES}", "any").script.rounds


@pytest.mark.parametrize(
    "told",
    [
        "Do the whole sequence 3 times.",
        "Do 3 rounds.",
        "Three rounds in total.",
        "Complete 3 rounds of the following exercises.",
        "Do 3 rounds of the circuit below, resting for a minute between rounds.",
        "Repeat the circuit for 3 rounds.",
        "Complete three rounds.",
        "Do 3 rounds of all the exercises.",
    ],
)
def test_words_of_the_whole_give_its_rounds(told: str) -> None:
    assert rounds(told) == 3


@pytest.mark.parametrize(
    "told",
    [
        "Take 5 rounds of box breathing first to settle down.",
        "Start with two rounds of jumping jacks to get warm.",
        "On good days do 5 rounds.",
        "If you have time, do 3 rounds.",
        "Walk three rounds around the garden first.",
    ],
)
def test_rounds_of_something_else_and_those_on_a_condition_are_not_those_of_the_whole(
    told: str,
) -> None:
    assert rounds(told) == 1
