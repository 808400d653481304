"""Rules that hold for whatever is read: no failure, places that exist, linear time."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holdspace.explain import as_object
from holdspace.reading import read
from holdspace.script import Script, Span, Step, Stretch
from holdspace.writing import written

TESTS = Path(__file__).parent
ARTICLES = sorted(p for p in (TESTS / "articles").iterdir() if p.suffix in (".md", ".txt"))
SCRIPTS = sorted((TESTS.parent / "scripts").glob("*.md"))

FRAGMENTS = (
    "# Morning",
    "## 3. Low Lunge (30 sec per side)",
    "Butterfly | 1 min",
    "**Cobra**",
    "Neck Rolls: Sit tall and roll your head 5 times.",
    "- Step your right foot forward.",
    "1. Lie on your back",
    "2. Hold 20 seconds",
    "Hold for 30 seconds, then switch sides.",
    "Repeat 10-15 times, 3 sets, resting 30 seconds between sets.",
    "Inhale for 4 seconds, hold for 7, exhale for 8.",
    "Tip: Use a cushion.",
    "**Hold:** 2-3 minutes per side",
    "@10s Breathe.",
    "@soon Breathe.",
    "[pause 5s]",
    "[pause]",
    "---",
    "title: One",
    "vioce: calm",
    "Hold each stretch for 20 seconds.",
    "| Exercise | Reps |",
    "| Squat | 3 x 10 |",
    "Left side:",
    "<hold 1 minute>",
    "How long should I hold?",
    "",
    "\u202e\u0000 🧘 ½",
)

text_of_fragments = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("\n".join)
mixed = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=20), max_size=20).map(" ".join)


@settings(deadline=None, max_examples=200)
@given(st.text() | text_of_fragments | mixed)
def test_whatever_is_read_gives_exercises_or_problems_with_places(text: str) -> None:
    reading = read(text, "any")
    assert reading.script.stretches or reading.problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in reading.problems)
    assert all(stretch.name for stretch in reading.script.stretches)
    as_object(reading)


@settings(deadline=None, max_examples=100)
@given(text_of_fragments)
def test_a_written_script_can_be_read_again(text: str) -> None:
    script = read(text, "any").script
    again = read(written(script), "any").script
    assert [stretch.name for stretch in again.stretches] == [s.name for s in script.stretches]


ARTICLE = """
## Low Lunge (30 sec per side)

It opens the hips. Step your right foot forward. Hold for 30 seconds, then switch sides.

- Kneel down, and repeat 10 times.
"""

SHAPES = {
    "article": ARTICLE,
    "one line": "Hold for 30 seconds, and then switch sides ",
    "bullets": "- Sit down.\n",
    "headings": "# Cobra\n",
    "brackets": "[",
    "fence": "```      ",
    "spaces": "Sit          ",
    "participles": "Sitting tall put your hands on the ",
    "sides": "turn to the left and then ",
    "counts": "1 Sit tall\n2 Stand\n",
    "stars": "**a ",
    "numbers": "1 ",
    "full stops": ".",
    "tags": "<a ",
    "columns": "ab\tcd\n",
    "rows": "a, b\n",
    "times": "Sit tall and hold for 30 seconds.\n",
    "a row of names": "Cobra 20 s, lunge 30 s, plank 10 s\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_ten_times_the_text_takes_at_most_about_ten_times_as_long(shape: str) -> None:
    small, large = (_seconds(shape * (size // len(shape))) for size in (4_000, 40_000))
    assert large < 40 * max(small, 0.002)


def _seconds(text: str) -> float:
    """Return the least of three times that it takes to read `text`."""
    least = float("inf")
    for number in range(3):
        start = time.process_time()
        read(f"{text}{number}", "any")
        least = min(least, time.process_time() - start)
    return least


def bare(script: Script) -> Script:
    """Return `script` without its places, which change when it is written."""
    stretches = tuple(_bare(stretch) for stretch in script.stretches)
    unspoken = tuple(replace(text, line=0) for text in script.unspoken)
    return replace(script, source="", stretches=stretches, unspoken=unspoken)


def _bare(stretch: Stretch) -> Stretch:
    return replace(
        stretch,
        line=0,
        why=(),
        about=tuple(replace(text, line=0) for text in stretch.about),
        notes=tuple(replace(text, line=0) for text in stretch.notes),
        unsaid=tuple(replace(text, line=0) for text in stretch.unsaid),
        steps=tuple(_bare_step(step) for step in stretch.steps),
        second_side=tuple(_bare_step(step) for step in stretch.second_side),
    )


def _bare_step(step: Step) -> Step:
    during = tuple(replace(cue, line=0) for cue in step.during)
    return replace(step, line=0, during=during)


@pytest.mark.parametrize("article", [*ARTICLES, *SCRIPTS], ids=lambda path: path.stem)
def test_a_converted_text_reads_back_to_the_same(article: Path) -> None:
    script = read(article.read_text("utf-8"), "any").script
    assert bare(read(written(script), "any").script) == bare(script)


def test_what_is_said_about_safety_is_not_lost_in_a_clean_script() -> None:
    reading = read(
        "# Evening\n\nA quiet end of the day. Stop if it is painful.\n\n"
        "## Cobra | 20 sec\n\n- Press up.\n\n## Please note\n\nAsk your doctor first.\n",
        "any",
    )
    again = read(written(reading.script), "any")
    assert [text.text for text in again.script.unspoken] == [
        "Stop if it is painful.",
        "Ask your doctor first.",
    ]
    (before,), (after,) = reading.problems, again.problems
    assert (after.code, after.message) == ("safety-unspoken", before.message)
    assert bare(again.script) == bare(reading.script)


@pytest.mark.parametrize(
    "told",
    [
        "Hold 45 seconds.",
        "Lift your chest and hold for 45 seconds.",
        "Stay here for 45 seconds.\n\nRepeat on the other side.",
        "Hold for 90 seconds, switching sides halfway.",
    ],
)
def test_a_converted_dose_can_be_edited_in_the_heading_alone(told: str) -> None:
    article = f"# Evening\n\n## Cobra\n\nLie on your belly. {told}\n"
    text = written(read(article, "any").script)
    assert "hold 45 sec" in text
    edited = read(text.replace("| hold 45 sec", "| hold 20 sec"), "any")
    (stretch,) = edited.script.stretches
    assert stretch.dose.hold == Span(20, 20)
    assert [problem.code for problem in edited.problems] == ["number-unused"]


@pytest.mark.parametrize(
    "text", ["Step 2. . Sit tall.\n- 1\nStand", "1. .\n2. .\n3. Hold for 5 s.", "5.. 9"]
)
def test_an_item_of_nothing_is_no_name(text: str) -> None:
    assert isinstance(read(text, "any").problems, tuple)
