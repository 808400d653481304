"""The sessions that are measured: one shipped script, its holds made longer or shorter."""

import json
import re
from pathlib import Path

from bench.measuring import holdspace, run
from holdspace.shelves import Shelf, find

SCRIPT = "wall-stretches"
"""Its holds are written as 30 sec."""
SHORT = ("--talk", "quiet", "--pace", "brisk")
"""What makes ten minutes of it."""


def written(folder: Path, hold_s: int, word: str = "hips") -> Path:
    """Write the script with holds of `hold_s`, and `word` in the place of one word."""
    text = find(Shelf.SCRIPTS, SCRIPT).read_text(encoding="utf-8")
    longer = re.sub(r"\b30 sec\b", f"{hold_s} sec", text)
    path = folder / f"{SCRIPT}-{hold_s}-{word}.md"
    path.write_text(longer.replace("hips", word, 1), encoding="utf-8")
    return path


def lasting(folder: Path, minutes: int, home: Path) -> Path:
    """Write the script with holds that make it, with `SHORT`, last about so many minutes."""
    short, long = (_seconds(written(folder, hold_s), home) for hold_s in (30, 130))
    hold_s = 30 + (60 * minutes - short) / (long - short) * 100
    return written(folder, max(5, round(hold_s)))


def _seconds(script: Path, home: Path) -> float:
    shown = json.loads(run(holdspace("show", "--json", script, *SHORT), home).said)
    return float(shown["duration_s"])
