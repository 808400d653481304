"""What a session measures: its loudness, its peak, and how far the bed is below the voice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from holdspace.clip import Block, Clip, is_silence, silence
from holdspace.loudness import integrated, true_peak
from holdspace.mixer import Bed
from holdspace.timeline import Cue, Timeline
from holdspace.units import RATE

WORD = RATE * 2 // 5
"""Samples of the shortest cue whose distance is measured: loudness needs 400 ms."""


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one session, as it was mixed."""

    loudness: float
    """LUFS where somebody speaks, gated: what is silent does not count."""
    peak: float
    """dBTP."""
    distance: float | None
    """LU between voice and bed, for the cue where it is least; None without a bed."""


def measure(
    timeline: Timeline,
    mixed: Callable[[], Iterable[Block]],
    clip_of: Callable[[str], Clip],
    voice_volume: float,
    bed: Bed | None,
) -> Report:
    """Return the figures of what `mixed` gives, which is asked twice for all of it."""
    distances = [
        _loudness(clip_of(cue.text), voice_volume) - integrated(bed.at(cue.start, _length(cue)))
        for cue in timeline.cues
        if bed and cue.text is not None and _length(cue) >= WORD
    ]
    loudness = integrated(_spoken(mixed(), timeline))
    return Report(loudness, true_peak(_brief(mixed())), min(distances, default=None))


def _length(cue: Cue) -> int:
    return cue.end - cue.start


def _loudness(clip: Clip, volume: float) -> float:
    return integrated((clip * np.float32(volume / 32768))[:, None])


def _spoken(blocks: Iterable[Block], timeline: Timeline) -> Iterator[Block]:
    """Yield what lies under the spoken cues, and nothing of what is between them."""
    spoken = [(cue.start, cue.end) for cue in timeline.cues if cue.text is not None]
    at = 0
    for block in blocks:
        end = at + len(block)
        while spoken and spoken[0][0] < end:
            start, stop = spoken[0]
            yield block[max(start - at, 0) : stop - at]
            if stop > end:
                break
            spoken.pop(0)
        at = end


def _brief(blocks: Iterable[Block]) -> Iterator[Block]:
    """Pass `blocks` on, long silence cut short: it counts for no figure, and costs time."""
    for block in blocks:
        yield silence(min(len(block), RATE), block.shape[1]) if is_silence(block) else block
