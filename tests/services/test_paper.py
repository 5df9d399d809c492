"""Papers: numbers, the paper of the day, what is due, another form, and preferences, on real questions."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from mbjg_desktop.domain.attempt import Attempt
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.draw import MOST, NUMBERS, number_of
from mbjg_desktop.domain.errors import RuleBroken, RuleCode
from mbjg_desktop.domain.ids import DocumentId, ProfileId, QuestionId, RuleSetId
from mbjg_desktop.domain.question import (
    Choice,
    Chosen,
    Filled,
    Kind,
    Matched,
    Ordered,
    Question,
    Response,
    TrueFalse,
    Written,
)
from mbjg_desktop.domain.ruleset import DrawRule, Order, Pool, Seed
from mbjg_desktop.services.lookback_service import LookbackService
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.quiz_service import QuizService
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database
from mbjg_desktop.storage.tables import ProfileRow
from mbjg_desktop.storage.unit_of_work import UnitFactory
from tests import make
from tests.services.conftest import CONTEST, PRACTICE

DUTY = Scope(DocumentId("duty"))
DAILY = replace(CONTEST, id=RuleSetId("daily"), draw=DrawRule(count=4, weak_first=True, seed=Seed.DATE))
LOOKBACK = replace(PRACTICE, id=RuleSetId("lookback"), draw=DrawRule(pool=Pool.DUE_MISTAKES, other_form=True))
FRESH = replace(PRACTICE, id=RuleSetId("fresh"), draw=DrawRule(count=3, unseen_first=True))
HARDER = replace(PRACTICE, id=RuleSetId("harder"), draw=DrawRule(order=Order.HARDER))
QUICK = replace(PRACTICE, id=RuleSetId("quick"), draw=DrawRule(order=Order.QUICK))
RULESETS = (PRACTICE, CONTEST, DAILY, LOOKBACK, FRESH, HARDER, QUICK)


@pytest.fixture
def quiz(units: UnitFactory, clock: make.FakeClock) -> QuizService:
    return QuizService(units, clock, RULESETS)


@pytest.fixture
def neighbour(database: Database, clock: make.FakeClock) -> QuizService:
    """The quiz of a second learner on the same machine."""
    with database.write() as session:
        session.add(ProfileRow(id=2, name="小李", created_at=make.NOON))
        session.commit()
    return QuizService(UnitFactory(database, make.Changes(), ProfileId(2)), clock, RULESETS)


def ids(state: Attempt) -> list[str]:
    return [slot.question.id for slot in state.slots]


def only(*questions: str) -> Scope:
    return Scope(questions=tuple(map(QuestionId, questions)))


def right_to(question: Question) -> Response:
    """The right answer to q4 or q6."""
    return Filled((("1", "办公室"), ("2", "保卫处"))) if question.id == "q4" else Matched((("a", "a"), ("b", "b")))


def answered(quiz: QuizService, question: str, *, right: bool) -> None:
    """Practise one choice or statement."""
    state = quiz.start(PRACTICE.id, only(question))
    body = state.slot.question.body
    if isinstance(body, TrueFalse):
        response = Chosen(frozenset({"true" if body.answer is right else "false"}))
    else:
        assert isinstance(body, Choice)
        response = Chosen(body.answer if right else frozenset("c"))
    quiz.confirm(quiz.answer(state.id, response).id)
    quiz.finish(state.id, FinishReason.STOPPED)


def test_a_number_draws_the_same_paper_whatever_each_learner_knows(quiz: QuizService, neighbour: QuizService) -> None:
    answered(quiz, "q1", right=False)
    answered(quiz, "q7", right=True)
    for rules in (CONTEST, FRESH, HARDER, QUICK):
        mine, theirs = quiz.start(rules.id, DUTY, seed=4711), neighbour.start(rules.id, DUTY, seed=4711)
        assert mine.slots == theirs.slots
        assert mine.seed == 4711


def test_a_paper_is_previewed_as_its_number_draws_it(quiz: QuizService) -> None:
    for number in range(20):
        paper = quiz.paper(CONTEST.id, DUTY, number)
        state = quiz.start(CONTEST.id, DUTY, number)
        assert paper.number == number
        assert paper.by_kind == {
            kind: count for kind in Kind if (count := sum(s.question.kind is kind for s in state.slots))
        }


def test_a_paper_that_hangs_on_answers_is_previewed_as_its_seed_draws_it(quiz: QuizService) -> None:
    answered(quiz, "q1", right=False)
    answered(quiz, "q7", right=True)
    quiz.use_rulesets((*RULESETS, replace(HARDER, draw=DrawRule(order=Order.HARDER, one_per_anchor=True))))
    for rules in (FRESH, LOOKBACK, HARDER):
        for seed in range(NUMBERS, NUMBERS + 10):
            paper = quiz.paper(rules.id, DUTY, seed)
            state = quiz.start(rules.id, DUTY, seed)
            assert paper.by_kind == Counter(slot.question.kind for slot in state.slots)
            assert paper.number is None


def test_a_seed_beyond_the_numbers_lets_answers_have_their_say(quiz: QuizService) -> None:
    for question in ("q1", "q2", "q3", "q7"):
        quiz.confirm(quiz.start(PRACTICE.id, only(question)).id)
    assert all("q5" in ids(quiz.start(FRESH.id, DUTY, seed)) for seed in range(NUMBERS, NUMBERS + 10))
    assert not all("q5" in ids(quiz.start(FRESH.id, DUTY, seed)) for seed in range(10))


def test_chance_gives_numbers_of_at_most_six_digits(quiz: QuizService) -> None:
    assert all(0 <= quiz.start(PRACTICE.id, DUTY).seed < 1_000_000 for _ in range(20))


def test_a_paper_that_hangs_on_what_was_answered_has_no_number(quiz: QuizService) -> None:
    for rules in (FRESH, HARDER, QUICK):
        assert number_of(quiz.start(rules.id, DUTY).seed) is None
        assert number_of(quiz.start(rules.id, DUTY, seed=4711).seed) == 4711


def test_the_paper_of_the_day_is_handed_in_once(quiz: QuizService, neighbour: QuizService) -> None:
    first = quiz.start(DAILY.id, DUTY)
    quiz.finish(first.id, FinishReason.SUBMITTED)
    for number in (None, 4711):
        with pytest.raises(RuleBroken) as broken:
            quiz.start(DAILY.id, DUTY, number)
        assert broken.value.code is RuleCode.TAKEN_TODAY
    assert [slot.presented for slot in neighbour.start(DAILY.id, DUTY).slots] == [s.presented for s in first.slots]


def test_the_paper_of_the_day_is_the_same_for_everybody(
    quiz: QuizService, neighbour: QuizService, clock: make.FakeClock
) -> None:
    answered(neighbour, "q1", right=True)
    mine = quiz.start(DAILY.id, DUTY)
    clock.advance(timedelta(hours=3))
    assert neighbour.paper(DAILY.id, DUTY).number == mine.seed
    assert neighbour.start(DAILY.id, DUTY).slots == tuple(
        replace(slot, first_shown_at=clock.now() if index == 0 else None) for index, slot in enumerate(mine.slots)
    )


def test_another_day_has_another_paper(quiz: QuizService, clock: make.FakeClock) -> None:
    today = quiz.paper(DAILY.id, DUTY).number
    clock.advance(timedelta(days=1))
    assert quiz.paper(DAILY.id, DUTY).number != today


def test_before_four_in_the_morning_it_is_still_the_day_before(quiz: QuizService, clock: make.FakeClock) -> None:
    first = quiz.start(DAILY.id, DUTY)
    clock.advance(timedelta(hours=15))
    taken = quiz.paper(DAILY.id, DUTY).taken
    assert taken is not None
    assert taken.attempt == first.id
    clock.advance(timedelta(hours=2))
    assert quiz.paper(DAILY.id, DUTY).taken is None


def test_the_paper_of_the_day_that_was_begun_is_gone_on_with(quiz: QuizService) -> None:
    first = quiz.start(DAILY.id, DUTY)
    assert quiz.start(DAILY.id, DUTY).id == first.id
    quiz.finish(first.id, FinishReason.SUBMITTED)
    taken = quiz.paper(DAILY.id, DUTY).taken
    assert taken is not None
    assert taken.is_finished
    assert list(taken.questions) == ids(first)


def test_a_question_reworded_during_the_day_stays_in_the_paper_as_it_was(
    quiz: QuizService, neighbour: QuizService, database: Database, clock: make.FakeClock
) -> None:
    mine = quiz.start(DAILY.id, DUTY)
    reworded = [replace(each, stem=f"{each.stem}（改）") for each in make.questions() if each.kind is not Kind.CLOZE]
    with database.write() as session:
        ContentRepo(session).apply_bank(make.bank(*reworded), clock.now())
        session.commit()
    assert [s.question for s in neighbour.start(DAILY.id, DUTY).slots] == [s.question for s in mine.slots]


def test_what_is_due_is_what_the_look_back_list_says(
    quiz: QuizService, lookback: LookbackService, clock: make.FakeClock
) -> None:
    with pytest.raises(RuleBroken) as caught:
        quiz.start(LOOKBACK.id, DUTY)
    assert caught.value.code is RuleCode.NOTHING_TO_DRAW
    assert quiz.paper(LOOKBACK.id, DUTY).count == 0
    answered(quiz, "q3", right=False)
    answered(quiz, "q7", right=False)
    due = set(lookback.due_scope().questions)
    assert due == {"q3", "q7"}
    assert set(ids(quiz.start(LOOKBACK.id, DUTY))) == due
    answered(quiz, "q7", right=True)
    assert set(lookback.due_scope().questions) == set(ids(quiz.start(LOOKBACK.id, DUTY))) == {"q3"}
    clock.advance(timedelta(days=40))
    assert set(lookback.due_scope().questions) == {"q3", "q7"}


def test_a_mistake_is_asked_in_another_form_and_that_counts_for_it(
    quiz: QuizService, lookback: LookbackService
) -> None:
    """q1, q4 and q6 are asked about the same words."""
    answered(quiz, "q1", right=False)
    state = quiz.start(LOOKBACK.id, DUTY)
    (asked,) = ids(state)
    assert asked in {"q4", "q6"}
    quiz.confirm(state.id, right_to(state.slot.question))
    (line,) = lookback.lines()
    assert line.question == "q1"
    assert len(line.mistake.right_on) == 1
    assert not line.is_due
    assert quiz.paper(LOOKBACK.id, DUTY).count == 0


def test_a_wrong_answer_to_another_form_leaves_the_mistake_due(quiz: QuizService, lookback: LookbackService) -> None:
    answered(quiz, "q1", right=False)
    state = quiz.start(LOOKBACK.id, DUTY)
    quiz.confirm(state.id)
    assert {line.question for line in lookback.lines() if line.is_due} == {"q1", *ids(state)}


def test_a_guess_in_another_form_counts_for_the_mistake_as_little_as_in_its_own(
    quiz: QuizService, lookback: LookbackService
) -> None:
    answered(quiz, "q1", right=False)
    state = quiz.start(LOOKBACK.id, DUTY)
    quiz.confirm(state.id, right_to(state.slot.question))
    for expected in (0, 1):
        quiz.guess(state.id)
        mistake = next(line.mistake for line in lookback.lines() if line.question == "q1")
        assert len(mistake.right_on) == expected


def test_a_short_answer_in_another_form_counts_once_all_its_points_are_ticked(
    quiz: QuizService, lookback: LookbackService, database: Database
) -> None:
    answered(quiz, "q1", right=False)
    only_form = replace(make.short_answer(), anchor=make.questions()[0].anchor)
    make.add(database, only_form)
    with database.write() as session:
        its = [each for each in make.questions() if each.id not in ("q4", "q6")]
        ContentRepo(session).apply_bank(make.bank(*its), make.NOON)
        session.commit()
    state = quiz.start(LOOKBACK.id, DUTY)
    assert ids(state) == ["s1"]
    quiz.confirm(state.id, Written("当面交班"))
    for met in ("a", "ab", "abc"):
        quiz.self_mark(state.id, frozenset(met))
    mistake = next(line.mistake for line in lookback.lines() if line.question == "q1")
    assert len(mistake.right_on) == 1


def test_what_was_not_asked_yet_comes_first(quiz: QuizService) -> None:
    for question in ("q1", "q2", "q3", "q7"):
        state = quiz.start(PRACTICE.id, only(question))
        quiz.confirm(state.id)
        quiz.finish(state.id, FinishReason.STOPPED)
    for _ in range(10):
        assert "q5" in ids(quiz.start(FRESH.id, DUTY))


def test_the_hardest_comes_last_as_the_answers_of_all_learners_say(quiz: QuizService, neighbour: QuizService) -> None:
    for of in (quiz, neighbour, quiz):
        answered(of, "q3", right=False)
        answered(of, "q2", right=True)
    drawn = ids(quiz.start(HARDER.id, DUTY))
    assert drawn[0] == "q2"
    assert drawn[-1] == "q3"


def test_the_quickest_comes_first_as_the_answers_of_all_learners_say(quiz: QuizService, clock: make.FakeClock) -> None:
    for _ in range(3):
        state = quiz.start(PRACTICE.id, only("q5"))
        state = quiz.answer(state.id, Ordered(("a", "b", "c")))
        clock.advance(timedelta(seconds=1))
        quiz.confirm(state.id)
        quiz.finish(state.id, FinishReason.STOPPED)
    assert ids(quiz.start(QUICK.id, DUTY))[0] == "q5"


def test_a_scope_larger_than_a_paper_is_worked_off_paper_by_paper(
    quiz: QuizService, database: Database, clock: make.FakeClock
) -> None:
    statements = [
        make.question(f"s{n}", Kind.TRUE_FALSE, f"第{n}条。", TrueFalse(True), make.anchor("p3", "先登记"))
        for n in range(MOST + 20)
    ]
    with database.write() as session:
        ContentRepo(session).apply_bank(make.bank(*statements), clock.now())
        session.commit()
    paper = quiz.paper(PRACTICE.id, DUTY)
    assert (paper.count, paper.left_out) == (MOST, 20)
    answered(quiz, "s1", right=True)
    asked = set(ids(quiz.start(PRACTICE.id, DUTY)))
    assert len(asked) == MOST
    assert "s1" not in asked
