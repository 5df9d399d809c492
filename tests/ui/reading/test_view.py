from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QKeyEvent, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.services.reading import Position
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.reading.asked_panel import AskedCard
from mbjg_desktop.ui.reading.bars import BackBar, FindBar, TopBar
from mbjg_desktop.ui.reading.margin import Margin
from mbjg_desktop.ui.reading.outline import Outline
from mbjg_desktop.ui.reading.page_view import PageView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from tests import make
from tests.ui.cards.desk import DOCUMENT, Desk

QUOTED = Span(BlockId("p4"), 7, 21)
HERE = Destination(ScreenId.READING)


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> ReadingView:
    return _opened(qtbot, desk)


def _opened(
    qtbot: QtBot, desk: Desk, destination: Destination = HERE, width: int = 1084, height: int = 300
) -> ReadingView:
    made = ReadingView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.setMinimumSize(1, 1)
    made.resize(width, height)
    made.arrive(destination)
    made.show()
    return made


def _text(view: ReadingView) -> PageView:
    return view.findChildren(PageView)[0]


def _press(view: ReadingView, command: str) -> None:
    handler: Callable[[], None] = view.handlers()[command]
    handler()


def _asked(view: ReadingView) -> list[AskedCard]:
    return [card for card in view.findChildren(AskedCard) if card.isVisible()]


def _lit(view: ReadingView) -> list[tuple[str, str]]:
    """The words with a background and its colour."""
    return [
        (each.cursor.selectedText(), each.format.background().color().name()) for each in _text(view).extraSelections()
    ]


def test_every_command_of_the_screen_is_handled(view: ReadingView) -> None:
    assert set(view.handlers()) == {command.id for command in COMMANDS if command.scope is CommandScope.READING}


def test_the_text_is_the_document_and_nothing_of_it_is_markup(view: ReadingView, desk: Desk) -> None:
    lines = _text(view).toPlainText().split("\n")
    for block in desk.services.reading.open(DOCUMENT).document.blocks():
        assert block.text in lines


