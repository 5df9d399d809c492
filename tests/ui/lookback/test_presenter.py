from datetime import timedelta

import pytest

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId, RuleSetId
from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.domain.question import TRUE, Chosen, Kind
from mbjg_desktop.services.lookback_filter import AtLeast, InStation, MissedUnder, Shelf, Trait
from mbjg_desktop.ui.lookback.presenter import LookbackPresenter
from mbjg_desktop.ui.lookback.state import LookbackState, Notice, Order, Practice
from mbjg_desktop.ui.navigation import ScreenId
from tests.ui.cards.desk import Desk

WRONG, RIGHT = Chosen(frozenset("b")), Chosen(frozenset("a"))
Q1, Q3, Q7 = QuestionId("q1"), QuestionId("q3"), QuestionId("q7")


class Shown:
    """A display that keeps what it was shown."""

    def __init__(self) -> None:
        self.states: list[LookbackState] = []
        self.notices: list[Notice] = []

    def show_state(self, state: LookbackState) -> None:
        self.states.append(state)

    def show_notice(self, notice: Notice) -> None:
        self.notices.append(notice)

    @property
    def now(self) -> LookbackState:
        return self.states[-1]

    def selected(self) -> QuestionId | None:
        return self.now.selected

    def listed(self) -> list[QuestionId]:
        return [line.question for line in self.now.lines]


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def presenter(desk: Desk, shown: Shown) -> LookbackPresenter:
    """Question 1 was missed twice, 7 once, and 3 was guessed; a day later."""
    desk.answer("q1", WRONG)
    desk.answer("q1", WRONG)
    desk.answer("q7", WRONG)
    desk.answer("q3", Chosen(frozenset({"false"})), is_guessed=True)
    desk.clock.advance(timedelta(days=1))
    return LookbackPresenter(desk.services.lookback, desk.way, shown)


