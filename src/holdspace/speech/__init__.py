"""Speech engines, one file each, and the cache of clips that wraps any of them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the processes that speak live in this package, and have to start quickly
    from holdspace.speech.profiles import Profile
    from holdspace.speech.voice import NamedVoice


def open_voice(profile: "Profile", rate: float = 1.0) -> "NamedVoice":
    """Return the voice of `profile`, at `rate` times its words per minute; close it after use.

    Raises `UsageError` for an engine that there is not, and `VoiceError` that says the one thing
    to do for one that cannot speak here and now.
    """
    from holdspace.speech.engines import engine
    from holdspace.speech.profiled import ProfiledVoice

    return ProfiledVoice(engine(profile.engine).open(profile, rate), profile, rate)
