"""The learner's own note on a question: plain text, kept when typing rests and whenever the field is left."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.own_keys import takes

_REST_MS: Final = 600
_LINES: Final = (2, 6)


class NoteEditor(QPlainTextEdit):
    """``rested`` with what is written, when typing rests; ``left`` when Escape gives the keys back to the list.

    The text is what has been committed: what an input method is still composing is not part of it.
    """

    typed = Signal(str)
    rested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: object = None
        self._is_showing = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.rested)
        self.textChanged.connect(self._on_text_changed)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("In your own words: what to watch out for. N writes here, Esc leaves."))
        self.setAccessibleName(self.tr("My note"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_note(self, about: object, text: str) -> None:
        """Show the note on ``about``; what is being written about the same stays as it is."""
        if about == self._about and (self.hasFocus() or self._rest.isActive()):
            return
        self._about = about
        if text != self.toPlainText():
            self._is_showing = True
            self.setPlainText(text)
            self._is_showing = False
        self._fit()

    def event(self, event: QEvent) -> bool:
        return takes(event, (Qt.Key.Key_Escape,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._finish()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._finish()

    def sizeHint(self) -> QSize:
        least, most = _LINES
        lines = min(max(self._line_count(), least), most)
        return QSize(scaled(200), round(lines * self.fontMetrics().lineSpacing()) + scaled(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), self.sizeHint().height())

    def _line_count(self) -> int:
        """As they are wrapped: the document of a plain text editor is as high as it has lines."""
        return round(self.document().size().height())

    def _finish(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @Slot()
    def _on_text_changed(self) -> None:
        self._fit()
        if not self._is_showing:
            self.typed.emit(self.toPlainText())
            self._rest.start()
