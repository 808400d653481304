"""Runs the command line as a user does, in a process of its own or (faster) in this one."""

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from typer.testing import CliRunner

from holdspace.cli.app import app


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def holdspace(*args: object, stdin: str = "") -> Ran:
    """Run `holdspace` in this process."""
    result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)
    return Ran(result.exit_code, result.stdout, result.stderr)


def holdspace_process(*args: object) -> Ran:
    """Run `holdspace` in a process of its own."""
    command = [sys.executable, "-m", "holdspace", *map(str, args)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)
