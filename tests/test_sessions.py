"""Golden examples: each script in `sessions/` beside what is heard, cue by cue.

Lengths are estimated, so that the examples need no voice. After a change that is meant, write
them anew with `python tests/test_sessions.py` and read the difference.
"""

from pathlib import Path

import pytest

from holdspace.compiler import compile_script
from holdspace.drawing import draw
from holdspace.estimate import Estimate
from holdspace.pace import Pace
from holdspace.paces import find
from holdspace.reading import read
from holdspace.schedule import schedule

FOLDER = Path(__file__).parent / "sessions"
PACES = ("steady", "brisk")


def heard(script: Path, pace: Pace) -> str:
    reading = read(script.read_text("utf-8"), script.name)
    program = compile_script(reading.script, pace, minutes=2)
    lines = draw(schedule(program, Estimate(pace.rate)))
    return "".join(f"{line.text.rstrip()}\n" for line in lines)


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("script", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_a_session_sounds_as_its_example_says(script: Path, pace: str) -> None:
    expected = script.with_suffix(f".{pace}.txt").read_text("utf-8")
    assert heard(script, find(pace)) == expected


def write_examples() -> None:
    for script in FOLDER.glob("*.md"):
        for pace in PACES:
            script.with_suffix(f".{pace}.txt").write_text(heard(script, find(pace)), "utf-8")


if __name__ == "__main__":
    write_examples()
