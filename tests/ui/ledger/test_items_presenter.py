from collections.abc import Callable
from typing import TypeVar

from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.item_analysis import Flag
from mbjg_desktop.domain.question import Chosen, Kind
from mbjg_desktop.ui.ledger.items_presenter import ItemFilter, ItemsPresenter, ItemsState
from mbjg_desktop.ui.navigation import ScreenId
from tests.ui.cards.desk import Desk

T = TypeVar("T")
Q1, Q3, Q7 = QuestionId("q1"), QuestionId("q3"), QuestionId("q7")


class Shown:
    """A display that keeps what it was shown."""

    def __init__(self) -> None:
        self.states: list[ItemsState] = []

    def show_state(self, state: ItemsState) -> None:
        self.states.append(state)

    @property
    def now(self) -> ItemsState:
        return self.states[-1]

    def listed(self) -> list[QuestionId]:
        return [line.question for line in self.now.lines]

    def selected(self) -> QuestionId | None:
        return None if self.now.detail is None else self.now.detail.line.question


def at_once(work: Callable[[], T], done: Callable[[T], None], /) -> None:
    done(work())


def presenting(desk: Desk) -> tuple[ItemsPresenter, Shown]:
    shown = Shown()
    presenter = ItemsPresenter(desk.services.analysis, desk.way, shown, at_once)
    presenter.load()
    return presenter, shown


def test_before_anybody_answered(desk: Desk) -> None:
    presenter, shown = presenting(desk)
    assert (len(shown.now.found.lines), shown.listed(), shown.selected()) == (0, [], None)
    presenter.open_source()
    assert desk.way.went == []


def test_what_is_to_be_looked_at_comes_first(busy_desk: Desk) -> None:
    _, shown = presenting(busy_desk)
    assert shown.listed()[:2] == [Q7, Q1]
    assert shown.now.lines[0].statistics.flags[0] is Flag.CHECK_KEY
    assert shown.selected() == Q7
    assert (len(shown.now.found.lines), shown.now.found.flagged) == (5, 2)
    assert set(shown.now.found.stations) == {"总则", "值班职责", "交接班"}
    assert set(shown.now.found.kinds) == {Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE, Kind.ORDERING}


def test_filters(busy_desk: Desk) -> None:
    presenter, shown = presenting(busy_desk)
    presenter.choose(ItemFilter(is_flagged=True))
    assert shown.listed() == [Q7, Q1]
    presenter.choose(ItemFilter(flag=Flag.TOO_HARD))
    assert shown.listed() == [Q7]
    presenter.choose(ItemFilter(kind=Kind.TRUE_FALSE))
    assert (shown.listed(), shown.selected()) == ([Q3], Q3)
    presenter.choose(ItemFilter(station="值班职责"))
    assert shown.listed() == [Q1, QuestionId("q5")]
    presenter.choose(ItemFilter(station="值班职责", kind=Kind.TRUE_FALSE))
    assert (shown.listed(), shown.selected(), len(shown.now.found.lines)) == ([], None, 5)


def test_what_was_looked_at_is_kept(busy_desk: Desk) -> None:
    presenter, shown = presenting(busy_desk)
    presenter.select(Q3)
    presenter.reload(frozenset({Topic.ANSWERS}))
    assert shown.selected() == Q3
    count = len(shown.states)
    presenter.select(Q3)
    presenter.reload(frozenset({Topic.READING}))
    assert len(shown.states) == count


def test_whether_there_is_enough_for_any_figure(busy_desk: Desk) -> None:
    _, shown = presenting(busy_desk)
    assert shown.now.found.is_enough


def test_one_answer_is_not_enough(desk: Desk) -> None:
    desk.answer("q1", Chosen(frozenset("a")))
    _, shown = presenting(desk)
    assert shown.listed() == [Q1]
    assert not shown.now.found.is_enough


def test_the_source_is_one_step_away(busy_desk: Desk) -> None:
    presenter, shown = presenting(busy_desk)
    presenter.open_source()
    assert shown.now.detail is not None
    went = busy_desk.way.went[-1]
    assert (went.screen, went.span) == (ScreenId.READING, shown.now.detail.quotations[0].span)
