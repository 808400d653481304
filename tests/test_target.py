import os
from pathlib import Path

import pytest

from holdspace.problems import DiskError, UsageError
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
    with pytest.raises(UsageError, match="--force"), Target(path):
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
