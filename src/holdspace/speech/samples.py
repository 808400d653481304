"""How the voices there are sound, and whether they can speak here and now."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from holdspace import finish, shelves
from holdspace.clip import Clip
from holdspace.problems import HoldspaceError
from holdspace.shelves import Shelf
from holdspace.speech import open_voice, profiles
from holdspace.speech.engines import engine, names
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Found

TEXT = "Step your left foot forward, and bend your right knee. Breathe in, and let it go."
TRIAL = "Ready."
AT_ONCE = 4
"""Voices that are tried at the same time."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice that can be asked for by name."""

    name: str
    profile: Profile | None
    """None where its file has a mistake."""
    trouble: HoldspaceError | None = None
    """Why it cannot speak here and now, and what to do about it; None if it can."""


def offers() -> list[Offer]:
    """Return every named voice; each was made to say a word, or says why it did not."""
    with ThreadPoolExecutor(AT_ONCE) as workers:
        return list(workers.map(_offer, shelves.items(Shelf.VOICES)))


def found() -> list[tuple[str, Found]]:
    """Return every voice of every engine, with the engine's name.

    Raises `VoiceError` if an engine cannot tell.
    """
    return [(name, voice) for name in names() for voice in engine(name).voices()]


def sample(name: str, texts: Sequence[str] = (TEXT,)) -> list[Clip]:
    """Return `texts` in the voice called `name`; raises `UsageError` and `VoiceError`."""
    voice = open_voice(profiles.find(name))
    try:
        return [finish.finish(voice.speak(text)) for text in texts]
    finally:
        voice.close()


def _offer(name: str) -> Offer:
    profile = None
    try:
        profile = profiles.find(name)
        sample(name, [TRIAL])
    except HoldspaceError as problem:
        return Offer(name, profile, problem)
    return Offer(name, profile)
