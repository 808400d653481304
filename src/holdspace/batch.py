"""Many sessions into files: every script in every voice, at every pace, over every bed."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from holdspace import jobs, shelves
from holdspace.jobs import Job, Made
from holdspace.manifest import Manifest
from holdspace.opening import Asked
from holdspace.paces import find as find_pace
from holdspace.pools.pool import Pool
from holdspace.problems import DiskError, HoldspaceError, Problem, Topic, UsageError
from holdspace.session import Mix
from holdspace.shelves import NO_BED
from holdspace.speech import profiles


@dataclass(frozen=True, slots=True)
class Choice:
    """One file of a batch, by the names that were asked for."""

    name: str
    asked: Asked
    mix: Mix


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch, by the names of its files."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: dict[str, HoldspaceError] = field(default_factory=dict)
    said: dict[str, None] = field(default_factory=dict)
    """What the listener should know, each sentence once."""
    doubtful: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    """The warnings about each script that has any."""


def choices(
    scripts: Sequence[str],
    asked: Asked,
    mix: Mix,
    *,
    voices: Sequence[str] = (),
    paces: Sequence[str] = (),
    beds: Sequence[str] = (),
) -> list[Choice]:
    """Return the whole product of what was asked for; `asked` and `mix` hold all else.

    A file is named after its script and what was chosen for it. Raises `UsageError` where two
    files would have one name. Beds change last: by then all that is said has been spoken.
    """
    found: dict[str, Choice] = {}
    options = (beds or (NO_BED,), scripts, voices or ("",), paces or ("",))
    for bed, script, voice, pace in itertools.product(*map(dict.fromkeys, options)):
        parts = (Path(script).stem, voice, pace, Path(bed).stem if bed != NO_BED else "")
        name = "-".join(filter(None, parts)) + ".mp3"
        if name in found:
            other = found[name].asked.script
            raise UsageError(f"{other} and {script} would both be written to {name}")
        one = replace(asked, script=script, voice=voice or None, pace=pace or None)
        found[name] = Choice(name, one, replace(mix, bed=None if bed == NO_BED else bed))
    return list(found.values())


def refuse_unknown(*, voices: Iterable[str], paces: Iterable[str], beds: Iterable[str]) -> None:
    """Raise `UsageError` for a name that is not known, before any file is made of the others."""
    for voice in voices:
        profiles.find(voice)
    for pace in paces:
        find_pace(pace)
    for bed in beds:
        if bed != NO_BED:
            shelves.bed(bed)


def run(
    wanted: Sequence[Choice],
    folder: Path,
    pool: Pool,
    *,
    force: bool = False,
    report: Callable[[float], None] = lambda _share: None,
) -> Outcome:
    """Make those of the `wanted` files that are not in `folder` yet, or have changed.

    Each is safe as soon as it is done; one that fails keeps no other from being made. With `force`
    all are made, over whatever is there. Raises `DiskError` where there can be no such folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError(f"{folder}: cannot be a folder: {error.strerror}") from error
    batch = _Batch(folder, force=force)
    todo = list(batch.jobs(wanted))
    for done, (job, made) in enumerate(pool.results(jobs.make, todo), 1):
        batch.take(job, made)
        report(done / len(todo))
    return batch.outcome


class _Batch:
    """A folder that files are made in, and what has become of them so far."""

    def __init__(self, folder: Path, *, force: bool) -> None:
        self.outcome = Outcome()
        self._folder = folder
        self._force = force
        self._manifest = Manifest(folder)
        self._keys: dict[str, str] = {}

    def jobs(self, wanted: Sequence[Choice]) -> Iterator[Job]:
        """Yield the job of each file that has to be made."""
        for choice in wanted:
            try:
                job = jobs.prepare(choice.name, choice.asked, choice.mix)
                if job.plan.problems:
                    self.outcome.doubtful[choice.asked.script] = job.plan.problems
                key = self._keys[job.name] = jobs.key(job)
                if self._force or not self._there(job.name, key):
                    yield job
                else:
                    self.outcome.unchanged.append(job.name)
            except HoldspaceError as error:
                self.outcome.failed[choice.name] = error

    def take(self, job: Job, made: Made | HoldspaceError) -> None:
        """Keep what was made of `job`, or why nothing was."""
        try:
            if isinstance(made, HoldspaceError):
                raise made
            self.outcome.said.update(dict.fromkeys(made.said))
            self._manifest.add(job.name, self._keys[job.name], made.data)
            self.outcome.written.append(job.name)
        except HoldspaceError as error:
            self.outcome.failed[job.name] = error

    def _there(self, name: str, key: str) -> bool:
        """Whether the file is there as it would be made; raises if it is somebody else's."""
        if (self._folder / name).exists() and not self._manifest.owns(name):
            raise UsageError("a file of that name was not made here", Topic.OVERWRITING)
        return self._manifest.has(name, key)
