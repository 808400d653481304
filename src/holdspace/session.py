"""A session from its script to its blocks: the only module that knows all the stages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from holdspace import shelves
from holdspace.choices import Choices
from holdspace.clip import Block, Clip
from holdspace.estimate import estimated
from holdspace.kept import Kept
from holdspace.mixer import Bed, Levels, blocks
from holdspace.program import Program, texts
from holdspace.schedule import Lengths, Moment, assemble, moments, schedule
from holdspace.script import Script
from holdspace.sounds import GAIN, SoundLevel, Sounds
from holdspace.speech.cache import Clips
from holdspace.timeline import Timeline
from holdspace.units import NONE, Samples

if TYPE_CHECKING:
    from holdspace.arrangement import Arrangement
    from holdspace.music import Loop
    from holdspace.report import Report


RECENT = 16
"""Clips that stay in memory, because what was just measured is mixed next: some megabytes."""


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

    clip: Callable[[str], Clip]
    sounds: Sounds
    known: dict[str, Samples] = field(default_factory=dict)
    """Lengths of texts that were asked for before."""

    def of_text(self, text: str) -> Samples:
        """Return the length of `text`, spoken; raises `VoiceError`."""
        if text not in self.known:
            self.known[text] = Samples(len(self.clip(text)))
        return self.known[text]

    def of_sound(self, name: str) -> Samples:
        """Return the length of a sound; raises `SoundError`."""
        return self.sounds.length(name)


class Session:
    """One script, chosen, paced and spoken.

    The program is known at once; the timeline needs the length of every clip, and so asks the
    voice for them. Raises `UsageError` where the selection or the length cannot be had.
    """

    def __init__(
        self,
        script: Script,
        choices: Choices,
        clips: Clips,
        sounds: Sounds,
        kept: Kept | None = None,
    ) -> None:
        """Make a session of `script`; how it was arranged is `kept` for the next time."""
        self.clips = clips
        self.clip = lru_cache(RECENT)(clips.get)
        self.sounds = sounds
        self._choices = choices
        heard = (clips.key, sounds.digest) if choices.length is not None else None
        key = ("arrange", script, choices, heard)
        arrangement = (kept or Kept()).get(
            key, lambda: self._arranged(script), lambda: clips.stood_in
        )
        self.program, self.pace = arrangement.program, arrangement.pace
        self.changes = arrangement.changes

    @cached_property
    def timeline(self) -> Timeline:
        """The whole timeline; every clip is made for it, several at a time."""
        return self._timeline(self.program)

    def moments(self) -> Iterator[Moment]:
        """Yield the timeline's parts in order, each as soon as its clips are made.

        With the last of them the timeline is known, too.
        """
        known = []
        for moment in moments(self.program, self._lengths):
            known.append(moment)
            yield moment
        self.timeline = assemble(self.program, known)

    def growing(self, moments: Iterable[Moment], mix: Mix) -> Iterator[Block]:
        """Yield the sound of the session's own `moments` as they come; without a bed."""
        at = NONE
        for moment in moments:
            yield from self.mixed(Timeline("", moment.end, moment.cues, ()), mix, None, at)
            at = moment.end

    def alone(self, program: Program, mix: Mix) -> Iterator[Block]:
        """Yield how `program` sounds by itself, without the bed."""
        return self.mixed(schedule(program, self._lengths), mix, None, NONE)

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

    def report(self, mix: Mix) -> "Report":
        """Return what the session measures as it is mixed."""
        from holdspace.report import measure  # slow to load, and seldom wanted

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
        from holdspace.music import Loop, open_music  # slow to load, and seldom wanted

        return Loop(open_music(shelves.bed(mix.bed)), at_most)

    def _bed(self, mix: Mix, loop: "Loop | None", timeline: Timeline) -> Bed | None:
        if loop is None:
            return None
        from holdspace.bed import Bed  # slow to load, and seldom wanted

        return Bed(loop, timeline, mix.bed_volume, mix.voice_volume)

    @cached_property
    def estimate(self) -> Samples:
        """How long it will be, give or take a few per cent, before any of it was spoken."""
        return estimated(self.program, self._choices.words_per_minute * self.pace.rate)

    @cached_property
    def _lengths(self) -> Lengths:
        return Heard(self.clip, self.sounds)

    def _arranged(self, script: Script) -> "Arrangement":
        self.clips.warm_up()
        from holdspace.arranging import arrange  # slow to load, and not wanted where it is kept

        return arrange(script, self._choices, lambda program: self._timeline(program).duration)

    def _timeline(self, program: Program) -> Timeline:
        """Return the timeline of `program`; its clips are made several at a time."""
        self.clips.prepare(texts(program))
        return schedule(program, self._lengths)
