"""What is measured: each part returns its table, with the target where one is set."""

import itertools
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import pulse
from bench.first import Heard, listening
from bench.measuring import Run, TooLongError, holdspace, python, run
from bench.sessions import SCRIPT, SHORT, lasting, written

LIMIT_S = 300
"""After this, what a user would do instead is given up."""
WORDS = ("waist", "back", "pelvis", "belly", "trunk", "thighs", "seat", "sides")

Row = Sequence[object]


class Bench:
    """A folder to work in, and how often to try."""

    def __init__(self, folder: Path, tries: int) -> None:
        self.folder = folder
        self.tries = tries
        self._names = itertools.count()

    def home(self) -> Path:
        """Return a new folder for caches and settings."""
        home = self.folder / f"home-{next(self._names)}"
        home.mkdir()
        return home

    def best(self, *runs: Callable[[], Run]) -> list[Run]:
        """Return the quickest of each of `runs`, which take turns."""
        tried = [[one() for one in runs] for _ in range(self.tries)]
        return [min(turns, key=lambda r: r.seconds) for turns in zip(*tried, strict=True)]

    def export(self, script: str | Path, home: Path, *options: str) -> Run:
        """Export `script` as an MP3."""
        return run(holdspace("export", script, "-o", self.out, "--force", *options), home)

    @property
    def out(self) -> Path:
        """The file that is written over and over."""
        return self.folder / "out.mp3"

    def alone(self, script: str | Path, home: Path, *options: str) -> Run:
        """Return what lameenc alone takes for the samples of `script`, without its start-up."""
        wav = self.folder / "alone.wav"
        run(holdspace("export", script, "-o", wav, "--force", *options), home)
        done = run(python("-m", "bench.alone", wav), home)
        wav.unlink()
        return Run(float(done.said), done.megabytes, "")


def voice(bench: Bench) -> str:
    """Export a voice alone."""
    return "\n\n".join(_voice(bench, *options) for options in ((), ("--length", "10m")))


def _voice(bench: Bench, *options: str) -> str:
    warm, words = bench.home(), iter(WORDS)
    script, long = written(bench.folder, 30), written(bench.folder, 300)
    bench.export(script, warm, *options)

    def edited() -> Run:
        return bench.export(written(bench.folder, 30, next(words)), warm, *options)

    alone, cold, again, edit, longer = bench.best(
        lambda: bench.alone(script, warm, *options),
        lambda: bench.export(script, bench.home(), *options),
        lambda: bench.export(script, warm, *options),
        edited,
        lambda: bench.export(long, bench.home(), *options[2:]),
    )
    title = f"A voice alone, {' '.join((SCRIPT, *options))}: lameenc alone takes {_s(alone)}"
    rows = [
        ("cold", _s(cold), _ratio(cold, alone), "0.60 of lameenc"),
        ("warm", _s(again), _ratio(again, alone), "0.35 of lameenc"),
        ("one word edited", _s(edit), _ratio(edit, cold), "0.30 of cold"),
    ]
    if not options:
        rows.append(("holds ten times as long", _s(longer), _ratio(longer, cold), "1.15 of cold"))
    return table(title, ("export", "time", "ratio", "target"), rows)


def bed(bench: Bench) -> str:
    """Export with a bed, where no sample is silent."""
    warm, options = bench.home(), ("--bed", "rain")
    bench.export(SCRIPT, warm, *options)
    alone, under = bench.best(
        lambda: bench.alone(SCRIPT, warm, *options),
        lambda: bench.export(SCRIPT, warm, *options),
    )
    row = "warm", _s(under), _ratio(under, alone), "0.75 of lameenc, on two cores"
    title = f"Rain under the voice, {SCRIPT}: lameenc alone takes {_s(alone)}"
    return table(title, ("export", "time", "ratio", "target"), [row])


def memory(bench: Bench) -> str:
    """Export ten minutes and ten hours."""
    home = bench.home()
    scripts = [lasting(bench.folder, minutes, home) for minutes in (10, 600)]
    short, long = (bench.export(script, home, *SHORT) for script in scripts)
    growth = f"{long.megabytes / short.megabytes:.2f}"
    rows = [
        ("10 minutes", _mb(short), "", ""),
        ("10 hours", _mb(long), growth, "200 MB, 1.10 of ten minutes"),
    ]
    return table("Memory of an export", ("session", "most memory", "ratio", "target"), rows)


