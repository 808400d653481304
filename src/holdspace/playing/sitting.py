"""One sitting: a session played once, with its keys, its screen, and what is kept of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from holdspace.phrasebook import Phrasebook
from holdspace.player import BEGINNING, Notice, Player, Stop
from holdspace.playing import history
from holdspace.playing.ear import Ear
from holdspace.playing.feed import Feed
from holdspace.playing.keys import keyboard
from holdspace.playing.live import Live
from holdspace.playing.mediakeys import MediaKeys
from holdspace.playing.now import Outcome, Watcher
from holdspace.playing.position import Keeper, Position
from holdspace.playing.showing import Showing
from holdspace.playing.stopping import stopping
from holdspace.playing.transport import Command, Plan, resumed
from holdspace.problems import SoundError
from holdspace.session import Mix, Session
from holdspace.sinks.device import OpenDevice
from holdspace.units import seconds

if TYPE_CHECKING:
    from holdspace.sinks.microphone import Microphone

STDIN = "-"
"""The script that cannot be gone on with, because it cannot be read again."""


@dataclass(slots=True)
class Announcer:
    """Takes sentences for the listener: prints them, but shows them while a player plays."""

    to: Callable[[str], None]

    def __call__(self, sentence: str) -> None:
        """Pass `sentence` on."""
        self.to(sentence)


def quietly(sentence: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a session is played."""

    device: OpenDevice
    announcer: Announcer
    write: Callable[[str], None]
    """Prints a line on standard output."""
    wait: bool = False
    """Whether gates wait for the listener."""
    listen: bool = False
    """Whether a sound from the listener opens a gate, as a key does."""
    quiet: bool = False
    """Whether nothing is shown."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session, and all that belongs to playing it once."""

    session: Session
    voice: str
    script: str
    """What it was asked for as."""
    mix: Mix = field(default_factory=Mix)
    options: dict[str, Any] = field(default_factory=dict)
    """What else it was asked for with; kept with its position."""

    def play(self, manner: Manner, left: Position | None) -> Outcome:
        """Play the session, from where it was `left` if it was.

        Raises `SoundError` where no device can be opened, and `VoiceError`.
        """
        feed = Feed(Live(self.session, self.mix), Phrasebook(self.session.pace.talk), manner.wait)
        player = Player(feed, manner.device)
        started = datetime.now().astimezone()
        with ExitStack() as stack:
            stack.enter_context(stopping(lambda code: player.send(Stop(code))))
            stack.enter_context(_announced(manner.announcer, player))
            player.begin(self._start(left))
            stack.enter_context(keyboard(player.send))
            showing = stack.enter_context(Showing(manner.write, quiet=manner.quiet))
            if manner.listen:
                stack.enter_context(closing(_listening(player)))
            media = stack.enter_context(MediaKeys(player.send))
            keeper = self._keeper(manner.announcer)
            outcome = self._run(player, [showing.watch, media.watch, *(k.watch for k in keeper)])
            for kept in keeper:
                kept.end(outcome.now, finished=outcome.finished)
        self._remember(outcome, started)
        return outcome

    def _start(self, left: Position | None) -> Plan:
        if left is None:
            return BEGINNING
        timeline = self.session.timeline
        return resumed(timeline, left.place(timeline))

    def _run(self, player: Player, watchers: list[Watcher]) -> Outcome:
        try:
            return player.run(watchers)
        except SoundError as error:
            instead = f"holdspace export {self.script}"
            raise SoundError(f"{error}; `{instead}` writes the session as a file") from error

    def _keeper(self, announcer: Announcer) -> list[Keeper]:
        if self.script == STDIN:
            return []
        return [Keeper(self.script, self.options, announcer)]

    def _remember(self, outcome: Outcome, started: datetime) -> None:
        """Add what was heard to the history; raises `DiskError`."""
        now = outcome.now
        heard = seconds(now.played)
        if not outcome.finished and heard < history.LEAST:
            return
        history.add(
            history.Sitting(
                started=started.isoformat(timespec="seconds"),
                script=self.script,
                title=self.session.program.title,
                voice=self.voice,
                pace=self.session.pace.name,
                heard_s=round(heard, 1),
                length_s=round(seconds(now.timeline.duration), 1),
                share=round(now.place.at / max(1, now.timeline.duration), 3),
                finished=outcome.finished,
            )
        )


def _listening(player: Player) -> "Microphone":
    """Open the microphone, and let what it hears say that the listener is ready."""
    from holdspace.sinks.microphone import Heard, Microphone

    ear = Ear()

    def take(block: Heard) -> None:
        if ear.hears(block, silent=player.waiting_in_silence):
            player.send(Command.READY)

    return Microphone(take)


@contextmanager
def _announced(announcer: Announcer, player: Player) -> Iterator[None]:
    """Let `player` show what is announced, while the block runs."""
    before, announcer.to = announcer.to, lambda sentence: player.send(Notice(sentence))
    try:
        yield
    finally:
        announcer.to = before
