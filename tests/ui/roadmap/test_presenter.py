from dataclasses import replace
from datetime import timedelta

import pytest

from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.services.roadmap import Task
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.roadmap.presenter import RoadmapPresenter, RoadmapState, Stage
from tests.ui.roadmap.making import CARDS, LOOKBACK, MOCK, READ, RESUME, TODAY, Compass, roadmap, station

DUTY = DocumentId("duty")


class Wall:
    """A display that keeps what it was shown last."""

    def __init__(self) -> None:
        self.shown: RoadmapState | None = None

    def show_state(self, state: RoadmapState) -> None:
        self.shown = state


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def compass() -> Compass:
    return Compass()


@pytest.fixture
def presenter(wall: Wall, compass: Compass) -> RoadmapPresenter:
    return RoadmapPresenter(wall, compass)


def test_an_unfinished_run_comes_first(presenter: RoadmapPresenter, wall: Wall) -> None:
    presenter.show(roadmap(CARDS, READ, RESUME))
    assert wall.shown is not None
    assert wall.shown.tasks == (RESUME, CARDS, READ)


@pytest.mark.parametrize(
    ("task", "destination"),
    [
        (RESUME, Destination(ScreenId.QUIZ, resume=True)),
        (CARDS, Destination(ScreenId.CARDS)),
        (LOOKBACK, Destination(ScreenId.LOOKBACK)),
        (READ, Destination(ScreenId.READING, document=DUTY, block=BlockId("p8"))),
        (MOCK, Destination(ScreenId.QUIZ, start=("mock", Scope(document=DUTY)))),
    ],
)
def test_each_task_leads_somewhere(
    presenter: RoadmapPresenter, compass: Compass, task: Task, destination: Destination
) -> None:
    presenter.show(roadmap(task))
    presenter.do_task(0)
    assert compass.gone == [destination]


def test_looking_back_begins_at_once_when_all_is_open(presenter: RoadmapPresenter, compass: Compass) -> None:
    due = Scope(questions=(QuestionId("q1"),))
    presenter.attach(lambda: due)
    presenter.show(roadmap(LOOKBACK))
    presenter.do_task(0)
    assert compass.gone == [Destination(ScreenId.QUIZ, start=("practice", due))]


def test_a_station_leads_to_its_first_block(presenter: RoadmapPresenter, compass: Compass) -> None:
    presenter.show(roadmap())
    presenter.open_station(2)
    assert compass.gone == [Destination(ScreenId.READING, document=DUTY, block=BlockId("p3"))]


@pytest.mark.parametrize(
    ("read", "remembered", "tested", "stage"),
    [
        (0.0, 0.0, None, Stage.AHEAD),
        (0.5, 0.0, None, Stage.UNDER_WAY),
        (0.0, 0.2, None, Stage.UNDER_WAY),
        (0.0, 0.0, 0.5, Stage.UNDER_WAY),
        (1.0, 0.9, None, Stage.UNDER_WAY),
        (1.0, 0.69, 0.9, Stage.UNDER_WAY),
        (0.9, 0.9, 0.9, Stage.UNDER_WAY),
        (1.0, 0.7, 0.8, Stage.DONE),
    ],
)
def test_a_station_is_done_when_read_remembered_and_tested(
    presenter: RoadmapPresenter, wall: Wall, read: float, remembered: float, tested: float | None, stage: Stage
) -> None:
    presenter.show(replace(roadmap(), stations=(station(1, read, remembered, tested),)))
    assert wall.shown is not None
    assert [each.stage for each in wall.shown.stations] == [stage]


@pytest.mark.parametrize(("days", "left"), [(9, 9), (0, 0), (-1, None)])
def test_days_are_counted_to_a_contest_that_is_still_to_come(
    presenter: RoadmapPresenter, wall: Wall, days: int, left: int | None
) -> None:
    presenter.show(roadmap(contest_on=TODAY + timedelta(days=days)))
    assert wall.shown is not None
    assert wall.shown.days_left == left
