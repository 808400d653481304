"""Which profiles may run a program: ours, and those that the listener has allowed, once."""

import hashlib
import json
from pathlib import Path

from holdspace import shelves
from holdspace.problems import DiskError, Topic, UsageError
from holdspace.shelves import Shelf
from holdspace.speech.profiles import Profile


def allowed(profile: Profile) -> bool:
    """Whether the command of `profile`, exactly as it is now, may run."""
    return _shipped(profile) or _fingerprint(profile) in _remembered()


def allow(profile: Profile) -> None:
    """Remember that the command of `profile` may run; raises `DiskError`."""
    path = _file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(sorted({*_remembered(), _fingerprint(profile)})))
    except OSError as problem:
        raise DiskError(f"{path}: the permission could not be kept: {problem}") from problem


def demand(profile: Profile) -> None:
    """Raise `UsageError` unless the command of `profile` may run."""
    if not allowed(profile):
        raise UsageError(
            f"the voice {profile.name} ({profile.path}) would run this program:\n"
            f"    {' '.join(profile.command)}",
            Topic.PERMISSION,
            of=profile.name,
        )


def _fingerprint(profile: Profile) -> str:
    named = json.dumps([str(profile.path.resolve()), profile.command])
    return hashlib.sha256(named.encode()).hexdigest()


def _remembered() -> set[str]:
    try:
        return set(json.loads(_file().read_text()))
    except (OSError, ValueError, TypeError):
        return set()


def _shipped(profile: Profile) -> bool:
    return profile.path.resolve().parent == shelves.shipped(Shelf.VOICES).resolve()


def _file() -> Path:
    return shelves.state() / "allowed-voices.json"
