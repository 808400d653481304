"""A session into a file: which sink, which tag, what goes beside it, and how far it is."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from holdspace.clip import Block
from holdspace.problems import UsageError, unknown
from holdspace.program import texts
from holdspace.schedule import Moment
from holdspace.session import Mix, Session
from holdspace.sidecars import SIDECARS
from holdspace.sinks.converted import CODECS, ConvertedSink
from holdspace.sinks.encoder import Encoder
from holdspace.sinks.mp3 import Mp3Sink
from holdspace.sinks.output import Output
from holdspace.sinks.sink import Sink
from holdspace.sinks.target import Target
from holdspace.sinks.wav import WavSink
from holdspace.store import Store
from holdspace.tags import room, tag
from holdspace.units import Samples

SPEAKING = 0.6
"""The share of an export over a bed that is speaking, as the progress bar counts."""

CACHE_BYTES = 256 * 2**20
"""The most that is kept of encoded phrases: about nine hours of sound."""

MakeSink = Callable[[Output, Session, str, Encoder], Sink]
"""Takes the output, the session, its voice's name, and the encoder of phrases."""

Report = Callable[[float], None]
"""Takes the share that is done, from 0 to 1."""


def default_path(script: str) -> Path:
    """Return where `script` is exported to when nothing is said: its name, here."""
    return Path("session.mp3" if script == "-" else f"{Path(script).stem}.mp3")


@dataclass(frozen=True, slots=True)
class Export:
    """One file to be written, in the format of its suffix."""

    path: Path
    mix: Mix = field(default_factory=Mix)
    force: bool = False
    """Whether an existing file may be overwritten."""
    sidecars: tuple[str, ...] = ()
    """Names of text files that are written beside it."""
    cache: Path | None = None
    """The folder in which encoded phrases are kept for the next time; None keeps none."""

    def write(self, session: Session, voice: str, report: Report) -> None:
        """Write the file and those beside it; all of them, or none.

        Raises `UsageError` for a format that is not known or a file that is in the way,
        `VoiceError`, `SoundError` and `DiskError`.
        """
        self._check()
        with ExitStack() as stack:
            target = stack.enter_context(Target(self.path, force=self.force))
            beside = {name: self._beside(name, stack) for name in self.sidecars}
            self.write_sound(target, session, voice, report)
            for name, file in beside.items():
                file.write(SIDECARS[name].render(session.timeline).encode())

    def write_sound(self, output: Output, session: Session, voice: str, report: Report) -> None:
        """Write the file's bytes to `output` instead, and nothing beside it."""
        store = Store(self.cache / "encoded", CACHE_BYTES) if self.cache else None
        with Encoder(store) as encoder:
            sink = FORMATS[self.path.suffix.lower()](output, session, voice, encoder)
            sink.write(_sounding(session, self.mix, report))

    def _check(self) -> None:
        if self.path.suffix.lower() not in FORMATS:
            raise UsageError(f"{self.path}: a session can be written as {', '.join(FORMATS)}")
        for name in self.sidecars:
            if name not in SIDECARS:
                raise unknown("kind of text file", name, SIDECARS)

    def _beside(self, name: str, stack: ExitStack) -> Target:
        path = self.path.with_suffix(SIDECARS[name].suffix)
        return stack.enter_context(Target(path, force=self.force))


def _sounding(session: Session, mix: Mix, report: Report) -> Iterable[Block]:
    """Return the sound of `session` as it is being spoken; a bed has to know all of it first."""
    if mix.bed is None:
        return session.growing(_said(session, report), mix)
    for _ in _said(session, lambda share: report(SPEAKING * share)):
        pass
    return _watched(session.blocks(mix), session.timeline.duration, report)


def _said(session: Session, report: Report) -> Iterator[Moment]:
    """Yield the moments of `session`, spoken several at a time, telling how far it is."""
    session.clips.prepare(texts(session.program))
    for done, moment in enumerate(session.moments(), 1):
        yield moment
        report(done / len(session.program.instructions))


def _watched(blocks: Iterable[Block], duration: Samples, report: Report) -> Iterator[Block]:
    """Pass `blocks` on, telling how far they have come."""
    done = 0
    for block in blocks:
        yield block
        done += len(block)
        report(SPEAKING + (1 - SPEAKING) * done / duration)


def _mp3(output: Output, session: Session, voice: str, encoder: Encoder) -> Sink:
    size = room(session.program, voice)
    return Mp3Sink(output, encoder, lambda: tag(session.timeline, voice, size), size)


def _wav(output: Output, _session: Session, _voice: str, _encoder: Encoder) -> Sink:
    return WavSink(output)


def _converted(suffix: str) -> MakeSink:
    def make(output: Output, session: Session, voice: str, _encoder: Encoder) -> Sink:
        return ConvertedSink(output, suffix, session.program.title, voice)

    return make


FORMATS: dict[str, MakeSink] = {
    ".mp3": _mp3,
    ".wav": _wav,
    **{suffix: _converted(suffix) for suffix in CODECS},
}
"""The sink for each suffix."""
