"""Where much has been answered: what is shown while it is read, and after."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.question import Chosen
from mbjg_desktop.services.analysis_service import AnalysisService
from mbjg_desktop.ui.jobs import Jobs
from mbjg_desktop.ui.ledger.items_page import ItemsPage
from mbjg_desktop.ui.ledger.passages_page import PassagesPage
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from tests.ui.cards.desk import Desk


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.mark.parametrize(("place", "kind"), [(1, ItemsPage), (2, PassagesPage)])
def test_a_page_says_that_it_takes_a_moment_once(
    qtbot: QtBot, desk: Desk, jobs: Jobs, monkeypatch: pytest.MonkeyPatch, place: int, kind: type[ItemsPage]
) -> None:
    monkeypatch.setattr(AnalysisService, "takes_long", lambda _self: True)
    desk.answer("q1", Chosen(frozenset("b")))
    view = LedgerView(desk.services, desk.way)
    qtbot.addWidget(view)
    view.employ(jobs)
    view.resize(1084, 800)
    view.arrive(Destination(ScreenId.LEDGER))
    view.show()
    view.go_to(place)
    page = view.part
    assert isinstance(page, kind)
    instead = page.findChildren(EmptyState)[0]
    assert instead.isVisible()
    assert not view.export.isVisible()
    assert not any(box.isVisible() for box in page.findChildren(QComboBox)), "there is nothing to choose from yet"
    qtbot.waitUntil(page.has_table)
    assert view.export.isVisible()
    assert page.table.lines.rowCount() == 1
    page.load()
    assert not instead.isVisible(), "what was shown stays while it is read again"
