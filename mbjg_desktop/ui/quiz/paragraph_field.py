"""A field for a sentence or two: it breaks its lines and is as high as they need."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mbjg_desktop.ui.quiz.ruleset_form_presenter import Value
from mbjg_desktop.ui.quiz.ruleset_form_words import expected, label_of
from mbjg_desktop.ui.theme import scaled


class ParagraphField(QPlainTextEdit):
    """One paragraph: Enter belongs to the dialog, Tab to the next field, and a line break pasted in is a blank."""

    told = Signal(str, object)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setAccessibleName(label_of(path))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(scaled(1))
        self.textChanged.connect(self._on_changed)
        self._fit()

    def show_value(self, value: Value, *, is_open: bool) -> None:
        """Show what stands in the draft; the cursor stays where it is while it is typed."""
        self.setReadOnly(not is_open)
        if self._told() != value:
            self.blockSignals(True)
            self.setPlainText(str(value))
            self.blockSignals(False)
            self._fit()

    def show_problem(self, words: str) -> None:
        """Show what is wrong, or that nothing is."""
        self.setToolTip(words or expected(self.path))
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """As high as a field of one line, which is what its name stands beside."""
        return QSize(super().sizeHint().width(), QLineEdit().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_changed(self) -> None:
        self._fit()
        self.told.emit(self.path, self._told())

    def _told(self) -> str:
        return " ".join(self.toPlainText().split("\n")).strip()

    def _fit(self) -> None:
        """The document counts its height in lines; what is around it is known once it has been laid out."""
        lines = max(1, int(self.document().size().height()))
        margins = 2 * int(self.document().documentMargin())
        around = max(0, self.height() - self.viewport().height())
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins + around)
