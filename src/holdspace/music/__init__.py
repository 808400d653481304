"""Music and other sound to lie under the voice: decoded, looped."""

from pathlib import Path

from holdspace.music.converted import ConvertedMusic
from holdspace.music.loop import Loop
from holdspace.music.music import Music
from holdspace.music.native import NativeMusic

__all__ = ["Loop", "Music", "open_music"]


def open_music(path: Path) -> Music:
    """Return the music in the file at `path`; raises `SoundError` where nothing can decode it.

    What we decode ourselves needs nothing installed; all else takes ffmpeg.
    """
    return NativeMusic(path) if NativeMusic.reads(path) else ConvertedMusic(path)
