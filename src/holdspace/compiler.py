"""Script and pace in, program out: what has to happen, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.dosing import Definite, in_words, settled
from holdspace.guidance import Guide
from holdspace.pace import Pace, Talk
from holdspace.phrasebook import Phrasebook
from holdspace.program import CueKind, Instruction, Origin, Program, Section, Side, Sound
from holdspace.script import Script, Sides, Step, Stretch, Text
from holdspace.settle import change_over, settle, side_change
from holdspace.sides import names_a_side, other_side
from holdspace.units import samples
from holdspace.windows import Windows
from holdspace.work import Work

WAKE, CHANGE, CLOSE = "wake", "change", "close"
"""Names of sounds."""

AFTER_TITLE = samples(1.0)
AFTER_INTRO = samples(2.0)
AFTER_ANNOUNCE = samples(0.8)
AFTER_PARAGRAPH = samples(0.8)


def compile_script(
    script: Script, pace: Pace, *, seed: int = 0, minutes: int | None = None
) -> Program:
    """Return the program of `script` at `pace`; `seed` chooses among our own phrases.

    `minutes` is the length that the introduction names; None leaves the introduction out.
    """
    book = Phrasebook(pace.talk, seed)
    guide = Guide(pace, book)
    compiler = _Compiler(pace, book, guide, Work(guide, Windows(pace, book)))
    stretches = script.stretches * script.rounds
    sections = tuple(Section(stretch.name, stretch.line) for stretch in stretches)
    return Program(script.title, sections, tuple(compiler.session(script, stretches, minutes)))


@dataclass(slots=True)
class _Compiler:
    """Walks a script once; the phrasebook remembers what was said last."""

    pace: Pace
    book: Phrasebook
    guide: Guide
    work: Work

    def session(
        self, script: Script, stretches: tuple[Stretch, ...], minutes: int | None
    ) -> Iterator[Instruction]:
        nowhere = Origin()
        yield Sound(WAKE, nowhere)
        title = _closed(script.title)
        yield from self.guide.phrase(CueKind.TITLE, "title", nowhere, AFTER_TITLE, title=title)
        if minutes:
            yield from self._introduction(script, minutes)
        for index, stretch in enumerate(stretches):
            yield from self._stretch(stretch, index, left=len(stretches) - 1 - index)
            yield from self._change_over(script, stretches, index)
        yield from self.guide.phrase(CueKind.CLOSE, "close", nowhere)
        yield Sound(CLOSE, nowhere)

    def _introduction(self, script: Script, minutes: int) -> Iterator[Instruction]:
        exercises = self.book.piece("exercises", n=len(script.stretches))
        if script.rounds > 1:
            exercises = self.book.piece("rounds_of", exercises=exercises, n=script.rounds)
        about = self.book.piece("minutes", n=minutes)
        yield from self.guide.phrase(
            CueKind.INTRO, "intro", Origin(), AFTER_INTRO, exercises=exercises, minutes=about
        )

    def _stretch(self, stretch: Stretch, index: int, *, left: int) -> Iterator[Instruction]:
        dose = settled(stretch, self.pace)
        origin = Origin(index, None, stretch.line)
        yield from self._announce(stretch, dose, origin, left)
        yield from self._asides(stretch, origin)
        if dose.sides in (Sides.NONE, Sides.ALTERNATE):
            yield from self.work.sets(stretch.steps, dose, origin)
        else:
            yield from self._both_sides(stretch, dose, origin)

    def _announce(
        self, stretch: Stretch, dose: Definite, origin: Origin, left: int
    ) -> Iterator[Instruction]:
        first = origin.stretch == 0
        thing = "first" if first and left else "last" if not left else "announce"
        words = in_words(dose, self.book)
        thing = thing if words else f"{thing}_paused"
        yield from self.guide.phrase(
            CueKind.ANNOUNCE, thing, origin, AFTER_ANNOUNCE, name=_closed(stretch.name), dose=words
        )

    def _asides(self, stretch: Stretch, origin: Origin) -> Iterator[Instruction]:
        """Say what it is for, then the notes: before the steps, as they may ask to fetch things."""
        if self.pace.talk is Talk.FULL:
            yield from self._paragraphs(CueKind.ABOUT, stretch.about, origin)
        if self.pace.talk is not Talk.QUIET:
            for note in stretch.notes:
                yield from self._paragraphs(CueKind.NOTE, (note,), origin)
                yield from self.guide.rest(settle(note.text).seconds, origin)

    def _paragraphs(
        self, kind: CueKind, texts: tuple[Text, ...], origin: Origin
    ) -> Iterator[Instruction]:
        for text in texts:
            yield from self.guide.speak(
                kind, text.text, replace(origin, line=text.line), AFTER_PARAGRAPH
            )

    def _both_sides(
        self, stretch: Stretch, dose: Definite, origin: Origin
    ) -> Iterator[Instruction]:
        first, second = replace(origin, side=Side.FIRST), replace(origin, side=Side.SECOND)
        written = dose.sides is Sides.WRITTEN
        other = stretch.second_side if written else other_side(stretch.steps)
        yield from self.work.sets(stretch.steps, dose, first)
        yield from self.guide.phrase(CueKind.SWITCH, "switch", second)
        yield from self.guide.rest(side_change(_words(stretch.steps)).seconds, second)
        if not (written or names_a_side(other)):
            yield from self.guide.phrase(CueKind.SWITCH, "same_side", second)
        yield from self.work.sets(other, dose, second)

    def _change_over(
        self, script: Script, stretches: tuple[Stretch, ...], index: int
    ) -> Iterator[Instruction]:
        """Say what comes next while there is time to move there."""
        if index + 1 == len(stretches):
            return
        stretch, following = stretches[index], stretches[index + 1]
        origin = Origin(index, None, stretch.line)
        done, begins_again = divmod(index + 1, len(script.stretches))
        last = index + 2 == len(stretches)
        thing = "next_last" if last else "next" if begins_again else "next_round"
        yield Sound(CHANGE, origin)
        yield from self.guide.phrase(
            CueKind.NEXT,
            thing,
            origin,
            name=_closed(following.name),
            n=done + 1,
            total=script.rounds,
        )
        time = change_over(_words(stretch.steps), _words(following.steps))
        yield from self.guide.rest(time.seconds, origin)


def _closed(text: str) -> str:
    """Return `text` without the stop at its end, to be put into a sentence."""
    return text.rstrip(" .!?:;,")


def _words(steps: tuple[Step, ...]) -> str:
    return " ".join(line for step in steps for line in step.say)
