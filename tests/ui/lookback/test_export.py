"""Questions put on paper from the look-back screen: which, with what, and where it goes."""

import threading
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import LEARNER, QuestionId
from mbjg_desktop.domain.question import Chosen, Kind
from mbjg_desktop.services.question_export import ExportOptions, Keys
from mbjg_desktop.ui.jobs import Job, Jobs
from mbjg_desktop.ui.lookback.export_dialog import ExportDialog
from mbjg_desktop.ui.lookback.paper import Stopped, Wish, put_on_paper
from mbjg_desktop.ui.lookback.sheet_words import sheet_of
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from tests import make
from tests.ui.cards.desk import Desk

ALL = tuple(QuestionId(f"q{n}") for n in range(1, 8))
Q1, Q3 = QuestionId("q1"), QuestionId("q3")


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs) -> ExportDialog:
    desk.services.lookback.note(Q1, "办公室接电话", LEARNER)
    made = ExportDialog(desk.services.lookback, jobs, (Q1,), (Q3, Q1))
    qtbot.addWidget(made)
    made.show()
    return made


class Busy:
    """A worker that does something else until it is let go."""

    def __init__(self, jobs: Jobs) -> None:
        self.go = threading.Event()
        jobs.start(Job(lambda _job: self.go.wait(), lambda _result: None, lambda _error: None))


@pytest.fixture
def busy(jobs: Jobs) -> Iterator[Busy]:
    made = Busy(jobs)
    yield made
    made.go.set()


def _choose(dialog: ExportDialog, which: str, keys: Keys) -> None:
    dialog.which.setCurrentIndex(dialog.which.findData(which))
    dialog.keys.setCurrentIndex(dialog.keys.findData(keys.value))


def _put(dialog: ExportDialog, path: Path, qtbot: QtBot) -> None:
    dialog.put(path)
    qtbot.waitUntil(lambda: not dialog.stop.isVisible())


