"""A display that keeps what it was shown, and the keys one presses before it."""

from dataclasses import dataclass, field

from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered
from mbjg_desktop.ui.quiz.presenter import QuizPresenter
from mbjg_desktop.ui.quiz.state import ClockState, QuizState
from tests.ui.cards.desk import Desk
from tests.ui.quiz.right import RIGHT
from tests.ui.quiz.screen import stored


@dataclass
class Shown:
    """A display that keeps what it was shown."""

    states: list[QuizState] = field(default_factory=list)
    clocks: list[ClockState | None] = field(default_factory=list)
    asked: list[tuple[int, int]] = field(default_factory=list)
    results: list[AttemptId] = field(default_factory=list)

    def show_state(self, state: QuizState) -> None:
        self.states.append(state)

    def show_clock(self, clock: ClockState | None) -> None:
        self.clocks.append(clock)

    def ask_submit(self, unanswered: int, flagged: int) -> None:
        self.asked.append((unanswered, flagged))

    def show_result(self, attempt: AttemptId) -> None:
        self.results.append(attempt)

    @property
    def now(self) -> QuizState:
        return self.states[-1]


def pick(quiz: QuizPresenter, desk: Desk, *ids: str) -> None:
    """Press the keys of these options, items or right-hand texts."""
    for id_ in ids:
        quiz.pick(stored(desk).slot.presented.index(id_))


def give_right(quiz: QuizPresenter, desk: Desk) -> None:
    """Answer the question on the screen rightly."""
    match RIGHT[stored(desk).slot.question.id]:
        case Chosen(options):
            pick(quiz, desk, *sorted(options))
        case Ordered(items):
            pick(quiz, desk, *items)
        case Matched(pairs):
            pick(quiz, desk, *(right for _, right in pairs))
        case Filled(texts):
            for blank, text in texts:
                quiz.fill(blank, text)
