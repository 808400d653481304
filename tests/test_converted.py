"""Other formats, by ffmpeg."""

import io
import subprocess

import numpy as np
import pytest
from hearing import babble, in_blocks, needs_ffmpeg

from holdspace.problems import SoundError
from holdspace.sinks.converted import CODECS, ConvertedSink
from holdspace.units import RATE


@needs_ffmpeg
@pytest.mark.parametrize("suffix", CODECS)
def test_a_session_in_another_format_is_the_same_sound(suffix: str) -> None:
    sound = babble(2 * RATE)
    file = io.BytesIO()
    ConvertedSink(file, suffix, "A session", "calm").write(in_blocks(sound))
    decode = ["ffmpeg", "-v", "error", "-i", "-", "-f", "f32le", "-ac", "1", "-ar", str(RATE), "-"]
    done = subprocess.run(decode, input=file.getvalue(), capture_output=True, check=True)
    heard = np.frombuffer(done.stdout, "<f4")[: len(sound)]
    assert len(heard) >= len(sound) - 2048
    likeness = np.corrcoef(heard, sound[: len(heard), 0])[0, 1]
    assert likeness > 0.95


def test_without_ffmpeg_the_formats_that_need_none_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SoundError, match=r"\.mp3 and \.wav do not"):
        ConvertedSink(io.BytesIO(), ".ogg", "A session", "calm")
