"""What a folder of finished files was made of, so that only what has changed is made again."""

import json
from pathlib import Path

from holdspace.sinks.target import Target

NAME = "holdspace-batch.json"


class Manifest:
    """The key and the size of each file that was made in a folder."""

    def __init__(self, folder: Path) -> None:
        """Read the manifest of `folder`; one that is missing or broken is an empty one."""
        self._folder = folder
        self._files: dict[str, dict[str, object]] = _read(folder / NAME)

    def owns(self, name: str) -> bool:
        """Whether the file called `name` was made here."""
        return name in self._files

    def has(self, name: str, key: str) -> bool:
        """Whether the file called `name` is there, and was made of what `key` stands for."""
        path = self._folder / name
        size = path.stat().st_size if path.is_file() else None
        return self._files.get(name) == {"key": key, "bytes": size}

    def add(self, name: str, key: str, data: bytes) -> None:
        """Write the file called `name` and keep what it was made of; raises `DiskError`."""
        with Target(self._folder / name, force=True) as target:
            target.write(data)
        self._files[name] = {"key": key, "bytes": len(data)}
        with Target(self._folder / NAME, force=True) as target:
            target.write(json.dumps({"files": self._files}, indent=1, sort_keys=True).encode())


def _read(path: Path) -> dict[str, dict[str, object]]:
    try:
        files = json.loads(path.read_bytes())["files"]
    except (OSError, ValueError, LookupError, TypeError):
        return {}
    return files if isinstance(files, dict) else {}
