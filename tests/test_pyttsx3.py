"""The platform's voices: what is said to pyttsx3, and what happens when it misbehaves."""

import os
import struct
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from holdspace.problems import VoiceError
from holdspace.speech import pcm, process, pyttsx3_engine
from holdspace.speech.pick import pick
from holdspace.speech.process import ForkServer, OneShot
from holdspace.speech.profiles import Profile
from holdspace.speech.pyttsx3_engine import Pyttsx3Engine
from holdspace.speech.voice import Found

PROFILE = Profile("test", Path("test.toml"), voice=(("espeak", "gmw/en"),))

FAKE = """
    import os, time

    class Engine:
        def __init__(self):
            self.proxy = self
        def connect(self, topic, callback): pass
        def disconnect(self, token): pass
        def setBusy(self, busy): pass
        def setProperty(self, name, value): pass
        def runAndWait(self): pass
        def save_to_file(self, text, path):
            {body}

    def init(driver):
        return Engine()
"""

FAKE_ESPEAK = """
    import ctypes
    dll = Synth = SynthCallback = None
    EVENT = ctypes.c_int
    EVENT_MSG_TERMINATED, EVENT_LIST_TERMINATED, AUDIO_OUTPUT_SYNCHRONOUS = 6, 0, 2
    def IsPlaying(): return False
    def ListVoices(): return []
"""

Fake = Callable[[str], None]


@pytest.fixture
def fake_pyttsx3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Put a package in pyttsx3's place whose `save_to_file` does what it is told."""

    def make(body: str) -> None:
        package = tmp_path / "pyttsx3"
        (package / "drivers").mkdir(parents=True)
        code = textwrap.dedent(FAKE).format(body=body)
        (package / "__init__.py").write_text(code)
        driver = textwrap.dedent(FAKE_ESPEAK)
        (package / "drivers" / "__init__.py").write_text("")
        (package / "drivers" / "_espeak.py").write_text(driver)
        (package / "drivers" / "espeak.py").write_text("")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    return make


@pytest.mark.skipif(sys.platform != "linux", reason="the fork server is for Linux")
def test_a_voice_that_hangs_is_killed_at_its_limit(fake_pyttsx3: Fake) -> None:
    fake_pyttsx3("time.sleep(60)")
    voice = Pyttsx3Engine("espeak", limit_s=0.3).open(PROFILE, 1.0)
    begun = time.monotonic()
    with pytest.raises(VoiceError, match=r"hung for 0\.3 s"):
        voice.speak("Switch sides.")
    assert time.monotonic() - begun < 30
    voice.close()


def test_a_voice_that_crashes_is_an_error(fake_pyttsx3: Fake) -> None:
    fake_pyttsx3("os.kill(os.getpid(), 11)")
    voice = Pyttsx3Engine("espeak").open(PROFILE, 1.0)
    with pytest.raises(VoiceError, match="died"):
        voice.speak("Switch sides.")
    voice.close()


def test_what_pyttsx3_says_is_wrong_is_told(fake_pyttsx3: Fake) -> None:
    fake_pyttsx3("raise RuntimeError('no such thing')")
    voice = Pyttsx3Engine("espeak").open(PROFILE, 1.0)
    with pytest.raises(VoiceError, match="RuntimeError: no such thing"):
        voice.speak("Switch sides.")
    voice.close()


def test_a_voice_that_writes_no_sound_is_an_error(fake_pyttsx3: Fake) -> None:
    fake_pyttsx3("open(path, 'wb').write(b'not a sound')")
    voice = Pyttsx3Engine("espeak").open(PROFILE, 1.0)
    with pytest.raises(VoiceError, match="no WAV sound"):
        voice.speak("Switch sides.")
    voice.close()


def test_a_voice_that_the_library_has_not_is_an_error() -> None:
    profile = Profile("test", Path("test.toml"), voice=(("espeak", "gmw/nowhere"),))
    voice = Pyttsx3Engine("espeak").open(profile, 1.0)
    with pytest.raises(VoiceError, match="gmw/nowhere"):
        voice.speak("Switch sides.")
    voice.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the fork server is for Linux")
