from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from commands import holdspace

from holdspace import jobs
from holdspace.batch import Outcome, choices, run
from holdspace.jobs import Job, Made
from holdspace.manifest import NAME
from holdspace.opening import Asked
from holdspace.pools.pool import Job as AnyJob
from holdspace.pools.pool import Made as Anything
from holdspace.problems import DiskError, HoldspaceError, UsageError, VoiceError
from holdspace.session import Mix

SCRIPT = "# Short\n\n## Reach | 5 sec\n\n- Reach up.\n"


@dataclass
class Here:
    """Does the jobs in this process, one after the other."""

    done: list[str] = field(default_factory=list)

    def results(
        self, make: Callable[[AnyJob], Anything], todo: Iterable[AnyJob]
    ) -> Iterator[tuple[AnyJob, Anything | HoldspaceError]]:
        for job in todo:
            assert isinstance(job, Job)
            self.done.append(job.name)
            try:
                yield job, make(job)
            except HoldspaceError as error:
                yield job, error


def pretend(job: Job) -> Made:
    if "bright" in job.name:
        raise VoiceError("hoarse")
    return Made(job.name.encode(), ("It was made.",))


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(jobs, "make", pretend)
    paths = [tmp_path / "one.md", tmp_path / "two.md"]
    for path in paths:
        path.write_text(SCRIPT, "utf-8")
    return [str(path) for path in paths]


def made(folder: Path, scripts: list[str], *, force: bool = False, **lists: list[str]) -> Outcome:
    wanted = choices(scripts, Asked(""), Mix(), **lists)
    return run(wanted, folder, Here(), force=force)


def test_a_batch_is_the_whole_product_of_what_was_asked_for() -> None:
    found = choices(
        ["a.md", "b"], Asked(""), Mix(), voices=["x", "y"], paces=["p"], beds=["none", "m/rain.ogg"]
    )
    assert [choice.name for choice in found] == [
        "a-x-p.mp3",
        "a-y-p.mp3",
        "b-x-p.mp3",
        "b-y-p.mp3",
        "a-x-p-rain.mp3",
        "a-y-p-rain.mp3",
        "b-x-p-rain.mp3",
        "b-y-p-rain.mp3",
    ]
    assert found[5].asked == Asked("a.md", "y", "p")
    assert (found[0].mix.bed, found[5].mix.bed) == (None, "m/rain.ogg")


def test_two_scripts_of_one_name_are_a_mistake() -> None:
    with pytest.raises(UsageError, match=r"x/a\.md and y/a\.md would both be written to a\.mp3"):
        choices(["x/a.md", "y/a.md"], Asked(""), Mix())


def test_a_second_run_makes_only_what_has_changed(tmp_path: Path, scripts: list[str]) -> None:
    voices = ["calm", "deep"]
    first = made(tmp_path / "out", scripts, voices=voices)
    assert len(first.written) == 4
    assert made(tmp_path / "out", scripts, voices=voices).unchanged == first.written
    Path(scripts[0]).write_text(SCRIPT.replace("up", "down"), "utf-8")
    (tmp_path / "out" / "two-calm.mp3").write_bytes(b"torn")
    again = made(tmp_path / "out", scripts, voices=voices)
    assert again.written == ["one-calm.mp3", "one-deep.mp3", "two-calm.mp3"]
    assert again.unchanged == ["two-deep.mp3"]


def test_another_pace_or_bed_is_another_file_and_another_key(scripts: list[str]) -> None:
    wanted = choices(scripts[:1], Asked(""), Mix(), paces=["gentle", "brisk"], beds=["none", "sea"])
    keys = {jobs.key(jobs.prepare(c.name, c.asked, c.mix)) for c in wanted}
    assert len(keys) == 4


def test_where_a_script_lies_does_not_matter(tmp_path: Path, scripts: list[str]) -> None:
    moved = tmp_path / "elsewhere" / "one.md"
    moved.parent.mkdir()
    moved.write_text(SCRIPT, "utf-8")
    made(tmp_path / "out", scripts[:1])
    assert made(tmp_path / "out", [str(moved)]).unchanged == ["one.mp3"]


def test_one_failure_is_told_and_the_rest_is_made(tmp_path: Path, scripts: list[str]) -> None:
    Path(scripts[1]).write_text("", "utf-8")
    outcome = made(tmp_path / "out", scripts, voices=["calm", "bright", "deep"])
    assert outcome.written == ["one-calm.mp3", "one-deep.mp3"]
    assert {name: str(error) for name, error in outcome.failed.items()} == {
        "one-bright.mp3": "hoarse",
        **{
            f"two-{voice}.mp3": f"{scripts[1]}: the file is empty"
            for voice in ("calm", "bright", "deep")
        },
    }
    assert list(outcome.said) == ["It was made."]


