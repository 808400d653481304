"""Arrows point one way, and nothing heavy is loaded by a command that does not need it."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import holdspace

SOURCE = Path(holdspace.__file__).parent

HEAVY = {
    "distributed",
    "lameenc",
    "lxml",
    "mammoth",
    "miniaudio",
    "mutagen",
    "numpy",
    "pydub",
    "pyttsx3",
    "rich",
    "soxr",
    "trafilatura",
}

PURE = (
    *("units", "problems", "script", "pace", "mirror", "speakable", "settle", "shorten"),
    *("phrasebook", "dosing", "guidance", "windows", "work", "sides", "compiler", "program"),
    *("placing", "schedule", "timeline", "selection", "estimate", "fit", "drawing"),
    *("arrangement", "arranging", "choices", "pattern"),
    *("playing/edits", "playing/transport", "playing/places"),
)

OUTSIDE = {"asyncio", "os", "pathlib", "socket", "subprocess", "tempfile", "threading", "time"}
"""What a pure stage has no business with."""


def imported(path: Path) -> set[str]:
    """Return the top-level names of all that a module imports, and our own modules in full."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("module", PURE)
def test_a_pure_stage_touches_nothing_outside(module: str) -> None:
    tops = {name.partition(".")[0] for name in imported(SOURCE / f"{module}.py")}
    assert not tops & (OUTSIDE | HEAVY)


@pytest.mark.parametrize("path", sorted((SOURCE / "reading").rglob("*.py")), ids=lambda p: p.stem)
def test_the_reader_is_pure_and_knows_no_time_and_no_voice(path: Path) -> None:
    names = imported(path)
    assert not {name.partition(".")[0] for name in names} & (OUTSIDE - {"pathlib"} | HEAVY)
    later = {"compiler", "program", "schedule", "timeline", "mixer", "speech", "sinks", "session"}
    assert not {name for name in names if name.startswith("holdspace.")} & {
        f"holdspace.{module}" for module in later
    }


def test_only_the_session_and_what_opens_it_know_all_the_stages() -> None:
    stages = {f"holdspace.{name}" for name in ("arranging", "schedule", "mixer")}
    knowing = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if stages <= imported(path)
    }
    assert knowing == {"session.py"}


def texts(path: Path) -> set[str]:
    """Return the texts in a module but its docstrings."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    docstrings = {node.value for node in nodes if isinstance(node, ast.Expr)}
    constants = {node for node in nodes if isinstance(node, ast.Constant)} - docstrings
    return {node.value for node in constants if isinstance(node.value, str)}


def test_only_the_command_line_and_the_player_on_a_terminal_spell_options() -> None:
    spelling = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        if any(re.search(r"(^|\s)--[a-z]", text) for text in texts(path))
    }
    assert spelling == {"cli", "playing"}


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a command has loaded when it ends, and the top-level ones."""
    program = (
        "import sys, atexit; atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr));"
        "from holdspace.cli.app import main; main()"
    )
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stderr.split()} | set(done.stderr.split())


def test_help_loads_nothing_heavy() -> None:
    assert not loaded("--help") & HEAVY


def test_check_loads_nothing_heavy(tmp_path: Path) -> None:
    script = tmp_path / "one.md"
    script.write_text("# One\n\n## Cat | 10 sec\n\n- Kneel.\n", "utf-8")
    assert not loaded("check", "--json", str(script)) & HEAVY


def test_list_loads_nothing_heavy() -> None:
    assert not loaded("list", "--json") & HEAVY


def test_a_script_that_was_read_before_loads_no_reader_and_no_compiler() -> None:
    understanding = {"holdspace.reading", "holdspace.compiler", "holdspace.fit"}
    command = ("show", "--json", "box-breathing", "--length", "10m")
    assert loaded(*command) >= understanding
    assert not loaded(*command) & understanding
