"""Lines that hold several, and those that only look as if they did."""

import pytest

from holdspace.reading import read


@pytest.mark.parametrize(
    "told",
    [
        "Start with cobra for 20 sec. Move to child's pose for 60 s. Then do downward dog 30 s.",
        "Start with cobra 20 s, then move to child's pose 60 s, finish with downward dog 30 s",
        "Cobra 20 s, child's pose 60 s, downward dog 30 s",
    ],
)
def test_exercises_told_in_one_line_have_their_names_alone(told: str) -> None:
    script = read(told, "any").script
    assert [(s.name, s.dose.hold and s.dose.hold.low) for s in script.stretches] == [
        ("Cobra", 20),
        ("Child's pose", 60),
        ("Downward dog", 30),
    ]


def test_a_row_of_a_table_stays_whole() -> None:
    rows = "| Squat | 3 x 10 | 1. Bend 2. Rise 3. Breathe |\n| WallSit | 30 sec | Sit. |\n"
    script = read(f"| Exercise | Dose | How |\n| --- | --- | --- |\n{rows}", "any").script
    assert [s.name for s in script.stretches] == ["Squat", "WallSit"]
    assert [s.dose.empty for s in script.stretches] == [False, False]