def test_a_server_that_was_killed_is_started_again() -> None:
    voice = Pyttsx3Engine("espeak").open(PROFILE, 1.0)
    first = voice.speak("Switch sides.").frames
    server = voice._process
    assert isinstance(server, ForkServer)
    assert server._server is not None
    server._server.kill()
    server._server.wait()
    assert np.array_equal(voice.speak("Switch sides.").frames, first)
    voice.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the fork server is for Linux")
@pytest.mark.parametrize("variant", ["Storm", "michel", "Denis", "shelby", "Hugo"])
def test_a_steady_voice_gives_the_same_samples_from_a_child_that_goes_on(variant: str) -> None:
    profile = Profile("test", Path("test.toml"), voice=(("espeak", f"gmw/en-gb-x-rp+{variant}"),))
    texts = ["Switch sides.", "Bend your right knee, and breathe in.", "Three.", "Switch sides."]
    voice = Pyttsx3Engine("espeak").open(profile, 1.0)
    going_on = [voice.speak(text).frames for text in texts]
    assert isinstance(voice._process, ForkServer)
    assert len(voice._process._idle) == 1
    for text, frames in zip(texts, going_on, strict=True):
        voice.close()
        assert np.array_equal(voice.speak(text).frames, frames)
    voice.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the fork server is for Linux")
def test_a_voice_that_flutters_is_fresh_for_each_phrase() -> None:
    voice = Pyttsx3Engine("espeak").open(PROFILE, 1.0)
    voice.speak("Switch sides.")
    assert isinstance(voice._process, ForkServer)
    assert voice._process._idle == []
    voice.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the fork server is for Linux")
def test_a_voice_that_was_warmed_up_speaks_from_the_same_process() -> None:
    voice = Pyttsx3Engine("espeak").open(PROFILE, 1.0)
    server = voice._process
    assert isinstance(server, ForkServer)
    assert server._server is None
    voice.warm_up()
    started = server._server
    voice.speak("Switch sides.")
    assert started is not None
    assert server._server is started
    voice.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the fork server is for Linux")
def test_closing_a_voice_ends_what_it_is_saying(fake_pyttsx3: Fake, tmp_path: Path) -> None:
    os.mkfifo(saying := tmp_path / "saying")
    fake_pyttsx3(f"open({str(saying)!r}, 'w').close(); time.sleep(60)")
    server = ForkServer(pyttsx3_engine.MODULE)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as worker:
        request = {"do": "speak", "driver": "espeak", "text": "Hold.", "limit_s": 50}
        asked = worker.submit(process.ask, server, request)
        saying.read_bytes()  # returns when it says it
        server.close()
        with pytest.raises(VoiceError):
            asked.result(timeout=5)


def test_without_fork_the_samples_are_the_same() -> None:
    request = {
        "do": "speak",
        "driver": "espeak",
        "voice": "gmw/en-us+f3",
        "rate": 120,
        "pitch": 50,
        "text": "Breathe in.",
        "limit_s": 10,
    }
    forked, slow = ForkServer(pyttsx3_engine.MODULE), OneShot(pyttsx3_engine.MODULE)
    assert process.ask(forked, request)[1] == process.ask(slow, request)[1]
    forked.close()


def test_nothing_reaches_standard_output() -> None:
    code = """
        from holdspace.speech import open_voice, profiles
        voice = open_voice(profiles.find("calm"))
        voice.speak("Switch sides.")
        voice.close()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_the_process_that_speaks_loads_nothing_that_is_slow() -> None:
    code = "import sys, holdspace.speech.pyttsx3_process; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {"numpy", "soxr", "typer", "importlib.metadata"} & set(done.stdout.split())


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_embedded_library_goes_before_the_systems() -> None:
    code = """
        from holdspace.speech.pyttsx3_process import embed
        embed()
        import pyttsx3
        pyttsx3.init("espeak")
        maps = open("/proc/self/maps").read().split()
        print(*sorted({path for path in maps if "libespeak" in path}))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, check=True, text=True
    )
    assert "espeakng_loader" in done.stdout
    assert len(done.stdout.split()) == 1


