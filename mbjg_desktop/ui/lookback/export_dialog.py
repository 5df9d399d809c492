"""Questions on paper: which ones, with the keys or without, and whether to Word, to PDF or to a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDir, QLocale, QStandardPaths, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.question_export import ExportOptions, Keys, to_html, write_docx
from mbjg_desktop.ui.lookback.sheet_words import sheet_of
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.content.exporters.question_sheet import QuestionSheet
    from mbjg_desktop.services.lookback_service import LookbackService

_WORD, _PDF = ".docx", ".pdf"


class ExportDialog(QDialog):
    """Says in a line what came of it, and stays open for another form of the same."""

    def __init__(
        self,
        lookback: LookbackService,
        ticked: tuple[QuestionId, ...],
        listed: tuple[QuestionId, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lookback = lookback
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
        self._fill()
        self._lay_out()
        self._connect()

    def options(self) -> ExportOptions:
        """What was chosen."""
        keys = Keys(self.keys.currentData())
        has_sources = self.sources.isChecked() and keys is not Keys.NONE
        return ExportOptions(keys, has_sources, self.notes.isChecked())

    def write(self, path: Path) -> None:
        """Write the sheet there, as what its name ends with."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # a thousand questions take a second
        try:
            if path.suffix == _WORD:
                write_docx(self._sheet(), path)
            else:
                from mbjg_desktop.ui.printing import to_pdf

                to_pdf(to_html(self._sheet()), path)
        except MbjgError as error:
            from mbjg_desktop.ui.errors import sentence

            self.said.setText(sentence(error))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.said.setText(self.tr("Written: {path}").format(path=QDir.toNativeSeparators(str(path))))

    def _sheet(self) -> QuestionSheet:
        items = self._lookback.items(self._chosen[self.which.currentData()])
        count = len(items)
        words = self.tr("%n question(s)", "", count)
        day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
        return sheet_of(items, self.options(), self.tr("Look-back"), f"{words} · {day}")

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
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(10))
        buttons.addStretch(1)
        for button in (self.printer, self.pdf, self.word):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.word.setProperty("role", "primary")
        self.word.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20))
        layout.setSpacing(scaled(16))
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(420))

    def _connect(self) -> None:
        self.keys.currentIndexChanged.connect(self._on_keys_changed)
        self.word.clicked.connect(self._on_word_clicked)
        self.pdf.clicked.connect(self._on_pdf_clicked)
        self.printer.clicked.connect(self._on_print_clicked)

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
        """The sentence of the document would give the answer away."""
        self.sources.setEnabled(self.keys.currentData() != Keys.NONE.value)

    @Slot()
    def _on_word_clicked(self) -> None:
        self._ask_where(_WORD, self.tr("Word file"))

    @Slot()
    def _on_pdf_clicked(self) -> None:
        self._ask_where(_PDF, self.tr("PDF file"))

    @Slot()
    def _on_print_clicked(self) -> None:
        from mbjg_desktop.ui.printing import print_html

        if print_html(to_html(self._sheet()), self):
            self.said.setText(self.tr("Sent to the printer."))

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.write(Path(path))
