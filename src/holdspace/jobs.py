"""One file of a batch, as a value that can be made on any machine: its bytes, and its key."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from holdspace import __version__, finish, shelves
from holdspace.exporting import Export
from holdspace.opening import Asked, Plan, open_plan, plan_session
from holdspace.session import Mix
from holdspace.sounds import Sounds
from holdspace.speech.line import open_line
from holdspace.speech.profiles import Profile


@dataclass(frozen=True, slots=True)
class Job:
    """All that one file is made of."""

    name: str
    plan: Plan
    mix: Mix
    music: bytes | None
    """The sound file of the bed."""
    sounds: Sounds
    keep: bool
    """Whether clips and encoded phrases are kept on the machine where it is made."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file, and what the listener should know about it."""

    data: bytes
    said: tuple[str, ...]


def prepare(name: str, asked: Asked, mix: Mix) -> Job:
    """Return what was asked for with all that it needs.

    Raises `UsageError` for what is not known, `ScriptError` where the script has errors.
    """
    music = _music(mix.bed) if mix.bed is not None else None
    return Job(name, plan_session(asked), mix, music, _sounds(), asked.keep)


def key(job: Job) -> str:
    """Return a digest of all that shapes the file; raises `VoiceError` if no voice can speak it."""
    plan, mix = job.plan, replace(job.mix, bed=None)
    shapes = (
        (__version__, finish.VERSION, version("lameenc")),
        _voice_key(plan.profile, plan.choices.pace.rate),
        (plan.profile.name, replace(plan.script, source=""), plan.choices, mix),
        hashlib.blake2b(job.music).hexdigest() if job.music is not None else None,
        job.sounds.digest,
    )
    return hashlib.blake2b(repr(shapes).encode(), digest_size=20).hexdigest()


def make(job: Job) -> Made:
    """Return the finished file; raises `VoiceError`, `SoundError` and `UsageError`."""
    said: list[str] = []
    output, cache = io.BytesIO(), shelves.cache() if job.keep else None
    with (
        _with_music(job) as mix,
        open_plan(job.plan, job.sounds, cache, said.append) as opened,
    ):
        export = Export(Path(job.name), mix, cache=cache)
        export.write_sound(output, opened.session, opened.voice, lambda _share: None)
    return Made(output.getvalue(), tuple(said))


@contextmanager
def _with_music(job: Job) -> Iterator[Mix]:
    """Give the mix of `job`, its music in a file of this machine."""
    if job.music is None:
        yield job.mix
        return
    with TemporaryDirectory() as folder:
        path = Path(folder, "bed")
        path.write_bytes(job.music)
        yield replace(job.mix, bed=str(path))


@cache
def _music(bed: str) -> bytes:
    return shelves.bed(bed).read_bytes()


@cache
def _sounds() -> Sounds:
    """Return all sounds, read."""
    sounds = Sounds(shelves.folders(shelves.Shelf.SOUNDS))
    sounds.load()
    return sounds


@cache
def _voice_key(profile: Profile, rate: float) -> str:
    voice = open_line(profile, rate, lambda _sentence: None)
    try:
        return voice.key
    finally:
        voice.close()
