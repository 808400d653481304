"""Samples and seconds."""

import pytest

from holdspace.units import Samples, clock, duration, milliseconds, samples, seconds


def test_a_millisecond_is_48_samples() -> None:
    assert samples(0.001) == 48
    assert seconds(Samples(48)) == 0.001
    assert milliseconds(Samples(48)) == 1


def test_halves_of_a_sample_go_up() -> None:
    assert samples(0.5 / 48_000) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10m", 600),
        ("8:30", 510),
        ("600s", 600),
        ("1h 5m", 3900),
        ("1:02:03", 3723),
        ("10", 600),
        ("7.5m", 450),
        (" 90 sec ", 90),
        ("20 min", 1200),
        ("10 minutes", 600),
        ("1 Minute", 60),
        ("1 hour and 5 minutes", 3900),
        ("1 hr, 5 mins, 30 seconds", 3930),
        ("1h30", 5400),
        ("5m 30", 330),
    ],
)
def test_a_length_is_understood_as_people_type_it(text: str, expected: int) -> None:
    assert duration(text) == samples(expected)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "10x", "0m", "-5m", "8:70", "m", "and", "10 miles", "30s 5", "7,5 m", "1" * 400],
)
def test_what_is_no_length_is_none(text: str) -> None:
    assert duration(text) is None


@pytest.mark.parametrize(
    ("second", "expected"), [(0, "0:00"), (65, "1:05"), (3599.6, "1:00:00"), (3661, "1:01:01")]
)
def test_a_clock_reads_as_people_expect(second: float, expected: str) -> None:
    assert clock(samples(second)) == expected