def test_a_file_that_was_not_made_here_is_left_alone(tmp_path: Path, scripts: list[str]) -> None:
    (tmp_path / "one.mp3").write_bytes(b"mine")
    outcome = made(tmp_path, scripts)
    assert outcome.written == ["two.mp3"]
    assert "not made here" in str(outcome.failed["one.mp3"])
    assert (tmp_path / "one.mp3").read_bytes() == b"mine"
    assert made(tmp_path, scripts, force=True).written == ["one.mp3", "two.mp3"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 3}', '{"files": {"one.mp3": 3}}'])
def test_a_broken_manifest_costs_nothing_but_time(
    tmp_path: Path, scripts: list[str], text: str
) -> None:
    out = tmp_path / "out"
    made(out, scripts)
    (out / NAME).write_text(text, "utf-8")
    assert made(out, scripts, force=True).written == ["one.mp3", "two.mp3"]
    assert made(out, scripts).unchanged == ["one.mp3", "two.mp3"]


def test_a_folder_that_cannot_be_is_said(tmp_path: Path, scripts: list[str]) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(DiskError, match="file/out"):
        made(tmp_path / "file" / "out", scripts)


def test_each_file_is_safe_as_soon_as_it_is_done(tmp_path: Path, scripts: list[str]) -> None:
    wanted = choices(scripts, Asked(""), Mix())
    seen: list[list[str]] = []

    def report(_share: float) -> None:
        seen.append(sorted(path.name for path in tmp_path.glob("*.mp3")))

    run(wanted, tmp_path, Here(), report=report)
    assert seen == [["one.mp3"], ["one.mp3", "two.mp3"]]


def test_the_command_makes_what_export_makes(tmp_path: Path) -> None:
    script = tmp_path / "short.md"
    script.write_text(SCRIPT, "utf-8")
    done = holdspace("export", script, "-o", tmp_path / "a.mp3", "--bed", "sea", "--voice", "deep")
    assert done.code == 0, done.err
    beds = ("batch", script, "-o", tmp_path / "out", "-v", "deep", "-b", "none,sea", "--workers", 2)
    first, second = holdspace(*beds), holdspace(*beds)
    assert (first.code, first.err) == (0, "2 written\n")
    assert (second.code, second.err) == (0, "2 unchanged\n")
    assert (tmp_path / "out/short-deep-sea.mp3").read_bytes() == (tmp_path / "a.mp3").read_bytes()


def test_the_command_tells_failures_at_the_end(tmp_path: Path) -> None:
    script = tmp_path / "short.md"
    script.write_text(SCRIPT, "utf-8")
    done = holdspace("batch", script, tmp_path / "none.md", "-o", tmp_path / "out", "--workers", 1)
    assert done.code == 1
    assert "1 written, 1 failed" in done.err
    assert "none.mp3: " in done.err
    assert (tmp_path / "out" / "short.mp3").exists()


def test_the_command_tells_what_is_wrong_and_what_is_doubtful_in_scripts(tmp_path: Path) -> None:
    (tmp_path / "no dose.md").write_text("## Bridge\n\n- Lift your hips.\n", "utf-8")
    (tmp_path / "diary.md").write_text("Dear diary, nothing happened.\n", "utf-8")
    scripts = (tmp_path / "no dose.md", tmp_path / "diary.md")
    done = holdspace("batch", *scripts, "-o", tmp_path / "out", "--workers", 1)
    assert f"in the script; see them with `holdspace check '{scripts[0]}'`" in done.err
    assert f"{scripts[1]}, line 1: no exercise was found" in done.err
    assert f"`holdspace check {scripts[1]}`" in done.err


def test_a_mistake_of_a_script_is_told_once_for_all_its_voices(tmp_path: Path) -> None:
    voices = ("-v", "calm,deep", "--workers", 1)
    done = holdspace("batch", tmp_path / "none.md", "-o", tmp_path / "out", *voices)
    assert done.err.count("there is no such file") == 1
    assert "none-calm.mp3, none-deep.mp3: " in done.err


@pytest.mark.parametrize(
    "mistake", [("--voice", "calm,calmm"), ("--pace", "briskk"), ("--bed", "rainn")]
)
def test_a_name_that_is_not_known_is_refused_before_anything_is_made(
    tmp_path: Path, mistake: tuple[str, str]
) -> None:
    script = tmp_path / "short.md"
    script.write_text(SCRIPT, "utf-8")
    done = holdspace("batch", script, *mistake, "-o", tmp_path / "out")
    assert done.code == 2
    assert "Did you mean" in done.err
    assert not (tmp_path / "out").exists()
