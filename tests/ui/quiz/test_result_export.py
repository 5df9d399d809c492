"""Taking a result away: every form, where to, and calm words where that fails."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.widgets.toast import Toast
from tests.ui.cards.desk import Desk
from tests.ui.quiz.results import WRONG, missed, press


def test_the_result_is_written_in_every_form(page: ResultPage, desk: Desk, tmp_path: Path) -> None:
    missed(page, desk)
    for form in ("pdf", "xlsx", "csv", "json"):
        page.export.write(form, tmp_path / f"成绩单.{form}")
    assert (tmp_path / "成绩单.pdf").read_bytes().startswith(b"%PDF-")
    assert "保卫处" in zipfile.ZipFile(tmp_path / "成绩单.xlsx").read("xl/sharedStrings.xml").decode()
    lines = (tmp_path / "成绩单.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(WRONG)
    assert any("成绩单.json" in toast.text() for toast in page.findChildren(Toast) if toast.isVisible())
    assert len(json.loads((tmp_path / "成绩单.json").read_text(encoding="utf-8"))["items"]) == len(WRONG)


def test_a_folder_that_is_gone_is_said_calmly(page: ResultPage, desk: Desk, tmp_path: Path) -> None:
    missed(page, desk, "q1")
    for form in ("pdf", "csv"):
        page.export.write(form, tmp_path / "gone" / f"x.{form}")
        (box,) = [box for box in page.findChildren(MessageDialog) if box.isVisible()]
        assert "gone" in box.text()
        box.close()


def test_the_menu_asks_where_to_and_adds_the_ending(
    page: ResultPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missed(page, desk, "q1")
    wished: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, _filter: str) -> tuple[str, str]:
        wished.append(Path(name).name)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.export.menu.actions()[2].trigger()
    assert re.fullmatch(r".*2026-03-02 1200\.csv", wished[0])
    assert (tmp_path / "mine.csv").exists()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.export.menu.actions()[0].trigger()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_export_key_opens_the_menu(page: ResultPage, desk: Desk) -> None:
    missed(page, desk, "q1")
    press(page, "export")
    assert page.export.menu.isVisible()
    assert page.export.menu.activeAction() is page.export.menu.actions()[0]
    page.export.menu.close()


def test_a_printer_may_be_declined(page: ResultPage, desk: Desk) -> None:
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QApplication

    missed(page, desk, "q1")
    seen: list[QWidget] = []

    def decline() -> None:
        (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintDialog)]
        seen.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, page, decline)
    press(page, "print")
    assert len(seen) == 1
