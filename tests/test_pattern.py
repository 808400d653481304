"""Patterns that are compiled when they are first used."""

import re

import pytest

from holdspace.pattern import Pattern


def test_a_pattern_is_compiled_when_it_is_first_used_and_not_before() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error):
        broken.search("anything")


def test_capitals_make_no_difference_unless_a_pattern_is_cased() -> None:
    assert Pattern("hold").sub("stay", "Hold, hold") == "stay, stay"
    assert Pattern("hold", cased=True).sub("stay", "Hold, hold") == "Hold, stay"
