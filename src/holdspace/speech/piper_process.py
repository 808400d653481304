"""The process in which piper lives; it answers one request after another."""

import io
import sys
import wave
from functools import cache

from piper import PiperVoice, SynthesisConfig

from holdspace.speech.answering import Actions, Answer, Request, respond, standard_output

ORDINARY = "Step your left foot forward, bend your right knee, and keep your back heel down."
"""Says how many words a minute a model speaks by itself."""


def speak(request: Request) -> Answer:
    """Return `text` as a WAV file, at about `rate` words per minute."""
    voice = _loaded(request["model"])
    scale = _own_rate(request["model"]) / request["rate"]
    return {"again": True}, _wav(voice, request["text"], scale)


ACTIONS: Actions = {"speak": speak}


@cache
def _loaded(model: str) -> PiperVoice:
    return PiperVoice.load(model)


@cache
def _own_rate(model: str) -> float:
    """Return the words per minute that `model` speaks when nothing is asked of it."""
    with wave.open(io.BytesIO(_wav(_loaded(model), ORDINARY, 1.0))) as sound:
        length_s: float = max(1, sound.getnframes()) / sound.getframerate()
    return 60 * len(ORDINARY.split()) / length_s


def _wav(voice: PiperVoice, text: str, scale: float) -> bytes:
    """Return `text` as a WAV file; without noise, so that it is the same each time."""
    manner = SynthesisConfig(length_scale=scale, noise_scale=0.0, noise_w_scale=0.0)
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        voice.synthesize_wav(text, file, manner)
    return written.getvalue()


def main() -> None:
    """Answer until nobody asks any more."""
    replies = standard_output()
    while respond(ACTIONS, sys.stdin.buffer, replies):
        pass


if __name__ == "__main__":
    main()
