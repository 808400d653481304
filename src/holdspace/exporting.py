"""A session into a file: which sink, which tag, and how far it is."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from holdspace.clip import Block
from holdspace.problems import UsageError
from holdspace.program import texts
from holdspace.session import Session
from holdspace.sinks.mp3 import Mp3Sink
from holdspace.sinks.sink import Sink
from holdspace.sinks.target import Target
from holdspace.sinks.wav import WavSink
from holdspace.tags import tag
from holdspace.units import Samples

SPEAKING = 0.6
"""The share of an export that is speaking, as the progress bar counts."""

Report = Callable[[float], None]


def default_path(script: str) -> Path:
    """Return where `script` is exported to when nothing is said: its name, here."""
    return Path("session.mp3" if script == "-" else f"{Path(script).stem}.mp3")


def export_session(
    session: Session, voice: str, path: Path, *, force: bool, report: Report
) -> None:
    """Write `session` to `path`; the format is that of its suffix.

    Raises `UsageError` for a format that is not known or a file that is in the way, `VoiceError`,
    `SoundError`, and `DiskError`; the file is then not there, or as it was.
    """
    if path.suffix.lower() not in FORMATS:
        raise UsageError(f"{path}: a session can be written as {', '.join(FORMATS)}")
    with Target(path, force=force) as target:
        speak(session, report)
        sink = FORMATS[path.suffix.lower()](target, session, voice)
        sink.write(_watched(session.blocks(), session.timeline.duration, report))


def speak(session: Session, report: Report) -> None:
    """Make every clip of `session`, several at a time, telling how far it is."""
    wanted = list(texts(session.program))
    session.clips.prepare(wanted)
    for done, text in enumerate(wanted, 1):
        session.clips.get(text)
        report(SPEAKING * done / len(wanted))


def _watched(blocks: Iterable[Block], duration: Samples, report: Report) -> Iterator[Block]:
    """Pass `blocks` on, telling how far they have come."""
    done = 0
    for block in blocks:
        yield block
        done += len(block)
        report(SPEAKING + (1 - SPEAKING) * done / duration)


def _mp3(target: Target, session: Session, voice: str) -> Sink:
    return Mp3Sink(target, tag(session.timeline, voice))


def _wav(target: Target, _session: Session, _voice: str) -> Sink:
    return WavSink(target)


FORMATS: dict[str, Callable[[Target, Session, str], Sink]] = {".mp3": _mp3, ".wav": _wav}
"""The sink for each suffix."""
