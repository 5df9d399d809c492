"""The part for results: every attempt of the learner, newest first; Enter opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.ids import AttemptId
from mbjg_desktop.services.ledger import LedgerLine
from mbjg_desktop.ui.ledger.course import Course
from mbjg_desktop.ui.ledger.part import TablePart
from mbjg_desktop.ui.ledger.sheets import history_sheet
from mbjg_desktop.ui.ledger.table_model import Cell, Column
from mbjg_desktop.ui.ledger.words import seconds_text, share_text
from mbjg_desktop.ui.navigation import Destination, ScreenId
from mbjg_desktop.ui.quiz.ruleset_words import in_language, seed_words
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.ui.navigation import Navigator

_SHOWN = frozenset({Topic.ANSWERS, Topic.PROFILE})


class HistoryPage(TablePart[LedgerLine]):
    """Shows what LedgerService tells; there is nothing to decide."""

    def __init__(self, services: Services, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(navigator, _columns(), parent)
        self._ledger = services.ledger
        self._lines: tuple[LedgerLine, ...] = ()
        self._selected: AttemptId | None = None
        self._course = Course()
        self._figures = TextLabel("", "mute")
        self.table.setAccessibleName(self.tr("Results"))
        self.lay_out(self._figures, self._course, shown=self.table)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)

    def load(self) -> None:
        self._lines = self._ledger.history()
        self._figures.setVisible(bool(self._lines))
        self._course.show_lines(self._lines)
        if not self._lines:
            text = self.tr("Every quiz you hand in is listed here, with its score, its time and its seed.")
            self.show_nothing_answered("notebook-text", text)
            return
        self._figures.setText(self._words())
        selected = self._selected or self._lines[0].attempt
        self.table.show_lines(self._lines, lambda line: line.attempt == selected)
        self.show_table()

    def reload(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN:
            self.load()

    def sheet(self) -> Sheet | None:
        return history_sheet(self._lines) if self.has_table() else None

    def _words(self) -> str:
        judged = [line for line in self._lines if line.is_passed is not None]
        passed = sum(bool(line.is_passed) for line in judged)
        words = [self.tr("%n attempt(s)", "", len(self._lines))]
        if judged:
            words.append(self.tr("passed {n} of {all}").format(n=passed, all=len(judged)))
        words.append(self.tr("Enter opens a result"))
        return " · ".join(words)

    @Slot(object)
    def _on_chosen(self, line: LedgerLine) -> None:
        self._selected = line.attempt

    @Slot(object)
    def _on_opened(self, line: LedgerLine) -> None:
        self._selected = line.attempt
        self._navigator.go(Destination(ScreenId.QUIZ, attempt=line.attempt))


def _columns() -> tuple[Column[LedgerLine], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("LedgerView", "Rules"), 0, _rules, _rules_key),
        Column(translate("LedgerView", "Date"), 140, _date, _date_key),
        Column(translate("LedgerView", "Score"), 110, _score, _rate_key, is_number=True),
        Column(translate("LedgerView", "Share"), 70, _rate, _rate_key, is_number=True),
        Column(translate("LedgerView", "Passed"), 96, _passed, _passed_key),
        Column(translate("LedgerView", "Time"), 84, _time, _time_key, is_number=True),
        Column(translate("LedgerView", "Answers"), 70, _answers, _answers_key, is_number=True),
        Column(translate("LedgerView", "Seed"), 96, _seed, _seed_key, is_number=True),
    )


def _rules(line: LedgerLine) -> Cell:
    return Cell(in_language(line.ruleset_name))


def _rules_key(line: LedgerLine) -> str:
    return in_language(line.ruleset_name)


def _date(line: LedgerLine) -> Cell:
    return Cell(line.finished_at.astimezone().strftime("%Y-%m-%d %H:%M"))


def _date_key(line: LedgerLine) -> float:
    return line.finished_at.timestamp()


def _score(line: LedgerLine) -> Cell:
    if line.rate is None:
        return Cell(QCoreApplication.translate("LedgerView", "self-marked"), "mute")
    return Cell(f"{_plain(line.score)} / {_plain(line.full_score)}")


def _rate(line: LedgerLine) -> Cell:
    return Cell("—", "mute") if line.rate is None else Cell(share_text(line.rate))


def _rate_key(line: LedgerLine) -> float | None:
    return line.rate


def _passed(line: LedgerLine) -> Cell:
    if line.is_passed is None:
        return Cell("—", "mute")
    if line.is_passed:
        return Cell(QCoreApplication.translate("LedgerView", "passed"), "ok", "check")
    return Cell(QCoreApplication.translate("LedgerView", "not passed"), "accent", "x")


def _passed_key(line: LedgerLine) -> bool | None:
    return line.is_passed


def _time(line: LedgerLine) -> Cell:
    return Cell(seconds_text(line.spent))


def _time_key(line: LedgerLine) -> float:
    return line.spent.total_seconds()


def _answers(line: LedgerLine) -> Cell:
    return Cell(str(line.answers))


def _answers_key(line: LedgerLine) -> int:
    return line.answers


def _seed(line: LedgerLine) -> Cell:
    return Cell(seed_words(line.seed), "mute")


def _seed_key(line: LedgerLine) -> int:
    return line.seed


def _plain(points: float) -> str:
    return f"{points:.1f}".removesuffix(".0")
