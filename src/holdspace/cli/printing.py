"""Printing for people: problems, tables, colours where there is a terminal."""

import json
import shlex
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import typer

from holdspace.problems import HoldspaceError, Problem, ScriptError, Topic, UsageError, render

if TYPE_CHECKING:
    from holdspace.arrangement import Change
    from holdspace.drawing import Line
    from holdspace.report import Report

OPTIONS = {
    Topic.OVERWRITING: "{error}; --force overwrites it",
    Topic.LENGTH: "--length: {error}",
    Topic.SELECTION: "{error} (--only, --skip)",
    Topic.OUTPUT: "{error}, or leave out --output",
    Topic.SETTING: (
        "{error}\nTo change it: holdspace config {error.of} NAME;"
        " to take it out: holdspace config {error.of} --unset"
    ),
    Topic.PERMISSION: (
        "{error}\nIf you trust it, allow it once: holdspace voices --allow {error.of}"
    ),
}
"""How a mistake is told to somebody who types options."""


def worded(error: HoldspaceError) -> str:
    """Return what is wrong, with the option or the command that mends it."""
    if isinstance(error, ScriptError):
        return f"{error}; see it with `holdspace check {shlex.quote(error.source)}`"
    topic = error.topic if isinstance(error, UsageError) else None
    return OPTIONS[topic].format(error=error) if topic else str(error)


def tell(sentence: str) -> None:
    """Print something that the listener should know, on standard error."""
    typer.echo(f"holdspace: {sentence}", err=True)


def print_json(value: object) -> None:
    """Print `value` on standard output, as JSON for people and programs."""
    utf = sys.stdout.encoding.lower().startswith("utf")
    typer.echo(json.dumps(value, ensure_ascii=not utf, indent=2))


def print_lines(lines: Iterable["Line"]) -> None:
    """Print a drawing on standard output: in colour on a terminal, plain elsewhere."""
    if not sys.stdout.isatty():
        for line in lines:
            typer.echo(line.text)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=line.style))


def print_changes(changes: tuple["Change", ...]) -> None:
    """Print what was changed for a wanted length, as a short table, on standard error."""
    if changes:
        typer.echo("To fit the length:", err=True)
    for change in changes:
        typer.echo(f"  {change.knob:<6} {change.before:>6} -> {change.after}", err=True)


def print_warnings(problems: Mapping[str, tuple[Problem, ...]]) -> None:
    """Say on standard error that scripts have doubtful places, and how to see them."""
    count = sum(map(len, problems.values()))
    if count:
        places = "one doubtful place" if count == 1 else f"{count} doubtful places"
        scripts = "the script" if len(problems) == 1 else f"{len(problems)} scripts"
        named = " ".join(map(shlex.quote, problems))
        tell(f"{places} in {scripts}; see them with `holdspace check {named}`")


def print_report(report: "Report") -> None:
    """Print what a session measures, on standard output."""
    typer.echo(f"loudness   {report.loudness:6.1f} LUFS, where somebody speaks")
    typer.echo(f"true peak  {report.peak:6.1f} dBTP")
    if report.distance is not None:
        typer.echo(f"bed        {report.distance:6.1f} LU below the voice, at the least")


def print_problems(error: ScriptError) -> None:
    """Print every problem of a script on standard error, each with its place and a caret."""
    for line in rendered(error.source, error.problems, error.text):
        typer.echo(line, err=True)


def rendered(source: str, problems: tuple[Problem, ...], text: str) -> list[str]:
    """Return the problems as they are printed, in the order of their lines."""
    lines = text.splitlines()
    ordered = sorted(problems, key=lambda problem: (problem.line, problem.column))
    return [render(problem, source, lines) for problem in ordered]
