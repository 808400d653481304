"""Counts behind a bar: those of a breath, and the tempo of a lift."""

import pytest

from holdspace.reading import read


def counts(text: str) -> list[float]:
    (stretch,) = read(f"{text}\n", "any").script.stretches
    return [phase.length.low for phase in stretch.dose.pattern]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("## Box breath | 4-4-4-4\n\n- Sit down.", [4, 4, 4, 4]),
        ("## 4-7-8 breathing\n\n- Sit down.", [4, 7, 8]),
        ("## Box | 4-4-4-4, 6 rounds\n\n- Sit down.", [4, 4, 4, 4]),
        ("## Evening | 4-7-8\n\n- Breathe through your nose.", [4, 7, 8]),
        ("## Breathing 4-6 | 10 cycles\n\n- Sit down.", [4, 6]),
    ],
)
def test_counts_are_a_breath_s_where_a_word_says_so(text: str, lengths: list[float]) -> None:
    assert counts(text) == lengths


@pytest.mark.parametrize(
    "text",
    [
        "## Bench press | 3 x 8, 4-1-2\n\n- Lower the bar.",
        "## Bench press | 3 x 8, 4-1-2\n\n- Lower the bar, and breathe out as you press.",
        "## Tempo press | 10 reps, 4-0-1-0\n\n- Lower the bar.",
        "## Squat | 4-1-2\n\n- Bend your knees.",
    ],
)
def test_counts_of_a_lift_are_no_breath_s(text: str) -> None:
    assert counts(text) == []
