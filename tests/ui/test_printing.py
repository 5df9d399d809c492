"""Pages on paper: A4, numbered, written whole or not at all, and nothing loaded for them."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.ui.printing import _Page, to_pdf


def test_a_page_is_written_as_pdf_on_a4(tmp_path: Path) -> None:
    target = tmp_path / "成绩单.pdf"
    to_pdf("<h1>成绩单</h1><p>不敢腐、不能腐、不想腐</p>", target)
    data = target.read_bytes()
    assert data.startswith(b"%PDF-")
    assert _pages(data) == 1
    assert re.search(rb"/MediaBox \[0 0 595(\.\d+)? 842(\.\d+)?\]", data)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_long_page_goes_on_on_the_next_sheet(tmp_path: Path) -> None:
    target = tmp_path / "long.pdf"
    to_pdf("<p>模范机关</p>" * 120, target)
    assert _pages(target.read_bytes()) > 1


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        to_pdf("<p>x</p>", tmp_path / "missing" / "x.pdf")
    assert caught.value.code is StorageCode.NOT_WRITABLE


def test_nothing_is_loaded_for_a_page(tmp_path: Path) -> None:
    picture = tmp_path / "picture.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    page = _Page()
    page.setHtml(f"<p>a<img src='{picture.as_uri()}'></p>")
    assert page.resource(QTextDocument.ResourceType.ImageResource, picture.as_uri()) is None


def _pages(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))
