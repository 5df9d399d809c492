"""The last results on the page where a paper is chosen."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.ids import AttemptId, RuleSetId
from mbjg_desktop.services.quiz import PastAttempt
from mbjg_desktop.ui.quiz.history_list import HistoryList
from tests import make

PAST = PastAttempt(AttemptId(3), RuleSetId("mock"), {"zh-Hans": "全真模拟"}, make.NOON, 86.5, 100.0)


def test_a_row_leads_back_to_its_result(qtbot: QtBot) -> None:
    shown = HistoryList()
    qtbot.addWidget(shown)
    shown.show_past((replace(PAST, attempt=AttemptId(4)), PAST))
    shown.show_past((PAST,))
    assert [row.accessibleName().split()[-3:] for row in shown.rows if not row.isHidden()] == [["86.5", "/", "100"]]
    with qtbot.waitSignal(shown.wanted) as wanted:
        QTest.mouseClick(shown.rows[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [3]


def test_what_learners_mark_themselves_has_no_score(qtbot: QtBot) -> None:
    shown = HistoryList()
    qtbot.addWidget(shown)
    shown.show_past((replace(PAST, score=0.0, full_score=0.0),))
    assert "/" not in shown.rows[0].accessibleName()