def test_the_text_loads_nothing(view: ReadingView, tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_text("not for the text", encoding="utf-8")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert _text(view).document().resource(kind, QUrl.fromLocalFile(str(picture))) is None


def test_typing_is_not_for_the_text(view: ReadingView) -> None:
    text = _text(view)
    before = text.toPlainText()
    QTest.keyClicks(text, "abc")
    assert text.toPlainText() == before
    assert not text.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_quoted_span_is_lit_and_in_sight(qtbot: QtBot, desk: Desk) -> None:
    desk.way.is_open_behind = True
    view = _opened(qtbot, desk, Destination(ScreenId.READING, document=DOCUMENT, span=QUOTED))
    words = desk.services.reading.open(DOCUMENT).document.block(QUOTED.block).text[QUOTED.start : QUOTED.end]
    assert (words, theme.LIGHT.mark.lower()) in _lit(view)
    text = _text(view)
    assert text.viewport().rect().contains(text.cursorRect(text.document().find(words)).center())
    assert view.findChildren(BackBar)[0].isVisible()
    QTest.mouseClick(view.findChildren(BackBar)[0].button, Qt.MouseButton.LeftButton)
    assert desk.way.times_back == 1


def test_ranges_survive_the_other_script(qtbot: QtBot, desk: Desk) -> None:
    view = _opened(qtbot, desk, Destination(ScreenId.READING, document=DOCUMENT, span=QUOTED))
    _press(view, "reading.script")
    assert ("待辦事項、來電記錄和領導批示", theme.LIGHT.mark.lower()) in _lit(view)


def test_the_place_comes_back_after_a_restart(qtbot: QtBot, desk: Desk) -> None:
    desk.services.settings.change(reading_percent=200)
    desk.services.reading.keep_position(DOCUMENT, Position(BlockId("p2"), 0))
    view = _opened(qtbot, desk)
    top = _text(view).top()
    assert top == Position(BlockId("p2"), 0)
    _text(view).verticalScrollBar().setValue(_text(view).verticalScrollBar().maximum() // 2)
    left_at = _text(view).top()
    assert view.leave()
    again = _opened(qtbot, desk)
    assert _text(again).top() == left_at


def test_a_narrower_window_keeps_the_first_line(qtbot: QtBot, desk: Desk) -> None:
    desk.services.settings.change(reading_percent=200)
    view = _opened(qtbot, desk)
    _text(view).verticalScrollBar().setValue(_text(view).verticalScrollBar().maximum() // 2)
    before = _text(view).top()
    assert before is not None
    view.resize(700, 300)
    after = _text(view).top()
    assert after is not None
    assert after.block == before.block
    assert abs(after.offset - before.offset) <= 34


def test_a_click_on_a_sentence_shows_its_questions(view: ReadingView) -> None:
    text = _text(view)
    cursor = text.document().find("处理来电")
    cursor.setPosition(cursor.selectionStart() + 1)
    text.setTextCursor(cursor)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())
    assert [card.question for card in _asked(view)] == ["q5"]
    assert ("处理来电，先登记，再报告，后办理。", theme.LIGHT.accent_soft.lower()) in _lit(view)
    QTest.mouseClick(_asked(view)[0], Qt.MouseButton.LeftButton)
    assert ("先登记，再报告，后办理", theme.LIGHT.mark.lower()) in _lit(view)


def test_keys_walk_the_sentences(view: ReadingView) -> None:
    assert [card.question for card in _asked(view)] == ["q7"]
    _press(view, "reading.next_sentence")
    assert _asked(view) == []
    _press(view, "reading.next_sentence")
    assert [card.question for card in _asked(view)] == ["q1", "q4", "q6"]


def test_cloze_stems_show_no_braces(view: ReadingView) -> None:
    for _ in range(2):
        _press(view, "reading.next_sentence")
    assert "值班电话由____负责接听，____负责夜间巡查。" in _asked(view)[1].accessibleName()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_marks_stand_beside_their_lines_and_tell_how_many(view: ReadingView) -> None:
    margin = view.findChildren(Margin)[0]
    marks = list(margin.marks_in_sight())
    assert marks
    assert all(mark.questions for _, _, mark in marks)
    assert len({(round(rect.x()), round(rect.y())) for rect, _, _ in marks}) == len(marks)
    rect, _, _ = next(each for each in marks if each[1] == "p2")
    point = rect.center().toPoint()
    QApplication.sendEvent(margin, QHelpEvent(QEvent.Type.ToolTip, point, margin.mapToGlobal(point)))
    assert QToolTip.text()
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=point)
    assert [card.question for card in _asked(view)] == ["q1", "q4", "q6"]


def test_the_outline_is_walked_with_arrows(view: ReadingView) -> None:
    _press(view, "reading.outline")
    outline = view.findChildren(Outline)[0]
    QTest.keyClick(outline, Qt.Key.Key_Down)
    QTest.keyClick(outline, Qt.Key.Key_Down)
    QTest.keyClick(outline, Qt.Key.Key_Return)
    assert [card.question for card in _asked(view)] == ["q2"]


def test_the_outline_folds_where_the_window_is_narrow(view: ReadingView) -> None:
    outline = view.findChildren(Outline)[0]
    assert outline.isVisible()
    view.resize(700, 500)
    assert not outline.isVisible()
    _press(view, "reading.outline")
    assert outline.isVisible()
    _press(view, "reading.outline")
    assert not outline.isVisible()


def test_find_counts_walks_and_goes_away(view: ReadingView) -> None:
    bar = view.findChildren(FindBar)[0]
    assert not bar.isVisible()
    _press(view, "reading.find")
    assert bar.isVisible()
    typed = QInputMethodEvent()
    typed.setCommitString("值班")
    QApplication.sendEvent(bar.field, typed)
    hits = [words for words, _ in _lit(view) if words == "值班"]
    assert len(hits) > 3
    current = _current_hit(view)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert _current_hit(view) != current
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert _current_hit(view) == current
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert all(words != "值班" for words, _ in _lit(view))


def _current_hit(view: ReadingView) -> int:
    accent = theme.LIGHT.accent_fill.lower()
    return next(
        each.cursor.selectionStart()
        for each in _text(view).extraSelections()
        if each.format.background().color().name() == accent
    )


def test_escape_closes_the_find_bar_from_the_text_too(view: ReadingView) -> None:
    _press(view, "reading.find")
    text = _text(view)
    escape = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    escape.ignore()
    QApplication.sendEvent(text, escape)
    assert escape.isAccepted()
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not view.findChildren(FindBar)[0].isVisible()
    escape.ignore()
    QApplication.sendEvent(text, escape)
    assert not escape.isAccepted()


def test_control_and_wheel_change_the_size(view: ReadingView, desk: Desk) -> None:
    height = _text(view).document().size().height()
    spot = QPointF(50, 50)
    turn = QWheelEvent(
        spot,
        spot,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(_text(view).viewport(), turn)
    assert desk.services.settings.get().reading_percent == 110
    assert _text(view).document().size().height() > height


def test_the_button_practises_the_part_at_hand(view: ReadingView, desk: Desk) -> None:
    QTest.mouseClick(view.findChildren(TopBar)[0].practise, Qt.MouseButton.LeftButton)
    assert desk.way.went[-1].screen is ScreenId.QUIZ


def test_what_stays_in_sight_is_read(view: ReadingView, desk: Desk) -> None:
    view.resize(1084, 900)
    view._dwell.timeout.emit()
    assert desk.services.reading.open(DOCUMENT).read == {"p1", "p2", "p3", "p4"}


def test_another_look_sets_the_text_in_its_colours(qapp: QApplication, view: ReadingView) -> None:
    def ink() -> str:
        block = _text(view).document().findBlockByNumber(2)
        return block.begin().fragment().charFormat().foreground().color().name()

    assert ink() == theme.LIGHT.ink.lower()
    theme.apply(qapp, Settings(theme=Theme.DARK), fonts.choose(bundled=True))
    assert ink() == theme.DARK.ink.lower()


def test_without_a_document_it_says_so(qtbot: QtBot, bare_desk: Desk) -> None:
    view = _opened(qtbot, bare_desk)
    assert view.findChildren(EmptyState)[0].isVisible()
    for command in view.handlers():
        _press(view, command)
    assert view.leave()


def test_everything_that_can_be_pressed_has_a_name(view: ReadingView) -> None:
    bar, find = view.findChildren(TopBar)[0], view.findChildren(FindBar)[0]
    tools = (bar.outline, bar.script, bar.smaller, bar.larger, bar.search, bar.practise, find.previous, find.next)
    for each in (*tools, find.close_button, *view.findChildren(QLineEdit), *_asked(view)):
        assert each.accessibleName()
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_question_looked_at_is_disputed_by_one_key(view: ReadingView, desk: Desk) -> None:
    _press(view, "reading.next_sentence")
    _press(view, "reading.dispute")
    assert view.findChildren(ReportDialog) == [], "nothing is asked about this sentence"
    _press(view, "reading.next_sentence")
    _press(view, "reading.dispute")
    _record(view)
    _asked(view)[1].click()
    _press(view, "reading.dispute")
    _record(view)
    later, earlier = desk.services.disputes.all()
    assert (earlier.question, later.question) == ("q1", "q4")
    assert later.asked == make.questions()[3]


def _record(view: ReadingView) -> None:
    dialog = view.findChildren(ReportDialog)[-1]
    dialog.text.setPlainText("与原文不符")
    dialog.record.click()
