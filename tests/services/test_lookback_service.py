"""Look-back: in by a miss, out by right answers on three different days, with everything that was answered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.errors import NotFound
from mbjg_desktop.domain.ids import LEARNER, ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.mistakes import MissReason, Why
from mbjg_desktop.domain.question import Choice, Filled, Kind, Option
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.services.settings_service import SettingsService
from mbjg_desktop.storage.tables import ProfileRow
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.test_quiz_service import DUTY, MOCK, PRACTICE, answer, only

DAY = timedelta(days=1)


def practise(quiz: QuizService, question: str, *, right: bool) -> None:
    quiz.confirm(answer(quiz, quiz.start(PRACTICE, only(question)), right=right).id)


def test_out_after_right_answers_on_three_different_days(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    for days in range(3):
        (line,) = lookback.lines()
        assert len(line.mistake.right_on) == days
        clock.advance(DAY)
        practise(quiz, "q1", right=True)
        practise(quiz, "q1", right=True)
    assert lookback.lines() == ()
    assert lookback.counts().left == 1
    practise(quiz, "q1", right=False)
    assert lookback.lines()[0].mistake.times == 2
    assert lookback.counts().left == 0


def test_the_number_of_days_is_a_setting_that_reaches_back(
    quiz: QuizService, lookback: LookbackService, preferences: SettingsService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    clock.advance(DAY)
    practise(quiz, "q1", right=True)
    preferences.change(days_to_leave=1)
    assert lookback.lines() == ()
    preferences.change(days_to_leave=3)
    assert len(lookback.lines()[0].mistake.right_on) == 1


def test_parts_stand_as_in_the_document_whatever_is_most_urgent(quiz: QuizService, lookback: LookbackService) -> None:
    for question in ("q2", "q2", "q1", "q7"):
        practise(quiz, question, right=False)
    found = lookback.all()
    assert found.lines[0].question == "q2"
    assert found.station_titles == tuple(dict.fromkeys(_part(lookback, question) for question in ("q7", "q1", "q2")))
    assert len(found.station_titles) > 1


def _part(lookback: LookbackService, question: str) -> str:
    return lookback.detail(QuestionId(question)).line.station_title


def test_what_is_due_comes_first_then_what_was_missed_most(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    practise(quiz, "q3", right=False)
    practise(quiz, "q3", right=False)
    assert [line.question for line in lookback.lines()] == ["q3", "q1"]
    clock.advance(timedelta(minutes=10))
    for _ in range(2):
        practise(quiz, "q3", right=True)
        clock.advance(timedelta(minutes=15))
    assert [(line.question, line.is_due) for line in lookback.lines()] == [("q1", True), ("q3", False)]
    assert lookback.due_scope() == only("q1")
    assert (lookback.counts().listed, lookback.counts().due) == (2, 1)


def test_the_detail_tells_the_history(quiz: QuizService, lookback: LookbackService, clock: make.FakeClock) -> None:
    practise(quiz, "q1", right=False)
    clock.advance(DAY)
    practise(quiz, "q1", right=True)
    detail = lookback.detail(QuestionId("q1"))
    assert [record.outcome for record in detail.history] == [Outcome.RIGHT, Outcome.WRONG]
    assert detail.times_chosen == {"b": 1}
    assert detail.quotations[0].exact == "值班电话由办公室负责接听"
    assert detail.history[0].ruleset_name == {"en": "Practice"}


def test_what_was_never_missed_has_no_detail(lookback: LookbackService) -> None:
    with pytest.raises(NotFound):
        lookback.detail(QuestionId("q1"))


def test_a_retired_question_stays_on_the_list_and_says_so(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    with units.write() as unit:
        unit.content.apply_bank(make.bank(*make.questions()[1:]), clock.now())
        unit.commit()
    (line,) = lookback.lines()
    assert line.is_retired
    assert not line.is_due
    assert lookback.detail(QuestionId("q1")).history


def test_options_that_are_true_elsewhere_bring_their_source(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    options = (
        Option("a", "办公室"),
        Option("b", "保卫处", anchor=make.anchor("p2", "保卫处负责夜间巡查")),
    )
    changed = replace(make.questions()[0], body=Choice(options, frozenset("a")), kind=Kind.SINGLE_CHOICE)
    with units.write() as unit:
        unit.content.apply_bank(make.bank(changed), clock.now())
        unit.commit()
    practise(quiz, "q1", right=False)
    assert lookback.detail(QuestionId("q1")).option_quotations["b"].exact == "保卫处负责夜间巡查"


def test_what_was_right_today_is_due_again_on_another_day(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    assert lookback.counts().due == 1
    clock.advance(timedelta(minutes=10))
    practise(quiz, "q1", right=True)
    assert lookback.counts().due == 0
    clock.advance(DAY)
    assert lookback.counts().due == 1


def test_a_mark_puts_a_question_on_the_list_and_is_taken_back(lookback: LookbackService) -> None:
    lookback.mark(QuestionId("q1"), is_marked=True)
    (line,) = lookback.lines()
    assert (line.question, line.mistake.reason, line.mistake.times) == ("q1", MissReason.MARKED, 0)
    assert line.is_due
    assert lookback.detail(QuestionId("q1")).history == ()
    lookback.mark(QuestionId("q1"), is_marked=False)
    assert lookback.lines() == ()
    assert lookback.counts().left == 0


def test_a_mark_outlives_right_answers_until_there_are_enough(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    lookback.mark(QuestionId("q1"), is_marked=True)
    for days in range(3):
        (line,) = lookback.lines()
        assert len(line.mistake.right_on) == days
        clock.advance(DAY)
        practise(quiz, "q1", right=True)
    assert lookback.lines() == ()
    assert lookback.counts().left == 1
    lookback.mark(QuestionId("q1"), is_marked=True)
    assert lookback.lines()[0].mistake.right_on == ()


def test_a_mark_and_a_miss_are_two_things(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock, preferences: SettingsService
) -> None:
    lookback.mark(QuestionId("q1"), is_marked=True)
    marked_at = clock.now()
    clock.advance(DAY)
    practise(quiz, "q1", right=False)
    (line,) = lookback.lines()
    assert (line.mistake.reason, line.mistake.times, line.mistake.marked_at) == (MissReason.WRONG, 1, marked_at)
    preferences.change(days_to_leave=5)
    assert lookback.lines()[0].mistake.marked_at == marked_at
    lookback.mark(QuestionId("q1"), is_marked=False)
    (line,) = lookback.lines()
    assert (line.mistake.times, line.mistake.marked_at) == (1, None)


def test_marks_without_an_answer_survive_a_change_of_the_rule(
    lookback: LookbackService, preferences: SettingsService
) -> None:
    lookback.mark(QuestionId("q1"), is_marked=True)
    preferences.change(days_to_leave=2)
    (line,) = lookback.lines()
    assert (line.mistake.marked_at is not None, line.mistake.days_to_leave) == (True, 2)


def test_a_blank_that_was_never_seen_does_not_begin_again(
    quiz: QuizService, lookback: LookbackService, preferences: SettingsService, clock: make.FakeClock
) -> None:
    practise(quiz, "q3", right=False)
    clock.advance(DAY)
    practise(quiz, "q3", right=True)
    clock.advance(DAY)
    mock = quiz.start(MOCK, DUTY)
    quiz.finish(mock.id, FinishReason.SUBMITTED)
    assert mock.slots[0].question.id != "q3"
    preferences.change(days_to_leave=2)
    (line,) = [line for line in lookback.lines() if line.question == "q3"]
    assert (line.mistake.times, len(line.mistake.right_on)) == (1, 1)


def test_a_reason_stays_when_the_question_is_answered_again(quiz: QuizService, lookback: LookbackService) -> None:
    practise(quiz, "q1", right=False)
    lookback.give_reason(QuestionId("q1"), Why.CONFUSED)
    practise(quiz, "q1", right=False)
    assert lookback.lines()[0].mistake.why is Why.CONFUSED
    lookback.give_reason(QuestionId("q1"), None)
    assert lookback.lines()[0].mistake.why is None


def test_a_note_belongs_to_the_learner_who_wrote_it(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    lookback.note(QuestionId("q1"), "  办公室接电话\n", LEARNER)
    assert lookback.lines()[0].note == "办公室接电话"
    assert lookback.detail(QuestionId("q1")).learner == LEARNER
    other = make_learner(units, clock)
    units.profile = other
    practise(quiz, "q1", right=False)
    assert lookback.lines()[0].note == ""
    lookback.note(QuestionId("q1"), "", LEARNER)
    units.profile = LEARNER
    assert lookback.lines()[0].note == ""


def make_learner(units: UnitFactory, clock: make.FakeClock) -> ProfileId:
    with units.write() as unit:
        row = ProfileRow(name="乙", created_at=clock.now())
        unit._session.add(row)
        unit._session.flush()
        made = ProfileId(row.id)
        unit.commit()
    return made


def test_another_form_is_another_question_about_the_same_place(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    assert lookback.detail(QuestionId("q1")).other_forms == 2
    assert lookback.other_form(QuestionId("q1")) == only("q4")
    clock.advance(DAY)
    asked = quiz.start(PRACTICE, only("q4"))
    quiz.answer(asked.id, Filled((("1", "办公室"), ("2", "保卫处"))))
    quiz.confirm(asked.id)
    assert lookback.other_form(QuestionId("q1")) == only("q6")
    assert lookback.other_form(QuestionId("q5")) is None


def test_other_forms_that_have_left_the_bank_are_not_asked(
    lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    with units.write() as unit:
        kept = [question for question in make.questions() if question.id not in ("q4", "q6")]
        unit.content.apply_bank(make.bank(*kept), clock.now())
        unit.commit()
    assert lookback.other_form(QuestionId("q1")) is None


def test_a_reworded_question_shows_what_was_asked_then(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    practise(quiz, "q1", right=False)
    before = make.questions()[0]
    with units.write() as unit:
        unit.content.apply_bank(make.bank(replace(before, stem="值班电话归谁接？"), *make.questions()[1:]), clock.now())
        unit.commit()
    assert lookback.lines()[0].is_reworded
    practise(quiz, "q1", right=False)
    detail = lookback.detail(QuestionId("q1"))
    assert detail.question.stem == "值班电话归谁接？"
    assert [record.wording.stem if record.wording else None for record in detail.history] == [None, before.stem]


def test_a_question_whose_paragraph_is_gone_keeps_its_history(
    quiz: QuizService, lookback: LookbackService, units: UnitFactory, clock: make.FakeClock
) -> None:
    practise(quiz, "q7", right=False)
    with units.write() as unit:
        shorter = make.document(*[each for each in make.document().body if getattr(each, "id", "") != "p1"])
        unit.content.apply(shorter, clock.now())
        unit.commit()
    detail = lookback.detail(QuestionId("q7"))
    assert detail.line.is_retired
    assert detail.quotations == ()
    assert len(detail.history) == 1
    assert lookback.items([QuestionId("q7")])[0].quotations == ()


def test_rule_sets_it_was_missed_under_and_their_names(quiz: QuizService, lookback: LookbackService) -> None:
    practise(quiz, "q1", right=False)
    practise(quiz, "q3", right=True)
    listed = lookback.all()
    assert listed.lines[0].rulesets == {RuleSetId("practice")}
    assert listed.ruleset_names == {RuleSetId("practice"): {"en": "Practice"}}
    assert listed.today_began_at == make.NOON - timedelta(hours=8)


def test_what_goes_on_paper_is_in_the_order_asked_for(quiz: QuizService, lookback: LookbackService) -> None:
    practise(quiz, "q1", right=False)
    lookback.note(QuestionId("q1"), "记", LEARNER)
    first, second = lookback.items([QuestionId("q3"), QuestionId("q1")])
    assert (first.question.id, first.note) == ("q3", "")
    assert (second.question.id, second.note) == ("q1", "记")
    assert second.quotations[0].exact == "值班电话由办公室负责接听"
