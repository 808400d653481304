"""The wheel carries everything: it is built, installed beside nothing else, and used."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHIPPED = ("scripts/wall-stretches.md", "voices/calm.toml", "sounds/start.wav", "paces/gentle.toml")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_shipped_file(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for shelf in ("scripts", "voices", "sounds"):
        for path in (ROOT / shelf).iterdir():
            if path.is_file() and not path.name.startswith("."):
                assert f"holdspace/{shelf}/{path.name}" in names
    assert set(SHIPPED) <= {name.removeprefix("holdspace/") for name in names}


def test_an_installed_wheel_finds_its_scripts_voices_and_sounds(
    wheel: Path, tmp_path: Path
) -> None:
    place = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(place)
    program = (
        "import sys, holdspace.cli.app as app; print(app.__file__, file=sys.stderr); app.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "show", "desk-break"],
        env={"PYTHONPATH": str(place), "HOME": str(tmp_path), "PATH": ""},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert str(place) in done.stderr
    assert done.returncode == 0, done.stderr
    assert "close" in done.stdout
