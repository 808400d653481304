"""Reads what engines write: PCM sound in WAV or AIFF files."""

import io
import struct
import wave

import numpy as np
from numpy.typing import NDArray

from holdspace.clip import Recording
from holdspace.problems import VoiceError


def decode(data: bytes) -> Recording:
    """Return the sound of a WAV or AIFF file, mixed to mono; raises `VoiceError` if it is none."""
    try:
        return _aiff(data) if data[:4] == b"FORM" else _wav(data)
    except (wave.Error, EOFError, ValueError, struct.error) as problem:
        raise VoiceError(f"what the voice wrote is no WAV sound: {problem}") from problem


def _wav(data: bytes) -> Recording:
    with wave.open(io.BytesIO(data)) as file:
        frames = file.readframes(file.getnframes())
        return _recording(
            frames, file.getsampwidth(), file.getnchannels(), file.getframerate(), "<"
        )


def _aiff(data: bytes) -> Recording:
    """AIFF, as macOS writes it: big-endian, or little-endian where it is marked `sowt`."""
    chunks = dict(_chunks(data))
    channels, _, bits, exponent, mantissa = struct.unpack_from(">hIhHQ", chunks[b"COMM"])
    rate = round(mantissa * 2.0 ** (exponent - 16383 - 63))
    order = "<" if chunks[b"COMM"][18:22] == b"sowt" else ">"
    return _recording(chunks[b"SSND"][8:], bits // 8, channels, rate, order)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from(">4sI", data, at)
        found.append((name, data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    missing = {b"COMM", b"SSND"} - {name for name, _ in found}
    if missing:
        raise ValueError(f"no {b' or '.join(missing).decode()} chunk")
    return found


def _recording(frames: bytes, width: int, channels: int, rate: int, order: str) -> Recording:
    if not (1 <= width <= 4 and channels >= 1 and rate >= 1):
        raise ValueError(f"{width} bytes a sample, {channels} channels, {rate} Hz")
    frames = frames[: len(frames) - len(frames) % (width * channels)]
    sound = _float(frames, width, order).reshape(-1, channels)
    mono = sound[:, 0] if channels == 1 else sound.mean(axis=1, dtype=np.float32)
    return Recording(mono, rate)


def _float(frames: bytes, width: int, order: str) -> NDArray[np.float32]:
    """Return PCM samples of `width` bytes as floats; 8-bit ones are unsigned in WAV alone."""
    if width == 1:
        kind, middle = (np.uint8, 128.0) if order == "<" else (np.int8, 0.0)
        return ((np.frombuffer(frames, kind) - middle) / 128).astype(np.float32)
    if width == 3:
        raw = np.frombuffer(frames, np.uint8).reshape(-1, 3)
        raw = raw if order == "<" else raw[:, ::-1]
        full = np.zeros((len(raw), 4), np.uint8)
        full[:, 1:] = raw
        return (full.view("<i4")[:, 0] / 2**31).astype(np.float32)
    samples = np.frombuffer(frames, f"{order}i{width}").astype(np.float32)
    samples *= 0.5 ** (8 * width - 1)
    return samples
