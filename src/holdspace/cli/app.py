"""The `holdspace` command: its sub-commands, and how their errors become exit codes.

Exit codes: 0 done; 1 a failure (voice, sound, disk); 2 a mistake in what was asked; 130, 143 and
129 stopped by Ctrl-C, SIGTERM and a closed terminal.
"""

import atexit
import gc
import signal
import sys
from io import TextIOWrapper
from types import FrameType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from holdspace import __version__
from holdspace.cli.batch import batch
from holdspace.cli.check import check
from holdspace.cli.config import config
from holdspace.cli.convert import convert
from holdspace.cli.export import export
from holdspace.cli.history import show_history
from holdspace.cli.listing import list_scripts
from holdspace.cli.new import new
from holdspace.cli.play import Play, play
from holdspace.cli.show import show
from holdspace.cli.voices import voices
from holdspace.problems import HoldspaceError, ScriptError

OBJECTS = 100_000
"""New objects before Python looks for garbage: tables and modules are many, and none is any."""


class _Group(TyperGroup):
    """Turns our errors into a message on standard error and their exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except ScriptError as error:
            from holdspace.cli.printing import print_problems

            print_problems(error)
            raise typer.Exit(error.exit_code) from error
        except HoldspaceError as error:
            from holdspace.cli.printing import tell, worded

            tell(worded(error))
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt:
            typer.echo("holdspace: stopped", err=True)
            raise typer.Exit(128 + signal.SIGINT) from None


app = typer.Typer(
    cls=_Group,
    name="holdspace",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(export)
app.command()(show)
app.command(cls=Play)(play)
app.command()(batch)
app.command()(check)
app.command()(new)
app.command()(convert)
app.command("list")(list_scripts)
app.command("history")(show_history)
app.command()(voices)
app.command()(config)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"holdspace {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version and stop.",
        ),
    ] = False,
) -> None:
    """Turn a plain-text routine into a guided audio session."""


def _stop(number: int, _frame: FrameType | None) -> None:
    """Leave through the ordinary way out, so that everything is tidied up."""
    sys.exit(128 + number)


def _start_light() -> None:
    """Leave out what costs a tenth of a second where a command takes two or three of them."""
    gc.set_threshold(OBJECTS)
    atexit.register(gc.freeze)  # leaving is no time for a last look at everything


def main() -> None:
    """Run the command line."""
    _start_light()
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # a closed terminal is no signal on Windows
            signal.signal(getattr(signal, name), _stop)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a pipe may not know our bars and notes
    app()
