"""`holdspace voices`: which there are, how they sound, and which may run a program."""

from pathlib import Path
from typing import Annotated

import typer


def voices(
    text: Annotated[str | None, typer.Argument(help="What --say says.")] = None,
    say: Annotated[
        str | None, typer.Option("--say", metavar="NAME", help="Speak a sample in this voice.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the sample as WAV instead.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite the file.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="List every voice of every engine on this machine.")
    ] = False,
    allow: Annotated[
        str | None,
        typer.Option("--allow", metavar="NAME", help="Let this voice run its program."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON array.")] = False,
) -> None:
    """List the voices, or hear one."""
    from holdspace.problems import UsageError

    if (text or output) and not say:
        raise UsageError("a text and --output go with --say NAME")
    if allow:
        _allow(allow)
    elif say:
        _say(say, text, output, force)
    elif every:
        _list_all(as_json)
    else:
        _list(as_json)


def _list(as_json: bool) -> None:
    from holdspace.cli.printing import print_json, worded
    from holdspace.speech import profiles, samples

    offers = samples.offers()
    if as_json:
        print_json(
            [
                {
                    "name": offer.name,
                    "engine": offer.profile and offer.profile.engine,
                    "language": offer.profile and offer.profile.language,
                    "gender": (offer.profile and offer.profile.gender) or None,
                    "rate": offer.profile and offer.profile.rate,
                    "description": offer.profile and offer.profile.description,
                    "default": offer.name == profiles.DEFAULT,
                    "ready": offer.trouble is None,
                    "trouble": worded(offer.trouble) if offer.trouble else None,
                }
                for offer in offers
            ]
        )
        return
    for offer in offers:
        kept = offer.profile
        about = f"{kept.engine:<8} {kept.language:<6} {kept.description}" if kept else ""
        mark = "*" if offer.name == profiles.DEFAULT else " "
        typer.echo(f"{mark} {offer.name:<10} {about}".rstrip())
        if offer.trouble:
            typer.echo(f"    cannot speak: {worded(offer.trouble)}")


def _list_all(as_json: bool) -> None:
    from holdspace.cli.printing import print_json
    from holdspace.speech import samples

    rows = [
        {
            "engine": engine,
            "id": voice.id,
            "name": voice.name,
            "language": voice.language,
            "gender": voice.gender or None,
        }
        for engine, voice in samples.found()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        typer.echo(f"{row['engine']:<8} {row['id']:<28} {row['language']:<14} {row['name']}")


def _say(name: str, text: str | None, output: Path | None, force: bool) -> None:
    from holdspace.clip import as_block
    from holdspace.sinks.target import Target, refuse_folder
    from holdspace.speech import samples

    if output:
        refuse_folder(output, f"{name}.wav")
    (clip,) = samples.sample(name, [text or samples.TEXT])
    if output:
        from holdspace.sinks.wav import WavSink

        with Target(output, force=force) as target:
            WavSink(target).write([as_block(clip)])
        typer.echo(f"{output}: spoken by {name}", err=True)
    else:
        from holdspace.sinks import speaker

        speaker.play(as_block(clip))


def _allow(name: str) -> None:
    from holdspace.problems import UsageError
    from holdspace.speech import permission, profiles

    profile = profiles.find(name)
    if not profile.command:
        raise UsageError(f"the voice {name} runs no program of its own")
    permission.allow(profile)
    typer.echo(f"{name} may run: {' '.join(profile.command)}", err=True)
