"""A dispute by keys: said in the middle of an exam, on a card, a miss and a result; ruled on; marked again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.dispute import DisputeReason, Ruling
from mbjg_desktop.domain.question import Choice
from mbjg_desktop.services.dispute import Dispute
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.commands import COMMANDS
from mbjg_desktop.ui.disputes.panel import DisputePanel
from mbjg_desktop.ui.disputes.regrade_dialog import RegradeDialog
from mbjg_desktop.ui.disputes.regrade_panel import RegradePanel
from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.ledger.view import LedgerView
from mbjg_desktop.ui.lookback.view import LookbackView
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.roadmap.view import RoadmapView
from mbjg_desktop.ui.tour import hand
from tests import make
from tests.journeys.conftest import Opening
from tests.journeys.desk import Desk
from tests.journeys.quizzing import practise, shown, start, stored

W = TypeVar("W", bound=QWidget)


def told(desk: Desk) -> tuple[Dispute, ...]:
    return desk.services.disputes.all()


def dispute(*keys: str) -> None:
    """W, reasons, Enter."""
    hand.press("W")
    hand.dialog(ReportDialog)
    hand.press(*keys, "Return")
    hand.until("the dialog closed", lambda: not hand.is_open(ReportDialog))


def test_in_the_middle_of_an_exam_nothing_is_lost_and_the_clock_goes_on(desk: Desk, clock: make.FakeClock) -> None:
    page = start(desk, "2")
    question = shown(page).question
    hand.press("1", "W")
    dialog = hand.dialog(ReportDialog)
    before = page.header.clock.accessibleName()
    clock.advance(timedelta(seconds=30))
    hand.until("the clock going on", lambda: page.header.clock.accessibleName() != before)
    hand.press("2")
    assert dialog.reasons == (DisputeReason.AMBIGUOUS,)
    hand.press("Return")
    hand.until("the dialog closed", lambda: not hand.is_open(ReportDialog))
    (one,) = told(desk)
    assert (one.asked, one.reasons) == (question, (DisputeReason.AMBIGUOUS,))
    assert stored(desk)[0].response is not None
    hand.press("Return")
    assert shown(page).index == 1, "the keys are the quiz's again"


def test_escape_says_nothing_and_the_next_key_is_for_the_quiz(desk: Desk) -> None:
    page = practise(desk, "q1", "q7")
    hand.press("W", "1", "Esc")
    hand.until("the dialog closed", lambda: not hand.is_open(ReportDialog))
    assert told(desk) == ()
    hand.press("2")
    assert stored(desk)[shown(page).index].response is not None


def test_a_held_key_opens_it_once(desk: Desk) -> None:
    practise(desk, "q1")
    hand.hold("W", 5)
    dialog = hand.dialog(ReportDialog)
    assert (dialog.words, dialog.reasons) == ("", ())
    hand.press("Esc")
    hand.until("the dialog closed", lambda: not hand.is_open(ReportDialog))
    assert not hand.is_open(ReportDialog)


def test_on_a_result_a_card_and_a_miss(desk: Desk) -> None:
    practise(desk, "q1")
    wrong = next(place for place, id_ in enumerate(stored(desk)[0].presented, 1) if id_ == "b")
    hand.press(str(wrong), "Return", "Return")
    view = desk.screen(QuizView)
    hand.until("the result", lambda: view.page is view.result)
    dispute("1")
    hand.press("Alt+5")
    desk.screen(LookbackView)
    dispute("4")
    hand.press("Alt+3")
    desk.screen(CardsView)
    dispute("5")
    assert [one.reasons[0] for one in told(desk)] == [DisputeReason.TYPO, DisputeReason.SOURCE, DisputeReason.KEY]
    assert told(desk)[1].question == told(desk)[2].question == "q1"


def test_time_may_run_out_while_one_complains(desk: Desk, clock: make.FakeClock) -> None:
    start(desk, "2")
    hand.press("1", "W")
    hand.dialog(ReportDialog)
    clock.advance(timedelta(hours=3))
    view = desk.screen(QuizView)
    hand.until("the paper handed in", lambda: view.page is view.result)
    hand.press("1", "Return")
    hand.until("the dialog closed", lambda: not hand.is_open(ReportDialog))
    assert len(told(desk)) == 1
    assert len(desk.services.quiz.history()) == 1


def test_ruled_on_in_the_ledger_and_marked_again(opening: Opening, library: Path) -> None:
    with opening() as desk:
        practise(desk, "q1")
        wrong = next(place for place, id_ in enumerate(stored(desk)[0].presented, 1) if id_ == "b")
        hand.press(str(wrong), "Return", "Return")
        dispute("1")
        view = disputed(desk)
        panel = part(view, DisputePanel)
        hand.click(panel.cards[0].source)
        desk.screen(ReadingView)
        hand.rest()
        hand.press("Alt+Left")
        desk.screen(LedgerView)
        panel.cards[0].buttons[Ruling.KEY_CHANGED].click()
        assert told(desk)[0].ruling is Ruling.KEY_CHANGED
        assert part(view, RegradePanel).isHidden()
    reimport(library)
    with opening() as desk:
        assert desk.services.quiz.history()[0].score == 0
        line = part(disputed(desk), RegradePanel)
        hand.until("what is offered", line.isVisible)
        hand.click(line.look)
        dialog = hand.dialog(RegradeDialog)
        hand.click(dialog.apply)
        hand.click(dialog.close_button)
        hand.until("the dialog closed", lambda: not hand.is_open(RegradeDialog))
        assert desk.services.quiz.history()[0].score > 0
        hand.until("nothing more offered", line.isHidden)
        hand.press("Alt+5")
        desk.screen(LookbackView)
        assert desk.services.lookback.counts().listed == 0


def test_keys_that_were_changed_are_told_on_the_home_screen_until_somebody_decides(
    opening: Opening, library: Path
) -> None:
    with opening() as desk:
        practise(desk, "q1")
        wrong = next(place for place, id_ in enumerate(stored(desk)[0].presented, 1) if id_ == "b")
        hand.press(str(wrong), "Return", "Return")
    reimport(library)
    with opening() as desk:
        hand.until("the news", lambda: news(desk))
        look_at_marks(desk)
        hand.press("Esc")
        hand.until("the dialog closed", lambda: not hand.is_open(RegradeDialog))
        assert news(desk)
        look_at_marks(desk).close_button.click()
        hand.until("nothing told", lambda: not news(desk))
        assert desk.services.quiz.history()[0].score == 0
    with opening() as desk:
        assert desk.services.regrade.news().questions == 0
        dialog = look_at_marks(desk)
        hand.press("Return")
        hand.until("marked again", dialog.apply.isHidden)
        hand.press("Return")
        hand.until("the dialog closed", lambda: not hand.is_open(RegradeDialog))
        assert desk.services.quiz.history()[0].score > 0


def look_at_marks(desk: Desk) -> RegradeDialog:
    """The list of whose marks change, from the home screen."""
    hand.press("Alt+1")
    desk.screen(RoadmapView)
    hand.press("Ctrl+M")
    return hand.dialog(RegradeDialog)


def news(desk: Desk) -> bool:
    """Whether the home screen tells of keys that were changed."""
    return any(panel.isVisible() for panel in desk.screen(RoadmapView).findChildren(RegradePanel))


def disputed(desk: Desk) -> LedgerView:
    """The ledger, at its part for disputes."""
    hand.press("Alt+6")
    view = desk.screen(LedgerView)
    hand.rest()
    hand.press(*(command.keys[0] for command in COMMANDS if command.title == "Disputes"))
    hand.until("the list of disputes", lambda: view.findChild(DisputePanel))
    return view


def part(view: LedgerView, kind: type[W]) -> W:
    found = view.findChild(kind)
    assert isinstance(found, kind)
    return found


def reimport(folder: Path) -> None:
    """The bank comes again with another key for its first question."""
    first, *rest = make.questions()
    assert isinstance(first.body, Choice)
    database = Database(bootstrap.paths(folder).database)
    with database.write() as session:
        mended = replace(first, body=replace(first.body, answer=frozenset("b")))
        ContentRepo(session).apply_bank(make.bank(mended, *rest), make.NOON)
        session.commit()
    database.close()
