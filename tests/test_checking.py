"""`check`, `new` and `convert`: what the command line says of a text."""

from pathlib import Path

import pytest
from commands import holdspace

TWO_MISTAKES = """---
title: Two mistakes
vioce: calm
---
## Butterfly | 30 sec

- Sit down.
@5parsecs Breathe.
"""


def test_every_mistake_is_shown_with_its_place_and_how_to_mend_it(tmp_path: Path) -> None:
    path = tmp_path / "two.md"
    path.write_text(TWO_MISTAKES, "utf-8")
    done = holdspace("check", path)
    assert done.code == 2
    assert f"{path}:3:1: error [front-matter-key]" in done.out
    assert f"{path}:8:1: error [bad-time]" in done.out
    assert done.out.count("hint:") == 2


def test_json_has_one_object_for_each_file_also_for_those_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Butterfly | 20-30 sec per side\n- Sit down.\n", "utf-8")
    done = holdspace("check", "--json", path, tmp_path / "none.txt")
    assert done.code == 2
    one, none = done.json
    assert one["stretches"] == [
        {
            "name": "Butterfly",
            "line": 1,
            "per_side": True,
            "hold_s": [20, 30],
            "reps": None,
            "breaths": None,
            "sets": 1,
            "rest_s": None,
            "about": [],
            "steps": ["Sit down."],
            "notes": [],
        }
    ]
    assert [problem["code"] for problem in none["problems"]] == ["unreadable"]


def test_strict_takes_warnings_as_errors(tmp_path: Path) -> None:
    path = tmp_path / "warned.md"
    path.write_text("## Butterfly\n- Sit down.\n- Close your eyes.\n", "utf-8")
    assert holdspace("check", path).code == 0
    assert holdspace("check", "--strict", path).code == 2


def test_why_shows_the_words_that_gave_each_thing(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text("## Cobra\n- Lift your chest.\n- Hold for 20 seconds.\n", "utf-8")
    assert "hold      line 3: 20 seconds" in holdspace("check", "--why", path).out


def test_a_new_script_checks_clean_and_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    assert holdspace("new", path).code == 0
    assert holdspace("check", "--strict", path).code == 0
    assert holdspace("new", path).code == 2
    assert holdspace("new", path, "--force").code == 0


def test_a_converted_script_says_the_same(tmp_path: Path) -> None:
    path, clean = tmp_path / "one.txt", tmp_path / "clean.md"
    path.write_text(
        "Butterfly\nIt opens the hips.\n- Sit down.\n- Hold for 20 seconds.\nTip: Use a towel.\n",
        "utf-8",
    )
    assert holdspace("convert", path, "-o", clean).code == 0
    before, after = holdspace("check", "--json", path, clean).json
    for stretch in (*before["stretches"], *after["stretches"]):
        del stretch["line"]
    assert before["stretches"] == after["stretches"]


@pytest.mark.parametrize("command", ["check", "convert"])
def test_a_text_without_an_exercise_is_an_error(command: str, tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("Nothing to do here.\n", "utf-8")
    done = holdspace(command, path)
    assert done.code == 2
    assert "no-stretch" in done.out + done.err


def test_why_tells_how_the_time_to_settle_came_about(tmp_path: Path) -> None:
    script = tmp_path / "one.md"
    script.write_text("# One\n\n## Rest | 10 sec\n\n- Lie down on your back.\n", "utf-8")
    assert "lie down" in holdspace("check", "--why", script).out
