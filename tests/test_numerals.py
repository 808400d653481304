import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdspace.numerals import cardinal, decimal, ordinal

CARDINALS = {
    0: "zero",
    13: "thirteen",
    40: "forty",
    99: "ninety-nine",
    105: "one hundred and five",
    1_000: "one thousand",
    2_024: "two thousand and twenty-four",
    1_234_567: "one million two hundred and thirty-four thousand five hundred and sixty-seven",
}
ORDINALS = {1: "first", 12: "twelfth", 20: "twentieth", 23: "twenty-third", 100: "one hundredth"}
DECIMALS = {"7": "seven", "0.5": "half", "1.5": "one and a half", "3.25": "three point two five"}


@pytest.mark.parametrize(("number", "expected"), CARDINALS.items())
def test_a_number_is_said_in_words(number: int, expected: str) -> None:
    assert cardinal(number) == expected


@pytest.mark.parametrize(("number", "expected"), ORDINALS.items())
def test_a_place_is_said_in_words(number: int, expected: str) -> None:
    assert ordinal(number) == expected


@pytest.mark.parametrize(("number", "expected"), DECIMALS.items())
def test_a_decimal_is_said_in_words(number: str, expected: str) -> None:
    assert decimal(number) == expected


@given(st.integers(0, 10**12 - 1), st.integers(0, 10**12 - 1))
def test_different_numbers_are_said_differently(one: int, other: int) -> None:
    assert (cardinal(one) == cardinal(other)) == (one == other)


def test_a_number_of_any_length_has_words() -> None:
    assert decimal("9" * 10_000).startswith("nine nine nine")
