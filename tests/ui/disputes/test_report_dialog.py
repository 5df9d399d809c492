"""The dialog of a dispute: reasons by key, own words, and what was begun."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.dispute import DisputeReason
from mbjg_desktop.ui.disputes.opener import DisputeOpener
from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.widgets.text_label import TextLabel
from tests import make
from tests.ui.cards.desk import Desk

FIRST = make.questions()[0]


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def opener(desk: Desk, screen: QWidget) -> DisputeOpener:
    return DisputeOpener(desk.services.disputes, screen)


def opened(opener: DisputeOpener, *, is_timed: bool = False) -> ReportDialog:
    opener.open(FIRST, is_timed=is_timed)
    assert opener.dialog is not None
    return opener.dialog


def test_reasons_by_key_and_recorded_with_enter(opener: DisputeOpener, desk: Desk) -> None:
    dialog = opened(opener)
    assert not dialog.record.isEnabled()
    for key in (Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_5, Qt.Key.Key_6):
        QTest.keyClick(dialog, key)
    assert dialog.reasons == (DisputeReason.KEY, DisputeReason.OTHER)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (told,) = desk.services.disputes.all()
    assert (told.reasons, told.text, told.asked) == (dialog.reasons, "", FIRST)
    assert opener.dialog is None
    assert opener.noted.isVisible()
    assert opener.noted.text()


def test_tab_leads_to_the_words_at_once(opener: DisputeOpener) -> None:
    dialog = opened(opener)
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.text


def test_words_alone_are_something_else_and_are_data(opener: DisputeOpener, desk: Desk) -> None:
    dialog = opened(opener)
    dialog.text.setPlainText("<b>1</b> 与 2 重复")
    dialog.text.setFocus()
    hand.press("Ctrl+Return")
    (told,) = desk.services.disputes.all()
    assert (told.reasons, told.text) == ((DisputeReason.OTHER,), "<b>1</b> 与 2 重复")


def test_digits_belong_to_the_text_while_one_writes(opener: DisputeOpener) -> None:
    dialog = opened(opener)
    dialog.text.setFocus()
    QTest.keyClicks(dialog.text, "12")
    assert (dialog.words, dialog.reasons) == ("12", ())


def test_a_key_still_held_down_means_nothing(opener: DisputeOpener, desk: Desk) -> None:
    dialog = opened(opener)
    dialog.chips[DisputeReason.TYPO].setChecked(True)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1):
        QTest.simulateEvent(dialog, True, key.value, Qt.KeyboardModifier.NoModifier, "", True)
    assert dialog.isVisible()
    assert dialog.reasons == (DisputeReason.TYPO,)
    assert desk.services.disputes.count_open() == 0


def test_what_was_begun_is_there_again_until_it_is_recorded(opener: DisputeOpener, desk: Desk) -> None:
    dialog = opened(opener)
    dialog.chips[DisputeReason.SOURCE].click()
    dialog.text.setPlainText("原文没有这一句")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.services.disputes.all() == ()
    assert opener.noted.isHidden()
    again = opened(opener)
    assert (again.reasons, again.words) == ((DisputeReason.SOURCE,), "原文没有这一句")
    again.record.click()
    afresh = opened(opener)
    assert (afresh.reasons, afresh.words) == ((), "")


def test_enter_presses_the_button_that_has_the_focus(opener: DisputeOpener, desk: Desk) -> None:
    dialog = opened(opener)
    dialog.chips[DisputeReason.KEY].click()
    dialog.cancel.setFocus()
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert opener.dialog is None
    assert desk.services.disputes.all() == ()


def test_one_dialog_at_a_time(opener: DisputeOpener) -> None:
    dialog = opened(opener)
    assert opened(opener) is dialog


@pytest.mark.parametrize("is_timed", [True, False])
def test_it_says_whether_a_clock_goes_on(opener: DisputeOpener, *, is_timed: bool) -> None:
    texts = " ".join(label.text() for label in opened(opener, is_timed=is_timed).findChildren(TextLabel))
    assert ("\n" in texts) is is_timed


def test_nothing_overlaps(opener: DisputeOpener) -> None:
    dialog = opened(opener, is_timed=True)
    assert dialog.text.geometry().bottom() < dialog.record.geometry().top()
    assert all(not dialog.text.geometry().intersects(chip.geometry()) for chip in dialog.chips.values())
    labels = [label for label in dialog.findChildren(TextLabel) if label.text()]
    assert all(not dialog.text.geometry().intersects(label.geometry()) for label in labels)
