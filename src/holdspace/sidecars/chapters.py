"""Podcasting 2.0 chapters, a JSON file (application/json+chapters)."""

import json

from holdspace.timeline import Timeline
from holdspace.units import Samples, milliseconds


def chapters(timeline: Timeline) -> str:
    """Return a chapter for each stretch of `timeline`."""
    found = [
        {"startTime": _seconds(span.start), "endTime": _seconds(span.end), "title": span.name}
        for span in timeline.stretches
    ]
    file = {"version": "1.2.0", "title": timeline.title, "chapters": found}
    return json.dumps(file, ensure_ascii=False, indent=2) + "\n"


def _seconds(count: Samples) -> float:
    return milliseconds(count) / 1000
