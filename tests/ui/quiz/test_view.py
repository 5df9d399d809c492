"""The quiz screen from page to page: choosing a paper, leaving and coming back, the result."""

import re
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.commands import COMMANDS, CommandScope
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView
from tests.ui.cards.desk import DOCUMENT, Desk
from tests.ui.quiz.right import RIGHT, of
from tests.ui.quiz.screen import dialog, do, right_place, state, stored

PRACTICE, MOCK, SPRINT = map(RuleSetId, ("practice", "mock", "sprint"))
WHOLE = Scope(DOCUMENT)
SECOND = timedelta(seconds=1)


def test_every_command_of_the_screen_has_a_handler(view: QuizView) -> None:
    assert set(view.handlers()) == {command.id for command in COMMANDS if command.scope is CommandScope.QUIZ}


def test_rules_and_scope_are_chosen_and_started_with_keys(view: QuizView) -> None:
    assert [card.isChecked() for card in view.setup.rules.cards[:3]] == [True, False, False]
    do(view, "choose_2")
    assert [card.isChecked() for card in view.setup.rules.cards[:3]] == [False, True, False]
    view.setup.scopes.cards[1].click()
    do(view, "next")
    assert view.page is view.run
    assert state(view).paper.ruleset_id == "mock"


def test_the_arrow_keys_choose_rules(view: QuizView) -> None:
    view.setup.rules.cards[0].setFocus()
    QTest.keyClick(view.setup.rules.cards[0], Qt.Key.Key_Right)
    assert view.setup.rules.cards[1].isChecked()
    assert view.setup.rules.cards[1].hasFocus()


def test_an_attempt_that_was_left_is_offered_again(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, WHOLE)
    do(view, "choose_1", "next")
    desk.clock.advance(timedelta(minutes=5))
    again = QuizView(desk.services, desk.way, view)
    again.show_setup()
    words = [label.text() for label in again.setup.banner.findChildren(QLabel)]
    assert any("15:00" in text and f"1/{state(view).total}" in text for text in words)
    again.setup.banner.resume.click()
    assert again.page is again.run
    assert state(again).index == 1


@pytest.mark.parametrize("is_running", [False, True])
def test_going_on_from_a_pause_takes_one_press(view: QuizView, desk: Desk, is_running: bool) -> None:
    view.start(PRACTICE, WHOLE)
    view.run.presenter.pause()
    assert state(view).phase is Phase.PAUSED
    again = view if is_running else QuizView(desk.services, desk.way, view)
    if is_running:
        again.arrive(Destination(ScreenId.QUIZ, resume=True))
    else:
        again.show_setup()
        again.setup.banner.resume.click()
    assert again.page is again.run
    assert state(again).phase is Phase.ASKING


def test_the_way_back_to_a_paused_question_leaves_it_paused(view: QuizView) -> None:
    view.start(PRACTICE, WHOLE)
    view.run.presenter.pause()
    where = view.bookmark()
    assert where is not None
    view.leave()
    view.arrive(where)
    assert state(view).phase is Phase.PAUSED


@pytest.mark.parametrize(
    ("ruleset", "is_paused", "count"), [(PRACTICE, False, "1/7"), (PRACTICE, True, "1/7"), (SPRINT, False, "1")]
)
def test_the_banner_says_what_was_left(
    view: QuizView, desk: Desk, ruleset: RuleSetId, is_paused: bool, count: str
) -> None:
    attempt = desk.services.quiz.start(ruleset, WHOLE)
    desk.services.quiz.answer(attempt.id, RIGHT[attempt.slot.question.id])
    if is_paused:
        desk.services.quiz.pause(attempt.id)
    view.show_setup()
    words = " ".join(label.text() for label in view.setup.banner.findChildren(QLabel))
    assert any(word in words for word in ("暂停", "paused")) is is_paused
    assert re.findall(r"[\d/]+", words)[0] == count


def test_an_attempt_that_was_left_may_be_handed_in_as_it_is(view: QuizView, desk: Desk) -> None:
    desk.services.quiz.start(MOCK, WHOLE)
    view.show_setup()
    view.setup.banner.submit.click()
    dialog(view).yes.click()
    assert view.page is view.result
    assert desk.services.quiz.unfinished() is None
    view.show_setup()
    assert view.setup.banner.isHidden()
    assert len([row for row in view.setup.history.rows if not row.isHidden()]) == 1


def test_a_past_result_is_shown_again(view: QuizView, desk: Desk) -> None:
    attempt = desk.services.quiz.start(MOCK, WHOLE)
    desk.services.quiz.finish(attempt.id, FinishReason.SUBMITTED)
    view.show_setup()
    view.setup.history.rows[0].click()
    assert view.page is view.result


def test_choosing_the_quiz_again_on_a_result_is_for_another_paper(view: QuizView, desk: Desk) -> None:
    attempt = desk.services.quiz.start(MOCK, WHOLE)
    desk.services.quiz.finish(attempt.id, FinishReason.SUBMITTED)
    view.show_setup()
    view.setup.history.rows[0].click()
    view.hide()
    view.arrive(Destination(ScreenId.QUIZ))
    assert view.page is view.result, "from elsewhere it is where one was"
    view.show()
    view.arrive(Destination(ScreenId.QUIZ))
    assert view.setup.isVisible()


def test_new_content_is_seen_on_the_setup_page(view: QuizView, desk: Desk) -> None:
    desk.services.quiz.start(PRACTICE, WHOLE)
    assert view.setup.banner.isHidden()
    view.reload(frozenset({Topic.ANSWERS}))
    assert not view.setup.banner.isHidden()


