"""A session as the player wants it: it begins to be heard before all of it is made."""

from collections.abc import Callable, Iterator
from threading import Thread

import numpy as np

from holdspace.clip import Block
from holdspace.playing.performance import Known
from holdspace.problems import SessionError
from holdspace.program import CueKind, Origin, Program, Say, texts
from holdspace.schedule import Moment, assemble
from holdspace.session import Mix, Session
from holdspace.timeline import Timeline
from holdspace.units import NONE, Samples, samples

BED_LOOKS_AHEAD = samples(7)
"""How far a bed's level depends on what comes: to go down, to stay there, to fade out."""


class Live:
    """Plays `session`, mixed as `mix` says; its clips are made in the background.

    Raises `UsageError` for a bed that there is not, `SoundError` for one that is no sound.
    """

    def __init__(self, session: Session, mix: Mix) -> None:
        self._session = session
        self._mix = mix
        self._loop = session.loop(mix, Samples(session.estimate * 5 // 4)) if mix.bed else None
        self._moments: list[Moment] = []
        self._complete = False
        self._failure: SessionError | None = None
        self._known = Known(assemble(session.program, ()), NONE, complete=False)
        self._counted = 0

    @property
    def channels(self) -> int:
        """1, or 2 where a bed lies under the voice."""
        return 1 if self._loop is None else 2

    def begin(self, grown: Callable[[], None]) -> None:
        """Let the session grow in the background; `grown` is called whenever it has."""
        Thread(target=self._grow, args=(grown,), name="growing", daemon=True).start()

    def known(self) -> Known:
        """Return what is known by now; raises the `SessionError` that ended its growing."""
        complete, count = self._complete, len(self._moments)
        if self._failure:
            raise self._failure
        if count != self._counted or complete != self._known.complete:
            timeline = assemble(self._session.program, self._moments[:count])
            unsure = NONE if complete or self._loop is None else BED_LOOKS_AHEAD
            until = Samples(max(0, timeline.duration - unsure))
            self._known, self._counted = Known(timeline, until, complete), count
        return self._known

    def blocks(self, timeline: Timeline, start: Samples) -> Iterator[Block]:
        """Yield the sound of `timeline`, the session's own or an edited one, from `start` on."""
        return self._session.mixed(timeline, self._mix, self._loop, start)

    def tell(self, text: str) -> Block:
        """Return `text` as sound, as loud as in the session, without the bed."""
        said = Program("", (), (Say(CueKind.SOUND, text, Origin()),))
        parts = [*self._session.alone(said, self._mix)]
        return np.repeat(np.concatenate(parts), self.channels, axis=1)

    def _grow(self, grown: Callable[[], None]) -> None:
        try:
            self._session.clips.prepare(texts(self._session.program))
            for moment in self._session.moments():
                self._moments.append(moment)
                grown()
            self._complete = True
        except SessionError as error:
            self._failure = error
        grown()
