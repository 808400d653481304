"""The reader's stages in their order: lines, blocks, outline, doses, steps."""

from pathlib import PurePath

from holdspace.problems import Problem, Severity
from holdspace.reading import author, blocks, doses, front, lines, outline, rules, steps
from holdspace.reading.english.headings import Part
from holdspace.reading.outline import Section
from holdspace.script import Reason, Script, Stretch, Text


def read(text: str, source: str) -> tuple[Script, tuple[Problem, ...]]:
    """Return what was understood of `text`, and its problems in the order of their places."""
    matter, rest = front.matter(lines.split(text))
    hand = author.by_hand(rest)
    found = outline.outline(blocks.blocks(hand.lines))
    given = rules.rules(found)
    title = matter.title or found.title or _named(source)
    stretches = tuple(
        _stretch(section, title, given.get(section.group) or given.get(None))
        for section in found.sections
    )
    script = Script(title, source, stretches, matter.voice, matter.pace)
    problems = [*matter.problems, *hand.problems]
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


def _stretch(section: Section, title: str, rule: doses.Dosed | None) -> Stretch:
    dosed = doses.dosed(section, rule)
    line = section.head.block.line
    return Stretch(
        name=section.head.name or title,
        line=line,
        dose=dosed.dose,
        about=steps.about(section.pieces),
        steps=steps.steps(section.pieces, dosed.dose),
        notes=tuple(Text(p.text, p.line) for p in section.pieces if p.part is Part.NOTES),
        why=(Reason("name", section.head.block.text, line), *dosed.why),
    )
