"""The seam that every place to work stands behind."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from holdspace.problems import HoldspaceError

Job = TypeVar("Job")
Made = TypeVar("Made")


class Pool(Protocol):
    """Does many jobs at a time, none of which can take another down."""

    def results(
        self, make: Callable[[Job], Made], jobs: Iterable[Job]
    ) -> Iterator[tuple[Job, Made | HoldspaceError]]:
        """Yield each job with what `make` returns for it, or why it failed, as they are done.

        `make` is a function of a module; jobs, and what is made of them, can be pickled.
        """
        ...
