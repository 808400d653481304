"""Finds the voice of a platform that a profile asks for."""

from collections.abc import Sequence

from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Found


def pick(profile: Profile, driver: str, found: Sequence[Found]) -> str:
    """Return the id of the voice in `found` that suits `profile` best, or nothing if none does.

    A voice that the profile names for `driver` is best, then one of its language and gender, then
    one of its language, whatever the region. Among equals it is the first, so that the same
    machine always gives the same voice.
    """
    named = profile.voice_on(driver).lower()
    language = _plain(profile.language)
    tests = (
        lambda voice: named and named in (voice.id.lower(), voice.name.lower()),
        lambda voice: named and named in voice.name.lower().split(),
        lambda voice: _speaks(voice, language) and voice.gender == (profile.gender or voice.gender),
        lambda voice: _speaks(voice, language),
        lambda voice: _speaks(voice, language.partition("-")[0]),
    )
    for test in tests:
        for voice in found:
            if test(voice):
                return voice.id
    return ""


def _speaks(voice: Found, language: str) -> bool:
    spoken = _plain(voice.language)
    return spoken == language or spoken.startswith(f"{language}-")


def _plain(language: str) -> str:
    return language.lower().replace("_", "-")
