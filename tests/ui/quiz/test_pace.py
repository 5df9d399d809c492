"""Runs the program paces or ends: sprint, flawless, and pauses where they are allowed."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.attempt import Phase
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.ui.quiz.state import Hint
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.widgets.meter import Meter
from tests.ui.cards.desk import Desk
from tests.ui.quiz.right import of
from tests.ui.quiz.screen import dialog, do, key_for, state, stored

PRACTICE, MOCK, SPRINT, FLAWLESS = map(RuleSetId, ("practice", "mock", "sprint", "flawless"))
SIMPLE = of("q1", "q3", "q7")
MS, SECOND = timedelta(milliseconds=1), timedelta(seconds=1)


def test_in_a_sprint_the_choosing_key_hands_in_and_the_next_question_comes_at_once(view: QuizView, desk: Desk) -> None:
    view.start(SPRINT, SIMPLE)
    assert not view.run.header.last.isVisible()
    do(view, key_for(state(view), right=True))
    assert (state(view).index, state(view).phase, state(view).right) == (1, Phase.ASKING, 1)
    assert "✓" in view.run.header.last.text()
    do(view, key_for(state(view), right=False))
    assert state(view).index == 2
    assert "✕" in view.run.header.last.text()
    assert "3" in view.run.header.last.text()
    assert stored(desk).deadline == stored(desk).started_at + 87 * SECOND
    assert view.run.feedback.isHidden()
    do(view, key_for(state(view), right=True))
    assert view.page is view.result


def test_a_sprint_passes_a_question_over_only_when_asked_twice(view: QuizView) -> None:
    view.start(SPRINT, SIMPLE)
    do(view, "next")
    assert (state(view).index, state(view).hint) == (0, Hint.SKIPPING)
    do(view, "next")
    assert state(view).index == 1
    last = state(view).last
    assert last is not None
    assert (last.outcome, last.cost) == (Outcome.UNANSWERED, 3 * SECOND)


def test_a_sprint_takes_what_has_more_than_one_part_with_enter(view: QuizView) -> None:
    view.start(SPRINT, of("q2", "q5"))
    while view.page is view.run:
        before = state(view)
        do(view, "choose_1", "choose_2", *(["choose_3"] if before.question.kind is Kind.ORDERING else []))
        assert state(view).index == before.index
        do(view, "next")


def test_a_sprint_goes_on_after_a_crash(view: QuizView, desk: Desk) -> None:
    view.start(SPRINT, SIMPLE)
    do(view, key_for(state(view), right=True))
    again = QuizView(desk.services, desk.way, view)
    again.resume()
    assert (state(again).index, state(again).phase) == (1, Phase.ASKING)


def test_time_up_in_a_sprint_shows_what_it_brought(view: QuizView, desk: Desk) -> None:
    view.start(SPRINT, SIMPLE)
    do(view, key_for(state(view), right=True))
    desk.clock.advance(91 * SECOND)
    view.run.presenter.tick()
    assert view.page is view.result
    (past,) = desk.services.quiz.history()
    assert (past.score, past.full_score) == (1, 1)


def test_a_sheet_of_a_run_grows_with_it(view: QuizView) -> None:
    view.start(SPRINT, SIMPLE)
    assert state(view).total == 1
    do(view, key_for(state(view), right=True))
    assert state(view).total == 2
    assert view.run.header.findChildren(Meter)[0].isHidden()
    do(view, "submit")
    asked = dialog(view)
    asked.no.click()
    assert view.page is view.run


def test_a_miss_ends_a_flawless_run_and_is_told_first(view: QuizView, desk: Desk) -> None:
    view.start(FLAWLESS, SIMPLE)
    do(view, key_for(state(view), right=True), "next", "next")
    assert (state(view).index, state(view).is_run_over) == (1, False)
    do(view, key_for(state(view), right=False), "next")
    assert (state(view).phase, state(view).is_run_over) == (Phase.FEEDBACK, True)
    assert view.run.feedback.isVisible()
    do(view, "previous", "choose_1", "flag", "flag")
    assert (state(view).index, view.page) == (1, view.run)
    do(view, "next")
    assert view.page is view.result
    (past,) = desk.services.quiz.history()
    assert past.score == 1
    assert desk.services.quiz.tick(past.attempt).reason is FinishReason.SUBMITTED


def test_a_flawless_run_that_ends_is_still_told_after_a_crash(view: QuizView, desk: Desk) -> None:
    view.start(FLAWLESS, SIMPLE)
    do(view, key_for(state(view), right=False), "next")
    again = QuizView(desk.services, desk.way, view)
    again.resume()
    assert state(again).is_run_over
    do(again, "next")
    assert again.page is again.result


def test_a_pause_hides_the_question_and_its_key_ends_it(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, SIMPLE)
    do(view, "pause")
    assert (view.run.paused.isVisible(), view.run.body.isVisible()) == (True, False)
    assert view.run.paused.go_on.hasFocus()
    assert view.leave()
    do(view, "choose_1", "flag", "guess", "previous", "sheet")
    assert stored(desk).slot.response is None
    desk.clock.advance(timedelta(minutes=30))
    do(view, "pause")
    assert (view.run.paused.isVisible(), view.run.body.isVisible()) == (False, True)
    assert stored(desk).slot.spent == timedelta(0)


def test_a_paused_attempt_is_still_paused_when_one_comes_back(view: QuizView, desk: Desk) -> None:
    view.start(PRACTICE, SIMPLE)
    do(view, "pause")
    where = view.bookmark()
    assert where is not None
    again = QuizView(desk.services, desk.way, view)
    again.arrive(where)
    assert state(again).phase is Phase.PAUSED
    assert not again.run.paused.isHidden()
    do(again, "next")
    assert (state(again).phase, again.run.body.isHidden()) == (Phase.ASKING, False)


@pytest.mark.parametrize("ruleset", [MOCK, SPRINT, FLAWLESS])
def test_there_is_no_pause_where_the_rules_know_none(view: QuizView, ruleset: RuleSetId) -> None:
    view.start(ruleset, SIMPLE)
    do(view, "pause")
    assert state(view).phase is Phase.ASKING
    assert view.run.header.pause.isHidden()


def test_the_last_seconds_sound_only_where_that_is_wanted(
    view: QuizView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bool] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(True))
    for is_wanted, beeps in ((False, 0), (True, 4)):
        desk.services.settings.change(sounds=is_wanted)
        view.start(SPRINT, SIMPLE)
        for _ in range(900):
            desk.clock.advance(100 * MS)
            view.run.presenter.tick()
        assert len(heard) == beeps


@pytest.mark.parametrize("is_set", [False, True])
def test_the_result_says_whether_the_clock_was_set(view: QuizView, desk: Desk, is_set: bool) -> None:
    view.start(FLAWLESS, SIMPLE)
    if is_set:
        desk.clock.turn(timedelta(hours=-2))
    do(view, key_for(state(view), right=False), "next", "next")
    outlook = view.result.score.outlook.text()
    assert any(word in outlook for word in ("时钟", "clock")) is is_set