def startup(bench: Bench) -> str:
    """Start."""
    home, script = bench.home(), written(bench.folder, 30)
    typer, helped, checked = bench.best(
        lambda: run(python("-c", "import typer"), home),
        lambda: run(holdspace("--help"), home),
        lambda: run(holdspace("check", script), home),
    )
    above = f"+{checked.seconds - helped.seconds:.2f} s"
    rows = [
        ("import typer", _s(typer), "", ""),
        ("holdspace --help", _s(helped), _ratio(helped, typer), "1.60 of typer"),
        (f"holdspace check {SCRIPT}", _s(checked), above, "+0.25 s above help"),
    ]
    return table("Start-up", ("command", "time", "ratio", "target"), rows)


def first(bench: Bench) -> str:
    """Play, until it is heard."""
    title = f"First sound of `holdspace play {SCRIPT}`, from the start of its process"
    if not pulse.is_here():
        return f"{title}: not measured; it wants {', '.join(pulse.PROGRAMS)}"
    warm = bench.home()
    with listening(bench.folder / "pulse") as ears:
        ears.play(SCRIPT, warm)
        tried = [
            (
                run(python("-c", "import typer, numpy"), warm).seconds,
                ears.play(SCRIPT, warm),
                ears.play(SCRIPT, bench.home()),
            )
            for _ in range(bench.tries)
        ]
    imports = min(imported for imported, _, _ in tried)
    again = min((warm for _, warm, _ in tried), key=lambda heard: heard.sample)
    cold = min((cold for _, _, cold in tried), key=lambda heard: heard.sample)
    rows = [
        ("import typer, numpy", f"{imports:.2f} s", "", "", ""),
        ("warm", f"{again.sample:.2f} s", f"{again.sample / imports:.2f}", "2", _at(again)),
        ("cold", f"{cold.sample:.2f} s", f"{cold.sample / imports:.2f}", "4", _at(cold)),
    ]
    return table(title, ("", "first sample", "ratio", "target", "first word"), rows)


def _at(heard: Heard) -> str:
    return f"{heard.word:.2f} s"


def rivals(bench: Bench) -> str:
    """Make the same session in the ways that come to mind first."""
    rows = [row for minutes in (10, 60, 600) for row in _rivals(bench, minutes)]
    return table("What a user would do instead", ("session", "by", "time", "most memory"), rows)


def _rivals(bench: Bench, minutes: int) -> Iterator[Row]:
    warm = bench.home()
    script, cues = lasting(bench.folder, minutes, warm), bench.folder / "cues.json"
    shown = run(holdspace("show", "--json", script, *SHORT), warm)
    cues.write_text(shown.said, encoding="utf-8")
    bench.export(script, warm, *SHORT)
    length = f"{minutes} minutes"
    cold, again = bench.best(
        lambda: bench.export(script, bench.home(), *SHORT),
        lambda: bench.export(script, warm, *SHORT),
    )
    yield length, "Holdspace", _s(cold), _mb(cold)
    yield length, "Holdspace, again", _s(again), _mb(again)
    if shutil.which("ffmpeg"):
        yield length, "pyttsx3, pydub, ffmpeg", *_other(bench, "bench.joined", cues)
    yield length, "pyttsx3, soundfile", *_other(bench, "bench.streamed", cues)


def _other(bench: Bench, module: str, cues: Path) -> tuple[str, str]:
    try:
        done = run(python("-m", module, cues, bench.out), bench.home(), LIMIT_S)
    except TooLongError:
        return f"more than {LIMIT_S} s", ""
    return _s(done), _mb(done)


PARTS: dict[str, Callable[[Bench], str]] = {
    "voice": voice,
    "bed": bed,
    "memory": memory,
    "startup": startup,
    "first": first,
    "rivals": rivals,
}


def table(title: str, head: Row, rows: Sequence[Row]) -> str:
    """Return a table in Markdown, its columns as wide as they have to be."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    cells.insert(1, ["-" * width for width in widths])
    lines = (
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in cells
    )
    return "\n".join([title, "", *(f"| {line} |" for line in lines)])


def _s(done: Run) -> str:
    return f"{done.seconds:.2f} s"


def _mb(done: Run) -> str:
    return f"{done.megabytes:.0f} MB"


def _ratio(done: Run, other: Run) -> str:
    return f"{done.seconds / other.seconds:.2f}"
