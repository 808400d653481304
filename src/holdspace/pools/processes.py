"""Jobs on the cores of this machine, in processes that stay from job to job."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from holdspace.pools.pool import Job, Made
from holdspace.problems import HoldspaceError, SessionError

PATIENCE_S = 1.0
"""Seconds in which a process may tidy up before it is killed."""


class Processes:
    """One thread for each process: it hands over a job and waits for what was made.

    A process that dies fails the job that it had, and a new one takes the next job.
    """

    def __init__(self, count: int | None = None) -> None:
        """Use `count` processes, or one for each core if None; they start when they are needed."""
        self._threads = ThreadPoolExecutor(count or os.cpu_count() or 1)
        self._mine = threading.local()
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.end()
        self._threads.shutdown()

    def results(
        self, make: Callable[[Job], Made], jobs: Iterable[Job]
    ) -> Iterator[tuple[Job, Made | HoldspaceError]]:
        """Yield each job with what was made of it, or why it failed; see `Pool`."""
        pending = {self._threads.submit(self._done, make, job): job for job in jobs}
        for future in as_completed(list(pending)):
            yield pending.pop(future), future.result()

    def _done(self, make: Callable[[Job], Made], job: Job) -> Made | HoldspaceError:
        worker: _Worker | None = getattr(self._mine, "worker", None)
        if worker is None:
            worker = self._mine.worker = _Worker()
            self._workers.append(worker)
        try:
            return worker.do(make, job)
        except HoldspaceError as error:
            return error
        except (EOFError, OSError):
            self._mine.worker = None
            return SessionError("the process that made it has ended too soon")


class _Worker:
    """A process that does what it is handed, one job after the other."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._end, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far,), daemon=True)
        self._process.start()
        self._lock = threading.Lock()
        self._busy = False
        far.close()

    def do(self, make: Callable[[Job], Made], job: Job) -> Made:
        """Return `make(job)`, or raise what it raised; `EOFError` if the process has ended."""
        with self._lock:
            self._end.send((make, job))
            self._busy = True
        answer: tuple[Made, HoldspaceError | None] = self._end.recv()
        self._busy = False
        made, error = answer
        if error is not None:
            raise error
        return made

    def end(self) -> None:
        """End the process, whatever it does; it may tidy up first.

        Only one that is busy is interrupted: one that waits for a job learns that none will come.
        """
        with self._lock:
            if self._busy:
                self._process.terminate()
            else:
                self._end.close()
        self._process.join(PATIENCE_S)
        self._process.kill()
        self._process.join()


def _serve(end: "Connection[Any, Any]") -> None:
    """Do jobs until nobody asks any more; the terminal's Ctrl-C is left to the one who asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with contextlib.suppress(EOFError, OSError):
        while True:
            make, job = end.recv()
            end.send(_answer(make, job))


def _answer(make: Callable[[Job], Made], job: Job) -> tuple[Made | None, HoldspaceError | None]:
    """Return what was made of `job`, or why nothing was."""
    try:
        return make(job), None
    except HoldspaceError as error:
        return None, error
