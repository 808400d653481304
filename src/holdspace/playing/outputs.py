"""The sound outputs that can be asked for by name."""

import importlib.util
import sys
from functools import partial

from holdspace.problems import Topic, UsageError
from holdspace.sinks.device import OpenDevice

SECOND = "simpleaudio"
"""The name of the second output."""

SECOND_WORKS_ON = (3, 11)
"""The one version of Python that we run on and that simpleaudio does not crash."""


def find(name: str | None, *, awake: bool) -> OpenDevice:
    """Return how the output called `name` is opened; the system's own where it is None.

    Raises `UsageError` for one that there is not, with those there are, and for one that does
    not work here.
    """
    if name == SECOND:
        return _second()
    from holdspace.sinks.speaker import Speaker, devices

    if name is not None and name not in devices():
        known = ", ".join([*devices(), SECOND])
        raise UsageError(f"there is no output called “{name}”. There are: {known}")
    return partial(Speaker, device=name, awake=awake)


def _second() -> OpenDevice:
    if sys.version_info[:2] != SECOND_WORKS_ON:
        version = ".".join(map(str, sys.version_info[:2]))
        raise UsageError(f"simpleaudio crashes Python {version}: take 3.11", Topic.OUTPUT)
    if importlib.util.find_spec(SECOND) is None:
        raise UsageError(
            "simpleaudio is not installed: pip install 'holdspace[simpleaudio]'", Topic.OUTPUT
        )
    from holdspace.sinks.simpleaudio import Buffers

    return Buffers
