"""Which stretches of a script are done, and in which order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from holdspace.problems import Topic, UsageError, unknown
from holdspace.script import Script, Stretch


@dataclass(frozen=True, slots=True)
class Selection:
    """A listener's choice among the stretches of a script; the default takes all, as written."""

    only: str | None = None
    """Numbers, ranges and names, such as `2,5-7,happy baby`."""
    skip: str | None = None
    shuffle: bool = False
    repeat: int | None = None
    """How often the whole is done; None for as often as the script says."""
    seed: int = 0
    """Chooses the order, and among our own phrases; the same seed gives the same session."""


def select(script: Script, choice: Selection) -> Script:
    """Return `script` with the chosen stretches.

    Raises `UsageError` for a number or name that the script does not have, or if none is left.
    """
    stretches = list(script.stretches)
    if choice.only:
        wanted = set(_indices(choice.only, script.stretches))
        stretches = [s for i, s in enumerate(script.stretches) if i in wanted]
    if choice.skip:
        unwanted = {id(script.stretches[i]) for i in _indices(choice.skip, script.stretches)}
        stretches = [s for s in stretches if id(s) not in unwanted]
    if not stretches:
        raise UsageError("no stretch is left: all that were wanted are left out", Topic.SELECTION)
    if choice.shuffle:
        import random  # slow to load, and seldom wanted

        random.Random(choice.seed).shuffle(stretches)
    return replace(script, stretches=tuple(stretches), rounds=choice.repeat or script.rounds)


def _indices(spec: str, stretches: tuple[Stretch, ...]) -> Iterator[int]:
    """Yield the 0-based indices that `spec` names."""
    for part in filter(None, (part.strip() for part in spec.split(","))):
        low, dash, high = part.partition("-")
        if _is_number(low) and (not dash or _is_number(high)):
            yield from _numbers(int(low), int(high or low), len(stretches))
        else:
            yield from _named(part, stretches)


def _is_number(text: str) -> bool:
    return text.strip().isascii() and text.strip().isdigit()


def _numbers(low: int, high: int, count: int) -> Iterator[int]:
    if not 1 <= low <= high <= count:
        asked = f"{low}" if low == high else f"{low}-{high}"
        raise UsageError(f"no stretch {asked}: they are numbered from 1 to {count}")
    yield from range(low - 1, high)


def _named(name: str, stretches: tuple[Stretch, ...]) -> list[int]:
    found = [i for i, s in enumerate(stretches) if name.casefold() in s.name.casefold()]
    if not found:
        raise unknown("stretch", name, (stretch.name for stretch in stretches))
    return found
