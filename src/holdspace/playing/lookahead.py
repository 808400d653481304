"""Sound mixed ahead, with the place of every frame: the player puts, the device pulls."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Lock

import numpy as np

from holdspace.clip import Block, silence
from holdspace.units import NONE, RATE, Samples, samples

FIRST = samples(0.5)
"""Frames that are wanted before the device says what it wants."""

FADE = samples(0.03)
"""Frames of the fade out where sound is broken off."""

REMEMBERED = 300 * RATE
"""Frames after which it is forgotten which place was heard."""


class Doing(StrEnum):
    """What the session is doing while a frame sounds."""

    PLAYING = "playing"
    TELLING = "telling"
    """Saying something that is not in the timeline, while the session's clock stands still."""
    WAITING = "waiting"
    """Waiting at a gate, in silence."""
    STILL = "still"
    """Nothing: paused, or nothing was there to play."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the session, and what is being done there."""

    at: Samples = NONE
    doing: Doing = Doing.STILL
    words: str | None = None
    """What is being said, where it is not in the timeline."""

    def on(self, frames: int) -> "Place":
        """Return the place `frames` later: only playing moves the session's clock."""
        moving = self.doing is Doing.PLAYING
        return replace(self, at=Samples(self.at + frames)) if moving else self

    def still(self) -> "Place":
        """Return the same place with nothing being done."""
        return Place(self.at)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some sound and the place of its first frame."""

    place: Place
    frames: Block

    @property
    def end(self) -> Place:
        """The place behind it."""
        return self.place.on(len(self.frames))


class Lookahead:
    """A bounded queue of pieces. Every method may be called from any thread; none waits.

    `low` is called from the device's thread, once for each time that the queue has become low.
    """

    def __init__(self, channels: int, low: Callable[[], None]) -> None:
        self.channels = channels
        self.bound = FIRST
        """How many frames are wanted in it."""
        self.volume = 1.0
        """Gain at which the next frames are heard."""
        self.silent = 0
        """Frames of silence that were pulled since the queue ran empty."""
        self._low = low
        self._lock = Lock()
        self._pieces: deque[Piece] = deque()
        self._ahead = 0
        self._next = Place()
        self._pulled = 0
        self._played = 0
        self._past: deque[tuple[int, int, Place]] = deque()
        """How many frames, and how many of the session, were pulled when this place was."""
        self._told_low = False
        self._gain = 1.0

    @property
    def room(self) -> int:
        """How many more frames are wanted."""
        return max(0, self.bound - self._ahead)

    @property
    def ahead(self) -> int:
        """How many frames there are."""
        return self._ahead

    def put(self, piece: Piece) -> None:
        """Add `piece` at the end."""
        if len(piece.frames) == 0:
            return
        with self._lock:
            if not self._pieces:
                self._next = piece.place
            self._pieces.append(piece)
            self._ahead += len(piece.frames)
            self._told_low = False
            self.silent = 0

    def pull(self, frames: int) -> Block:
        """Return the next `frames`; what the queue has not is silence."""
        with self._lock:
            block = self._levelled(self._take(frames))
            low = not self._told_low and self._ahead <= self.bound // 2
            self._told_low = self._told_low or low
        if low:
            self._low()
        return block

    def place(self, back: int = 0) -> Place:
        """Return the place of the frame that was pulled `back` frames before the next one."""
        with self._lock:
            return self._heard(back)[0]

    def heard(self, pending: Callable[[], Samples]) -> tuple[Place, Samples]:
        """Return the place that is heard, and how much of the session was heard until then.

        `pending` returns how many of the frames that were pulled have not been heard.
        """
        while True:
            pulled = self._pulled
            back = pending()
            with self._lock:
                if pulled == self._pulled:  # else it was of another moment
                    return self._heard(back)

    def _heard(self, back: int) -> tuple[Place, Samples]:
        if back <= 0 or not self._past:
            return self._next, Samples(self._played)
        wanted = self._pulled - back
        known = next((p for p in reversed(self._past) if p[0] <= wanted), self._past[0])
        start, played, place = known
        heard = place.on(max(0, wanted - start))
        return heard, Samples(played + heard.at - place.at)

    def cut(self) -> Place:
        """Fade out and drop all that is ahead; return the place where the fade began."""
        with self._lock:
            place = self._next
            faded = [piece.frames for piece in self._split(FADE)]
            self._pieces.clear()
            self._ahead = 0
            if faded:
                fade = np.concatenate(faded)
                fade = fade * np.linspace(1, 0, len(fade), dtype=np.float32)[:, np.newaxis]
                self._pieces.append(Piece(place.still(), fade))
                self._ahead = len(fade)
            self._next = place.still()
            return place

    def aim(self, at: Samples) -> None:
        """Say, after a cut, where the session goes on: so it is there already while it fades."""
        with self._lock:
            self._next = Place(at)
            self._past.clear()
            self._pieces = deque(Piece(self._next, piece.frames) for piece in self._pieces)

    def stand(self, place: Place) -> None:
        """Drop all that is ahead, and stand still at `place`."""
        with self._lock:
            self._pieces.clear()
            self._ahead = 0
            self._next = place.still()

    def cut_at(self, at: Samples) -> bool:
        """Drop what would play the session from `at` on; return whether there was any."""
        with self._lock:
            kept: deque[Piece] = deque()
            for piece in self._pieces:
                playing = piece.place.doing is Doing.PLAYING
                stay = len(piece.frames)
                if playing and piece.end.at > at:
                    stay = max(0, at - piece.place.at)
                kept.append(Piece(piece.place, piece.frames[:stay]))
                if stay < len(piece.frames):
                    break
            was, self._pieces = self._ahead, deque(p for p in kept if len(p.frames))
            self._ahead = sum(len(piece.frames) for piece in self._pieces)
            return self._ahead < was

    def _split(self, frames: int) -> list[Piece]:
        """Take up to `frames` off the queue."""
        taken: list[Piece] = []
        while frames > 0 and self._pieces:
            piece = self._pieces.popleft()
            head, tail = piece.frames[:frames], piece.frames[frames:]
            taken.append(Piece(piece.place, head))
            frames -= len(head)
            if len(tail):
                self._pieces.appendleft(Piece(piece.place.on(len(head)), tail))
        return taken

    def _take(self, frames: int) -> Block:
        taken = self._split(frames)
        if taken:
            self._next = self._pieces[0].place if self._pieces else taken[-1].end.still()
        lacking = frames - sum(len(piece.frames) for piece in taken)
        if lacking or not taken:
            self.silent += lacking
            taken.append(Piece(self._next.still(), silence(lacking, self.channels)))
        self._ahead -= frames - lacking
        for piece in taken:
            self._remember(piece)
        blocks = [piece.frames for piece in taken]
        return blocks[0] if len(blocks) == 1 else np.concatenate(blocks)

    def _remember(self, piece: Piece) -> None:
        start, _, last = self._past[-1] if self._past else (0, 0, None)
        if last is None or last.on(self._pulled - start) != piece.place:
            self._past.append((self._pulled, self._played, piece.place))
        self._pulled += len(piece.frames)
        self._played += piece.end.at - piece.place.at
        while len(self._past) > 1 and self._past[1][0] < self._pulled - REMEMBERED:
            self._past.popleft()

    def _levelled(self, block: Block) -> Block:
        was, self._gain = self._gain, self.volume
        if was == self._gain:
            return block if was == 1.0 else block * np.float32(was)
        return block * np.linspace(was, self._gain, len(block), dtype=np.float32)[:, np.newaxis]
