"""The live player: mixes ahead, follows the device's clock, and does what the listener asks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from queue import Empty, SimpleQueue

from holdspace.playing.edits import more
from holdspace.playing.feed import Feed
from holdspace.playing.line import Line, Trouble, awake_and_asleep
from holdspace.playing.lookahead import Doing, Lookahead, Piece, Place
from holdspace.playing.now import Now, Outcome, Watcher
from holdspace.playing.places import gate_after
from holdspace.playing.transport import NOWHERE, Command, Plan, Run, Tell, goal, repeated, resumed
from holdspace.sinks.device import OpenDevice
from holdspace.units import NONE, Samples, samples

TICK = 0.1
"""Seconds after which the watchers are called, where nothing else happens."""

MORE = samples(15)
"""What `Command.MORE` adds to a hold."""

SWALLOWED = samples(0.4)
"""What a device that has died may have pulled and never played, beside what is pending."""

LOUDER = 10 ** (3 / 20)
"""One step of volume: 3 dB."""

BEGINNING: Plan = (Run(NONE),)

QUIETEST, LOUDEST = LOUDER**-12, LOUDER**4
"""Bounds of the volume."""


class Signal(StrEnum):
    """What happens to a player by itself."""

    LOW = "low"
    """Little is left of what was mixed ahead."""
    GROWN = "grown"
    """More is known of the session."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Fade out and leave."""

    exit_code: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the listener should be shown."""

    text: str


Event = Command | Signal | Stop | Notice


class Player:
    """Plays one performance. `send` may be called from any thread; the rest is for one thread."""

    def __init__(
        self,
        feed: Feed,
        open_device: OpenDevice,
        time: Callable[[], float] = awake_and_asleep,
    ) -> None:
        self._feed = feed
        self._events: SimpleQueue[Event] = SimpleQueue()
        channels = feed.performance.channels
        self._ahead = Lookahead(channels, lambda: self.send(Signal.LOW))
        self._line = Line(open_device, self._ahead.pull, channels, time)
        self._pieces: Iterator[Piece | None] = iter(())
        self._fed = False
        self._paused = False
        self._help = False
        self._stop: Stop | None = None
        self._notice = ""
        self._wanted: Command | None = None
        """What was asked for and has to wait until more is known."""
        self._deeds: Mapping[Command, Callable[[Command], object]] = {
            Command.TOGGLE: self._toggle,
            Command.PAUSE: self._pause,
            Command.RESUME: self._resume,
            Command.NEXT: self._go,
            Command.BACK: self._go,
            Command.SKIP: self._go,
            Command.AGAIN: self._again,
            Command.MORE: self._more,
            Command.LOUDER: self._level,
            Command.SOFTER: self._level,
            Command.READY: self._ready,
            Command.HELP: self._show_help,
            Command.STOP: self._quit,
        }

    def send(self, event: Event) -> None:
        """Let the player know of `event`; returns at once, and is safe in a signal handler."""
        self._events.put(event)

    def begin(self, start: Plan = BEGINNING) -> None:
        """Let `start` be played; the device is opened once there is something to be heard."""
        self._feed.performance.begin(lambda: self.send(Signal.GROWN))
        self._play(start, joined=start != BEGINNING)

    def run(self, watchers: Sequence[Watcher] = ()) -> Outcome:
        """Play what was begun; return when it has ended or was stopped.

        `watchers` are told what is heard, several times a second. Raises `SoundError` where no
        device can be opened, and the `SessionError` with which a session ended its growing.
        """
        try:
            while not self.over:
                self.turn()
                now = self.now()
                for watch in watchers:
                    watch(now)
        finally:
            self._line.close()
        code = self._stop.exit_code if self._stop else 0
        return Outcome(self.now(), finished=self._stop is None, exit_code=code)

    def turn(self, wait: float = TICK) -> None:
        """Mix ahead, wait up to `wait` seconds for what happens next, and do it."""
        self._fill()
        if not self._line.begun and self._ahead.ahead:
            self._line.open()
            self._ahead.bound = self._line.ahead
        for event in self._happened(wait):
            self._handle(event)
        self._look()

    @property
    def over(self) -> bool:
        """Whether all was heard, or the listener has stopped."""
        if not self._fed or (self._paused and not self._stop):
            return False
        return self._ahead.silent > self._line.pending() or not self._line.up

    @property
    def waiting_in_silence(self) -> bool:
        """Whether a gate is waited at, and nothing of ours is to be heard; for any thread."""
        places = (self._ahead.place(), self._ahead.heard(self._line.pending)[0])
        return all(place.doing is Doing.WAITING for place in places)

    def now(self) -> Now:
        """Return what is heard at this moment."""
        place, played = self._ahead.heard(self._line.pending)
        return Now(
            known=self._feed.known(),
            place=place,
            paused=self._paused,
            lost=self._line.begun and not self._line.up,
            volume=self._ahead.volume,
            notice=self._notice,
            help=self._help,
            edits=self._feed.edits,
            played=played,
        )

    def _fill(self) -> None:
        while self._ahead.room and not self._fed:
            try:
                piece = next(self._pieces)
            except StopIteration:
                self._fed = True
                return
            if piece is None:
                return
            self._ahead.put(piece)

    def _happened(self, wait: float) -> Iterator[Event]:
        """Yield what has happened, after waiting for the first of it for up to `wait` seconds."""
        try:
            yield self._events.get(timeout=wait) if wait else self._events.get_nowait()
            while True:
                yield self._events.get_nowait()
        except Empty:
            return

    def _handle(self, event: Event) -> None:
        match event:
            case Command():
                self._wanted, self._notice = None, ""
                self._deeds[event](event)
            case Signal.GROWN if self._wanted:
                self._handle(self._wanted)
            case Notice(text):
                self._notice = text
            case Stop():
                self._break_off()
                self._fed, self._stop = True, event

    def _look(self) -> None:
        trouble = self._line.look()
        if trouble is Trouble.LOST:
            place = self._ahead.place(self._line.pending() + SWALLOWED)
            self._line.close()
            self._pieces, self._fed = iter(()), False
            self._ahead.stand(place)
        elif trouble is Trouble.BACK and not self._paused:
            self._resume()
        elif trouble is Trouble.SLEPT and not self._paused:
            self._pause()
            self._notice = "The computer was asleep, so the session was paused."

    def _play(self, plan: Plan, *, joined: bool = True) -> None:
        self._ahead.aim(plan[0].at)
        self._pieces, self._fed = self._feed.pieces(plan, joined=joined), False

    def _here(self) -> Place:
        """Return the place where the session would be broken off."""
        return self._ahead.place(self._line.pending() if self._line.withdraws else NONE)

    def _break_off(self) -> Samples:
        """Fall silent; return the place in the session that was heard last."""
        if self._line.withdraws:
            self._ahead.stand(self._ahead.place())  # what is pulled from here on is silence
            place = self._ahead.place(self._line.drop())
            self._ahead.stand(place)
        else:
            place = self._ahead.cut()
        self._pieces, self._fed = iter(()), False
        return place.at

    def _toggle(self, command: Command) -> None:
        if self._paused:
            self._resume()
        elif not self._ready(command):
            self._pause()

    def _pause(self, _: Command = Command.PAUSE) -> None:
        if not self._paused:
            self._break_off()
            self._paused = True

    def _resume(self, _: Command = Command.RESUME) -> None:
        at = self._break_off()
        self._paused = False
        self._play(resumed(self._feed.known().timeline, at))

    def _go(self, command: Command) -> None:
        """Go to another place; where the session is paused, it stays so."""
        known = self._feed.known()
        here = self._here().at
        there = goal(command, known.timeline, here)
        if there is None or there == here:
            self._notice = NOWHERE.get(command, "")
            return
        if not known.complete and there >= known.until:
            self._wanted, self._notice = command, "One moment: that part is still being made."
            return
        self._break_off()
        if self._paused:
            self._ahead.aim(there)
        else:
            self._play((Run(there),))

    def _again(self, _: Command) -> None:
        at = self._break_off()
        plan = repeated(self._feed.known().timeline, at)
        said = tuple(part for part in plan if isinstance(part, Tell))
        if said or not self._paused:
            self._play(said if self._paused else plan)

    def _more(self, _: Command) -> None:
        at = self._here().at
        edits = more(self._feed.known().timeline, at, MORE)
        if not edits:
            self._notice = NOWHERE[Command.MORE]
            return
        if self._line.withdraws and not self._paused:
            self._play((Run(self._break_off()),))
        self._ahead.cut_at(edits[0].at)
        self._feed.edit(edits, edits[0].at)

    def _level(self, command: Command) -> None:
        factor = LOUDER if command is Command.LOUDER else 1 / LOUDER
        self._ahead.volume = min(max(self._ahead.volume * factor, QUIETEST), LOUDEST)

    def _ready(self, _: Command) -> bool:
        """Open the gate that is waited at; return whether there was one."""
        place = self._here()
        gate = gate_after(self._feed.known().timeline, place.at)
        at_gate = gate is not None and gate.start == place.at and self._feed.wait
        if gate is None or not at_gate or place.doing is Doing.PLAYING or self._paused:
            return False
        self._break_off()
        self._play((Run(gate.end),))
        return True

    def _show_help(self, _: Command) -> None:
        self._help = not self._help

    def _quit(self, _: Command) -> None:
        self.send(Stop())
