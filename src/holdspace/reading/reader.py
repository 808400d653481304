"""The reader's stages in their order: lines, blocks, outline, doses, steps."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from holdspace.problems import Problem, Severity
from holdspace.reading import author, front
from holdspace.reading.doses import dose, far_sides, rounds, rules
from holdspace.reading.doubts import safety, warnings
from holdspace.reading.english.headings import Part
from holdspace.reading.exercises import evidence, outline
from holdspace.reading.exercises.sections import Section
from holdspace.reading.steps import step
from holdspace.reading.text import blocks, lines
from holdspace.reading.understood import Understood
from holdspace.script import Reason, Script, Sides, Stretch, Text


def read(text: str, source: str) -> tuple[Script, tuple[Problem, ...]]:
    """Return what was understood of `text`, and its problems in the order of their places."""
    all_lines = lines.split(text)
    matter, rest = front.matter(all_lines)
    hand = author.by_hand(rest)
    pieces = blocks.blocks(hand.lines, scripted=matter.ours)
    ruled = rules.has_rule(pieces)
    far = far_sides.far_sides(outline.outline(pieces, scripted=matter.ours, ruled=ruled))
    found = far.outline
    title = matter.title or found.title or _named(source)
    understood = tuple(_all_understood(far, title))
    stretches = tuple(one.stretch for one in understood)
    times = rounds.rounds(found)
    number = matter.rounds or times.number
    unspoken = safety.unspoken(found)
    script = Script(title, source, stretches, matter.voice, matter.pace, number, unspoken)
    problems = [*matter.problems, *hand.problems]
    others = (*times.doubts, *far.doubts, *safety.doubts(unspoken))
    problems += warnings.doubts(understood, found.left_out, others, all_lines)
    if not stretches:
        problems.append(
            Problem(
                1,
                1,
                Severity.ERROR,
                "no-stretch",
                "no exercise was found in this text",
                "give each a heading, such as '## Butterfly | 30 sec', and its steps below it",
            )
        )
    return script, tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _named(source: str) -> str:
    """Return a title for a text that has none: the name of its file, as words."""
    words = PurePath(source).stem.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or "Session"


def _all_understood(far: far_sides.FarSides, title: str) -> Iterator[Understood]:
    given = rules.rules(far.outline)
    for at, section in enumerate(far.outline.sections):
        rule = given.get(section.group) or given.get(None)
        yield _understood(section, title, rule, far.asked.get(at))


def _understood(
    section: Section, title: str, rule: dose.Dosed | None, far: dose.Said | None
) -> Understood:
    dosed = dose.dosed(section, rule, far)
    told = step.steps(section.pieces, dosed.dose)
    line = section.head.block.line
    stretch = Stretch(
        name=section.head.name or " ".join(title.replace("|", " ").split()),
        line=line,
        dose=replace(dosed.dose, sides=Sides.WRITTEN) if told.second else dosed.dose,
        about=step.about(section.pieces, dosed.dose),
        steps=told.first,
        notes=tuple(Text(p.text, p.line) for p in section.pieces if p.part is Part.NOTES),
        unsaid=step.unsaid(section.pieces),
        second_side=told.second,
        why=(
            Reason("name", section.head.block.text, line),
            Reason("exercise", evidence.in_words(section.facts), line),
            *dosed.why,
        ),
    )
    return Understood(section, stretch, dosed)
