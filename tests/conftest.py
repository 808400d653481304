"""Every test has folders of its own, so that none sees the user's files or another test's."""

from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no failure, and what passed today passes tomorrow: `--hypothesis-profile=search`
# looks for what nobody has seen yet.
settings.register_profile("search", deadline=None)
settings.register_profile("patient", settings.get_profile("search"), derandomize=True)
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the user's folders for configuration, state and cache into a new one."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("HOME", str(home))
    return home