FOUND = [
    Found("com.apple.Albert", "Albert", "en_US", "male"),
    Found("com.apple.Daniel", "Daniel", "en_GB", "male"),
    Found("com.apple.Kate", "Kate (Enhanced)", "en_GB", "female"),
    Found("com.apple.Anna", "Anna", "de_DE", "female"),
    Found("HKEY/TTS_MS_EN-US_ZIRA_11.0", "Microsoft Zira Desktop - English", "en-US", "female"),
]


@pytest.mark.parametrize(
    ("language", "gender", "named", "expected"),
    [
        ("en-GB", "male", "Kate", "com.apple.Kate"),
        ("en-US", "female", "Zira", "HKEY/TTS_MS_EN-US_ZIRA_11.0"),
        ("en-GB", "female", "Somebody", "com.apple.Kate"),
        ("en-GB", "", "", "com.apple.Daniel"),
        ("en-AU", "female", "", "com.apple.Albert"),
        ("de", "male", "", "com.apple.Anna"),
        ("fr", "", "", ""),
    ],
)
def test_the_best_voice_of_the_platform_is_picked(
    language: str, gender: str, named: str, expected: str
) -> None:
    profile = Profile(
        "test", Path("test.toml"), language=language, gender=gender, voice=(("nsss", named),)
    )
    assert pick(profile, "nsss", FOUND) == expected


def test_a_machine_without_a_voice_for_the_language_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Pyttsx3Engine, "voices", lambda self: FOUND)
    with pytest.raises(VoiceError, match="no voice for fr: install one"):
        Pyttsx3Engine("nsss").open(Profile("test", Path("test.toml"), language="fr"), 1.0)


def test_a_profile_of_any_language_finds_its_espeak_voice() -> None:
    profile = Profile("test", Path("test.toml"), language="de", gender="female")
    voice = Pyttsx3Engine("espeak").open(profile, 1.0)
    assert "gmw/de+f2" in voice.key
    assert np.max(np.abs(voice.speak("Seite wechseln.").frames)) > 0.1
    voice.close()


def aiff(samples: list[int], rate: int, kind: bytes = b"") -> bytes:
    """Return 16-bit mono AIFF, or AIFC where a `kind` of compression is given."""
    order = "<" if kind == b"sowt" else ">"
    rate_field = struct.pack(">HQ", 16383 + rate.bit_length() - 1, rate << (64 - rate.bit_length()))
    common = struct.pack(">hIh", 1, len(samples), 16) + rate_field + kind
    sound = bytes(8) + struct.pack(f"{order}{len(samples)}h", *samples)
    chunks = [(b"COMM", common), (b"SSND", sound)]
    body = b"".join(name + struct.pack(">I", len(data)) + data for name, data in chunks)
    return b"FORM" + struct.pack(">I", len(body) + 4) + (b"AIFC" if kind else b"AIFF") + body


@pytest.mark.parametrize("kind", [b"", b"sowt"])
def test_macos_writes_aiff_and_it_is_read(kind: bytes) -> None:
    recording = pcm.decode(aiff([0, 16384, -32768], 22050, kind))
    assert recording.rate == 22050
    assert recording.frames.tolist() == [0.0, 0.5, -1.0]


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", b"FORM", b"FORM\0\0\0\x0eAIFFCOMM\0\0\0\x02\0\x01", os.urandom(5000)]
)
def test_garbage_is_no_sound(data: bytes) -> None:
    with pytest.raises(VoiceError, match="no WAV sound"):
        pcm.decode(data)


def test_the_slowest_rate_is_one_that_espeak_speaks() -> None:
    slow = Profile("test", Path("test.toml"), rate=60, voice=(("espeak", "gmw/en"),))
    assert f'"rate": {pyttsx3_engine.SLOWEST}' in Pyttsx3Engine("espeak").open(slow, 0.5).key
