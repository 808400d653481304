"""Random scripts, of every shape that a reader can give."""

from typing import TypeVar

from hypothesis import strategies as st

from holdspace.pace import Pace, Talk
from holdspace.script import (
    Anchor,
    Breath,
    Dose,
    Inside,
    Phase,
    Script,
    Sides,
    Span,
    Step,
    Stretch,
    Text,
)

T = TypeVar("T")

SENTENCES = (
    "Lie on your back.",
    "Bend your right knee and draw it towards you, keeping the left leg long on the floor.",
    "Turn your head to the left.",
    "Hold.",
    "Breathe.",
    "Kneel with your left foot in front, far enough that the shin stands upright over the ankle.",
    (
        "Let the weight of your arms draw your shoulders away from your ears until you feel "
        "the neck grow long, and let each breath out be a little longer than the breath in."
    ),
)


def spans(low: int, high: int) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(low, high), st.integers(0, 20)).map(
        lambda pair: Span(pair[0], pair[0] + pair[1])
    )


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


sentences = st.sampled_from(SENTENCES)

insides = st.builds(
    Inside,
    text=sentences,
    line=st.just(5),
    anchor=st.sampled_from(Anchor),
    offset=st.floats(0, 90),
)

steps = st.builds(
    Step,
    text=sentences,
    line=st.integers(1, 9),
    say=st.lists(sentences, max_size=2).map(tuple),
    during=st.lists(insides, max_size=2).map(tuple),
    after=st.lists(sentences, max_size=1).map(tuple),
    pause=maybe(st.floats(0, 20)),
    hold=st.none() | st.none() | spans(1, 40),
)

doses = st.builds(
    Dose,
    hold=maybe(spans(1, 200)),
    reps=maybe(spans(1, 12)),
    breaths=maybe(spans(1, 12)),
    sets=st.sampled_from((Span(1, 1), Span(2, 3))),
    rest=maybe(spans(1, 60)),
    total=maybe(spans(10, 200)),
    pattern=st.lists(
        st.builds(Phase, breath=st.sampled_from(Breath), length=spans(1, 8)), max_size=4
    ).map(tuple),
    sides=st.sampled_from(Sides),
    both_ways=st.booleans(),
    moving=st.booleans(),
)

stretches = st.builds(
    Stretch,
    name=st.sampled_from(("Cat", "Runner's Lunge", "Figure 4")),
    line=st.integers(1, 9),
    dose=doses,
    about=st.lists(st.builds(Text, text=sentences, line=st.just(2)), max_size=1).map(tuple),
    steps=st.lists(steps, max_size=3).map(tuple),
    notes=st.lists(st.builds(Text, text=sentences, line=st.just(8)), max_size=1).map(tuple),
    second_side=st.lists(steps, max_size=2).map(tuple),
)

scripts = st.builds(
    Script,
    title=st.just("Test"),
    source=st.just("-"),
    stretches=st.lists(stretches, min_size=1, max_size=3).map(tuple),
)

paces = st.builds(
    Pace,
    name=st.just("own"),
    talk=st.sampled_from(Talk),
    hold=st.floats(0.5, 2),
    ease=st.floats(0.5, 2.5),
    span=st.floats(0, 1),
    beat=st.floats(1, 5),
    breath=st.floats(3, 12),
)