def test_what_is_due_and_most_missed_comes_first(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    assert shown.listed()[0] == Q1
    assert set(shown.listed()) == {Q1, Q3, Q7}
    assert shown.selected() == Q1
    assert shown.now.days_to_leave == 3


def test_a_question_can_be_called_up(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive(Q7)
    assert shown.selected() == Q7
    assert shown.now.detail is not None
    assert [record.response for record in shown.now.detail.history] == [WRONG]
    place = presenter.place()
    assert place is not None
    assert (place.screen, place.question) == (ScreenId.LOOKBACK, Q7)


def test_what_was_selected_stays_selected(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    presenter.select(Q3)
    presenter.reload(frozenset({Topic.MISTAKES}))
    assert shown.selected() == Q3
    presenter.arrive()
    assert shown.selected() == Q3


def test_changes_elsewhere_do_not_matter(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    count = len(shown.states)
    presenter.reload(frozenset({Topic.READING}))
    assert len(shown.states) == count


def test_one_part_of_the_document_at_a_time(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    presenter.toggle(InStation("交接班"))
    assert shown.listed() == [Q3]
    assert shown.selected() == Q3
    presenter.arrive(Q7)
    assert shown.now.filter.is_open
    assert shown.selected() == Q7


def test_the_list_can_be_ordered_by_misses(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    for question in ("q1", "q7", "q1", "q7"):
        desk.answer(question, RIGHT)
    presenter.arrive()
    assert shown.listed()[0] == Q3
    presenter.order_by(Order.TIMES)
    assert shown.listed()[0] == Q1
    assert shown.now.order is Order.TIMES


def test_practice_asks_what_is_due(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    assert shown.now.practice is Practice.DUE
    presenter.practise()
    start = desk.way.went[-1].start
    assert start is not None
    assert start[0] == "practice"
    assert set(start[1].questions) == {Q1, Q3, Q7}


def test_with_nothing_due_the_question_looked_at_is_practised(
    desk: Desk, presenter: LookbackPresenter, shown: Shown
) -> None:
    for _ in range(2):
        for question in ("q1", "q7"):
            desk.answer(question, RIGHT)
        desk.answer("q3", Chosen(frozenset({"false"})))
    presenter.arrive(Q7)
    assert shown.now.counts.due == 0
    assert shown.now.practice is Practice.SELECTED
    presenter.practise()
    start = desk.way.went[-1].start
    assert start is not None
    assert start[1].questions == (Q7,)


def test_three_days_right_and_it_is_gone(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    for _ in range(3):
        for question in ("q1", "q7"):
            desk.answer(question, RIGHT)
        desk.answer("q3", Chosen(frozenset({"false"})))
        desk.clock.advance(timedelta(days=1))
    presenter.arrive()
    assert shown.listed() == []
    assert shown.selected() is None
    assert shown.now.practice is Practice.NONE
    assert shown.now.counts.left == 3
    assert presenter.place() is None


def test_a_new_miss_begins_again(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    desk.answer("q3", Chosen(frozenset({"false"})))
    presenter.arrive(Q3)
    assert shown.now.detail is not None
    assert len(shown.now.detail.line.mistake.right_on) == 1
    desk.answer("q3", Chosen(frozenset({TRUE})))
    presenter.arrive(Q3)
    assert not shown.now.detail.line.mistake.right_on


def test_the_source_is_one_step_away(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive(Q3)
    presenter.open_source()
    went = desk.way.went[-1]
    assert shown.now.detail is not None
    assert (went.screen, went.span) == (ScreenId.READING, shown.now.detail.quotations[0].span)


def test_nothing_missed_leads_to_the_quiz(desk: Desk, shown: Shown) -> None:
    presenter = LookbackPresenter(desk.services.lookback, desk.way, shown)
    presenter.arrive()
    presenter.practise()
    presenter.open_source()
    assert desk.way.went == []
    presenter.leave_emptiness()
    assert desk.way.went[-1].screen is ScreenId.QUIZ


def test_a_question_that_has_left_is_shown_among_all(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    for _ in range(3):
        desk.answer("q7", RIGHT)
        desk.clock.advance(timedelta(days=1))
    presenter.arrive()
    presenter.toggle(InStation("交接班"))
    presenter.arrive(Q7)
    assert shown.selected() == Q7
    assert shown.now.filter.terms == {Shelf.ALL}
    assert shown.now.total == 3
    presenter.toggle(Shelf.LEFT)
    assert shown.listed() == [Q7]
    assert shown.now.total == 1


def test_how_many_of_how_many(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    presenter.toggle(AtLeast.TWICE)
    assert (len(shown.now.lines), shown.now.total) == (1, 3)
    presenter.look_for("月亮")
    assert (shown.listed(), shown.selected(), shown.now.total) == ([], None, 3)
    presenter.leave_emptiness()
    assert len(shown.listed()) == 3


def test_only_what_would_find_something_is_offered(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    offered = {term for group in shown.now.offers.groups for term in group}
    assert {InStation("总则"), Kind.SINGLE_CHOICE, MissedUnder(RuleSetId("practice"))} <= offered
    assert not {InStation("附则"), Kind.CLOZE, MissedUnder(RuleSetId("mock"))} & offered


def test_when_a_line_goes_the_next_one_is_looked_at(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    presenter.toggle(Trait.MARKED)
    presenter.clear()
    for question in (Q1, Q3, Q7):
        presenter.select(question)
        presenter.give_reason(Why.MISREAD)
    presenter.toggle(Why.MISREAD)
    listed = shown.listed()
    presenter.select(listed[1])
    presenter.give_reason(Why.MISREAD)
    assert shown.listed() == [listed[0], listed[2]]
    assert shown.selected() == listed[2]


def test_what_is_ticked_is_practised_and_what_is_hidden_is_not_ticked(
    desk: Desk, presenter: LookbackPresenter, shown: Shown
) -> None:
    presenter.arrive()
    presenter.tick([Q1, Q3])
    assert (shown.now.practice, shown.now.to_practise) == (Practice.TICKED, 2)
    presenter.toggle(InStation("交接班"))
    assert shown.now.ticked == {Q3}
    presenter.practise()
    start = desk.way.went[-1].start
    assert start is not None
    assert start[1].questions == (Q3,)
    presenter.tick([Q3])
    assert (shown.now.ticked, shown.now.practice) == (frozenset(), Practice.DUE)


def test_all_that_is_listed_is_practised(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive()
    presenter.toggle(Kind.SINGLE_CHOICE)
    presenter.practise_listed()
    start = desk.way.went[-1].start
    assert start is not None
    assert start[1].questions == tuple(shown.listed())
    assert set(shown.listed()) == {Q1, Q7}


def test_what_was_written_is_kept_for_its_writer(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive(Q1)
    presenter.write_note("办公室")
    presenter.reload(frozenset({Topic.PROFILE}))
    assert desk.services.lookback.detail(Q1).line.note == "办公室"
    assert next(line.note for line in shown.now.lines if line.question == Q1) == "办公室"


def test_keeping_what_has_not_changed_shows_nothing_anew(presenter: LookbackPresenter, shown: Shown) -> None:
    presenter.arrive(Q1)
    presenter.write_note(" ")
    count = len(shown.states)
    presenter.keep_note()
    presenter.keep_note()
    assert len(shown.states) == count


def test_a_mark_is_said_and_so_is_its_end(desk: Desk, presenter: LookbackPresenter, shown: Shown) -> None:
    desk.services.lookback.mark(QuestionId("q2"), is_marked=True)
    presenter.arrive(QuestionId("q2"))
    presenter.mark()
    assert shown.notices == [Notice.TAKEN_OFF]
    assert QuestionId("q2") not in shown.listed()
    presenter.arrive(Q1)
    presenter.mark()
    assert shown.notices[-1] is Notice.MARKED
    presenter.mark()
    assert shown.selected() == Q1
    assert shown.notices[2:] == [Notice.UNMARKED]


def test_without_anything_to_look_at_keys_do_nothing(desk: Desk, shown: Shown) -> None:
    presenter = LookbackPresenter(desk.services.lookback, desk.way, shown)
    presenter.arrive()
    presenter.mark()
    presenter.give_reason(Why.MISREAD)
    presenter.ask_other_form()
    presenter.practise_listed()
    presenter.write_note("x")
    presenter.keep_note()
    assert (desk.way.went, shown.notices) == ([], [])
    assert presenter.chosen() == ((), ())
