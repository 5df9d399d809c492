"""A learner's desk without its window: real services on a real database, and a navigator that remembers the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import DocumentId, QuestionId, RuleSetId
from mbjg_desktop.domain.question import Response
from mbjg_desktop.services.api import Services
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui.navigation import Destination
from tests import make

DOCUMENT = DocumentId("duty")


@dataclass
class Way:
    """A navigator that goes nowhere."""

    went: list[Destination] = field(default_factory=list)
    is_open_behind: bool = False
    times_back: int = 0

    def go(self, destination: Destination) -> None:
        self.went.append(destination)

    def back(self) -> None:
        self.times_back += 1

    def can_go_back(self) -> bool:
        return self.is_open_behind


@dataclass(frozen=True)
class Desk:
    """What a screen is given."""

    services: Services
    clock: make.FakeClock
    way: Way

    def answer(self, question: str, response: Response, *, is_guessed: bool = False) -> None:
        """Answer one question in a practice of its own."""
        quiz = self.services.quiz
        attempt = quiz.start(RuleSetId("practice"), Scope(questions=(QuestionId(question),)))
        quiz.answer(attempt.id, response)
        if is_guessed:
            quiz.guess(attempt.id)
        quiz.confirm(attempt.id)
        quiz.finish(attempt.id, FinishReason.SUBMITTED)


@contextmanager
def desk_in(folder: Path, *, is_empty: bool = False) -> Iterator[Desk]:
    """A desk with the small document and its bank, or with nothing on it."""
    (make.empty_database if is_empty else make.database)(folder).close()
    clock = make.FakeClock()
    services = bootstrap.open_services(bootstrap.paths(folder), clock, make.Changes())
    try:
        yield Desk(services, clock, Way())
    finally:
        services.close()
