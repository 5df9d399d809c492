"""Questions on paper: which ones, with the keys or without, and whether to Word, to PDF or to a printer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDir, QLocale, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.question_export import ExportOptions, Keys
from mbjg_desktop.ui.jobs import Job
from mbjg_desktop.ui.lookback.paper import PDF, WORD, Wish, put_on_paper
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from mbjg_desktop.services.lookback_service import LookbackService
    from mbjg_desktop.ui.jobs import Jobs


class ExportDialog(QDialog):
    """Says in a line what came of it, and stays open for another form of the same."""

    def __init__(
        self,
        lookback: LookbackService,
        jobs: Jobs,
        ticked: tuple[QuestionId, ...],
        listed: tuple[QuestionId, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lookback = lookback
        self._jobs = jobs
        self._job: Job[bool] | None = None
        self._came_from: QWidget | None = None
        self._chosen = {"ticked": ticked, "listed": listed}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print or export"))
        self.which = QComboBox()
        self.keys = QComboBox()
        self.sources = QCheckBox(self.tr("With the sentence of the document"))
        self.notes = QCheckBox(self.tr("With my own notes"))
        self.word = QPushButton(self.tr("Word file…"))
        self.pdf = QPushButton(self.tr("PDF file…"))
        self.printer = QPushButton(self.tr("Print…"))
        self.said = TextLabel("", "mute")
        self.meter = Meter(self.tr("Progress"), "accent")
        self.stop = QPushButton(self.tr("Stop"))
        self._foot = QStackedWidget()
        self._fill()
        self._lay_out()
        self._connect()

    def options(self) -> ExportOptions:
        """What was chosen."""
        keys = Keys(self.keys.currentData())
        has_sources = self.sources.isChecked() and keys is not Keys.NONE
        return ExportOptions(keys, has_sources, self.notes.isChecked())

    def put(self, target: Path | QPrinter) -> None:
        """Put the sheet there, behind the window: as what the name of the file ends with, or on paper."""
        questions = self._chosen[self.which.currentData()]
        words = self.tr("%n question(s)", "", len(questions))
        day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
        wish = Wish(questions, self.options(), self.tr("Look-back"), f"{words} · {day}", target)
        done = partial(self._on_done, target)
        self._job = self._jobs.start(Job(partial(put_on_paper, self._lookback, wish), done, self._on_failed))
        self._job.progress.connect(self._on_progress)
        self.destroyed.connect(self._job.cancel)
        self._came_from = self.focusWidget()
        self._show_work(self.tr("Working…"), is_working=True)

    def done(self, result: int) -> None:
        """Closing lets go of what is still being made."""
        self._cancel()
        super().done(result)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_done(self, target: Path | QPrinter, is_there: bool) -> None:
        self._job = None
        if isinstance(target, Path):
            said = self.tr("Written: {path}").format(path=QDir.toNativeSeparators(str(target)))
        else:
            said = self.tr("Sent to the printer.") if is_there else self.tr("The printer did not take it.")
        self._show_work(said, is_working=False)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, MbjgError):
            raise error
        from mbjg_desktop.ui.errors import sentence

        self._show_work(sentence(error), is_working=False)

    def _show_work(self, said: str, *, is_working: bool) -> None:
        """What came of it, or the way there and how to stop it."""
        self.said.setText(said)
        self.meter.set_value(0.0)
        self._foot.setCurrentIndex(int(is_working))
        for widget in (self.which, self.keys, self.sources, self.notes):
            widget.setEnabled(not is_working)
        self._show_sources()
        next_one = self.stop if is_working else self._came_from
        if next_one is not None:
            next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        ticked, listed = len(self._chosen["ticked"]), len(self._chosen["listed"])
        if ticked:
            self.which.addItem(self.tr("%n ticked question(s)", "", ticked), "ticked")
        self.which.addItem(self.tr("All %n listed question(s)", "", listed), "listed")
        for name, keys in (
            (self.tr("Apart, at the end"), Keys.APART),
            (self.tr("Under each question"), Keys.UNDER),
            (self.tr("Nowhere"), Keys.NONE),
        ):
            self.keys.addItem(name, keys.value)
        self.sources.setChecked(True)
        self.notes.setChecked(True)
        self.said.setText(self.tr("Nothing is sent anywhere: the file is written where you say."))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(scaled(16))
        form.setVerticalSpacing(scaled(10))
        for name, field in ((self.tr("Questions"), self.which), (self.tr("Answers"), self.keys)):
            field.setAccessibleName(name)
            form.addRow(name, field)
        form.addRow("", self.sources)
        form.addRow("", self.notes)
        self.word.setProperty("role", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20))
        layout.setSpacing(scaled(16))
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self._foot)
        self.setMinimumWidth(scaled(420))
        self._add_foot()
        self.word.setDefault(True)  # not before it is in the dialog: the dialog would take its first button

    def _add_foot(self) -> None:
        """The ways onto paper; while it is being made, how far that is."""
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for first, *others in ((QWidget(), self.printer, self.pdf, self.word), (self.meter, self.stop)):
            page = QWidget()
            row = QHBoxLayout(page)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(scaled(10))
            row.addWidget(first, 1)
            for widget in others:
                row.addWidget(widget)
            self._foot.addWidget(page)

    def _connect(self) -> None:
        self.keys.currentIndexChanged.connect(self._on_keys_changed)
        self.stop.clicked.connect(self._on_stop_clicked)
        self.word.clicked.connect(self._on_word_clicked)
        self.pdf.clicked.connect(self._on_pdf_clicked)
        self.printer.clicked.connect(self._on_print_clicked)

    def _show_sources(self) -> None:
        """Without keys, the sentence of the document would give the answer away."""
        has_keys = self.keys.currentData() != Keys.NONE.value
        self.sources.setEnabled(has_keys and self.keys.isEnabled())

    def _ask_where(self, suffix: str, kind: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = QDate.currentDate().toString("yyyy-MM-dd")
        dialog = QFileDialog(self, self.windowTitle(), folder, f"{kind} (*{suffix})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(f"{self.tr('Look-back')} {day}{suffix}")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(int)
    def _on_keys_changed(self, _place: int) -> None:
        """Without keys, a note may well tell what the key is; whoever wants it all the same ticks it again."""
        self._show_sources()
        self.notes.setChecked(self.keys.currentData() != Keys.NONE.value)

    @Slot()
    def _on_word_clicked(self) -> None:
        self._ask_where(WORD, self.tr("Word file"))

    @Slot()
    def _on_pdf_clicked(self) -> None:
        self._ask_where(PDF, self.tr("PDF file"))

    @Slot()
    def _on_print_clicked(self) -> None:
        from mbjg_desktop.ui.printing import ask_printer

        printer = ask_printer(self)
        if printer is not None:
            self.put(printer)

    @Slot()
    def _on_stop_clicked(self) -> None:
        self._cancel()
        self._show_work(self.tr("Stopped. Nothing half-done is left behind."), is_working=False)

    @Slot(float)
    def _on_progress(self, done: float) -> None:
        self.meter.set_value(done)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.put(Path(path))
