"""Where scripts, voices, sounds and paces are: the user's own first, then the shipped ones."""

from enum import StrEnum
from pathlib import Path

from holdspace.problems import UsageError, unknown

NO_BED = "none"
"""Asked for as a bed where there shall be none."""


class Shelf(StrEnum):
    """A folder of things that are asked for by name."""

    SCRIPTS = "scripts"
    VOICES = "voices"
    SOUNDS = "sounds"
    BEDS = "sounds/beds"
    PACES = "paces"


SUFFIXES = {
    Shelf.SCRIPTS: (".md", ".txt"),
    Shelf.VOICES: (".toml",),
    Shelf.SOUNDS: (".wav",),
    Shelf.BEDS: (".mp3", ".ogg", ".flac", ".wav"),
    Shelf.PACES: (".toml",),
}


def config() -> Path:
    """Return the folder of the user's settings and own files; it need not exist."""
    import platformdirs

    return platformdirs.user_config_path("holdspace", appauthor=False)


def own(shelf: Shelf) -> Path:
    """Return the user's own folder for `shelf`; it need not exist."""
    return config() / shelf


def shipped(shelf: Shelf) -> Path:
    """Return the folder that was shipped for `shelf`.

    In a wheel it lies inside the package, in a checkout beside `pyproject.toml`. Raises
    `FileNotFoundError` if it is in neither place, because then the installation is broken.
    """
    package = Path(__file__).parent
    if (package / shelf).is_dir():
        return package / shelf
    checkout = package.parents[1]
    if (checkout / "pyproject.toml").is_file() and (checkout / shelf).is_dir():
        return checkout / shelf
    raise FileNotFoundError(
        f"no {shelf} folder in {package} or {checkout}: install Holdspace again"
    )


def folders(shelf: Shelf) -> tuple[Path, Path]:
    """Return the user's own folder for `shelf`, then the shipped one."""
    return own(shelf), shipped(shelf)


def cache() -> Path:
    """Return the folder for what can be made anew; it need not exist."""
    import platformdirs

    return platformdirs.user_cache_path("holdspace", appauthor=False)


def state() -> Path:
    """Return the folder for what is remembered of the past; it need not exist."""
    import platformdirs

    return platformdirs.user_state_path("holdspace", appauthor=False)


def items(shelf: Shelf) -> dict[str, Path]:
    """Return everything on `shelf` by name, sorted; the user's own hides what was shipped."""
    found: dict[str, Path] = {}
    for folder in reversed(folders(shelf)):
        files = [path for path in _files(folder) if path.suffix in SUFFIXES[shelf]]
        found.update((path.stem, path) for path in files)
    return dict(sorted(found.items()))


def find(shelf: Shelf, name: str) -> Path:
    """Return the file called `name` on `shelf`; raises `UsageError` that names near matches."""
    known = items(shelf)
    if name in known:
        return known[name]
    raise unknown(Path(shelf).name.removesuffix("s"), name, known)


def script(name: str) -> str:
    """Return where the script called `name` is; a path and `-` stay as they are."""
    bare = Path(name).name == name and not Path(name).suffix
    if name == "-" or not bare or Path(name).exists():
        return name
    return str(find(Shelf.SCRIPTS, name))


def bed(name: str) -> Path:
    """Return the file of the bed called `name`, or `name` itself where it is a path.

    Raises `UsageError` where there is neither.
    """
    path = Path(name).expanduser()
    if path.is_file():
        return path
    if path.name == name and not path.suffix:
        return find(Shelf.BEDS, name)
    raise UsageError(f"{name}: there is no such sound file")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
