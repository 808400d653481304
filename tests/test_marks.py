"""Marks before the names of exercises."""

import pytest

from holdspace.reading import read


@pytest.mark.parametrize("marks", [("A1.", "A2."), ("B1)", "B2)"), ("I.", "II."), ("a)", "b)")])
@pytest.mark.parametrize("shape", ["## {}", "**{}**", "{} | 30 sec"])
def test_a_mark_is_no_part_of_a_name_in_whatever_shape(shape: str, marks: tuple[str, str]) -> None:
    first, second = (
        shape.format(f"{m} {n}") for m, n in zip(marks, ("Squat", "Plank"), strict=True)
    )
    below = "\n\n".join((first, "Bend your knees for 30 seconds.", second, "Hold for 30 seconds."))
    assert [s.name for s in read(f"# Legs\n\n{below}\n", "any").script.stretches] == [
        "Squat",
        "Plank",
    ]
