"""Neural voices through piper (the extra `piper`); it lives in `piper_process`."""

import importlib.metadata
import importlib.util
import json
from pathlib import Path

from holdspace.clip import Recording
from holdspace.problems import UsageError, VoiceError
from holdspace.speech import process
from holdspace.speech.pcm import decode
from holdspace.speech.process import Request, Resident
from holdspace.speech.profiles import Profile
from holdspace.speech.voice import Found

MODULE = "piper_process"

LIMIT_S = 60.0
"""Seconds that one phrase may take; the first loads the model."""


class PiperVoice:
    """A voice model."""

    lanes = 1

    def __init__(self, model: Path, rate: float) -> None:
        """Speak with `model` at `rate` words per minute."""
        self._asked: Request = {"do": "speak", "model": str(model), "rate": rate}
        self._process = Resident(MODULE)
        status = model.stat()
        version = importlib.metadata.version("piper-tts")
        self.key = json.dumps([self._asked, status.st_size, status.st_mtime_ns, version])

    def warm_up(self) -> None:
        """Start the process, which loads piper; the model is loaded for the first phrase."""
        self._process.start()

    def speak(self, text: str) -> Recording:
        """Return `text` as sound; see `Voice.speak`."""
        request = {**self._asked, "text": text, "limit_s": LIMIT_S}
        _, sound = process.ask(self._process, request)
        return decode(sound)

    def close(self) -> None:
        """End the process."""
        self._process.close()


class PiperEngine:
    """Opens voice models that the listener has put in place."""

    def open(self, profile: Profile, rate: float) -> PiperVoice:
        """Return the voice of `profile`; see `Engine.open`."""
        if not profile.model:
            raise UsageError(f"{profile.path}: the engine piper needs the key model")
        if not importlib.util.find_spec("piper"):
            raise VoiceError("piper is not installed: pip install 'holdspace[piper]'")
        model = profile.path.parent / Path(profile.model).expanduser()
        for file in (model, Path(f"{model}.json")):
            if not file.is_file():
                raise VoiceError(f"there is no file {file}: get the voice with piper's own tool")
        return PiperVoice(model, profile.rate * rate)

    def voices(self) -> list[Found]:
        """Return nothing: models are where profiles say."""
        return []
