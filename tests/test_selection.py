"""Choosing among the stretches of a script."""

from dataclasses import replace

import pytest

from holdspace.problems import UsageError
from holdspace.script import Dose, Script, Stretch
from holdspace.selection import Selection, select

NAMES = ("Cat", "Cow", "Happy Baby", "Child's Pose")
SCRIPT = Script("All", "-", tuple(Stretch(name, i + 1, Dose()) for i, name in enumerate(NAMES)))


def names(choice: Selection) -> list[str]:
    return [stretch.name for stretch in select(SCRIPT, choice).stretches]


def test_everything_is_done_in_order_unless_asked_otherwise() -> None:
    assert names(Selection()) == list(NAMES)


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("2", ["Cow"]),
        ("1,3-4", ["Cat", "Happy Baby", "Child's Pose"]),
        ("happy baby", ["Happy Baby"]),
        ("4, cat", ["Cat", "Child's Pose"]),
    ],
)
def test_only_takes_numbers_ranges_and_names(only: str, expected: list[str]) -> None:
    assert names(Selection(only=only)) == expected


def test_skip_leaves_out_what_it_names() -> None:
    assert names(Selection(skip="happy baby,1")) == ["Cow", "Child's Pose"]


def test_the_same_seed_shuffles_the_same_way_and_loses_nothing() -> None:
    first = names(Selection(shuffle=True, seed=7))
    assert first == names(Selection(shuffle=True, seed=7))
    assert sorted(first) == sorted(NAMES)


def test_repeat_does_the_whole_again() -> None:
    chosen = select(SCRIPT, Selection(only="1,2", repeat=2))
    assert ([stretch.name for stretch in chosen.stretches], chosen.rounds) == (["Cat", "Cow"], 2)


def test_the_rounds_of_the_script_are_done_unless_others_are_asked_for() -> None:
    script = replace(SCRIPT, rounds=3)
    assert select(script, Selection()).rounds == 3
    assert select(script, Selection(repeat=2)).rounds == 2


@pytest.mark.parametrize("only", ["5", "0", "3-2", "downward dog"])
def test_what_the_script_does_not_have_is_a_clear_mistake(only: str) -> None:
    with pytest.raises(UsageError, match="no stretch"):
        select(SCRIPT, Selection(only=only))


def test_leaving_nothing_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="no stretch is left"):
        select(SCRIPT, Selection(only="1", skip="1"))
