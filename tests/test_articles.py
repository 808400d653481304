"""Golden examples: each text in `articles/` beside what has to be understood of it.

After a change that is meant, write them anew with `python tests/test_articles.py` and read the
difference, word by word.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from holdspace.explain import dose_in_words
from holdspace.reading import read
from holdspace.script import Step, Stretch

FOLDER = Path(__file__).parent / "articles"
ARTICLES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".md", ".txt"))


def understood(article: Path) -> str:
    reading = read(article.read_text("utf-8"), article.name)
    rounds = reading.script.rounds
    lines = [reading.script.title + (f", {rounds} rounds" if rounds > 1 else ""), ""]
    for stretch in reading.script.stretches:
        lines += [*_stretch(stretch), ""]
    lines += [f"! {p.line}:{p.column} {p.code}: {p.message}" for p in reading.problems]
    return "\n".join(lines).rstrip() + "\n"


def _stretch(stretch: Stretch) -> Iterator[str]:
    yield f"{stretch.line}: {stretch.name} | {dose_in_words(stretch.dose)}"
    yield from (f"  about: {text.text}" for text in stretch.about)
    yield from (f"  note: {text.text}" for text in stretch.notes)
    yield from (f"  unsaid: {text.text}" for text in stretch.unsaid)
    for step in stretch.steps:
        yield from _step(step)
    if stretch.second_side:
        yield "  second side"
    for step in stretch.second_side:
        yield from _step(step)


def _step(step: Step) -> Iterator[str]:
    """Draw a step; what is said of it only where that is not the step as it was written."""
    hold = f" [hold {step.hold.low:g} s]" if step.hold else ""
    pause = f" [pause {step.pause:g} s]" if step.pause is not None else ""
    yield f"  - {step.text}{hold}{pause}"
    if " ".join(step.say) != step.text:
        yield f"      before: {' '.join(step.say) or 'nothing'}"
    for cue in step.during:
        place = "" if cue.anchor == "anywhere" else f" ({cue.anchor} {cue.offset:g})"
        yield f"      inside{place}: {cue.text}"
    if step.after:
        yield f"      after: {' '.join(step.after)}"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_understood_as_the_reading_beside_it_says(article: Path) -> None:
    expected = article.with_suffix(".expected").read_text("utf-8")
    assert understood(article) == expected


if __name__ == "__main__":
    for article in ARTICLES:
        article.with_suffix(".expected").write_text(understood(article), "utf-8")
