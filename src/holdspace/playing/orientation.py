"""The sentence that says where we are, for a listener who comes back with closed eyes."""

from holdspace.phrasebook import Phrasebook
from holdspace.playing.places import standing
from holdspace.program import Side
from holdspace.speakable import speakable
from holdspace.timeline import Timeline
from holdspace.units import Samples, seconds

_WITH_SIDE = {Side.FIRST: "back_first", Side.SECOND: "back_second", None: "back"}


def whereabouts(timeline: Timeline, at: Samples) -> str:
    """Return stretch, side and, in a hold, the time left at `at`, as they are spoken."""
    book = Phrasebook()
    here = standing(timeline, at)
    if here.stretch is None:
        return _spoken(book.say("back", name=timeline.title))
    side = here.side.side if here.side and len(here.stretch.sides) > 1 else None
    where = book.say(_WITH_SIDE[side], name=here.stretch.name)
    if here.hold is None:
        return _spoken(where)
    left = book.time(seconds(Samples(here.hold.end - at)))
    return _spoken(where, book.say("remaining", time=left))


def _spoken(*parts: str | None) -> str:
    return speakable(" ".join(part for part in parts if part))
