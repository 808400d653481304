"""A session from its script to its blocks: the only module that knows all the stages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from holdspace.clip import Block, Clip
from holdspace.compiler import compile_script
from holdspace.estimate import WORDS_PER_MINUTE, Estimate
from holdspace.fit import Change, fit
from holdspace.mixer import Bed, Levels, blocks
from holdspace.pace import Pace
from holdspace.program import Program, texts
from holdspace.report import Report, measure
from holdspace.schedule import Lengths, Moment, moments, schedule
from holdspace.script import Script
from holdspace.selection import Selection, select
from holdspace.sounds import GAIN, SoundLevel, Sounds
from holdspace.speech.cache import Clips
from holdspace.timeline import Timeline
from holdspace.units import NONE, Samples, seconds, whole

if TYPE_CHECKING:
    from holdspace.music import Loop


@dataclass(frozen=True, slots=True)
class Choices:
    """What a listener chose of a script."""

    pace: Pace
    words_per_minute: float = WORDS_PER_MINUTE
    """The voice's own speed, to estimate lengths with before it has spoken."""
    length: Samples | None = None
    """How long the session shall be; None leaves it to the pace."""
    selection: Selection = field(default_factory=Selection)


@dataclass(frozen=True, slots=True)
class Mix:
    """How voice, bells and bed are mixed."""

    bed: str | None = None
    """The name of a shipped bed, or the path of a sound file."""
    bed_volume: float = 1.0
    voice_volume: float = 1.0
    """Full is as loud as spoken podcasts are."""
    sounds: SoundLevel = SoundLevel.CLEAR

    @property
    def levels(self) -> Levels:
        """The gains of voice and bells."""
        return Levels(self.voice_volume, GAIN[self.sounds])


@dataclass(frozen=True, slots=True)
class Heard:
    """The lengths of what is heard: clips, made as they are asked for, and sounds."""

    clips: Clips
    sounds: Sounds
    known: dict[str, Samples] = field(default_factory=dict)
    """Lengths of texts that were asked for before."""

    def of_text(self, text: str) -> Samples:
        """Return the length of `text`, spoken; raises `VoiceError`."""
        if text not in self.known:
            self.known[text] = Samples(len(self.clips.get(text)))
        return self.known[text]

    def of_sound(self, name: str) -> Samples:
        """Return the length of a sound; raises `SoundError`."""
        return self.sounds.length(name)


class Session:
    """One script, chosen, paced and spoken.

    The program is known at once; the timeline needs the length of every clip, and so asks the
    voice for them. Raises `UsageError` where the selection or the length cannot be had.
    """

    def __init__(self, script: Script, choices: Choices, clips: Clips, sounds: Sounds) -> None:
        self.script = select(script, choices.selection)
        self.clips = clips
        self.sounds = sounds
        self._seed = choices.selection.seed
        self._speed = choices.words_per_minute / WORDS_PER_MINUTE
        self.pace, self.changes = choices.pace, tuple[Change, ...]()
        self._length = choices.length
        if choices.length is not None:
            self._fit(choices.length)
        self.program = self._program(self.pace)

    @cached_property
    def timeline(self) -> Timeline:
        """The whole timeline; every clip is made for it, several at a time."""
        self.clips.prepare(texts(self.program))
        return schedule(self.program, self._lengths)

    def moments(self) -> Iterator[Moment]:
        """Yield the timeline's parts in order, each as soon as its clips are made."""
        return moments(self.program, self._lengths)

    def clip(self, text: str) -> Clip:
        """Return `text`, spoken."""
        return self.clips.get(text)

    def blocks(self, mix: Mix, start: Samples = NONE) -> Iterator[Block]:
        """Yield the session's sound from `start` to its end.

        Raises `UsageError` for a bed that there is not, `SoundError` for one that is no sound.
        """
        return self.mixed(self.timeline, mix, self.loop(mix, self.timeline.duration), start)

    def mixed(
        self, timeline: Timeline, mix: Mix, loop: "Loop | None", start: Samples
    ) -> Iterator[Block]:
        """Yield the sound of `timeline`, which is made of this session's cues, from `start` on."""
        bed = self._bed(mix, loop, timeline)
        return blocks(
            timeline, self.clip, self.sounds.clip, bed=bed, start=start, levels=mix.levels
        )

    def report(self, mix: Mix) -> Report:
        """Return what the session measures as it is mixed."""
        return measure(
            self.timeline,
            lambda: self.blocks(mix),
            self.clip,
            mix.voice_volume,
            self._bed(mix, self.loop(mix, self.timeline.duration), self.timeline),
        )

    def loop(self, mix: Mix, at_most: Samples) -> "Loop | None":
        """Return the music of the bed, of which no more than `at_most` is heard.

        Raises `UsageError` for a bed that there is not, `SoundError` for one that is no sound.
        """
        if mix.bed is None:
            return None
        from holdspace.music import Loop, find, open_music  # slow to load, and seldom wanted

        return Loop(open_music(find(mix.bed)), at_most)

    def _bed(self, mix: Mix, loop: "Loop | None", timeline: Timeline) -> Bed | None:
        if loop is None:
            return None
        from holdspace.bed import Bed  # slow to load, and seldom wanted

        return Bed(loop, timeline, mix.bed_volume, mix.voice_volume)

    @cached_property
    def estimate(self) -> Samples:
        """How long it will be, give or take a few per cent, before any of it was spoken."""
        return self._estimated(self.program, self.pace)

    @cached_property
    def _lengths(self) -> Lengths:
        return Heard(self.clips, self.sounds)

    def _fit(self, wanted: Samples) -> None:
        def rough(pace: Pace) -> Samples:
            return self._estimated(self._program(pace), pace)

        def exact(pace: Pace) -> Samples:
            program = self._program(pace)
            self.clips.prepare(texts(program))
            return schedule(program, self._lengths).duration

        fitted = fit(self.pace, wanted, rough, exact)
        self.pace, self.changes = fitted.pace, fitted.changes

    def _program(self, pace: Pace) -> Program:
        return compile_script(self.script, pace, seed=self._seed, minutes=self._minutes(pace))

    def _minutes(self, pace: Pace) -> int:
        """Return the minutes that the introduction names: those wanted, else an estimate."""
        length = self._length
        if length is None:
            program = compile_script(self.script, pace, seed=self._seed, minutes=1)
            length = self._estimated(program, pace)
        return max(1, whole(seconds(length) / 60))

    def _estimated(self, program: Program, pace: Pace) -> Samples:
        return schedule(program, Estimate(pace.rate * self._speed)).duration
