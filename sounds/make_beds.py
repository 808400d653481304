"""Make the beds that lie under the voice. Run `python sounds/make_beds.py` to write them anew.

Each is a circle: noise shaped in its spectrum and tones of whole cycles have no seam. The file is
that circle with its first two seconds repeated at the end, where the player cross-fades.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from holdspace.music.loop import CROSS_FADE
from holdspace.sinks.lame import encode
from holdspace.sinks.mpeg import Layout, info_frame
from holdspace.sinks.output import sixteen_bit
from holdspace.units import RATE

FOLDER = Path(__file__).parent / "beds"
LOUDNESS = 0.08
"""Root mean square of a bed, full scale 1.0."""

Stereo = NDArray[np.float64]
"""Shape (frames, 2)."""
Curve = NDArray[np.float64]
"""Shape (frames,)."""


def noise(seconds: int, low: float, high: float, slope: float, seed: int) -> Stereo:
    """Return noise between `low` and `high` Hz that falls by `slope` dB in each octave."""
    frames = seconds * RATE
    chance = np.random.default_rng(seed)
    pitch = np.fft.rfftfreq(frames, 1 / RATE)
    pitch[0] = pitch[1]
    shape = (pitch / 1000) ** (-slope / 6.02)
    shape /= np.sqrt((1 + (low / pitch) ** 4) * (1 + (pitch / high) ** 4))
    phase = np.exp(2j * np.pi * chance.random((len(pitch), 2)))
    sound: Stereo = np.fft.irfft(shape[:, None] * phase, frames, axis=0)
    sound /= np.sqrt(np.mean(sound**2))
    return sound


def waves(seconds: int, *cycles: tuple[int, float]) -> Curve:
    """Return slow waves around zero: how often each comes in the circle, and its phase in turns."""
    turn = np.arange(seconds * RATE) / (seconds * RATE)
    return np.asarray(sum(np.sin(2 * np.pi * (n * turn + at)) for n, at in cycles) / len(cycles))


def drops(seconds: int, count: int, seed: int) -> Stereo:
    """Return drops that fall on leaves: short high rings, near and far, left and right."""
    chance = np.random.default_rng(seed)
    sound = np.zeros((seconds * RATE, 2))
    time = np.arange(RATE // 50) / RATE
    for _ in range(count):
        ring = np.sin(2 * np.pi * chance.uniform(1200, 5200) * time)
        ring *= np.exp(-time / chance.uniform(0.0008, 0.0035)) * (1 - np.exp(-time / 0.0003))
        places = (chance.integers(len(sound)) + np.arange(len(time))) % len(sound)
        side = chance.uniform(0.15, 0.85)
        sound[places] += ring[:, None] * chance.exponential(1.0) * np.array([side, 1 - side])
    return sound


def rain(seconds: int = 24) -> Stereo:
    """Let rain fall steadily on leaves."""
    fall = noise(seconds, 500, 7000, 3.0, seed=1) + 0.6 * noise(seconds, 90, 500, 3.0, seed=2)
    steady = 1 + 0.12 * waves(seconds, (2, 0.1), (3, 0.6), (5, 0.3))
    return fall * steady[:, None] + 1.1 * drops(seconds, 160 * seconds, seed=3)


def sea(seconds: int = 36) -> Stereo:
    """Let waves run up a beach and back, four times in the circle, none like the other."""
    swell = 0.5 + 0.5 * waves(seconds, (4, 0.75))
    swell = swell**1.6 * (1 + 0.3 * waves(seconds, (1, 0.2), (3, 0.7)))
    foam = np.roll(swell**2.2, RATE)
    deep = noise(seconds, 70, 350, 4.5, seed=4) * (0.55 + 0.6 * swell)[:, None]
    hiss = noise(seconds, 900, 6500, 2.5, seed=5) * (0.1 + 0.8 * foam)[:, None]
    return deep + 0.75 * hiss


def drone(seconds: int = 24) -> Stereo:
    """Hold a warm chord of soft tones that beat slowly against each other."""
    time = np.arange(seconds * RATE) / RATE
    sound = np.zeros((len(time), 2))
    chance = np.random.default_rng(6)
    for pitch, level in ((110, 1.0), (165, 0.6), (220, 0.5), (277.2, 0.22), (330, 0.25)):
        for harmonic, fall in ((1, 1.0), (2, 0.25), (3, 0.08)):
            for side in (0, 1):
                for _ in range(2):
                    near = pitch * harmonic + chance.uniform(-0.35, 0.35)
                    whole = round(near * seconds) / seconds
                    tone = np.sin(2 * np.pi * (whole * time + chance.random()))
                    breath = 0.75 + 0.25 * waves(seconds, (int(chance.integers(1, 5)), side / 3))
                    sound[:, side] += level * fall * tone * breath
    return sound


BEDS = {rain: 96, sea: 80, drone: 64}
"""Each bed and its bit rate in kbit/s."""


def main() -> None:
    """Write every bed."""
    FOLDER.mkdir(exist_ok=True)
    for make, bit_rate in BEDS.items():
        circle = make()
        circle *= LOUDNESS / np.sqrt(np.mean(circle**2))
        file = np.concatenate((circle, circle[:CROSS_FADE])).astype(np.float32)
        layout = Layout(channels=2, bit_rate=bit_rate)
        frames = encode(sixteen_bit(file), layout)
        head = info_frame(layout, len(frames), len(file))
        (FOLDER / f"{make.__name__}.mp3").write_bytes(head + frames.tobytes())


if __name__ == "__main__":
    main()
