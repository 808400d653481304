"""A plan turned into pieces of sound, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from holdspace.clip import Block, silence
from holdspace.phrasebook import Phrasebook
from holdspace.playing.edits import Edit, edited, moved
from holdspace.playing.lookahead import Doing, Piece, Place
from holdspace.playing.performance import Known, Performance
from holdspace.playing.places import gate_after
from holdspace.playing.transport import Plan, Run, Tell
from holdspace.timeline import Timeline
from holdspace.units import NONE, RATE, Samples, samples

SLICE = RATE // 4
"""Frames in the longest piece."""

FADE_IN = samples(0.01)
"""Frames over which sound comes in where it is joined in the middle."""

BREATHER = samples(0.4)
"""Silence after a sentence that is not in the timeline."""

REMIND_AFTER = samples(20)
"""How long a gate waits in silence before it reminds the listener."""


@dataclass(slots=True)
class Feed:
    """Makes the sound of plans for one performance, with the edits made so far."""

    performance: Performance
    book: Phrasebook
    wait: bool = False
    """Whether gates wait for the listener."""
    edits: tuple[Edit, ...] = ()
    _at: Samples = NONE

    def known(self) -> Known:
        """Return what is known of the session, edited."""
        known = self.performance.known()
        timeline = edited(known.timeline, self.edits)
        return replace(known, timeline=timeline, until=moved(known.until, self.edits))

    def edit(self, edits: tuple[Edit, ...], again_from: Samples) -> None:
        """Make more edits; what was fed of the session after `again_from` is fed anew."""
        self.edits += edits
        self._at = min(self._at, again_from)

    def pieces(self, plan: Plan, *, joined: bool = True) -> Iterator[Piece | None]:
        """Yield the sound of `plan`; None as long as what comes next is not known yet.

        Where it is `joined` to other sound, it comes in softly. One plan is fed at a time.
        """
        for part in plan:
            match part:
                case Tell(text, at):
                    yield from self._told(text, at)
                case Run():
                    yield from _softly(self._run(part)) if joined else self._run(part)

    def _run(self, run: Run) -> Iterator[Piece | None]:
        self._at = run.at
        while True:
            known = self.known()
            gate = gate_after(known.timeline, self._at) if self.wait else None
            limit = min(gate.start, known.until) if gate else known.until
            if self._at < limit:
                yield from self._session(_without(known.timeline, run), limit)
            elif gate and gate.start == self._at:
                yield from self._waiting(self._at)
            elif known.complete:
                return
            else:
                yield None

    def _session(self, timeline: Timeline, limit: Samples) -> Iterator[Piece]:
        """Yield the session from where it is to `limit`, or until it is edited."""
        edits = self.edits
        for block in self.performance.blocks(timeline, self._at):
            for part in _sliced(block[: limit - self._at]):
                piece = Piece(Place(self._at, Doing.PLAYING), part)
                self._at = piece.end.at
                yield piece
                if self.edits is not edits:
                    return
            if self._at >= limit:
                return

    def _told(self, text: str, at: Samples) -> Iterator[Piece]:
        place = Place(at, Doing.TELLING, text)
        for part in _sliced(self.performance.tell(text)):
            yield Piece(place, part)
        yield Piece(replace(place, words=None), silence(BREATHER, self.performance.channels))

    def _waiting(self, at: Samples) -> Iterator[Piece]:
        """Yield silence, and a reminder again and again, for as long as it is asked for."""
        while True:
            words = self.book.say("ready")
            if words:
                yield from self._told(words, at)
            for part in _sliced(silence(REMIND_AFTER, self.performance.channels)):
                yield Piece(Place(at, Doing.WAITING), part)


def _without(timeline: Timeline, run: Run) -> Timeline:
    if run.without is None:
        return timeline
    return replace(timeline, cues=tuple(c for c in timeline.cues if c != run.without))


def _sliced(block: Block) -> Iterator[Block]:
    return (block[at : at + SLICE] for at in range(0, len(block), SLICE))


def _softly(pieces: Iterator[Piece | None]) -> Iterator[Piece | None]:
    """Yield `pieces`, the first frames of them fading in."""
    done = 0
    for piece in pieces:
        if piece is None or done >= FADE_IN:
            yield piece
            continue
        gain = np.arange(done, done + len(piece.frames), dtype=np.float32) / FADE_IN
        yield replace(piece, frames=piece.frames * np.minimum(gain, 1)[:, np.newaxis])
        done += len(piece.frames)
