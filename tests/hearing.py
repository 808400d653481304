"""What tests hear with: sounds to make, and decoders that are not ours."""

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence

import miniaudio
import numpy as np
import pytest
from numpy.typing import NDArray

from holdspace.clip import Block, Clip
from holdspace.program import CueKind
from holdspace.sinks.encoder import Encoder
from holdspace.sinks.mp3 import Mp3Sink
from holdspace.timeline import Cue, StretchSpan, Timeline
from holdspace.units import RATE, Samples

needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not here")


def tone(frames: int, pitch: float = 440.0, peak: float = 0.5) -> Block:
    """Return a mono tone with edges of 5 ms."""
    time = np.arange(frames) / RATE
    edge = np.clip(np.minimum(np.arange(frames), np.arange(frames)[::-1]) / 240, 0, 1)
    wave: Block = (peak * edge * np.sin(2 * np.pi * pitch * time)).astype(np.float32)
    return wave[:, None]


def clip(frames: int, pitch: float = 440.0, peak: float = 0.5) -> Clip:
    return np.rint(tone(frames, pitch, peak)[:, 0] * 32767).astype(np.int16)


def babble(frames: int, seed: int = 0, channels: int = 1) -> Block:
    """Return something like speech: syllables of a gliding voice, and breath between them."""
    chance = np.random.default_rng(seed)
    time = np.arange(frames) / RATE
    voice = np.zeros(frames)
    for n in range(1, 10):
        voice += np.sin(2 * np.pi * (130 * n * time + 3 * np.sin(2 * np.pi * 2 * time))) / n
    voice *= np.clip(np.sin(2 * np.pi * 3 * time), 0, 1) / 8
    breath = chance.standard_normal((frames, channels)) * 0.003
    return (voice[:, None] + breath).astype(np.float32)


def in_blocks(sound: Block, size: int = RATE // 2) -> list[Block]:
    return [sound[at : at + size] for at in range(0, len(sound), size)]


def mp3(blocks: Iterable[Block], tag: bytes = b"", workers: int = 2) -> bytes:
    file = io.BytesIO()
    with Encoder(workers=workers) as encoder:
        Mp3Sink(file, encoder, lambda: tag, len(tag)).write(blocks)
    return file.getvalue()


def decoded(data: bytes, channels: int = 1) -> Block:
    """Return what miniaudio's decoder makes of an MP3."""
    sound = miniaudio.decode(data, nchannels=channels, sample_rate=RATE)
    frames = np.frombuffer(sound.samples, "<i2").reshape(-1, channels)
    return frames.astype(np.float32) / np.float32(32768)


def decoded_by_ffmpeg(data: bytes, channels: int = 1) -> Block:
    """Return what ffmpeg makes of an MP3; it has to have nothing to complain about."""
    with tempfile.NamedTemporaryFile(suffix=".mp3") as file:
        file.write(data)
        file.flush()
        command = ["ffmpeg", "-v", "warning", "-i", file.name, "-f", "s16le", "-ac", str(channels)]
        done = subprocess.run([*command, "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return np.frombuffer(done.stdout, "<i2").reshape(-1, channels).astype(np.float32) / np.float32(
        32768
    )


def onset(sound: Block, after: int = 0, threshold: float = 0.02) -> int:
    """Return the first sample from `after` on that is louder than `threshold`."""
    return after + int(np.argmax(np.abs(sound[after:, 0]) > threshold))


def level(sound: NDArray[np.floating]) -> float:
    """Return the mean power in dB."""
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-20))


def said(start: int, frames: int, text: str) -> Cue:
    return Cue(Samples(start), Samples(start + frames), CueKind.STEP, text=text)


def sounded(start: int, frames: int, sound: str) -> Cue:
    return Cue(Samples(start), Samples(start + frames), CueKind.SOUND, sound=sound)


def session(
    duration: int, cues: Sequence[Cue] = (), stretches: Sequence[StretchSpan] = ()
) -> Timeline:
    return Timeline("A session", Samples(duration), tuple(cues), tuple(stretches))
