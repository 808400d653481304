import os
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from holdspace.problems import DiskError, UsageError
from holdspace.sinks import target as target_module
from holdspace.sinks.target import Target

as_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere"
)


def test_the_file_is_there_only_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    with Target(path) as target:
        target.write(b"abc")
        assert not path.exists()
        target.seek(1)
        target.write(b"X")
    assert path.read_bytes() == b"aXc"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_interrupted_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"old")

    def interrupted() -> None:
        with Target(path, force=True) as target:
            target.write(b"new")
            raise error

    with pytest.raises(error):
        interrupted()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_not_overwritten_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"old")
    with pytest.raises(UsageError, match="exists"), Target(path):
        pass
    with Target(path, force=True) as target:
        target.write(b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    with pytest.raises(UsageError, match="exists"), Target(path):
        path.write_bytes(b"theirs")
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file"), Target(tmp_path, force=True):
        pass


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.mp3"
    with pytest.raises(DiskError, match=r"nowhere.*No such file"), Target(path):
        pass


@as_root
def test_a_read_only_folder_is_a_disk_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DiskError, match="Permission"), Target(tmp_path / "a.mp3"):
        pass
    tmp_path.chmod(0o700)


def test_a_link_is_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "real.mp3", tmp_path / "link.mp3"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with Target(link, force=True) as target:
        target.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_a_disk_error_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", lambda *_: open("/dev/full", "wb"))  # noqa: PTH123, SIM115
    with pytest.raises(DiskError, match="No space left"), Target(tmp_path / "a.mp3") as target:
        target.write(bytes(100))
    assert list(tmp_path.iterdir()) == []


WRITING = """
import os, sys
from pathlib import Path
from holdspace.sinks.target import Target
with Target(Path(sys.argv[1])) as target:
    target.write(b"half")
    print("half", flush=True)
    sys.stdin.read()
"""


def writing(path: Path) -> subprocess.Popen[bytes]:
    """Return a process that has begun to write `path`, and ends it when its input ends."""
    command = [sys.executable, "-c", WRITING, str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"half\n"
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="it asks for a minute of quiet there")
def test_what_a_killed_process_left_goes_with_the_next_file(tmp_path: Path) -> None:
    with writing(tmp_path / "a.mp3") as process:
        process.kill()
    assert len(list(tmp_path.glob(".holdspace-*.part"))) == 1
    with Target(tmp_path / "b.mp3") as target:
        target.write(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["b.mp3"]


def test_what_others_still_write_stays(tmp_path: Path) -> None:
    with writing(tmp_path / "a.mp3"), Target(tmp_path / "b.mp3"), Target(tmp_path / "c.mp3"):
        assert len(list(tmp_path.glob(".holdspace-*.part"))) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp3", "b.mp3", "c.mp3"]
    assert (tmp_path / "a.mp3").read_bytes() == b"half"


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    theirs = [
        tmp_path / name for name in (".holdspace-notes.part", "a.part", ".holdspace-0a1b.mp3")
    ]
    for path in theirs:
        path.touch()
    with Target(tmp_path / "b.mp3"):
        pass
    assert all(path.exists() for path in theirs)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_file_that_was_swept_before_it_was_held_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[str] = []

    def too_late(file: BinaryIO) -> None:
        held.append(file.name)
        if len(held) == 1:
            Path(file.name).unlink()

    monkeypatch.setattr(target_module, "hold", too_late)
    with Target(tmp_path / "a.mp3") as target:
        target.write(b"whole")
    assert len(held) == 2
    assert (tmp_path / "a.mp3").read_bytes() == b"whole"
