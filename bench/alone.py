"""What lameenc alone takes for a session: `python -m bench.alone FILE.wav` prints seconds."""

import sys
import time
import wave

import lameenc

from holdspace.sinks.lame import QUALITY
from holdspace.sinks.mpeg import LAYOUTS


def main() -> None:
    """Encode the samples of a WAV file in one piece, in one thread, as the MP3 sink would."""
    with wave.open(sys.argv[1]) as file:
        sound, layout = file.readframes(file.getnframes()), LAYOUTS[file.getnchannels()]
        rate = file.getframerate()
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(layout.channels)
    encoder.set_bit_rate(layout.bit_rate)
    encoder.set_quality(QUALITY)
    begun = time.perf_counter()
    encoder.encode(sound)
    encoder.flush()
    print(time.perf_counter() - begun)


if __name__ == "__main__":
    main()
