"""The platform's own voices through pyttsx3: espeak-ng, NSSpeech or SAPI5.

pyttsx3 is never imported here: it lives in `pyttsx3_process`, which is asked for sound.
"""

import importlib.metadata
import importlib.util
import json
import os
import sys
from ctypes.util import find_library

from holdspace.clip import Recording
from holdspace.problems import VoiceError
from holdspace.speech import process
from holdspace.speech.pcm import decode
from holdspace.speech.pick import pick
from holdspace.speech.process import ForkServer, OneShot, Process, Request
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Found

DRIVERS = {"darwin": "nsss", "win32": "sapi5"}
"""pyttsx3's driver on each platform; it is espeak on all others."""

MODULE = "pyttsx3_process"

SPEEDS = {"espeak": 1.36}
"""Words per minute of ordinary instructions for one of the driver's own; 1 where not measured."""
SLOWEST = 80
"""The slowest that espeak-ng speaks, by its own measure."""

VARIANTS = {"female": "+f2", "male": "+m3", "": ""}
"""What makes a man or a woman of any espeak-ng voice."""

LIMIT_S = 10.0
"""Seconds that one phrase may take; it takes hundredths of one."""

ASLEEP, MOST = 4, 16
"""Phrases to speak at once on each core, because pyttsx3 sleeps most of the time; and in all."""


class Pyttsx3Voice:
    """A voice of the platform."""

    def __init__(self, settings: Request, limit_s: float, answers: Process) -> None:
        """Speak as `settings` say; a process that takes longer than `limit_s` is killed."""
        self._settings = settings
        self._limit_s = limit_s
        self._process = answers
        self.lanes = min(ASLEEP * (os.cpu_count() or 1), MOST)
        self.key = json.dumps([settings, _versions()], sort_keys=True)

    def warm_up(self) -> None:
        """Start the process that speaks."""
        self._process.start()

    def speak(self, text: str) -> Recording:
        """Return `text` as sound; see `Voice.speak`."""
        request = {**self._settings, "do": "speak", "text": text, "limit_s": self._limit_s}
        _, sound = process.ask(self._process, request)
        return decode(sound)

    def close(self) -> None:
        """End the process and all that it is saying."""
        self._process.close()


class Pyttsx3Engine:
    """Opens the platform's voices."""

    def __init__(self, driver: str = "", limit_s: float = LIMIT_S) -> None:
        """Use pyttsx3's `driver`, or the platform's own if it is empty."""
        self._driver = driver or DRIVERS.get(sys.platform, "espeak")
        self._limit_s = limit_s

    def open(self, profile: Profile, rate: float) -> Pyttsx3Voice:
        """Return the voice of `profile`; see `Engine.open`."""
        self._demand()
        settings: Request = {
            "driver": self._driver,
            "voice": self._voice(profile),
            "rate": round(profile.rate * rate / SPEEDS.get(self._driver, 1.0)),
        }
        if self._driver == "espeak":
            settings["rate"] = max(settings["rate"], SLOWEST)
            settings["pitch"] = round(profile.pitch)
        return Pyttsx3Voice(settings, self._limit_s, _start())

    def _demand(self) -> None:
        """Raise `VoiceError` where the library that speaks is plainly not here."""
        embedded = importlib.util.find_spec("espeakng_loader")
        if self._driver == "espeak" and not embedded and not find_library("espeak-ng"):
            raise VoiceError("there is no espeak-ng: pip install espeakng-loader")

    def _voice(self, profile: Profile) -> str:
        """Return the id of the voice; espeak-ng's are the same everywhere, so need no look."""
        named = profile.voice_on(self._driver)
        if self._driver == "espeak" and named:
            return named
        picked = pick(profile, self._driver, self.voices())
        if not picked:
            raise VoiceError(
                f"this machine has no voice for {profile.language}: install one in its settings, "
                f"or choose another with `holdspace voices`"
            )
        return picked + VARIANTS[profile.gender] if self._driver == "espeak" else picked

    def voices(self) -> list[Found]:
        """Return every voice of the platform."""
        answers = _start()
        request = {"do": "voices", "driver": self._driver, "limit_s": self._limit_s}
        try:
            told, _ = process.ask(answers, request)
        finally:
            answers.close()
        return [
            Found(voice["id"], voice["name"], ", ".join(voice["languages"]), voice["gender"])
            for voice in told["voices"]
        ]


def _start() -> Process:
    """Return what answers for pyttsx3 best on this platform."""
    return ForkServer(MODULE) if sys.platform == "linux" else OneShot(MODULE)


def _versions() -> list[str]:
    """Return the versions of what makes the sound."""
    return [f"{name} {_version(name)}" for name in ("pyttsx3", "espeakng-loader")]


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "missing"
