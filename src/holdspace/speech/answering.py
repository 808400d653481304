"""The answering end of `process`: what runs in a process of its own, and is asked there."""

import functools
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, BinaryIO

Request = dict[str, Any]
Answer = tuple[dict[str, Any], bytes]
"""What is answered, and the bytes of a WAV file, or nothing. `again` invites another request."""
Actions = Mapping[str, Callable[[Request], Answer]]
"""What is done for each `do` of a request."""


def standard_output() -> BinaryIO:
    """Return standard output for replies alone; what libraries print there goes nowhere."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return replies


def respond(actions: Actions, requests: BinaryIO, replies: BinaryIO) -> bool:
    """Answer one request, if there is one; returns whether another may follow.

    A failure is told, and then ends the process as any other would.
    """
    sys.excepthook = functools.partial(_tell, replies)
    line = requests.readline()
    if not line:
        return False
    request = json.loads(line)
    _alarm(request["limit_s"])
    head, sound = actions[request["do"]](request)
    _alarm(0)
    replies.write(json.dumps({**head, "bytes": len(sound)}).encode() + b"\n" + sound)
    replies.flush()
    return bool(head.get("again"))


def _alarm(limit_s: float) -> None:
    """End the process in `limit_s` seconds, whatever it is doing then; 0 calls that off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, limit_s)


def _tell(
    replies: BinaryIO, kind: type[BaseException], problem: BaseException, _: TracebackType | None
) -> None:
    replies.write(json.dumps({"error": f"{kind.__name__}: {problem}"}).encode() + b"\n")
    replies.flush()
