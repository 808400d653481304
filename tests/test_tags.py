import io
import json
import subprocess
from pathlib import Path

import pytest
from hearing import decoded, mp3, needs_ffmpeg, said, session, tone
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from holdspace.tags import tag
from holdspace.timeline import StretchSpan
from holdspace.units import RATE, Samples


def span(name: str, start: int, end: int) -> StretchSpan:
    return StretchSpan(name, 1, Samples(start * RATE), Samples(end * RATE), ())


SESSION = session(
    20 * RATE,
    [said(RATE, RATE, "Reach up."), said(5 * RATE + 24, RATE, "Fold — gently.")],
    [span("Reach", 1, 4), span("Fold", 5, 12)],
)
TAGS = ID3(io.BytesIO(tag(SESSION, "calm")))


def test_the_tag_says_what_it_is_who_speaks_and_how_long() -> None:
    assert TAGS["TIT2"].text == ["A session"]
    assert TAGS["TPE1"].text == ["calm"]
    assert TAGS["TLEN"].text == ["20000"]
    assert TAGS["TSSE"].text[0].startswith("Holdspace ")


def test_every_stretch_is_a_chapter_and_one_table_lists_them_all() -> None:
    chapters = TAGS.getall("CHAP")
    assert [(c.start_time, c.end_time) for c in chapters] == [(1000, 4000), (5000, 12_000)]
    assert [c.sub_frames["TIT2"].text for c in chapters] == [["Reach"], ["Fold"]]
    (table,) = TAGS.getall("CTOC")
    assert table.child_element_ids == [c.element_id for c in chapters] == ["ch0000", "ch0001"]
    assert table.flags == 3


def test_the_words_are_there_with_and_without_their_times() -> None:
    (timed,) = TAGS.getall("SYLT")
    assert timed.text == [("Reach up.", 1000), ("Fold — gently.", 5001)]
    assert TAGS.getall("USLT")[0].text == "Reach up.\nFold — gently."


def test_a_session_of_very_many_stretches_still_has_a_tag() -> None:
    many = session(1000 * RATE, (), [span(str(n), n, n + 1) for n in range(400)])
    tags = ID3(io.BytesIO(tag(many, "calm")))
    assert len(tags.getall("CTOC")[0].child_element_ids) == len(tags.getall("CHAP")) == 255


def test_a_tag_does_not_move_the_sound() -> None:
    data = mp3([tone(RATE)], tag(SESSION, "calm"))
    info = MP3(io.BytesIO(data)).info
    assert info is not None
    assert info.length == pytest.approx(1.0, abs=0.001)
    assert len(decoded(data)) == RATE


@needs_ffmpeg
def test_ffprobe_reads_the_chapters(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(mp3([tone(20 * RATE)], tag(SESSION, "calm")))
    command = ["ffprobe", "-v", "warning", "-show_chapters", "-show_format", "-of", "json"]
    done = subprocess.run([*command, str(path)], capture_output=True, check=True)
    assert done.stderr == b""
    found = json.loads(done.stdout)
    assert [c["tags"]["title"] for c in found["chapters"]] == ["Reach", "Fold"]
    assert [c["start"] for c in found["chapters"]] == [1000, 5000]
    assert float(found["format"]["duration"]) == pytest.approx(20, abs=0.05)
