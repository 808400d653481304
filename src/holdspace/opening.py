"""From what a listener asked for, by name, to a session that is ready to be made."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from holdspace import paces, settings, shelves
from holdspace.choices import Choices
from holdspace.kept import Kept
from holdspace.loading import read_script
from holdspace.pace import Pace
from holdspace.problems import Problem, Topic, UsageError
from holdspace.script import Script
from holdspace.selection import Selection
from holdspace.session import Session
from holdspace.settings import Settings
from holdspace.sounds import Sounds
from holdspace.speech import profiles
from holdspace.speech.cache import Clips
from holdspace.speech.line import open_line
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import NamedVoice
from holdspace.units import Samples, duration


@dataclass(frozen=True, slots=True)
class Asked:
    """What a listener asked for; None leaves it to the script, then to the default."""

    script: str
    voice: str | None = None
    pace: str | None = None
    knobs: Mapping[str, float | str | None] = field(default_factory=dict)
    """Fields of `Pace` set by hand."""
    length: str | None = None
    selection: Selection = field(default_factory=Selection)
    keep: bool = True
    """Whether what is made for it is kept for the next time."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session, the voice that speaks it, and the warnings about its script.

    A context manager: leaving it closes the voice.
    """

    session: Session
    voice: str
    problems: tuple[Problem, ...]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.session.clips.close()


Tell = Callable[[str], None]
"""Takes a sentence for the listener."""

OpenVoice = Callable[[Profile, float, Tell], NamedVoice]
"""Opens the voice of a profile, at so many times its rate, and what speaks in its place."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All that shapes a session, as values: nothing is opened, and it can be sent elsewhere."""

    script: Script
    profile: profiles.Profile
    choices: Choices
    problems: tuple[Problem, ...] = ()


def plan_session(asked: Asked) -> Plan:
    """Return what was asked for, read and looked up.

    Raises `UsageError` for anything that is not known, `ScriptError` where the script has errors.
    """
    script, problems = read_script(asked.script, Kept(_cache(asked)))
    length = _length(asked.length)
    kept = settings.load()
    pace = _pace(asked, script, kept)
    named = asked.voice or script.voice
    profile = kept.find("voice", named, profiles.DEFAULT, profiles.find)
    return Plan(script, profile, Choices(pace, profile.rate, length, asked.selection), problems)


def open_session(asked: Asked, tell: Tell, opener: OpenVoice = open_line) -> Opened:
    """Return the session that was asked for; nothing is spoken yet unless a length is wanted.

    `opener` says what happens when its voice fails.
    Raises what `plan_session` and `open_plan` raise.
    """
    sounds = Sounds(shelves.folders(shelves.Shelf.SOUNDS))
    return open_plan(plan_session(asked), sounds, _cache(asked), tell, opener)


def open_plan(
    plan: Plan, sounds: Sounds, cache: Path | None, tell: Tell, opener: OpenVoice = open_line
) -> Opened:
    """Return the session of `plan`; what was made for it is kept in the folder `cache`.

    `tell` is called when a voice cannot speak and the next one does. Raises `VoiceError` where no
    voice can be opened, `UsageError` where the choices cannot be had.
    """
    with ExitStack() as failing:
        folder = cache / "clips" if cache else None
        voice = opener(plan.profile, plan.choices.pace.rate, tell)
        clips = Clips(voice, folder)
        failing.callback(clips.close)
        session = Session(plan.script, plan.choices, clips, sounds, Kept(cache))
        failing.pop_all()
    return Opened(session, voice.name, plan.problems)


def _pace(asked: Asked, script: Script, kept: Settings) -> Pace:
    pace = kept.find("pace", asked.pace or script.pace, paces.DEFAULT, paces.find)
    return paces.adjusted(pace, **asked.knobs)


def _cache(asked: Asked) -> Path | None:
    return shelves.cache() if asked.keep else None


def _length(text: str | None) -> Samples | None:
    length = duration(text) if text is not None else None
    if text is not None and length is None:
        raise UsageError(f"“{text}” is no length; write 10m, 8:30 or 600s", Topic.LENGTH)
    return length
