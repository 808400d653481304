"""Media keys and headset buttons, where the desktop offers them."""

import importlib.util
import sys
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Self

from holdspace.playing.now import Now
from holdspace.playing.places import standing
from holdspace.playing.transport import Command

if TYPE_CHECKING:
    from holdspace.playing.mpris import Mpris, Shown


class MediaKeys:
    """Lets the desktop's media keys steer a session. A context manager.

    They come in after the first sound, because that must not wait for them.
    """

    def __init__(self, press: Callable[[Command], None]) -> None:
        self._press = press
        self._offered = sys.platform == "linux" and bool(importlib.util.find_spec("dbus_fast"))
        self._mpris: Mpris | None = None
        self._shown: Shown | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._mpris:
            self._mpris.close()
            self._thread.join()

    def watch(self, now: Now) -> None:
        """Tell the desktop what is played."""
        if not (self._offered and now.played):
            return
        from holdspace.playing.mpris import Mpris, Shown

        if self._mpris is None:
            self._mpris = Mpris(self._press)
            self._thread = Thread(target=self._mpris.serve, name="media keys", daemon=True)
            self._thread.start()
        stretch = standing(now.timeline, now.place.at).stretch
        status = "Paused" if now.paused or now.lost else "Playing"
        shown = Shown(status, stretch.name if stretch else "", now.timeline.title)
        if shown != self._shown:
            self._shown = shown
            self._mpris.show(shown)
