"""Music and other sound to lie under the voice: found by name or path, decoded, looped."""

from pathlib import Path

from holdspace import shelves
from holdspace.music.converted import ConvertedMusic
from holdspace.music.loop import Loop
from holdspace.music.music import Music
from holdspace.music.native import NativeMusic
from holdspace.problems import UsageError

__all__ = ["Loop", "Music", "find", "open_music"]


def find(name: str) -> Path:
    """Return the file of the bed called `name`, or `name` itself where it is a path.

    Raises `UsageError` where there is neither.
    """
    path = Path(name).expanduser()
    if path.is_file():
        return path
    if path.name == name and not path.suffix:
        return shelves.find(shelves.Shelf.BEDS, name)
    raise UsageError(f"{name}: there is no such sound file")


def open_music(path: Path) -> Music:
    """Return the music in the file at `path`; raises `SoundError` where nothing can decode it.

    What we decode ourselves needs nothing installed; all else takes ffmpeg.
    """
    return NativeMusic(path) if NativeMusic.reads(path) else ConvertedMusic(path)
