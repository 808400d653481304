"""The engines, by name: ours in a table, and others' by entry point."""

from importlib import import_module

from holdspace.problems import unknown
from holdspace.speech.voice import Engine

ENGINES = {
    "pyttsx3": "holdspace.speech.pyttsx3_engine:Pyttsx3Engine",
    "piper": "holdspace.speech.piper_engine:PiperEngine",
    "command": "holdspace.speech.command:CommandEngine",
}
GROUP = "holdspace.engines"
"""Of the entry points by which another package adds engines: a class without arguments."""


def names() -> list[str]:
    """Return the names of all engines there are."""
    from importlib import metadata  # slow to load, and seldom wanted

    return sorted({*ENGINES, *metadata.entry_points(group=GROUP).names})


def engine(name: str) -> Engine:
    """Return the engine called `name`; raises `UsageError` if there is none."""
    if name in ENGINES:
        module, _, cls = ENGINES[name].partition(":")
        made: Engine = getattr(import_module(module), cls)()
        return made
    from importlib import metadata

    for point in metadata.entry_points(group=GROUP, name=name):
        other: Engine = point.load()()
        return other
    raise unknown("engine", name, names())
