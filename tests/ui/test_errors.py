import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.errors import (
    ContentError,
    MbjgError,
    NotFound,
    Problem,
    RuleBroken,
    RuleCode,
    StorageCode,
    StorageError,
)
from mbjg_desktop.ui import errors, excepthook
from mbjg_desktop.ui.crash_dialog import CrashDialog
from mbjg_desktop.ui.message_dialog import MessageDialog


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    before = sys.excepthook
    path = tmp_path / "logs" / "log.txt"
    excepthook.install(path)
    yield path
    sys.excepthook = before


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    return window


def thrown(error: BaseException) -> None:
    """Let ``error`` reach the outermost edge, as from a slot."""
    try:
        raise error
    except BaseException as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def visible(kind: type[CrashDialog] | type[MessageDialog]) -> list[CrashDialog | MessageDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]


@pytest.mark.parametrize("code", [*StorageCode, *RuleCode], ids=str)
def test_every_code_has_a_sentence_of_its_own_in_chinese(code: StorageCode | RuleCode) -> None:
    error: MbjgError = StorageError(code, "/data/study.db") if isinstance(code, StorageCode) else RuleBroken(code)
    text = errors.sentence(error)
    assert any("一" <= character <= "鿿" for character in text)
    assert "{" not in text


def test_no_two_codes_are_said_alike() -> None:
    said = [errors.storage_sentence(code) for code in StorageCode] + [errors.rule_sentence(code) for code in RuleCode]
    assert len(set(said)) == len(said)


def test_all_problems_of_a_file_are_counted_and_some_shown() -> None:
    problems = [Problem("a.yaml", line, 1, "stem", "empty", "空") for line in range(1, 41)]
    text = errors.sentence(ContentError(problems))
    assert "40" in text
    assert "a.yaml:1:1: stem: " in text
    assert text.count("a.yaml") < 40


def test_what_is_gone_is_named() -> None:
    assert "q-17" in errors.sentence(NotFound("question", "q-17"))


def test_a_calm_message_is_plain_text_and_does_not_block(qtbot: QtBot) -> None:
    box = errors.tell(None, NotFound("question", "<b>x</b>"))
    qtbot.addWidget(box)
    assert box.isVisible()
    formats = {label.textFormat() for label in box.findChildren(QLabel) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}
    assert "<b>x</b>" in box.text()


def test_every_problem_of_a_file_can_be_scrolled_to_and_copied(qtbot: QtBot, window: QWidget) -> None:
    problems = [Problem("a.yaml", line, 1, "stem", "empty", "空") for line in range(1, 41)]
    box = errors.tell(window, ContentError(problems))
    assert box.details.toPlainText().count("a.yaml") == 40
    assert box.height() < window.height()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(MessageDialog))


def test_a_short_message_shows_no_empty_list(qtbot: QtBot, window: QWidget) -> None:
    box = errors.tell(window, RuleBroken(RuleCode.TIME_UP))
    assert not box.details.isVisible()
    button = next(button for button in box.findChildren(QPushButton) if button.isVisible())
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(MessageDialog))


def test_a_mistake_before_the_window_stands_is_logged_and_waits_to_be_read(log: Path) -> None:
    shown: list[str] = []

    def read() -> None:
        [dialog] = visible(CrashDialog)
        assert isinstance(dialog, CrashDialog)
        shown.append(dialog.report.toPlainText())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, read)
    excepthook.tell_and_wait(ZeroDivisionError("so early"))
    assert "so early" in shown[0]
    assert "so early" in log.read_text(encoding="utf-8")


def test_a_mistake_of_ours_is_logged_and_shown_with_a_report(log: Path) -> None:
    thrown(ZeroDivisionError("what a pity"))
    [dialog] = visible(CrashDialog)
    assert isinstance(dialog, CrashDialog)
    report = dialog.report.toPlainText()
    assert "ZeroDivisionError: what a pity" in report
    assert report in log.read_text(encoding="utf-8")
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "复制报告")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == report
    dialog.close()


def test_a_second_mistake_does_not_pile_up_windows(log: Path) -> None:
    thrown(ZeroDivisionError("first"))
    thrown(ZeroDivisionError("second"))
    assert len(visible(CrashDialog)) == 1
    assert "second" in log.read_text(encoding="utf-8")
    visible(CrashDialog)[0].close()
    thrown(ZeroDivisionError("third"))
    assert len(visible(CrashDialog)) == 1
    visible(CrashDialog)[0].close()


def test_an_error_of_the_users_world_is_said_calmly_and_not_logged(log: Path) -> None:
    thrown(StorageError(StorageCode.DISK_FULL, "/data/study.db"))
    assert visible(CrashDialog) == []
    [box] = visible(MessageDialog)
    assert not log.exists()
    box.close()


def test_a_long_log_is_begun_anew(log: Path) -> None:
    log.parent.mkdir()
    log.write_bytes(b"x" * 1_000_001)
    thrown(ValueError("new"))
    assert log.stat().st_size < 10_000
    assert log.with_suffix(".old.log").stat().st_size == 1_000_001
    visible(CrashDialog)[0].close()


def test_a_log_that_cannot_be_written_hides_nothing(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.parent.write_text("a file where the folder should be")
    thrown(ValueError("seen"))
    assert "seen" in capsys.readouterr().err
    visible(CrashDialog)[0].close()
