"""Make the sounds that Holdspace ships. Run `python sounds/make.py` to write them anew.

- `wake`: the first thing in a session, so that a Bluetooth headset is awake for the voice
- `start` and `end`: a hold begins (two rising notes) and ends (a singing bowl)
- `tick`: a beat is counted
- `change`: sides or stretches change (two bells, there and back)
- `ready`: the session waits for the listener (a soft, rising question)
- `close`: the session is over (three falling bells)

All are 48 kHz, 16 bit, mono. They begin and end in silence, so that none of them clicks.
"""

import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
FOLDER = Path(__file__).parent

Sound = NDArray[np.float64]
"""Shape (frames,), full scale 1.0, at `RATE`."""


@dataclass(frozen=True)
class Partial:
    """One vibration of a struck body."""

    ratio: float
    """Its frequency, as a multiple of the note's."""
    level: float
    ring: float
    """Seconds until it has fallen by 60 dB."""


MARIMBA = (Partial(1, 1, 0.9), Partial(3.98, 0.16, 0.25), Partial(9.1, 0.05, 0.08))
WOOD = (Partial(1, 1, 0.13), Partial(2.71, 0.25, 0.07), Partial(5.1, 0.08, 0.04))
BOWL = (
    Partial(1, 1, 2.6),
    Partial(1.0025, 0.5, 2.6),
    Partial(2.76, 0.32, 1.5),
    Partial(2.767, 0.2, 1.5),
    Partial(5.2, 0.1, 0.7),
)
BELL = (
    Partial(0.5, 0.3, 3.0),
    Partial(1, 1, 2.2),
    Partial(1.19, 0.25, 1.4),
    Partial(2, 0.4, 1.2),
    Partial(3.01, 0.12, 0.6),
)


def strike(body: tuple[Partial, ...], pitch: float, length: float, attack: float = 0.004) -> Sound:
    """Return `body` struck at `pitch` Hz, ringing for `length` seconds."""
    time = np.arange(round(length * RATE)) / RATE
    tone = sum(
        (
            partial.level
            * np.sin(2 * np.pi * partial.ratio * pitch * time)
            * np.exp(-6.908 * time / partial.ring)
            for partial in body
        ),
        np.zeros_like(time),
    )
    return edged(tone, attack, length / 3)


def edged(sound: Sound, rise: float, fall: float) -> Sound:
    """Return `sound` with cosine edges of `rise` and `fall` seconds."""
    up, down = round(rise * RATE), round(fall * RATE)
    shaped = sound.copy()
    shaped[:up] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(up) / up)
    shaped[-down:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, down + 1) / down)
    return shaped


def played(length: float, *notes: tuple[float, Sound]) -> Sound:
    """Return `length` seconds with each of `notes` laid in at its second, faded at the end."""
    whole = np.zeros(round(length * RATE))
    for second, note in notes:
        at = round(second * RATE)
        part = note[: len(whole) - at]
        whole[at : at + len(part)] += part
    return edged(whole, 0.001, length / 5)


def level(sound: Sound, peak: float) -> Sound:
    """Return `sound` with its peak at `peak` dB below full scale."""
    return np.asarray(sound * (10 ** (peak / 20) / np.abs(sound).max()))


def wake() -> Sound:
    """Let a chord swell and go, far below the voice; it is there at once, but barely."""
    time = np.arange(round(0.55 * RATE)) / RATE
    chord = sum((np.sin(2 * np.pi * pitch * time) for pitch in (196.0, 293.7, 392.0)), 0 * time)
    swell = 0.3 - 0.7 * np.minimum(0, np.cos(np.pi * time / 0.5))
    return level(edged(chord * swell, 0.004, 0.3), -32)


def start() -> Sound:
    """Play two wooden notes, a fourth up."""
    notes = (0.0, strike(MARIMBA, 392.0, 0.9)), (0.16, strike(MARIMBA, 523.3, 1.0))
    return level(played(1.1, *notes), -10)


def end() -> Sound:
    """Strike a singing bowl once."""
    return level(played(2.0, (0.0, strike(BOWL, 349.2, 2.0, attack=0.006))), -8)


def tick() -> Sound:
    """Play one short wooden note."""
    return level(strike(WOOD, 784.0, 0.12, attack=0.002), -12)


def change() -> Sound:
    """Play two bells, up and back again."""
    pitches = (523.3, 659.3, 523.3)
    notes = [(0.2 * n, strike(BELL, pitch, 1.0)) for n, pitch in enumerate(pitches)]
    return level(played(1.3, *notes), -10)


def ready() -> Sound:
    """Ask softly: a fifth up, the second note quieter."""
    notes = (0.0, strike(BOWL, 392.0, 0.8)), (0.22, 0.7 * strike(BOWL, 587.3, 0.8))
    return level(played(1.0, *notes), -12)


def close() -> Sound:
    """Play three bells, falling to rest."""
    pitches = (523.3, 392.0, 261.6)
    notes = [(0.45 * n, strike(BELL, pitch, 3.0)) for n, pitch in enumerate(pitches)]
    return level(played(3.4, *notes), -9)


SOUNDS = (wake, start, end, tick, change, ready, close)


def write(path: Path, sound: Sound) -> None:
    """Write `sound` to `path` as 16-bit WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.rint(sound * 32767).astype("<i2").tobytes())


def main() -> None:
    """Write every sound beside this program."""
    for sound in SOUNDS:
        write(FOLDER / f"{sound.__name__}.wav", sound())


if __name__ == "__main__":
    main()
