"""A made-up home screen."""

from datetime import date, timedelta
from typing import Final

from mbjg_desktop.domain.ids import LEARNER, BlockId, DocumentId
from mbjg_desktop.domain.profile import Colour, Profile
from mbjg_desktop.services.roadmap import Roadmap, StationProgress, Task, TaskKind
from mbjg_desktop.ui.navigation import Destination
from tests.make import NOON

TODAY: Final = date(2026, 3, 2)

CARDS: Final = Task(TaskKind.CARDS, count=24, minutes=6)
LOOKBACK: Final = Task(TaskKind.LOOKBACK, count=7, hard=2, minutes=4)
READ: Final = Task(TaskKind.READ, count=1, minutes=3, station_title="工作作风", block=BlockId("p8"))
MOCK: Final = Task(TaskKind.MOCK)
RESUME: Final = Task(
    TaskKind.RESUME, 12, ruleset_name={"en": "Mock", "zh-Hans": "全真模拟"}, deadline=NOON + timedelta(seconds=90)
)


def station(number: int, read: float = 0.0, remembered: float = 0.0, tested: float | None = None) -> StationProgress:
    return StationProgress(f"s{number}", f"第{number}站", BlockId(f"p{number}"), read, remembered, tested)


def roadmap(*tasks: Task, stations: int = 14, is_empty: bool = False, contest_on: date | None = None) -> Roadmap:
    return Roadmap(
        document=None if is_empty else DocumentId("duty"),
        title="" if is_empty else "值班办法",
        blocks=14,
        characters=2870,
        questions=136,
        stations=tuple(station(n) for n in range(1, stations + 1)),
        tasks=tasks,
        cards_due=24,
        mistakes_due=7,
        heat={TODAY: 30, TODAY - timedelta(days=1): 5, TODAY - timedelta(days=400): 99},
        today=TODAY,
        streak=2,
        retention=0.91,
        mistakes_left=37,
        contest_on=contest_on,
        learner=Profile(LEARNER, "", Colour.RED),
    )


class Compass:
    """A navigator that notes where it was sent."""

    def __init__(self) -> None:
        self.gone: list[Destination] = []

    def go(self, destination: Destination) -> None:
        self.gone.append(destination)

    def back(self) -> None:
        raise AssertionError("nothing here leads back")

    def can_go_back(self) -> bool:
        return False
