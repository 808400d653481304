import json
import subprocess
from pathlib import Path

import pytest
from hearing import needs_ffmpeg, said, session, sounded

from holdspace.sidecars import SIDECARS
from holdspace.sidecars.captions import timecode
from holdspace.timeline import StretchSpan
from holdspace.units import RATE, Samples

SESSION = session(
    3700 * RATE,
    [
        sounded(0, 24_000, "wake"),
        said(RATE, RATE, "Reach & fold."),
        said(3661 * RATE + 24, 2 * RATE, "A\tnew\nline -->"),
    ],
    [StretchSpan("Reach — “up”", 1, Samples(RATE), Samples(90 * RATE + 1), ())],
)

EXPECTED = {
    "vtt": """WEBVTT

00:00:01.000 --> 00:00:02.000
Reach &amp; fold.

01:01:01.001 --> 01:01:03.001
A new line --&gt;
""",
    "srt": """1
00:00:01,000 --> 00:00:02,000
Reach & fold.

2
01:01:01,001 --> 01:01:03,001
A new line -->
""",
    "lrc": """[ti:A session]
[length:61:40.00]
[00:01.00]Reach & fold.
[61:01.00]A new line -->
""",
    "labels": """0.000000\t0.500000\t[wake]
1.000000\t2.000000\tReach & fold.
3661.000500\t3663.000500\tA new line -->
""",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sidecar_reads_the_timeline_as_its_format_asks(name: str) -> None:
    assert SIDECARS[name].render(SESSION) == EXPECTED[name]


def test_the_chapters_file_has_each_stretch() -> None:
    assert json.loads(SIDECARS["chapters"].render(SESSION)) == {
        "version": "1.2.0",
        "title": "A session",
        "chapters": [{"startTime": 1.0, "endTime": 90.0, "title": "Reach — “up”"}],
    }


def test_suffixes_do_not_clash() -> None:
    assert len({sidecar.suffix for sidecar in SIDECARS.values()}) == len(SIDECARS)


def test_a_timecode_rounds_to_the_millisecond() -> None:
    assert timecode(Samples(3600 * RATE - 1)) == "01:00:00.000"
    assert timecode(Samples(48)) == "00:00:00.001"


@needs_ffmpeg
@pytest.mark.parametrize("name", ["vtt", "srt", "lrc"])
def test_ffmpeg_reads_the_captions(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{SIDECARS[name].suffix}"
    path.write_text(SIDECARS[name].render(SESSION), encoding="utf-8")
    command = ["ffprobe", "-v", "warning", "-show_packets", "-of", "json", str(path)]
    done = subprocess.run(command, capture_output=True, check=True)
    packets = json.loads(done.stdout)["packets"]
    assert done.stderr == b""
    assert [float(packet["pts_time"]) for packet in packets] == pytest.approx([1, 3661], abs=0.01)
