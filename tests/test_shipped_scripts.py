import re
from pathlib import Path

import pytest

from holdspace.reading import read
from holdspace.script import Stretch

SCRIPTS = Path(__file__).parent.parent / "scripts"
SHIPPED = sorted(SCRIPTS.glob("*.md"))


def stretches(name: str) -> dict[str, Stretch]:
    text = (SCRIPTS / f"{name}.md").read_text(encoding="utf-8")
    return {stretch.name: stretch for stretch in read(text, name).script.stretches}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_script_reads_without_a_problem(path: Path) -> None:
    reading = read(path.read_text(encoding="utf-8"), path.name)
    assert reading.problems == ()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_heading_of_a_shipped_script_is_a_stretch_with_a_dose(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = read(text, path.name).script.stretches
    assert [stretch.name for stretch in found] == re.findall(r"(?m)^## ([^|\n]+?)(?: \||$)", text)
    assert not [stretch.name for stretch in found if stretch.dose.empty]
