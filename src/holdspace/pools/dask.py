"""Jobs on a Dask cluster, whose workers have Holdspace installed and share nothing else."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from holdspace.pools.pool import Job, Made, Pool
from holdspace.problems import HoldspaceError, SessionError, UsageError

CONNECT_S = 10


class _Cluster:
    """The jobs that one client sends; those of a worker that is lost are sent to another."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def results(
        self, make: Callable[[Job], Made], jobs: Iterable[Job]
    ) -> Iterator[tuple[Job, Made | HoldspaceError]]:
        """Yield each job with what was made of it, or why it failed; see `Pool`."""
        import distributed

        pending = {self._client.submit(make, job, pure=False): job for job in jobs}
        for future in distributed.as_completed(list(pending)):
            job, error = pending.pop(future), future.exception()
            if error is None:
                yield job, future.result()
            elif isinstance(error, HoldspaceError):
                yield job, error
            else:
                yield job, SessionError(f"the cluster could not make it: {error}")


@contextmanager
def cluster(address: str) -> Iterator[Pool]:
    """Connect to the scheduler at `address`, such as `tcp://10.0.0.5:8786`.

    Raises `UsageError` where Dask is not installed, `SessionError` where nobody answers.
    """
    try:
        import distributed
    except ImportError as error:
        raise UsageError("a cluster takes Dask: pip install 'holdspace[dask]'") from error
    try:
        client = distributed.Client(address, timeout=CONNECT_S)
    except (OSError, ValueError) as error:
        raise SessionError(f"no Dask scheduler answers at {address}: {error}") from error
    with client:
        yield _Cluster(client)
