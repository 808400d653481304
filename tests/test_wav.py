import io
import wave

import numpy as np
import pytest
from hearing import tone

from holdspace.clip import silence
from holdspace.problems import DiskError
from holdspace.sinks.wav import WavSink, _header
from holdspace.units import RATE


@pytest.mark.parametrize("channels", [1, 2])
def test_every_sample_is_as_it_was_mixed(channels: int) -> None:
    sound = np.tile(tone(5000), channels)
    file = io.BytesIO()
    WavSink(file).write([sound, silence(3 * RATE, channels), sound])
    file.seek(0)
    with wave.open(file) as read:
        assert (read.getframerate(), read.getsampwidth()) == (RATE, 2)
        assert read.getnchannels() == channels
        frames = np.frombuffer(read.readframes(10**9), "<i2").reshape(-1, channels)
    assert len(frames) == 10_000 + 3 * RATE
    assert np.allclose(frames[:5000] / 32768, sound, atol=2e-5)
    assert not frames[5000:-5000].any()


def test_more_than_a_wav_file_holds_is_said() -> None:
    with pytest.raises(DiskError, match="MP3"):
        _header(2**32 - 40, 2)
