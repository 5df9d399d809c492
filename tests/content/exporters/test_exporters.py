"""Files to take away, read back with other eyes: nothing in them is a formula, and half of one is never seen."""

import csv
import json
import zipfile
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mbjg_desktop.content.exporters.csv_file import csv_bytes
from mbjg_desktop.content.exporters.json_file import json_bytes
from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.content.exporters.whole_file import write_whole
from mbjg_desktop.content.exporters.xlsx_file import xlsx_bytes
from mbjg_desktop.domain.errors import StorageCode, StorageError

_DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x")
_HARMLESS = ("不敢腐", "1=1", "<b>&amp;", "http://example.invalid/", "a,b\"c'd\n第二行", "0012")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _sheet(*texts: str, name: str = "逐题") -> Sheet:
    return Sheet(name, ("题", "分"), tuple((text, 2.5) for text in texts))


@pytest.mark.parametrize("text", _DANGEROUS)
def test_a_cell_that_looks_like_a_formula_is_text_in_csv(text: str) -> None:
    (_, row) = _rows(csv_bytes(_sheet(text)))
    assert row == ["'" + text, "2.5"]


def test_what_is_harmless_is_as_it_was_in_csv() -> None:
    data = csv_bytes(_sheet(*_HARMLESS))
    assert data.startswith(b"\xef\xbb\xbf")
    assert _rows(data) == [["题", "分"], *([text, "2.5"] for text in _HARMLESS)]


def test_numbers_and_nothing_stay_what_they_are_in_csv() -> None:
    assert _rows(csv_bytes(Sheet("x", ("a", "b", "c"), ((-3, None, 0.5),)))) == [["a", "b", "c"], ["-3", "", "0.5"]]


def test_a_workbook_holds_text_as_text_and_no_formula() -> None:
    book = zipfile.ZipFile(BytesIO(xlsx_bytes((_sheet(*_DANGEROUS, *_HARMLESS), _sheet("x", name="a/b:c[d]" * 9)))))
    assert book.testzip() is None
    page = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert page.findall(f".//{_MAIN}f") == []
    assert page.findall(f".//{_MAIN}hyperlink") == []
    cells = page.findall(f".//{_MAIN}c")
    shared = ["".join(text.itertext()) for text in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    texts = [shared[int(cell.findtext(f"{_MAIN}v") or "")] for cell in cells if cell.get("t") == "s"]
    numbers = [cell.findtext(f"{_MAIN}v") for cell in cells if cell.get("t") is None]
    lines = [text.replace("_x000D_", "\r") for text in texts[2:]]
    assert lines == [*_DANGEROUS, *_HARMLESS]
    assert numbers == ["2.5"] * len(lines)
    names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")]
    assert names[0] == "逐题"
    assert len(names[1] or "") <= 31


def test_a_text_too_long_for_a_cell_is_cut() -> None:
    book = zipfile.ZipFile(BytesIO(xlsx_bytes((_sheet("长" * 40_000),))))
    assert book.read("xl/sharedStrings.xml").decode().count("长") == 32_767


def test_json_is_what_was_given() -> None:
    data = {"format": "x/1", "题": ["不敢腐", 1.5, None, True]}
    assert json.loads(json_bytes(data)) == data


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "成绩.csv"
    target.write_bytes(b"before")
    write_whole(target, b"after")
    assert target.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    with pytest.raises(StorageError) as caught:
        write_whole(target, b"x")
    assert caught.value.code is StorageCode.NOT_WRITABLE
    assert caught.value.path == str(target)
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(StorageError):
        write_whole(tmp_path / "missing" / "x.csv", b"x")


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