def test_submitting_asks_once_and_says_what_is_open(view: QuizView) -> None:
    view.start(MOCK, WHOLE)
    do(view, "choose_1", "flag", "submit", "submit")
    words = " ".join(label.text() for label in dialog(view).findChildren(QLabel))
    assert f"{state(view).total - 1} 题未答" in words
    assert "1 题标记" in words
    dialog(view).no.click()
    assert view.page is view.run


def test_time_up_closes_the_question_whether_to_submit(view: QuizView, desk: Desk) -> None:
    view.start(MOCK, WHOLE)
    do(view, "submit")
    asked = dialog(view)
    desk.clock.advance(timedelta(minutes=21))
    view.run.presenter.tick()
    assert not asked.isVisible()
    assert view.page is view.result


def test_leaving_asks_only_while_time_is_lost(view: QuizView, desk: Desk) -> None:
    assert view.leave()
    view.start(PRACTICE, WHOLE)
    assert view.leave()
    view.start(MOCK, WHOLE)
    for answer in ("no", "yes"):
        QTimer.singleShot(0, view, lambda answer=answer: getattr(dialog(view), answer).click())
        assert view.leave() is (answer == "yes")
    assert desk.services.quiz.unfinished() is not None


def test_coming_back_finds_the_question_where_it_was(view: QuizView) -> None:
    view.start(PRACTICE, of("q1", "q7"))
    do(view, "choose_1", "next", "next")
    bookmark = view.bookmark()
    assert bookmark is not None
    view.arrive(bookmark)
    assert (state(view).index, state(view).phase) == (1, Phase.ASKING)


def test_only_time_before_the_question_is_counted(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q1"))
    desk.clock.advance(3 * SECOND)
    assert view.leave()
    desk.clock.advance(600 * SECOND)
    view.reload(frozenset({Topic.SETTINGS}))
    view.arrive(Destination(ScreenId.QUIZ))
    desk.clock.advance(4 * SECOND)
    do(view, "choose_1", "next")
    assert stored(desk).slot.spent == 7 * SECOND


def test_a_screen_made_anew_goes_on_with_the_same_attempt_and_loses_no_time(view: QuizView, desk: Desk) -> None:
    desk.services.quiz.start(MOCK, WHOLE)
    view.start(PRACTICE, of("q1"))
    desk.clock.advance(3 * SECOND)
    do(view, "larger")
    assert desk.services.settings.get().text_percent == 110
    view.reload(frozenset({Topic.SETTINGS}))
    bookmark = view.bookmark()
    assert bookmark is not None
    again = QuizView(desk.services, desk.way, view)
    again.arrive(bookmark)
    assert state(again).paper.ruleset_id == PRACTICE
    desk.clock.advance(4 * SECOND)
    do(again, "choose_1", "next", "next")
    (past,) = desk.services.quiz.history()
    assert desk.services.quiz.result(past.attempt).spent == 7 * SECOND


@pytest.mark.parametrize(("command", "sizes"), [("larger", [125, 150, 175, 200, 200]), ("smaller", [100, 90, 80, 80])])
def test_the_text_grows_and_shrinks_to_its_limits(view: QuizView, desk: Desk, command: str, sizes: list[int]) -> None:
    desk.services.settings.change(text_percent=115 if command == "larger" else 110)
    for size in sizes:
        do(view, command)
        assert desk.services.settings.get().text_percent == size


def test_a_result_leads_to_the_source_of_the_selected_miss(view: QuizView, desk: Desk) -> None:
    _miss(view, desk, "q1", "q3")
    assert view.page is view.result
    QTest.keyClick(view.result, Qt.Key.Key_Down)
    do(view, "source")
    missed = view.result.state
    assert missed is not None
    assert missed.selected == 1
    assert desk.way.went[-1].span == missed.result.misses[1].quotations[0].span


def test_the_misses_can_be_practised_all_or_one(view: QuizView, desk: Desk) -> None:
    _miss(view, desk, "q1", "q3")
    do(view, "retry")
    assert state(view).total == 2
    do(view, "choose_1", "next", "next", "submit")
    dialog(view).yes.click()
    _miss(view, desk, "q1", "q3")
    view.result.rows[1].retry_wanted.emit()
    assert state(view).total == 1


def test_a_result_without_a_miss_says_so(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, of("q1"))
    view.run.presenter.pick(right_place(desk, "a"))
    do(view, "next", "next")
    assert view.result.isVisible()
    assert view.result.retry.isHidden()
    assert "全部答对" in " ".join(label.text() for label in view.result.findChildren(QLabel) if label.isVisible())
    do(view, "previous")
    assert view.setup.isVisible()


def test_a_rule_set_chosen_by_its_key_is_what_enter_starts(view: QuizView, desk: Desk) -> None:
    left = desk.services.quiz.start(MOCK, Scope(DOCUMENT))
    view.arrive(Destination(ScreenId.QUIZ))
    do(view, "choose_1", "next")
    assert view.page is view.run
    assert state(view).paper.ruleset_id == PRACTICE
    unfinished = desk.services.quiz.unfinished()
    assert unfinished is not None
    assert unfinished.attempt == left.id


def _miss(view: QuizView, desk: Desk, *questions: str) -> None:
    """Answer single choices and statements wrongly, up to the result."""
    view.start(PRACTICE, of(*questions))
    while view.page is view.run:
        left = desk.services.quiz.unfinished()
        assert left is not None
        slot = desk.services.quiz.tick(left.attempt).slot
        wrong = next(n for n, id_ in enumerate(slot.presented) if id_ not in ("a", "false"))
        view.run.presenter.pick(wrong)
        do(view, "next", "next")
