"""What files become text, and what is said of those that do not."""

import io
import zipfile
from pathlib import Path

import pytest

from holdspace import sources
from holdspace.problems import UsageError
from holdspace.reading import read

TEXT = "Runner’s lunge | 30 sec\n- Step forward – slowly.\n"


def load(tmp_path: Path, data: bytes, name: str = "a.txt") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return sources.load(str(path)).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_usual_encoding_and_line_ending_reads_the_same(
    encoding: str, ending: str, tmp_path: Path
) -> None:
    text = load(tmp_path, TEXT.replace("\n", ending).encode(encoding))
    stretches = read(text, "a.txt").script.stretches
    assert [(s.name, len(s.steps)) for s in stretches] == [("Runner’s lunge", 1)]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (bytes(range(256)), "binary"),
        (b"\x01\x02\x03" * 50, "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 not a zip at all", "damaged"),
        (b"\xff\xfe\x00", "encoding"),
    ],
)
def test_what_is_no_text_is_one_clear_message(data: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=says):
        load(tmp_path, data)


def test_a_folder_a_missing_file_and_an_impossible_name_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="folder"):
        sources.load(str(tmp_path))
    with pytest.raises(UsageError, match="no such file"):
        sources.load(str(tmp_path / "none.txt"))
    with pytest.raises(UsageError, match="cannot be read"):
        sources.load("a\0b")


def test_a_zip_is_not_taken_for_a_text(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("routine.txt", TEXT)
    with pytest.raises(UsageError, match="zip archive"):
        load(tmp_path, data.getvalue())


PAGE = """<!doctype html><html><head><title>Two stretches</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/hold">Hold for 99 seconds</a></li></ul></nav>
<article><p>Two stretches that help after a long day at a desk, for everybody and every day.</p>
<h2>1. Butterfly (30 sec)</h2><p>Sit tall and bring the soles of your feet together.</p>
<h2>2. Child's pose</h2><ul><li>Kneel down.</li><li>Stay for <b>5 breaths</b>.</li></ul>
</article><footer><p>All rights reserved</p></footer></body></html>"""


def test_the_article_of_a_saved_page_is_read_without_its_menus(tmp_path: Path) -> None:
    script = read(load(tmp_path, PAGE.encode(), "page.html"), "page.html").script
    assert script.title == "Two stretches"
    assert [(s.name, s.dose.hold is not None) for s in script.stretches] == [
        ("Butterfly", True),
        ("Child's pose", False),
    ]


DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Butterfly (30 sec)</w:t></w:r></w:p>
<w:p><w:r><w:t>Sit tall and close your eyes.</w:t></w:r></w:p>
</w:body></w:document>"""

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""

RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""


def document(body: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", body)
    return data.getvalue()


def test_a_word_document_is_read(tmp_path: Path) -> None:
    text = load(tmp_path, document(DOCUMENT), "a.docx")
    assert [s.name for s in read(text, "a.docx").script.stretches] == ["Butterfly"]


def table(*rows: tuple[str, ...]) -> str:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    lines = ("".join(cell.format(text) for text in row) for row in rows)
    body = "".join(f"<w:tr>{line}</w:tr>" for line in lines)
    head, _, _ = DOCUMENT.partition("<w:p>")
    return f"{head}<w:tbl>{body}</w:tbl></w:body></w:document>"


def test_a_table_in_a_word_document_is_read_as_one_in_markdown(tmp_path: Path) -> None:
    rows = (
        ("Exercise", "Reps", "How"),
        ("Bridge", "3 x 10", "Lift your hips."),
        ("Plank", "30 sec", "Push up."),
    )
    text = load(tmp_path, document(table(*rows)), "a.docx")
    markdown = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    assert text.replace("  \n", "\n").strip() == markdown
    assert [s.name for s in read(text, "a.docx").script.stretches] == ["Bridge", "Plank"]


@pytest.mark.parametrize("end", ["<w:br/>", "<w:tab/>"])
def test_lines_and_columns_in_a_cell_stand_apart(end: str, tmp_path: Path) -> None:
    broken = f"3 sets</w:t></w:r><w:r>{end}</w:r><w:r><w:t>10 reps"
    rows = (("Exercise", "Dose"), ("Bridge", broken), ("Plank", "30 sec"))
    text = load(tmp_path, document(table(*rows)), "a.docx")
    bridge, _ = read(text, "a.docx").script.stretches
    assert "| 3 sets 10 reps |" in text
    assert bridge.dose.sets.low == 3
    assert bridge.dose.reps is not None


def test_a_table_that_only_lays_out_a_word_document_is_read_as_its_text(tmp_path: Path) -> None:
    steps = "Sit tall with the soles of your feet together for 30 seconds."
    text = load(tmp_path, document(table(("Butterfly", steps), ("Cobra", steps))), "a.docx")
    assert "|" not in text
    assert "Butterfly" in text


@pytest.mark.parametrize("body", ["", "<w:document", "<document/>"])
def test_a_damaged_word_document_is_one_clear_message(body: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"damaged|no text"):
        load(tmp_path, document(body), "a.docx")


def test_headings_in_the_items_of_a_page_stay_apart_from_their_text(tmp_path: Path) -> None:
    item = "<li><h3>{}</h3><p>{}</p><ul><li><b>Hold:</b> {} seconds</li></ul></li>"
    told = (
        ("Ribbon", "Lie on your side and open the top arm.", 25),
        ("Seal", "Lie on your front and press up on your hands.", 15),
    )
    items = "".join(item.format(*one) for one in told)
    page = f"<html><body><h1>Two shapes</h1><p>Slowly.</p><ol>{items}</ol></body></html>"
    script = read(load(tmp_path, page.encode(), "page.html"), "page").script
    assert [(s.name, s.steps[0].text) for s in script.stretches] == [one[:2] for one in told]
