"""The desk the quiz stands on, its screen, and its presenter with a display that remembers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.result_page import ResultPage
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import Desk, desk_in
from tests.ui.quiz.memory import Shown


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> QuizView:
    made = QuizView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    made.arrive(Destination(ScreenId.QUIZ))
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def quiz(desk: Desk, shown: Shown) -> QuizPresenter:
    return QuizPresenter(desk.services.quiz, desk.way, shown)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ResultPage:
    made = ResultPage(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(1084, 800)
    made.show()
    return made
