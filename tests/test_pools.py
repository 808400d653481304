import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from holdspace.pools.dask import cluster
from holdspace.pools.pool import Pool
from holdspace.pools.processes import Processes
from holdspace.problems import HoldspaceError, SessionError, VoiceError


def half(job: int) -> float:
    if job % 2:
        raise VoiceError(f"{job} is odd")
    return job / 2


def killed_once(job: tuple[str, int]) -> int:
    """Kill the process that does it, the first time that the job is done."""
    mark = Path(job[0], str(job[1]))
    if job[1] == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job[1]


def process(_: int) -> int:
    time.sleep(0.02)
    return os.getpid()


@contextmanager
def processes() -> Iterator[Pool]:
    with Processes(2) as pool:
        yield pool


@contextmanager
def dask() -> Iterator[Pool]:
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as local,
        cluster(local.scheduler_address) as pool,
    ):
        yield pool


POOLS = pytest.mark.parametrize("opened", [processes, dask])
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signal"),
    pytest.mark.filterwarnings("ignore"),
]


@POOLS
def test_each_job_is_answered_by_what_was_made_or_by_why_not(opened: type) -> None:
    with opened() as pool:
        found = dict(pool.results(half, range(6)))
    assert {job: found[job] for job in (0, 2, 4)} == {0: 0.0, 2: 1.0, 4: 2.0}
    assert all(isinstance(found[job], VoiceError) for job in (1, 3, 5))
    assert str(found[3]) == "3 is odd"


@POOLS
def test_jobs_are_done_in_two_processes_that_stay(opened: type) -> None:
    with opened() as pool:
        ids = {made for _, made in pool.results(process, range(20))}
    assert len(ids) == 2
    assert os.getpid() not in ids


def test_a_process_that_dies_fails_its_own_job_alone(tmp_path: Path) -> None:
    jobs = [(str(tmp_path), n) for n in range(8)]
    with processes() as pool:
        found = dict(pool.results(killed_once, jobs))
    failed = found.pop((str(tmp_path), 3))
    assert isinstance(failed, SessionError)
    assert sorted(map(str, found.values())) == [*"0124567"]


def test_nothing_is_lost_when_a_worker_of_the_cluster_is_killed(tmp_path: Path) -> None:
    jobs = [(str(tmp_path), n) for n in range(8)]
    with dask() as pool:
        found = dict(pool.results(killed_once, jobs))
    assert sorted(map(str, found.values())) == [*"01234567"]
    assert (tmp_path / "3").exists()


def test_leaving_the_pool_ends_its_processes_at_once() -> None:
    begun = time.monotonic()
    with Processes(1) as pool:
        _, seen = next(pool.results(waiting, ["", "x"]))
    assert time.monotonic() - begun < 20
    with pytest.raises(ProcessLookupError):
        os.kill(int(str(seen)), 0)


def test_a_process_without_a_job_is_not_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    with Processes(1) as pool:
        list(pool.results(half, [2]))
        (worker,) = pool._workers
        monkeypatch.setattr(worker._process, "terminate", None)
    assert worker._process.exitcode == 0


def waiting(job: str) -> int:
    if job:
        time.sleep(60)
    return os.getpid()


def test_nobody_at_the_address_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("holdspace.pools.dask.CONNECT_S", 0.5)
    pytest.importorskip("distributed", reason="Dask is not installed")
    with pytest.raises(SessionError, match=r"tcp://127\.0\.0\.1:9"), cluster("tcp://127.0.0.1:9"):
        pass


def test_a_missing_dask_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(HoldspaceError, match=r"holdspace\[dask\]"), cluster("tcp://127.0.0.1:9"):
        pass
