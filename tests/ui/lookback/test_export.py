"""Questions put on paper from the look-back screen: which, with what, and where it goes."""

from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import LEARNER, QuestionId
from mbjg_desktop.domain.question import Chosen, Kind
from mbjg_desktop.services.question_export import ExportOptions, Keys
from mbjg_desktop.ui.lookback.export_dialog import ExportDialog
from mbjg_desktop.ui.lookback.sheet_words import sheet_of
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from tests import make
from tests.ui.cards.desk import Desk

ALL = tuple(QuestionId(f"q{n}") for n in range(1, 8))
Q1, Q3 = QuestionId("q1"), QuestionId("q3")


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ExportDialog:
    desk.services.lookback.note(Q1, "办公室接电话", LEARNER)
    made = ExportDialog(desk.services.lookback, (Q1,), (Q3, Q1))
    qtbot.addWidget(made)
    made.show()
    return made


def _choose(dialog: ExportDialog, which: str, keys: Keys) -> None:
    dialog.which.setCurrentIndex(dialog.which.findData(which))
    dialog.keys.setCurrentIndex(dialog.keys.findData(keys.value))


def _written(dialog: ExportDialog, folder: Path) -> str:
    path = folder / "错题.docx"
    dialog.write(path)
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_what_is_ticked_is_offered_first(dialog: ExportDialog, tmp_path: Path) -> None:
    text = _written(dialog, tmp_path)
    assert "值班电话由哪个部门负责接听" in text
    assert "委托他人" not in text


def test_all_that_is_listed_in_its_order(dialog: ExportDialog, tmp_path: Path) -> None:
    _choose(dialog, "listed", Keys.APART)
    text = _written(dialog, tmp_path)
    assert text.index("委托他人") < text.index("值班电话由哪个部门负责接听")
    assert text.index("参考答案") < text.index("答案：")


def test_answers_sources_and_notes_under_each_question(dialog: ExportDialog, tmp_path: Path) -> None:
    _choose(dialog, "ticked", Keys.UNDER)
    text = _written(dialog, tmp_path)
    assert "参考答案" not in text
    assert "答案： A. 办公室" in text
    assert "保卫处负责夜间巡查" in text
    assert "我的笔记： 办公室接电话" in text
    dialog.sources.setChecked(False)
    dialog.notes.setChecked(False)
    text = _written(dialog, tmp_path)
    assert "夜间巡查" not in text
    assert "办公室接电话" not in text


def test_without_keys_the_source_would_tell(dialog: ExportDialog, tmp_path: Path) -> None:
    _choose(dialog, "ticked", Keys.NONE)
    assert not dialog.sources.isEnabled()
    assert not dialog.options().has_sources
    text = _written(dialog, tmp_path)
    assert "答案" not in text
    assert "夜间巡查" not in text
    assert "A. 办公室" in text


def test_a_pdf_is_written(dialog: ExportDialog, tmp_path: Path) -> None:
    path = tmp_path / "错题.pdf"
    dialog.write(path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert str(path) in dialog.said.text()


def test_where_nothing_can_be_written_it_says_so(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    dialog.write(tmp_path / "file" / "错题.docx")
    assert "file" in dialog.said.text()
    assert list(tmp_path.glob("错题*")) == []


def test_the_place_is_asked_for(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.word.click()
    (asking,) = dialog.findChildren(QFileDialog)
    assert asking.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert asking.selectedFiles()[0].endswith(".docx")
    asking.fileSelected.emit(str(tmp_path / "我的.docx"))
    asking.close()
    assert (tmp_path / "我的.docx").exists()


@pytest.mark.parametrize("keys", Keys)
def test_every_kind_can_be_put_on_paper(desk: Desk, keys: Keys) -> None:
    sheet = sheet_of(desk.services.lookback.items(ALL), ExportOptions(keys), "回头看", "7 题")
    assert [question.number for question in sheet.questions] == list(range(1, 8))
    assert all("{{" not in question.stem for question in sheet.questions)
    assert all(bool(question.under) is (keys is Keys.UNDER) for question in sheet.questions)
    assert all(bool(question.apart) is (keys is Keys.APART) for question in sheet.questions)


def test_what_is_printed_gives_no_answer_away(desk: Desk) -> None:
    kinds = {question.id: question.kind for question in make.questions()}
    items = desk.services.lookback.items(ALL)
    for item, question in zip(items, sheet_of(items, ExportOptions(), "", "").questions, strict=True):
        match kinds[item.question.id]:
            case Kind.ORDERING:
                assert [line[3:] for line in question.lines] == sorted(["登记", "报告", "办理"])
            case Kind.MATCHING:
                assert question.lines[0].startswith("1. 办公室 —— _")
                assert [line[3:] for line in question.lines[2:]] == sorted(["接听电话", "夜间巡查", "会议记录"])
            case Kind.CLOZE:
                assert "办公室" not in question.stem
            case _:
                assert question.lines or question.stem.endswith("（　　）")


def test_the_key_opens_the_dialog_with_what_is_listed(qtbot: QtBot, desk: Desk) -> None:
    desk.answer("q1", Chosen(frozenset("b")))
    view = LookbackView(desk.services, desk.way)
    qtbot.addWidget(view)
    view.handlers()["lookback.export"]()
    assert view.findChildren(ExportDialog) == []
    view.arrive(Destination(ScreenId.LOOKBACK))
    view.handlers()["lookback.export"]()
    (dialog,) = view.findChildren(ExportDialog)
    assert dialog.which.count() == 1
    dialog.close()
