"""The media keys of a Linux desktop, and the buttons of headsets: MPRIS on the session bus."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from dbus_fast import Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusDict, DBusDouble, DBusSignature, DBusStr
from dbus_fast.constants import PropertyAccess, RequestNameReply
from dbus_fast.errors import AuthError, DBusError, InvalidAddressError
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

from holdspace.playing.transport import Command

NAME = "org.mpris.MediaPlayer2.holdspace"
PATH = "/org/mpris/MediaPlayer2"
TRACK = "/org/holdspace/session"
READ = PropertyAccess.READ

Press = Callable[[Command], None]
Strings = Annotated[list[str], DBusSignature("as")]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the desktop is told of the session."""

    status: str = "Playing"
    """`Playing`, `Paused` or `Stopped`."""
    title: str = ""
    """The stretch."""
    album: str = ""
    """The session."""


class _Root(ServiceInterface):
    def __init__(self, press: Press) -> None:
        super().__init__("org.mpris.MediaPlayer2")
        self._press = press

    @dbus_method("Raise")
    def raise_(self) -> None:
        """Do nothing: there is no window."""

    @dbus_method("Quit")
    def quit(self) -> None:
        self._press(Command.STOP)

    @dbus_property(READ, "CanQuit")
    def can_quit(self) -> DBusBool:
        return True

    @dbus_property(READ, "CanRaise")
    def can_raise(self) -> DBusBool:
        return False

    @dbus_property(READ, "HasTrackList")
    def has_track_list(self) -> DBusBool:
        return False

    @dbus_property(READ, "Identity")
    def identity(self) -> DBusStr:
        return "Holdspace"

    @dbus_property(READ, "SupportedUriSchemes")
    def uri_schemes(self) -> Strings:
        return []

    @dbus_property(READ, "SupportedMimeTypes")
    def mime_types(self) -> Strings:
        return []


class _Player(ServiceInterface):
    def __init__(self, press: Press) -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self._press = press
        self._shown = Shown()

    def show(self, shown: Shown) -> None:
        self._shown = shown
        changed = {"PlaybackStatus": shown.status, "Metadata": _metadata(shown)}
        self.emit_properties_changed(changed)

    @dbus_method("PlayPause")
    def play_pause(self) -> None:
        self._press(Command.TOGGLE)

    @dbus_method("Play")
    def play(self) -> None:
        self._press(Command.RESUME)

    @dbus_method("Pause")
    def pause(self) -> None:
        self._press(Command.PAUSE)

    @dbus_method("Stop")
    def stop(self) -> None:
        self._press(Command.STOP)

    @dbus_method("Next")
    def next(self) -> None:
        self._press(Command.NEXT)

    @dbus_method("Previous")
    def previous(self) -> None:
        self._press(Command.BACK)

    @dbus_property(READ, "PlaybackStatus")
    def playback_status(self) -> DBusStr:
        return self._shown.status

    @dbus_property(READ, "Metadata")
    def metadata(self) -> DBusDict:
        return _metadata(self._shown)

    @dbus_property(READ, "Rate")
    def rate(self) -> DBusDouble:
        return 1.0

    @dbus_property(READ, "MinimumRate")
    def minimum_rate(self) -> DBusDouble:
        return 1.0

    @dbus_property(READ, "MaximumRate")
    def maximum_rate(self) -> DBusDouble:
        return 1.0

    @dbus_property(READ, "CanControl")
    def can_control(self) -> DBusBool:
        return True

    @dbus_property(READ, "CanPlay")
    def can_play(self) -> DBusBool:
        return True

    @dbus_property(READ, "CanPause")
    def can_pause(self) -> DBusBool:
        return True

    @dbus_property(READ, "CanGoNext")
    def can_go_next(self) -> DBusBool:
        return True

    @dbus_property(READ, "CanGoPrevious")
    def can_go_previous(self) -> DBusBool:
        return True

    @dbus_property(READ, "CanSeek")
    def can_seek(self) -> DBusBool:
        return False


def _metadata(shown: Shown) -> dict[str, Variant]:
    return {
        "mpris:trackid": Variant("o", TRACK),
        "xesam:title": Variant("s", shown.title),
        "xesam:album": Variant("s", shown.album),
    }


class Mpris:
    """A player on the session bus. `serve` runs in a thread of its own; the rest is for others."""

    def __init__(self, press: Press) -> None:
        self._player = _Player(press)
        self._root = _Root(press)
        self._loop = asyncio.new_event_loop()
        self._bus: MessageBus | None = None
        self._ended = asyncio.Event()

    def serve(self) -> None:
        """Answer the desktop until `close`; returns at once where there is no session bus."""
        try:
            self._loop.run_until_complete(self._serve())
        except (OSError, EOFError, AuthError, DBusError, InvalidAddressError):
            return  # no desktop, or it has gone
        finally:
            self._loop.close()

    def show(self, shown: Shown) -> None:
        """Tell the desktop what is shown from now on."""
        self._soon(lambda: self._player.show(shown))

    def close(self) -> None:
        """Leave the bus."""
        self._soon(self._ended.set)

    async def _serve(self) -> None:
        bus = await MessageBus().connect()
        bus.export(PATH, self._root)
        bus.export(PATH, self._player)
        if await bus.request_name(NAME) is not RequestNameReply.PRIMARY_OWNER:
            await bus.request_name(f"{NAME}.instance{os.getpid()}")
        gone = asyncio.ensure_future(bus.wait_for_disconnect())
        ended = asyncio.ensure_future(self._ended.wait())
        await asyncio.wait((gone, ended), return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if gone.done():
            gone.exception()  # why it has gone does not matter
        else:
            gone.cancel()
            bus.disconnect()

    def _soon(self, act: Callable[[], object]) -> None:
        try:
            self._loop.call_soon_threadsafe(act)
        except RuntimeError:  # it has ended, because there is no bus
            return
