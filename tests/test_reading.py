"""What the reader understands of a whole text."""

from holdspace.reading import read
from holdspace.script import Sides, Span

HAND_WRITTEN = """---
title: Evening
voice: calm
pace: gentle
---
# Evening

## Butterfly | 30 sec

- Bring the soles of your feet together.
- Sink down and hold for 30 seconds.

## Low lunge | 45 sec per side

Note: Fold a towel under your knee.

- Step your right foot forward.
- Hold for 45 seconds and let your hips sink. Then, switch sides.
"""


def test_a_hand_written_script_gives_its_front_matter_and_its_stretches() -> None:
    reading = read(HAND_WRITTEN, "evening.md")
    assert reading.problems == ()
    assert (reading.script.title, reading.script.voice, reading.script.pace) == (
        "Evening",
        "calm",
        "gentle",
    )
    assert [(s.name, s.line, s.dose.sides, s.dose.hold) for s in reading.script.stretches] == [
        ("Butterfly", 8, Sides.NONE, Span(30, 30)),
        ("Low lunge", 13, Sides.EACH, Span(45, 45)),
    ]


def test_words_that_became_structure_are_not_left_to_be_said() -> None:
    butterfly, lunge = read(HAND_WRITTEN, "evening.md").script.stretches
    assert butterfly.steps[1].say == ("Sink down.",)
    assert lunge.steps[1].say == ()
    assert [inside.text for inside in lunge.steps[1].during] == ["Let your hips sink."]


def test_a_heading_whose_dose_cannot_be_read_is_kept_and_doubted() -> None:
    text = "## Plank | 1 min\n\n- Push up.\n\n## Oops | 30 parsecs\n\n- Stretch your arms.\n"
    reading = read(text, "example.md")
    assert len(reading.script.stretches) == 2
    assert [problem.code for problem in reading.problems] == ["no-dose"]


def test_a_number_of_rounds_that_is_none_is_an_error() -> None:
    reading = read("---\ntitle: One\nrounds: many\n---\n\n## Plank | 1 min\n", "example.md")
    assert [(p.line, p.severity, p.code) for p in reading.problems] == [
        (3, "error", "front-matter-rounds")
    ]
    assert reading.script.rounds == 1


def test_the_front_matter_s_rounds_go_before_those_of_the_text() -> None:
    text = "Do the whole sequence 3 times.\n\n## A | 1 min\n- Sit.\n\n## B | 1 min\n- Lie.\n"
    assert read(text, "example.md").script.rounds == 3
    assert read(f"---\nrounds: 2\n---\n{text}", "example.md").script.rounds == 2
