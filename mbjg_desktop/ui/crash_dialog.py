"""The dialog for mistakes of the program: what it was doing, to be copied into a report. The program goes on."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from mbjg_desktop.ui.widgets.text_label import TextLabel


class CrashDialog(QDialog):
    """Shows ``report``."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy_clicked)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        text = self.tr("This is a mistake of the program, not yours. What you answered is saved. You can go on.")
        layout.addWidget(TextLabel(text))
        layout.addWidget(self.report)
        layout.addWidget(buttons)
        self.resize(640, 400)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
