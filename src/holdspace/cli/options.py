"""The options that every command about a session takes, in one place."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from holdspace.opening import Asked
    from holdspace.session import Mix

Command = Callable[..., None]


def names(text: str) -> tuple[str, ...]:
    """Return the names in `text`, between which there are commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def with_options(*sources: Callable[..., Any]) -> Callable[[Callable[..., None]], Command]:
    """Give a command the options of `sources`; what they come to are its first arguments.

    Its own parameters follow them. The command line library reads a function's signature, so the
    signatures are joined here instead of being written out in every command.
    """

    def joined(command: Callable[..., None]) -> Command:
        groups = [inspect.signature(source).parameters for source in sources]
        own = list(inspect.signature(command).parameters.values())[len(sources) :]
        parameters = [*(p for group in groups for p in group.values()), *own]

        @wraps(command)
        def called(**given: Any) -> None:
            pairs = zip(sources, groups, strict=True)
            first = [source(**{n: given.pop(n) for n in group}) for source, group in pairs]
            command(*first, **given)

        ordered = sorted(parameters, key=lambda p: p.default is not inspect.Parameter.empty)
        called.__signature__ = inspect.Signature(ordered)  # type: ignore[attr-defined]
        called.__annotations__ = {p.name: p.annotation for p in parameters}
        return called

    return joined


def without_script(source: Callable[..., Any]) -> Callable[..., Any]:
    """Return `source` with a script that may be left out; it is the empty string then."""
    signature = inspect.signature(source)
    parameters = [
        p.replace(default="") if p.name == "script" else p for p in signature.parameters.values()
    ]

    @wraps(source)
    def called(**given: Any) -> Any:
        return source(**given)

    ordered = sorted(parameters, key=lambda p: p.default is not inspect.Parameter.empty)
    called.__signature__ = signature.replace(parameters=ordered)  # type: ignore[attr-defined]
    return called


def session_options(
    script: Annotated[
        str, typer.Argument(metavar="SCRIPT", help="A file, a shipped script's name, or -.")
    ],
    voice: Annotated[
        str | None, typer.Option("--voice", "-v", help="A voice: see `holdspace voices`.")
    ] = None,
    pace: Annotated[
        str | None, typer.Option("--pace", "-p", help="gentle, steady, brisk, or one of yours.")
    ] = None,
    rate: Annotated[
        float | None, typer.Option("--rate", help="Speed of speech; 1 is the voice's own.")
    ] = None,
    talk: Annotated[
        str | None, typer.Option("--talk", help="How much is said: full, brief or quiet.")
    ] = None,
    hold: Annotated[
        float | None, typer.Option("--hold", help="Scale of the written holds.")
    ] = None,
    ease: Annotated[
        float | None, typer.Option("--ease", help="Scale of the time to move and settle.")
    ] = None,
    length: Annotated[
        str | None, typer.Option("--length", "-l", help="How long: 10m, 8:30 or 600s.")
    ] = None,
    only: Annotated[
        str | None, typer.Option("--only", help="Only these: numbers, ranges, names (2,5-7).")
    ] = None,
    skip: Annotated[str | None, typer.Option("--skip", help="All but these.")] = None,
    shuffle: Annotated[bool, typer.Option("--shuffle", help="In an order of the seed's.")] = False,
    repeat: Annotated[
        int | None,
        typer.Option("--repeat", min=1, max=20, help="How often the whole is done."),
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", help="Chooses order and phrases; same seed, same session.")
    ] = 0,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Keep nothing for the next time.")
    ] = False,
) -> "Asked":
    """Return what a listener asked for."""
    from holdspace.opening import Asked
    from holdspace.selection import Selection

    return Asked(
        script=script,
        voice=voice,
        pace=pace,
        knobs={"rate": rate, "talk": talk, "hold": hold, "ease": ease},
        length=length,
        selection=Selection(only, skip, shuffle, repeat, seed),
        keep=not no_cache,
    )


def mix_options(
    bed: Annotated[
        str | None, typer.Option("--bed", "-b", help="What lies under the voice: a name or a file.")
    ] = None,
    bed_volume: Annotated[
        float | None,
        typer.Option("--bed-volume", min=0, max=2, help="1, the default, is well below the voice."),
    ] = None,
    voice_volume: Annotated[
        float | None,
        typer.Option("--voice-volume", min=0, max=1, help="1, the default, is as podcasts are."),
    ] = None,
    sounds: Annotated[
        str | None,
        typer.Option("--sounds", help="How loud the bells are: off, soft or clear (default)."),
    ] = None,
) -> "Mix":
    """Return how voice, bells and bed are mixed."""
    from holdspace import settings
    from holdspace.problems import UsageError
    from holdspace.session import Mix
    from holdspace.shelves import NO_BED
    from holdspace.sounds import SoundLevel

    if sounds is not None and sounds not in list(SoundLevel):
        raise UsageError(f"--sounds is {sounds!r}; it can be {', '.join(SoundLevel)}")
    kept = settings.load()
    chosen = kept.filled(bed_volume=bed_volume, voice_volume=voice_volume, sounds=sounds)
    return Mix(
        bed=kept.find("bed", bed, NO_BED, _bed),
        bed_volume=1.0 if chosen.bed_volume is None else chosen.bed_volume,
        voice_volume=1.0 if chosen.voice_volume is None else chosen.voice_volume,
        sounds=SoundLevel(chosen.sounds or SoundLevel.CLEAR),
    )


def _bed(name: str) -> str | None:
    """Return the file of a bed, None for none; raises `UsageError` where there is no such bed."""
    from holdspace import shelves

    return None if name == shelves.NO_BED else str(shelves.bed(name))
