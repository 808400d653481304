"""docs/script-format.md: each example is read as the page says, and every code is listed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import holdspace
from holdspace.explain import rows
from holdspace.reading import Reading, read
from holdspace.script import Anchor, Inside

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "script-format.md").read_text("utf-8")
EXAMPLES = re.findall(r"```holdspace\n(.*?)```\n\n```understood\n(.*?)```", PAGE, re.DOTALL)


def understood(reading: Reading) -> Iterator[str]:
    script = reading.script
    rounds = f", {script.rounds} rounds" if script.rounds > 1 else ""
    if script.voice:
        yield f"title {script.title}, voice {script.voice}, pace {script.pace}{rounds}"
    for (_, name, dose, told), stretch in zip(rows(script), script.stretches, strict=True):
        yield f"{name}: {dose}, {told}"
        for step in stretch.steps:
            if step.pause is not None:
                yield f"[pause {step.pause:g}s] {' '.join(step.say)}"
            yield from (timed(cue) for cue in step.during)


def timed(cue: Inside) -> str:
    places = {
        Anchor.START: f"{cue.offset:g}s",
        Anchor.HALF: "half",
        Anchor.END: f"-{cue.offset:g}s",
        Anchor.ANYWHERE: "",
    }
    return f"@{places[cue.anchor]} {cue.text}"


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == PAGE.count("```holdspace") >= 7


@pytest.mark.parametrize(("example", "expected"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_is_read_as_the_page_says(example: str, expected: str) -> None:
    reading = read(example, "example.md")
    assert list(understood(reading)) == expected.splitlines()
    assert reading.problems == ()


def test_every_code_of_a_problem_is_listed() -> None:
    source = Path(holdspace.__file__).parent / "reading"
    text = "".join(path.read_text("utf-8") for path in source.rglob("*.py"))
    problems = re.findall(r'Severity\.\w+,\s*"([a-z-]+)"', text)
    doubts = re.findall(r'Doubt\([^"]*"([a-z-]+)"', text)
    assert len(problems) >= 3
    assert len(doubts) >= 8
    assert {*problems, *doubts} <= set(re.findall(r"`([a-z-]+)`", PAGE))
