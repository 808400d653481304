"""A voice model for piper that needs no training: every letter is a tone of its own.

An ONNX file is a protocol buffer; the few fields of one that are needed are written by hand.
"""

import json
import struct
from pathlib import Path

import numpy as np

FLOAT, INT64 = 1, 7
RATE = 16_000
LETTER = 800
"""Samples of one letter."""


def write(folder: Path) -> Path:
    """Write `tiny.onnx` and its configuration into `folder`."""
    model = folder / "tiny.onnx"
    model.write_bytes(_model())
    letters = [chr(code) for code in range(32, 127)]
    ids = {"_": [0], "^": [1], "$": [2]} | {
        letter: [number] for number, letter in enumerate(letters, 3)
    }
    config = {
        "audio": {"sample_rate": RATE},
        "espeak": {"voice": "en"},
        "phoneme_type": "text",
        "num_symbols": 128,
        "num_speakers": 1,
        "phoneme_id_map": ids,
    }
    Path(f"{model}.json").write_text(json.dumps(config))
    return model


def _model() -> bytes:
    """Return a graph that looks each letter's tone up in a table, and joins the tones."""
    graph = b"".join(
        [
            _bytes(1, _node("Gather", ["table", "input"], "tones")),
            _bytes(1, _node("Reshape", ["tones", "shape"], "output")),
            _bytes(2, b"tiny"),
            _bytes(5, _tensor("table", FLOAT, [128, LETTER], _tones().tobytes())),
            _bytes(5, _tensor("shape", INT64, [3], struct.pack("<3q", 1, 1, -1))),
            _bytes(11, _value("input", INT64, [1, "letters"])),
            _bytes(11, _value("input_lengths", INT64, [1])),
            _bytes(11, _value("scales", FLOAT, [3])),
            _bytes(12, _value("output", FLOAT, [1, 1, "samples"])),
        ]
    )
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _number(2, 13))


def _tones() -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    time = np.arange(LETTER) / RATE
    hertz = 200.0 + 5 * np.arange(128)[:, None]
    tones: np.ndarray[tuple[int, int], np.dtype[np.float32]] = np.sin(
        2 * np.pi * hertz * time
    ).astype(np.float32)
    return tones


def _node(kind: str, inputs: list[str], output: str) -> bytes:
    named = b"".join(_bytes(1, name.encode()) for name in inputs)
    return named + _bytes(2, output.encode()) + _bytes(4, kind.encode())


def _tensor(name: str, kind: int, shape: list[int], data: bytes) -> bytes:
    sizes = b"".join(_number(1, size) for size in shape)
    return sizes + _number(2, kind) + _bytes(8, name.encode()) + _bytes(9, data)


def _value(name: str, kind: int, shape: list[int | str]) -> bytes:
    sizes = b"".join(
        _bytes(1, _number(1, size) if isinstance(size, int) else _bytes(2, size.encode()))
        for size in shape
    )
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, sizes)))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, data: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    parts = []
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
