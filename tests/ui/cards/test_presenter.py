from datetime import timedelta

import pytest

from mbjg_desktop.domain.ids import RevisionId
from mbjg_desktop.domain.memory import Rating
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.services.cards import Card
from mbjg_desktop.services.cards_service import CardsService
from mbjg_desktop.ui.cards.presenter import CardsPresenter, CardsState, Side
from mbjg_desktop.ui.navigation import ScreenId
from tests.ui.cards.desk import Desk


class Shown:
    """A display that keeps what it was shown."""

    def __init__(self) -> None:
        self.states: list[CardsState] = []

    def show_state(self, state: CardsState) -> None:
        self.states.append(state)

    @property
    def now(self) -> CardsState:
        return self.states[-1]

    @property
    def side(self) -> Side:
        return self.states[-1].side

    @property
    def revision(self) -> RevisionId:
        assert self.now.card is not None
        return self.now.card.revision


class Stopwatch:
    """Seconds a test turns on."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def presenter(desk: Desk, shown: Shown, stopwatch: Stopwatch) -> CardsPresenter:
    made = CardsPresenter(desk.services.cards, desk.way, shown, stopwatch)
    made.arrive()
    return made


def test_a_card_begins_with_its_front_and_tells_nothing(presenter: CardsPresenter, shown: Shown) -> None:
    for _ in range(7):
        assert shown.side is Side.FRONT
        face = shown.now.face
        assert face is not None
        assert not any(row.is_right for column in face.columns for row in column)
        assert not any(filling.text for filling in face.fillings)
        presenter.show_answer()
        presenter.rate(Rating.EASY)
    assert shown.side is Side.FINISHED


def test_what_is_to_be_ordered_never_stands_in_the_right_order(presenter: CardsPresenter, shown: Shown) -> None:
    while shown.now.card is not None and shown.now.card.question.kind is not Kind.ORDERING:
        presenter.show_answer()
        presenter.rate(Rating.EASY)
    asked = shown.now.face
    presenter.show_answer()
    told = shown.now.face
    assert asked is not None
    assert told is not None
    assert [row.text for row in told.columns[0]] == ["登记", "报告", "办理"]
    assert sorted(row.text for row in asked.columns[0]) == sorted(row.text for row in told.columns[0])
    assert [row.text for row in asked.columns[0]] != [row.text for row in told.columns[0]]


def test_both_sides_show_the_options_in_one_order(presenter: CardsPresenter, shown: Shown) -> None:
    asked = shown.now.face
    presenter.show_answer()
    told = shown.now.face
    assert shown.side is Side.BACK
    assert asked is not None
    assert told is not None
    assert [row.id for row in asked.columns[0]] == [row.id for row in told.columns[0]]


def test_a_rating_counts_only_after_the_answer(presenter: CardsPresenter, shown: Shown) -> None:
    first = shown.revision
    presenter.rate(Rating.GOOD)
    assert shown.revision == first
    assert shown.now.counts.done == 0
    presenter.show_answer()
    presenter.rate(Rating.GOOD)
    assert shown.revision != first
    assert shown.now.counts.done == 1


def test_progress_grows_with_what_is_done(presenter: CardsPresenter, shown: Shown) -> None:
    assert shown.now.progress == 0
    presenter.show_answer()
    presenter.rate(Rating.EASY)
    assert shown.now.progress == pytest.approx(1 / 7)


def test_how_long_a_card_lay_open_is_told(desk: Desk, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    spent: list[timedelta] = []
    rate = CardsService.rate

    def noting(cards: CardsService, card: Card, rating: Rating, took: timedelta) -> None:
        spent.append(took)
        rate(cards, card, rating, took)

    monkeypatch.setattr(CardsService, "rate", noting)
    stopwatch = Stopwatch()
    presenter = CardsPresenter(desk.services.cards, desk.way, shown, stopwatch)
    presenter.arrive()
    presenter.show_answer()
    stopwatch.at += 8.0
    presenter.rate(Rating.GOOD)
    assert spent == [timedelta(seconds=8)]


def test_undo_brings_the_card_back(presenter: CardsPresenter, shown: Shown) -> None:
    first = shown.revision
    assert not shown.states[0].can_undo
    presenter.undo()
    assert len(shown.states) == 1
    presenter.show_answer()
    presenter.rate(Rating.EASY)
    assert shown.now.can_undo
    presenter.undo()
    assert shown.revision == first
    assert shown.side is Side.FRONT
    assert shown.now.counts.done == 0


def test_undo_works_when_everything_is_done(presenter: CardsPresenter, shown: Shown) -> None:
    last = shown.revision
    while shown.now.card is not None:
        last = shown.revision
        presenter.show_answer()
        presenter.rate(Rating.EASY)
    assert shown.side is Side.FINISHED
    assert shown.now.next_at is not None
    presenter.undo()
    assert shown.revision == last


def test_a_suspended_card_stays_away_until_it_is_undone(presenter: CardsPresenter, shown: Shown) -> None:
    first = shown.revision
    presenter.suspend()
    assert shown.revision != first
    presenter.undo()
    assert shown.revision == first


def test_a_look_at_the_source_changes_nothing(presenter: CardsPresenter, shown: Shown, desk: Desk) -> None:
    presenter.show_answer()
    before = shown.now
    presenter.open_source()
    went = desk.way.went[-1]
    assert before.card is not None
    assert (went.screen, went.span) == (ScreenId.READING, before.card.quotations[0].span)
    presenter.arrive()
    assert shown.now is before
    presenter.rate(Rating.GOOD)
    assert shown.now.counts.done == 1


def test_coming_back_on_another_day_shows_what_is_due_then(presenter: CardsPresenter, shown: Shown, desk: Desk) -> None:
    while shown.now.card is not None:
        presenter.show_answer()
        presenter.rate(Rating.EASY)
    desk.clock.advance(timedelta(days=30))
    presenter.arrive()
    assert shown.side is Side.FRONT


def test_no_questions_is_said_as_such(bare_desk: Desk, shown: Shown) -> None:
    presenter = CardsPresenter(bare_desk.services.cards, bare_desk.way, shown)
    presenter.arrive()
    presenter.show_answer()
    presenter.suspend()
    presenter.open_source()
    assert [state.side for state in shown.states] == [Side.NO_QUESTIONS]
    presenter.go_to_quiz()
    assert bare_desk.way.went[-1].screen is ScreenId.QUIZ
