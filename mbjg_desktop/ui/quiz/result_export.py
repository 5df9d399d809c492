"""Taking a result away: the menu of ways, the file to write, and calm words where that fails."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.errors import tell
from mbjg_desktop.ui.printing import print_html, to_pdf
from mbjg_desktop.ui.quiz.result_tables import day_text, sheets
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.quiz.score_sheet import reading_sheet, score_sheet
from mbjg_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from mbjg_desktop.services.quiz import Result
    from mbjg_desktop.services.reading_list import Passage
    from mbjg_desktop.services.result_service import ResultService

_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_PDF: Final = "pdf"


class ResultExport(QObject):
    """Belongs to the page it stands on; ``show_result`` says what would be taken away."""

    def __init__(self, results: ResultService, page: QWidget) -> None:
        super().__init__(page)
        self._results = results
        self._page = page
        self._result: Result | None = None
        self._toast = Toast(page)
        self.menu = QMenu(page)
        self._fill()

    def show_result(self, result: Result) -> None:
        """Take this one away from now on."""
        self._result = result

    def open_menu(self, at: QPoint) -> None:
        """Let the user choose a way; the first one is chosen already."""
        self.menu.popup(at)
        self.menu.setActiveAction(self.menu.actions()[0])

    def save_reading(self, passages: tuple[Passage, ...]) -> None:
        """Write the reading list as PDF."""
        if path := self._ask(_PDF, self.tr("Reading list")):
            self._try(lambda: to_pdf(reading_sheet(passages), path), path)

    def print_reading(self, passages: tuple[Passage, ...]) -> None:
        """Print the reading list."""
        print_html(reading_sheet(passages), self._page)

    def write(self, form: str, path: Path) -> None:
        """Write the result to ``path`` in that form: pdf, xlsx, csv or json."""
        from mbjg_desktop.services.attempt_export import Form

        result = self._result
        if result is None:
            return
        if form == _PDF:
            self._try(lambda: to_pdf(self._sheet(result), path), path)
        else:
            tables = sheets(result, self._results.learner(), self._results.utc_offset())
            self._try(lambda: self._results.export(result, tables, path, Form(form)), path)

    @Slot()
    def print_sheet(self) -> None:
        """Print the score sheet."""
        if self._result is not None:
            print_html(self._sheet(self._result), self._page)

    def _fill(self) -> None:
        for form, title in (
            (_PDF, self.tr("Score sheet as PDF…")),
            ("xlsx", self.tr("Every question as Excel workbook…")),
            ("csv", self.tr("Every question as CSV…")),
            ("json", self.tr("The whole attempt as JSON…")),
        ):
            action = self.menu.addAction(icons.icon("download"), title)
            action.setData(form)
            action.triggered.connect(self._on_form)
        self.menu.addAction(icons.icon("printer"), self.tr("Print the score sheet…")).triggered.connect(
            self.print_sheet
        )
        self.menu.addSeparator()
        self.apart = QAction(self.tr("Right answers on pages of their own"), self.menu)
        self.apart.setCheckable(True)
        self.menu.addAction(self.apart)

    def _sheet(self, result: Result) -> str:
        learner, offset = self._results.learner(), self._results.utc_offset()
        return score_sheet(result, learner, offset, answers_apart=self.apart.isChecked())

    def _ask(self, form: str, what: str) -> Path | None:
        """The file to write; None if the user would rather not."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        wished = str(Path(folder) / f"{self.default_name(what)}.{form}")
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save"), wished, f"{form.upper()} (*.{form})")
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == f".{form}" else path.with_name(f"{path.name}.{form}")

    def default_name(self, what: str) -> str:
        """What the file is called unless the user says otherwise: what it is, the rules, the day."""
        if self._result is None:
            return what
        attempt = self._result.attempt
        day = day_text(attempt.finished_at or attempt.started_at, self._results.utc_offset()).replace(":", "")
        return _NOT_IN_NAMES.sub(" ", f"{what} {in_language(attempt.ruleset.name)} {day}").strip()

    def _try(self, write: Callable[[], None], path: Path) -> None:
        try:
            write()
        except MbjgError as error:
            tell(self._page, error)
        else:
            self._toast.say(self.tr("Saved: {path}").format(path=path))

    @Slot()
    def _on_form(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and (path := self._ask(str(action.data()), self.tr("Score sheet"))):
            self.write(str(action.data()), path)
