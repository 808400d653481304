"""What a session was asked for with, kept with its position, so that it can be gone on with."""

from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from holdspace.opening import Asked
from holdspace.playing.position import Position
from holdspace.selection import Selection
from holdspace.session import Mix
from holdspace.sounds import SoundLevel

T = TypeVar("T", Asked, Mix)


def known_as(script: str) -> str:
    """Return the name of `script` by which it is found from any folder."""
    path = Path(script)
    return str(path.resolve()) if path.is_file() else script


def options_of(asked: Asked, mix: Mix) -> dict[str, Any]:
    """Return what was asked for as plain values."""
    return {"asked": asdict(asked), "mix": asdict(mix)}


def as_before(left: Position, asked: Asked, mix: Mix) -> tuple[Asked, Mix]:
    """Return what was asked for when a session was `left`, but for what is asked for anew."""
    try:
        asked_before, mix_before = _read(left.options)
    except (KeyError, TypeError, ValueError):  # kept by another version
        return replace(asked, script=left.script), mix
    nothing = Asked("", knobs=dict.fromkeys(asked.knobs))
    return _changed(asked_before, asked, nothing), _changed(mix_before, mix, Mix())


def _read(options: dict[str, Any]) -> tuple[Asked, Mix]:
    asked, mix = options["asked"], options["mix"]
    return (
        Asked(**asked | {"selection": Selection(**asked["selection"])}),
        Mix(**mix | {"sounds": SoundLevel(mix["sounds"])}),
    )


def _changed(before: T, now: T, nothing: T) -> T:
    """Return `before` with those fields of `now` that are not as they are in `nothing`."""
    names = [field.name for field in fields(now)]
    new = {name: getattr(now, name) for name in names}
    return replace(
        before, **{name: new[name] for name in names if new[name] != getattr(nothing, name)}
    )
