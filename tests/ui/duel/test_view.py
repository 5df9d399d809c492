from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.ids import LEARNER, AttemptId, ProfileId, RuleSetId
from mbjg_desktop.domain.slot import Slot
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.duel.setup_presenter import Challenge
from mbjg_desktop.ui.duel.view import DuelView
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import RIGHT, of

HERE = Destination(ScreenId.DUEL)
CONTEST = RuleSetId("contest")


@pytest.fixture
def zhang(desk: Desk) -> ProfileId:
    return desk.services.profiles.add("张三").id


@pytest.fixture
def view(desk: Desk, zhang: ProfileId, qtbot: QtBot) -> DuelView:
    assert zhang
    made = DuelView(desk.services, desk.way)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.arrive(HERE)
    return made


def press(view: DuelView, desk: Desk, command: str = "next") -> None:
    """A key, long enough after the one before to be meant."""
    desk.clock.advance(timedelta(seconds=1))
    view.handlers()[f"duel.{command}"]()


def begin(view: DuelView, desk: Desk) -> None:
    """Start a duel under the contest's rules, and let the first one come to the machine."""
    view.setup.presenter.choose_ruleset(_place(view, CONTEST))
    view.setup.start.click()
    press(view, desk)


def _place(view: DuelView, ruleset: RuleSetId) -> int:
    state = view.setup.presenter.state
    assert state is not None
    return [each.id for each in state.rulesets].index(ruleset)


def asked(desk: Desk) -> Slot:
    """What is asked now."""
    (left,) = desk.services.duel.unfinished()
    duel = desk.services.duel.match(left.id).duel
    assert duel.turn is not None
    return duel.of(duel.turn).slots[duel.answered]


def answer(view: DuelView, desk: Desk, *, is_right: bool) -> None:
    """Answer the question on the screen and hand it in."""
    slot = asked(desk)
    turn = view.presenter.turn
    assert turn is not None
    if is_right:
        desk.services.duel.quiz(_learner(desk)).answer(_attempt(desk), RIGHT[slot.question.id])
        turn.resume(_attempt(desk))
    press(view, desk)
    if on(view, view.turn):  # a question with nothing in it is handed in by pressing again
        press(view, desk)


def _learner(desk: Desk) -> ProfileId:
    (left,) = desk.services.duel.unfinished()
    match = desk.services.duel.match(left.id)
    assert match.duel.turn is not None
    return match.learner(match.duel.turn).id


def _attempt(desk: Desk) -> AttemptId:
    (left,) = desk.services.duel.unfinished()
    duel = desk.services.duel.match(left.id).duel
    assert duel.turn is not None
    return duel.of(duel.turn).id


def on(view: DuelView, page: QWidget) -> bool:
    """Whether that page is shown."""
    return view.page is page


def texts(view: QWidget) -> str:
    """Everything that can be read on the page."""
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_it_needs_two(desk: Desk, qtbot: QtBot) -> None:
    view = DuelView(desk.services, desk.way)
    qtbot.addWidget(view)
    view.show()
    view.arrive(HERE)
    assert view.setup.empty.isVisible()
    assert not view.setup.start.isVisible()
    press(view, desk)
    assert on(view, view.setup)


def test_the_opponent_is_somebody_else(view: DuelView, desk: Desk, zhang: ProfileId) -> None:
    assert view.setup.presenter.challenge() == Challenge(LEARNER, zhang, CONTEST, Scope(DOCUMENT))
    desk.services.profiles.add("李四")
    view.show_setup()
    press(view, desk, "choose_2")
    challenge = view.setup.presenter.challenge()
    assert challenge is not None
    assert challenge.second not in (LEARNER, zhang)