def _written(dialog: ExportDialog, folder: Path, qtbot: QtBot) -> str:
    path = folder / "错题.docx"
    _put(dialog, path, qtbot)
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_what_is_ticked_is_offered_first(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    text = _written(dialog, tmp_path, qtbot)
    assert "值班电话由哪个部门负责接听" in text
    assert "委托他人" not in text


def test_all_that_is_listed_in_its_order(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    _choose(dialog, "listed", Keys.APART)
    text = _written(dialog, tmp_path, qtbot)
    assert text.index("委托他人") < text.index("值班电话由哪个部门负责接听")
    assert text.index("参考答案") < text.index("答案：")


def test_answers_sources_and_notes_under_each_question(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    _choose(dialog, "ticked", Keys.UNDER)
    text = _written(dialog, tmp_path, qtbot)
    assert "参考答案" not in text
    assert "答案： A. 办公室" in text
    assert "保卫处负责夜间巡查" in text
    assert "我的笔记： 办公室接电话" in text
    dialog.sources.setChecked(False)
    dialog.notes.setChecked(False)
    text = _written(dialog, tmp_path, qtbot)
    assert "夜间巡查" not in text
    assert "办公室接电话" not in text


def test_without_keys_the_source_would_tell(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    _choose(dialog, "ticked", Keys.NONE)
    assert not dialog.sources.isEnabled()
    assert not dialog.options().has_sources
    text = _written(dialog, tmp_path, qtbot)
    assert "答案" not in text
    assert "夜间巡查" not in text
    assert "A. 办公室" in text


def test_a_pdf_is_written(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "错题.pdf"
    _put(dialog, path, qtbot)
    assert path.read_bytes().startswith(b"%PDF-")
    assert str(path) in dialog.said.text()


def test_where_nothing_can_be_written_it_says_so(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    _put(dialog, tmp_path / "file" / "错题.docx", qtbot)
    assert "file" in dialog.said.text()
    assert list(tmp_path.glob("错题*")) == []


def test_the_place_is_asked_for(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.word.click()
    (asking,) = dialog.findChildren(QFileDialog)
    assert asking.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert asking.selectedFiles()[0].endswith(".docx")
    asking.fileSelected.emit(str(tmp_path / "我的.docx"))
    asking.close()
    qtbot.waitUntil((tmp_path / "我的.docx").exists)


def test_it_is_made_behind_the_window_and_says_how_far_it_is(
    dialog: ExportDialog, busy: Busy, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.put(tmp_path / "错题.pdf")
    assert dialog.stop.hasFocus()
    assert dialog.meter.isVisible()
    assert not dialog.keys.isEnabled()
    assert not dialog.word.isVisible()
    assert list(tmp_path.glob("错题*")) == []
    busy.go.set()
    qtbot.waitUntil((tmp_path / "错题.pdf").exists)
    qtbot.waitUntil(dialog.word.isVisible)
    assert not dialog.stop.isVisible()
    assert str(tmp_path / "错题.pdf") in dialog.said.text()


def test_stopped_it_leaves_nothing_and_can_begin_again(
    dialog: ExportDialog, busy: Busy, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.put(tmp_path / "错题.docx")
    dialog.stop.click()
    assert dialog.word.isVisible()
    assert dialog.keys.isEnabled()
    busy.go.set()
    _put(dialog, tmp_path / "又一份.docx", qtbot)
    assert [path.name for path in tmp_path.glob("*.docx*")] == ["又一份.docx"]


def test_closing_lets_go_of_it(dialog: ExportDialog, busy: Busy, jobs: Jobs, tmp_path: Path) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.put(tmp_path / "错题.docx")
    dialog.close()
    busy.go.set()
    jobs.close()
    assert list(tmp_path.glob("错题*")) == []


@pytest.mark.parametrize("name", ["错题.docx", "错题.pdf"])
def test_what_is_stopped_halfway_leaves_no_file(desk: Desk, tmp_path: Path, name: str) -> None:
    wish = Wish(ALL, ExportOptions(), "错题本", "7 题", tmp_path / name)
    job = Job(lambda _job: True, lambda _result: None, lambda _error: None)
    job.progress.connect(lambda done: job.cancel() if done > 0.5 else None)
    with pytest.raises(Stopped):
        put_on_paper(desk.services.lookback, wish, job)
    assert list(tmp_path.glob("错题*")) == []


def test_how_far_it_is_only_grows(desk: Desk, tmp_path: Path) -> None:
    for name in ("错题.docx", "错题.pdf"):
        shares: list[float] = []
        job = Job(lambda _job: True, lambda _result: None, lambda _error: None)
        job.progress.connect(shares.append)
        assert put_on_paper(desk.services.lookback, Wish(ALL, ExportOptions(), "", "", tmp_path / name), job)
        assert shares == sorted(shares)
        assert shares[0] == 0
        assert shares[-1] > 0.9


def test_without_keys_notes_are_left_out_unless_they_are_asked_for(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    _choose(dialog, "ticked", Keys.NONE)
    assert "办公室接电话" not in _written(dialog, tmp_path, qtbot)
    dialog.notes.setChecked(True)
    assert "办公室接电话" in _written(dialog, tmp_path, qtbot)
    _choose(dialog, "ticked", Keys.APART)
    assert dialog.notes.isChecked()


def test_the_same_sentences_are_quoted_once(desk: Desk) -> None:
    (item,) = desk.services.lookback.items([QuestionId("q6")])
    first, second = item.quotations
    assert first.span != second.span
    (question,) = sheet_of([item], ExportOptions(), "", "").questions
    assert len([remark for remark in question.apart if remark.is_quoted]) == 1


def test_enter_means_word_where_no_button_has_the_focus(dialog: ExportDialog) -> None:
    dialog.which.setFocus()
    QTest.keyClick(dialog.which, Qt.Key.Key_Return)
    (asking,) = dialog.findChildren(QFileDialog)
    assert asking.selectedFiles()[0].endswith(".docx")
    asking.close()


@pytest.mark.usefixtures("busy")
def test_enter_presses_what_has_the_focus(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.pdf.setFocus()
    QTest.keyClick(dialog.pdf, Qt.Key.Key_Return)
    (asking,) = dialog.findChildren(QFileDialog)
    assert asking.selectedFiles()[0].endswith(".pdf")
    asking.close()
    dialog.put(tmp_path / "错题.pdf")
    QTest.keyClick(dialog.stop, Qt.Key.Key_Return)
    assert dialog.word.isVisible()
    assert dialog.pdf.hasFocus()


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


def test_the_key_opens_the_dialog_with_what_is_listed(qtbot: QtBot, desk: Desk, jobs: Jobs) -> None:
    desk.answer("q1", Chosen(frozenset("b")))
    view = LookbackView(desk.services, desk.way)
    qtbot.addWidget(view)
    view.employ(jobs)
    view.handlers()["lookback.export"]()
    assert view.findChildren(ExportDialog) == []
    view.arrive(Destination(ScreenId.LOOKBACK))
    view.handlers()["lookback.export"]()
    (dialog,) = view.findChildren(ExportDialog)
    assert dialog.which.count() == 1
    dialog.close()
