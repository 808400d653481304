"""The ID3 tag of a session: who speaks, how long it is, its chapters and its words."""

from collections.abc import Iterator
from io import BytesIO

from mutagen import id3

import holdspace
from holdspace.program import CueKind, Program, Say, Window
from holdspace.timeline import Cue, StretchSpan, Timeline
from holdspace.units import NONE, RATE, Samples, milliseconds

_NO_OFFSET = 0xFFFFFFFF
"""A chapter's place is given in milliseconds, not in bytes."""
_MOST_CHAPTERS = 255
"""A table of contents counts its chapters in one byte."""
_HEAD = 10
"""Bytes before the frames."""
_LONGEST = Samples(100_000 * 3600 * RATE)
"""More than any session lasts."""
_TRANSCRIPTION = 2
_IN_MILLISECONDS = 2


def tag(timeline: Timeline, voice: str, size: int = 0) -> bytes:
    """Return an ID3v2.4 tag for `timeline`, spoken by the voice of that name.

    It has `size` bytes, or more where it does not fit.
    """
    frames = (*_about(timeline, voice), *_chapters(timeline), *_words(timeline))
    body = b"".join(map(_written, frames)).ljust(size - _HEAD, b"\0")
    return b"ID3\x04\0\0" + id3.BitPaddedInt.to_str(len(body), width=4) + body


def room(program: Program, voice: str) -> int:
    """Return the most bytes that the tag of `program` can have, before any of it was spoken."""
    cues = tuple(Cue(NONE, NONE, CueKind.SOUND, text) for text in _longest(program))
    spans = tuple(StretchSpan(s.name, s.line, NONE, NONE, ()) for s in program.sections)
    return len(tag(Timeline(program.title, _LONGEST, cues, spans), voice))


def _longest(program: Program) -> Iterator[str]:
    """Yield the longest that each cue of `program` can say."""
    for instruction in program.instructions:
        match instruction:
            case Say(text=text):
                yield text
            case Window(cues=cues):
                for cue in cues:
                    yield max((way.text or "" for way in cue.ladder), key=_size)


def _size(text: str) -> int:
    return len(text.encode("utf-16"))


def _written(frame: id3.Frame) -> bytes:
    """Return the bytes of `frame`, cut out of a tag of its own.

    A tag with all of them would have its chapters sorted by the length of their names.
    """
    tags = id3.ID3()
    tags.add(frame)
    file = BytesIO()
    tags.save(file, v2_version=4, padding=lambda _: 0)
    return file.getvalue()[10:]


def _about(timeline: Timeline, voice: str) -> list[id3.Frame]:
    return [
        id3.TIT2(text=timeline.title),
        id3.TPE1(text=voice),
        id3.TALB(text="Holdspace"),
        id3.TCON(text="Speech"),
        id3.TLAN(text="eng"),
        id3.TLEN(text=str(milliseconds(timeline.duration))),
        id3.TSSE(text=f"Holdspace {holdspace.__version__}"),
    ]


def _chapters(timeline: Timeline) -> list[id3.Frame]:
    """Return a chapter for each stretch, and the table that makes players show them."""
    spans = {f"ch{n:04}": span for n, span in enumerate(timeline.stretches[:_MOST_CHAPTERS])}
    chapters = [_chapter(key, span.name, span.start, span.end) for key, span in spans.items()]
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    return [*chapters, id3.CTOC(element_id="toc", flags=flags, child_element_ids=list(spans))]


def _chapter(key: str, title: str, start: Samples, end: Samples) -> id3.CHAP:
    return id3.CHAP(
        element_id=key,
        start_time=milliseconds(start),
        end_time=milliseconds(end),
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=[id3.TIT2(text=title)],
    )


def _words(timeline: Timeline) -> list[id3.Frame]:
    """Return what is said, once as it is timed and once as plain text."""
    said = [(cue.text, milliseconds(cue.start)) for cue in timeline.cues if cue.text is not None]
    text = "\n".join(words for words, _ in said)
    return [
        id3.SYLT(lang="eng", format=_IN_MILLISECONDS, type=_TRANSCRIPTION, text=said),
        id3.USLT(lang="eng", text=text),
    ]