def test_rules_made_meanwhile_are_offered_and_what_was_chosen_stays_chosen(view: DuelView, desk: Desk) -> None:
    shelf = desk.services.rulesets
    view.setup.presenter.choose_ruleset(_place(view, RuleSetId("daily")))
    made = shelf.save(dict(shelf.copy(CONTEST, "快赛")) | {"place": 1})
    view.show_setup()
    assert _place(view, made.id) == 0
    challenge = view.setup.presenter.challenge()
    assert challenge is not None
    assert challenge.ruleset == "daily"
    view.setup.presenter.choose_ruleset(0)
    view.setup.start.click()
    (left,) = desk.services.duel.unfinished()
    assert desk.services.duel.match(left.id).duel.first.ruleset.id == made.id


def test_nothing_of_the_question_is_seen_before_the_learner_is_there(view: DuelView, desk: Desk) -> None:
    view.setup.start.click()
    assert on(view, view.hand_over)
    stem = asked(desk).question.stem
    assert stem not in texts(view)
    assert asked(desk).first_shown_at is None
    press(view, desk)
    assert on(view, view.turn)
    assert view.turn.state is not None
    assert view.turn.state.question.stem == stem
    assert asked(desk).first_shown_at is not None


def test_where_the_window_is_low_the_disc_gives_way(view: DuelView) -> None:
    view.setup.start.click()
    assert view.hand_over.disc.isVisible()
    view.hand_over.resize(900, 300)
    assert not view.hand_over.disc.isVisible()


def test_a_turn_tells_nothing_to_the_other(view: DuelView, desk: Desk) -> None:
    begin(view, desk)
    answer(view, desk, is_right=True)
    assert on(view, view.hand_over)
    assert "✓" not in texts(view)
    assert view.turn.state is None
    assert view.score.accessibleName().count("0") == 2


def test_both_are_told_side_by_side_with_the_source(view: DuelView, desk: Desk) -> None:
    begin(view, desk)
    question = asked(desk).question
    answer(view, desk, is_right=True)
    press(view, desk)
    answer(view, desk, is_right=False)
    assert on(view, view.told)
    assert "✓" in texts(view.told.cards[Who.FIRST])
    assert "✕" in texts(view.told.cards[Who.SECOND])
    press(view, desk, "source")
    (went,) = desk.way.went
    assert went.screen is ScreenId.READING
    assert went.span is not None
    assert went.span.block == question.anchor.block
    press(view, desk)
    assert on(view, view.hand_over)


def test_what_both_made_of_it_stands_on_cards_no_higher_than_their_words(
    view: DuelView, desk: Desk, qtbot: QtBot
) -> None:
    view.resize(1040, 900)
    begin(view, desk)
    answer(view, desk, is_right=True)
    press(view, desk)
    answer(view, desk, is_right=False)
    cards = view.told.cards.values()
    qtbot.waitUntil(lambda: all(card.height() == card.heightForWidth(card.width()) for card in cards))


def test_a_dispute_is_of_whose_turn_it_is(view: DuelView, desk: Desk, qtbot: QtBot) -> None:
    begin(view, desk)
    question = asked(desk).question
    answer(view, desk, is_right=True)
    press(view, desk, "dispute")
    assert not view.findChildren(ReportDialog), "nothing of the question is to be seen between turns"
    press(view, desk)
    view.turn.card.dispute.click()
    _say(view, qtbot)
    answer(view, desk, is_right=False)
    assert on(view, view.told)
    view.told.dispute.click()
    _say(view, qtbot)
    said = [(each.question, each.learner) for each in desk.services.disputes.all()]
    assert said == [(question.id, "张三")] * 2
    assert desk.services.profiles.current().id == LEARNER


def test_saying_that_something_is_wrong_loses_nothing_typed(view: DuelView, desk: Desk, zhang: ProfileId) -> None:
    view.presenter.start(LEARNER, zhang, CONTEST, of("q4"))
    press(view, desk)
    QTest.keyClicks(view.turn.gaps.edits[0], "abc")
    press(view, desk, "dispute")
    assert asked(desk).response is not None
    QTest.keyClick(view.findChildren(ReportDialog)[0], Qt.Key.Key_Escape)
    assert view.turn.gaps.edits[0].text() == "abc"
    assert desk.services.disputes.all() == ()


