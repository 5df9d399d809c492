from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import LEARNER, ProfileId, RuleSetId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.profiles.board_panel import BoardPanel
from mbjg_desktop.ui.widgets.page_scroll import PageScroll
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import RIGHT

CONTEST = RuleSetId("contest")


def sit(desk: Desk, learner: ProfileId, *, is_right: bool) -> None:
    """Sit a contest, with every answer right or none given."""
    desk.services.profiles.switch(learner)
    quiz = desk.services.quiz
    attempt = quiz.start(CONTEST, Scope(DOCUMENT))
    for index, slot in enumerate(attempt.slots):
        if index:
            quiz.show(attempt.id, index)
        if is_right:
            quiz.answer(attempt.id, RIGHT[slot.question.id])
        quiz.confirm(attempt.id)
    quiz.finish(attempt.id, FinishReason.SUBMITTED)


def texts(panel: BoardPanel) -> list[str]:
    return [label.text() for label in panel.table.findChildren(QLabel)]


def test_without_papers_it_says_so(desk: Desk, qtbot: QtBot) -> None:
    panel = BoardPanel(desk.services)
    qtbot.addWidget(panel)
    assert panel.rules.count() == len(desk.services.board.rulesets()) > 1
    assert len(texts(panel)) == 1
    assert panel.board is not None
    assert panel.board.lines == ()


def test_the_first_board_with_somebody_on_it_is_shown_best_first(desk: Desk, qtbot: QtBot) -> None:
    zhang = desk.services.profiles.add("张三").id
    sit(desk, LEARNER, is_right=False)
    sit(desk, zhang, is_right=True)
    panel = BoardPanel(desk.services)
    qtbot.addWidget(panel)
    assert panel.rules.currentData() == CONTEST
    assert panel.board is not None
    assert [line.learner.id for line in panel.board.lines] == [zhang, LEARNER]
    shown = texts(panel)
    assert shown.index("张三") < shown.index("2")


def test_reload_follows_and_keeps_what_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    panel = BoardPanel(desk.services)
    qtbot.addWidget(panel)
    panel.rules.setCurrentIndex(panel.rules.findData(CONTEST))
    panel.rules.activated.emit(panel.rules.currentIndex())
    sit(desk, LEARNER, is_right=True)
    panel.reload()
    assert panel.rules.currentData() == CONTEST
    assert panel.board is not None
    assert len(panel.board.lines) == 1


def test_where_there_is_little_room_the_number_of_papers_is_left_out(desk: Desk, qtbot: QtBot) -> None:
    sit(desk, LEARNER, is_right=True)
    panel = BoardPanel(desk.services)
    scroll = PageScroll(panel)
    qtbot.addWidget(scroll)
    scroll.resize(900, 400)
    scroll.show()
    with_all = len(texts(panel))
    scroll.resize(400, 400)
    assert panel.width() <= 400
    assert len(texts(panel)) == with_all - 2
