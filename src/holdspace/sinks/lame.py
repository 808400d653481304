"""The LAME encoder: samples in, whole MP3 frames out."""

import lameenc
import numpy as np

from holdspace.problems import SoundError
from holdspace.sinks.mpeg import Frames, Layout
from holdspace.sinks.output import Samples16
from holdspace.units import RATE

QUALITY = 5
"""LAME's trade of time for quality; from 0 (slow) to 9 (fast)."""


def encode(sound: Samples16, layout: Layout) -> Frames:
    """Return `sound` as frames, from a fresh encoder; LAME adds one frame for its delay.

    LAME lets other threads run meanwhile, so that pieces can be encoded side by side.
    """
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)
    encoder.set_channels(layout.channels)
    encoder.set_bit_rate(layout.bit_rate)
    encoder.set_quality(QUALITY)
    try:
        data = bytes(encoder.encode(sound.tobytes())) + bytes(encoder.flush())
    except RuntimeError as error:
        raise SoundError(f"the MP3 encoder failed: {error}") from error
    return np.frombuffer(data, np.uint8).reshape(-1, layout.size).copy()