def _say(view: DuelView, qtbot: QtBot) -> None:
    """The first reason, recorded."""
    (dialog,) = view.findChildren(ReportDialog)
    QTest.keyClicks(dialog, "1")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.findChildren(ReportDialog))


def test_gaps_are_told_as_gaps(view: DuelView, desk: Desk, zhang: ProfileId) -> None:
    view.presenter.start(LEARNER, zhang, CONTEST, of("q4"))
    while not on(view, view.told):
        press(view, desk)
    assert "①" in view.told.stem.text
    press(view, desk)
    assert on(view, view.final)
    assert "____" in texts(view.final)
    assert "{{" not in view.told.stem.text + texts(view.final)


def test_one_press_too_many_does_not_begin_the_others_clock(view: DuelView, desk: Desk) -> None:
    begin(view, desk)
    answer(view, desk, is_right=True)
    desk.clock.advance(timedelta(milliseconds=60))
    view.handlers()["duel.next"]()
    assert on(view, view.hand_over)
    assert asked(desk).first_shown_at is None


def test_a_question_whose_time_runs_out_ends_the_turn(view: DuelView, desk: Desk) -> None:
    begin(view, desk)
    desk.clock.advance(timedelta(minutes=2))
    view.presenter.tick()
    assert on(view, view.hand_over)


def test_to_the_end_and_what_became_of_it(view: DuelView, desk: Desk, zhang: ProfileId) -> None:
    begin(view, desk)
    while not on(view, view.final):
        if on(view, view.turn):
            answer(view, desk, is_right=_learner(desk) == zhang)
        else:
            press(view, desk)
    assert "张三" in view.final.title.text()
    assert view.final.done.isVisible()
    assert desk.services.duel.unfinished() == ()
    (past,) = desk.services.duel.history()
    assert past.second_score > past.first_score == 0
    assert desk.services.quiz.history()[0].score == 0
    press(view, desk)
    assert on(view, view.setup)
    view.setup.past.rows[0].click()
    assert on(view, view.final)


def test_left_and_gone_on_with(view: DuelView, desk: Desk, qtbot: QtBot) -> None:
    begin(view, desk)
    answer(view, desk, is_right=True)
    again = DuelView(desk.services, desk.way)
    qtbot.addWidget(again)
    again.show()
    again.arrive(HERE)
    assert on(again, again.setup)
    again.setup.resume.click()
    assert on(again, again.hand_over)
    assert "张三" in texts(again)
    press(again, desk)
    answer(again, desk, is_right=False)
    assert on(again, again.told)


def test_leaving_asks_only_while_a_clock_runs(view: DuelView, desk: Desk) -> None:
    asked_for: list[str] = []

    def stay() -> None:
        asked_for.extend(each.windowTitle() for each in view.findChildren(AskDialog) if each.isVisible())
        next(each for each in view.findChildren(AskDialog) if each.isVisible()).no.click()

    view.setup.start.click()
    assert view.leave()
    press(view, desk)
    QTimer.singleShot(0, stay)
    assert not view.leave()
    assert len(asked_for) == 1
    answer(view, desk, is_right=True)
    assert view.leave()


def test_it_can_be_ended_early(view: DuelView, desk: Desk) -> None:
    begin(view, desk)
    answer(view, desk, is_right=True)
    press(view, desk)
    answer(view, desk, is_right=False)
    press(view, desk)
    view.hand_over.stop.click()
    next(each for each in view.findChildren(AskDialog) if each.isVisible()).yes.click()
    assert on(view, view.final)
    (past,) = desk.services.duel.history()
    match = desk.services.duel.match(past.id)
    assert match.duel.answered == 1
    assert {match.duel.of(who).phase for who in Who} == {Phase.FINISHED}
