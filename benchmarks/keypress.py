"""From a key to the next picture: what a key of the quiz costs beside a bare card and a bare commit, in one process.

    python benchmarks/keypress.py [presses] [--questions COUNT]

Prints p50 and p95 in milliseconds. The budget: the next question, of a mock exam and of a practice over the whole
bank, within 2.5 times a bare card, in the same fonts and with the same texts, plus a bare commit (p95); exit code 1
beyond it. The bare ones take turns with the real keys, so that all meet the machine in the same mood; the mock exam
and the practice are each held against the bare ones of their own run. Handing in for feedback does more (marking,
memory, look-back list, quotation) and is printed beside it. With ``--questions`` the bank is a made-up one of that
size; how long it takes to begin on it is printed as well, and has no budget.
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmarks.large_bank import fill
from mbjg_desktop import bootstrap
from mbjg_desktop.domain.attempt_event import FinishReason
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.question import Choice, Kind
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.services.api import Services
from mbjg_desktop.services.ports import SystemClock
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.jobs import Jobs
from mbjg_desktop.ui.main_window import MainWindow
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.view import QuizView

_BUDGET = 2.5
_WARM_UP = 10
_NO_SHORTCUT = Qt.Key.Key_L
_ONE_KEY = (Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE)


class QuickClock(SystemClock):
    """The machine's clock, whose steady one tells whole seconds: no press here is the echo of the one before."""

    def steady(self) -> timedelta:
        return timedelta(seconds=super().steady() // timedelta(seconds=1))


class Painted(QObject):
    """Notices that the widget it watches has been painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.is_so = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.is_so = self.is_so or event.type() == QEvent.Type.Paint
        return False

    def wait(self) -> None:
        while not self.is_so:
            QApplication.processEvents()
        QApplication.processEvents()


class BareCard(QWidget):
    """A stem and four buttons, as plain as Qt has them."""

    def __init__(self, questions: Sequence[tuple[str, ...]]) -> None:
        super().__init__()
        self._questions = questions
        self._number = 0
        self._stem = QLabel()
        self._stem.setProperty("role", "stem")
        self._stem.setWordWrap(True)
        self._buttons = [QPushButton() for _ in range(4)]
        layout = QVBoxLayout(self)
        for widget in (self._stem, *self._buttons):
            layout.addWidget(widget)
        self.resize(1280, 800)

    def keyPressEvent(self, _event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self._number += 1
        stem, *options = self._questions[self._number % len(self._questions)]
        self._stem.setText(stem)
        for button, option in zip(self._buttons, options, strict=False):
            button.setText(option)
        self.update()


def p95(measured: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return statistics.quantiles(measured, n=20)[-1]


def report(name: str, measured: list[float]) -> float:
    """Print one line, without the first few; its p95."""
    measured = measured[_WARM_UP:]
    print(f"{name:<44} p50 {statistics.median(measured):6.2f}  p95 {p95(measured):6.2f} ms")
    return p95(measured)


def texts(services: Services) -> list[tuple[str, ...]]:
    """Stem and options of the single choices that a practice asks."""
    attempt = services.quiz.start(RuleSetId("practice"), services.quiz.scopes()[0].scope)
    services.quiz.finish(attempt.id, FinishReason.STOPPED)
    asked = [slot.question for slot in attempt.slots]
    return [(q.stem, *(option.text for option in q.body.options)) for q in asked if isinstance(q.body, Choice)]


class Floor:
    """What cannot be undercut: the next question on a bare card, and one row written through to the disk."""

    def __init__(self, folder: Path, questions: Sequence[tuple[str, ...]]) -> None:
        self.cards: list[float] = []
        self.commits: list[float] = []
        self._card = BareCard(questions)
        self._card.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._card.show()
        self._painted = Painted(self._card)
        self._database = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, response TEXT, at TEXT)")

    def measure(self) -> None:
        """One of each."""
        self._painted.is_so = False
        start = perf_counter()
        QTest.keyClick(self._card, _NO_SHORTCUT)
        self._painted.wait()
        painted = perf_counter()
        self._database.execute("BEGIN IMMEDIATE")
        self._database.execute("INSERT INTO answer (response, at) VALUES ('b', '2026-01-01T00:00:00Z')")
        self._database.execute("COMMIT")
        self.cards.append((painted - start) * 1000)
        self.commits.append((perf_counter() - painted) * 1000)

    def take(self) -> float:
        """Print what was measured since the last time, and start anew; card and commit together (p95)."""
        bare = report("  bare card, painted", self.cards) + report("  bare commit, WAL FULL", self.commits)
        self.cards, self.commits = [], []
        return bare

    def close(self) -> None:
        """Give card and database back."""
        self._card.close()
        self._database.close()


class Quiz:
    """The quiz in the real window, with real storage."""

    def __init__(self, services: Services, window: MainWindow, floor: Floor) -> None:
        self._floor = floor
        self._scope = services.quiz.scopes()[0].scope
        self._window = window
        self._window.go(Destination(ScreenId.QUIZ))
        found = window.findChild(QuizView)
        if not isinstance(found, QuizView):
            raise TypeError("the quiz is not on the screen")
        self._view = found
        self._painted = Painted(found.run.panel.sheet)
        self.begun: list[float] = []

    def start(self, ruleset: str) -> None:
        """Begin an attempt."""
        start = perf_counter()
        self._view.start(RuleSetId(ruleset), Scope(self._scope.document))
        self.begun.append((perf_counter() - start) * 1000)
        self.settle()

    def settle(self) -> None:
        """Let everything be painted."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key) -> float:
        """Milliseconds from the key to the end of painting."""
        self._view.run.setFocus()
        self._painted.is_so = False
        start = perf_counter()
        QTest.keyClick(self._window, key)
        self._painted.wait()
        return (perf_counter() - start) * 1000

    def mock(self, times: int) -> tuple[list[float], list[float]]:
        """Choosing, and going to the next question, where the paper is marked at its end."""
        chosen: list[float] = []
        next_shown: list[float] = []
        while len(next_shown) < times:
            self.start("mock")
            for _ in range(20):
                chosen.append(self.press(Qt.Key.Key_2))
                next_shown.append(self.press(Qt.Key.Key_Return))
                self._floor.measure()
            self._view.run.presenter.finish()
        return chosen, next_shown

    def practice(self, times: int) -> tuple[list[float], list[float]]:
        """Handing in, and going to the next question, where each answer is marked at once."""
        told: list[float] = []
        next_shown: list[float] = []
        self.start("practice")
        while len(next_shown) < times and (state := self._view.run.state) is not None and not state.is_last:
            self._prepare(state.question.kind)
            told.append(self.press(Qt.Key.Key_Return))
            next_shown.append(self.press(Qt.Key.Key_Return))
            self._floor.measure()
        return told, next_shown

    def _prepare(self, kind: Kind) -> None:
        """Answer; what cannot be answered with one key is handed in as it is, which takes one Enter more."""
        keys = [Qt.Key.Key_1] if kind in _ONE_KEY else [Qt.Key.Key_Return]
        for key in keys:
            self._view.run.setFocus()
            QTest.keyClick(self._window, key)
            self.settle()


@contextmanager
def the_program(folder: Path, count: int) -> Iterator[tuple[Services, MainWindow]]:
    """The window on everything open: on the bundled bank, or on a made-up one with ``count`` questions."""
    where, clock = bootstrap.paths(folder), QuickClock()
    if count:
        fill(where.database, count, clock.now())
    window, jobs = MainWindow(clock, None), Jobs()
    services = bootstrap.open_services(where, clock, window.on_changed)
    if not count:
        services.library.ensure_bundled()
    window.attach(services, jobs)
    window.show()
    window.activateWindow()
    yield services, window
    window.hide()
    jobs.close()
    services.close()


def compare(services: Services, window: MainWindow, folder: Path, times: int) -> float:
    """Measure and print; how many times as long as the bare ones the slower next question takes."""
    floor = Floor(folder, texts(services))
    window.activateWindow()
    quiz = Quiz(services, window, floor)
    chosen, next_shown = quiz.mock(times)
    report("mock: choose", chosen)
    mock = report("mock: next question", next_shown) / floor.take()
    told, next_shown = quiz.practice(times)
    report("practice: hand in, answer told", told)
    practice = report("practice: next question", next_shown) / floor.take()
    floor.close()
    print(f"to begin: {', '.join(f'{ms:.0f}' for ms in quiz.begun)} ms")
    print(f"next question / (card + commit), p95: mock {mock:.2f}, practice {practice:.2f}, budget {_BUDGET}")
    return max(mock, practice)


def main() -> int:
    """Measure and print; exit code 1 if the budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("presses", type=int, nargs="?", default=200)
    parser.add_argument("--questions", type=int, default=0, metavar="COUNT")
    arguments = parser.parse_args()
    app = QApplication([])
    app.setStyle("Fusion")
    theme.apply(app, Settings(theme=Theme.LIGHT), fonts.choose(bundled=True))
    with tempfile.TemporaryDirectory() as name, the_program(Path(name), arguments.questions) as (services, window):
        slowest = compare(services, window, Path(name), arguments.presses)
    return 0 if slowest <= _BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())
