"""The process in which pyttsx3 lives, so that it can hang, crash and print as it likes.

It is asked by a line of JSON, and answers by one, with the bytes of a WAV file after it where one
was asked for. As a fork server (`serve FD`, Linux) it makes espeak-ng ready once and forks a child
for each socket it is sent. espeak-ng's samples mostly depend on what it has said before, so that
only a fresh child gives the same samples for the same text; a child goes on only where its voice is
known to be steady. Elsewhere the process answers one request from standard input and ends.
"""

import ctypes
import functools
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from holdspace.speech.answering import Actions, Answer, Request, respond, standard_output

SEED = 20
"""Of espeak-ng's noise, which it seeds by the time of day."""


def speak(request: Request) -> Answer:
    """Return `text` as a WAV file, in the voice that the request describes."""
    engine = _engine(request["driver"])
    _settle(request["driver"])
    with _listening(engine) as heard, _scratch() as path:
        engine.proxy.setBusy(False)  # properties are set now: a queued one may be cancelled
        for name in ("voice", "rate", "pitch"):
            if request.get(name) is not None:
                engine.setProperty(name, request[name])
        _settle(request["driver"])
        engine.proxy.setBusy(True)
        engine.save_to_file(request["text"], path)
        engine.runAndWait()
        heard.end()
        return {"again": _steady(request)}, Path(path).read_bytes()


def voices(request: Request) -> Answer:
    """Return all voices of the driver."""
    found = _engine(request["driver"]).getProperty("voices")
    listed = [
        {
            "id": voice.id,
            "name": voice.name,
            "languages": [str(language).strip("\x00\x02\x05") for language in voice.languages],
            "gender": str(voice.gender or "").removeprefix("VoiceGender").lower(),
        }
        for voice in found
    ]
    return {"voices": listed}, b""


ACTIONS: Actions = {"speak": speak, "voices": voices}


@functools.cache
def _engine(driver: str) -> Any:
    import pyttsx3

    return pyttsx3.init(driver)


def _settle(driver: str) -> None:
    """Wait until espeak-ng has taken over what was set, and begin its noise anew."""
    if driver == "espeak":
        from pyttsx3.drivers import _espeak

        while _espeak.IsPlaying():
            time.sleep(0.0002)
        if hasattr(_espeak.dll, "espeak_ng_SetRandSeed"):
            _espeak.dll.espeak_ng_SetRandSeed(ctypes.c_long(SEED))


class _Heard:
    """What pyttsx3 tells of a phrase while it speaks."""

    def __init__(self) -> None:
        self._begun, self._finished = threading.Event(), threading.Event()
        self._failures: list[Exception] = []

    def started(self, **_: object) -> None:
        self._begun.set()

    def finished(self, **_: object) -> None:
        self._finished.set()

    def error(self, exception: Exception, **_: object) -> None:
        self._failures.append(exception)

    def end(self) -> None:
        """Wait for the end, since some drivers go on after `runAndWait`; raise what was told."""
        if self._failures:
            raise self._failures[0]
        if self._begun.is_set():
            self._finished.wait()


@contextmanager
def _listening(engine: Any) -> Iterator[_Heard]:
    heard = _Heard()
    tokens = [
        engine.connect("started-utterance", heard.started),
        engine.connect("finished-utterance", heard.finished),
        engine.connect("error", heard.error),
    ]
    yield heard
    for token in tokens:
        engine.disconnect(token)


def _steady(request: Request) -> bool:
    """Whether the voice sounds the same whatever it has said before.

    What goes on from one phrase to the next in espeak-ng is the phase of a voice's flutter and of
    its roughness. A few of its variants have neither.
    """
    _, _, variant = request["voice"].partition("+")
    file = Path(os.environ.get("ESPEAK_DATA_PATH", ""), "voices", "!v", variant)
    if request["driver"] != "espeak" or not variant or not file.is_file():
        return False
    lines = [tuple(line.split()) for line in file.read_text(errors="replace").splitlines()]
    return {("flutter", "0"), ("roughness", "0")} <= set(lines)


@contextmanager
def _scratch() -> Iterator[str]:
    """Give the path of a file that is gone afterwards: in memory, where the system can."""
    if hasattr(os, "memfd_create"):
        handle = os.memfd_create("phrase")
        yield f"/proc/self/fd/{handle}"
        os.close(handle)
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield str(Path(folder, "phrase.wav"))


def embed() -> None:
    """Load the wheel's espeak-ng, so that pyttsx3 takes it before the system's.

    Where there is no wheel for the machine, pyttsx3 looks for the system's own.
    """
    try:
        import espeakng_loader

        data = espeakng_loader.get_data_path()
        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    except (ImportError, OSError, RuntimeError):
        return
    os.environ["ESPEAK_DATA_PATH"] = data


def serve(control: socket.socket) -> None:
    """Fork a child for each socket that is sent through `control`, until that is closed."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with suppress(Exception):  # a child fails likewise, and tells its caller
        _make_ready()
    while True:
        _, handles, _, _ = socket.recv_fds(control, 1, 1)
        if not handles:
            return
        if os.fork() == 0:
            control.close()
            with socket.socket(fileno=handles[0]) as caller:
                requests, replies = caller.makefile("rb"), caller.makefile("wb")
                while respond(ACTIONS, requests, replies):
                    pass
            os._exit(0)
        os.close(handles[0])


def _make_ready() -> None:
    """Do once what each child would do: load espeak-ng, its data and its list of voices.

    As its threads would not outlive a fork, it is told to speak in the thread that asks it. It then
    leaves out the message at the end, for which pyttsx3 waits; so that is added.
    """
    from pyttsx3.drivers import _espeak

    ends = (_espeak.EVENT_MSG_TERMINATED, _espeak.EVENT_LIST_TERMINATED)
    messages = (_espeak.EVENT * len(ends))(*map(_espeak.EVENT, ends))
    synthesise = _espeak.Synth

    def to_its_end(text: bytes, **options: Any) -> Any:
        result = synthesise(text, **options)
        _espeak.SynthCallback(None, 0, messages)
        return result

    _espeak.AUDIO_OUTPUT_RETRIEVAL = _espeak.AUDIO_OUTPUT_SYNCHRONOUS
    _espeak.Synth = to_its_end
    _engine("espeak")
    _espeak.ListVoices()


def main() -> None:
    """Serve the socket whose number is given, or else answer one request."""
    replies = standard_output()
    embed()
    if len(sys.argv) > 1:
        serve(socket.socket(fileno=int(sys.argv[1])))
    else:
        respond(ACTIONS, sys.stdin.buffer, replies)


if __name__ == "__main__":
    main()
