"""Below the header: the question with its buttons, and the answer sheet beside it, or in its place if it is narrow."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from mbjg_desktop.ui.quiz.sheet_panel import SheetPanel
from mbjg_desktop.ui.theme import scaled

BESIDE_BAR: Final = 6
"""Between the scroll bar and what is at its sides."""
_BAR: Final = 10
_FIRST_LINES: Final = 110
"""The verdict, and two lines of why."""


class _QuietBar(QScrollBar):
    """Keeps its place while there is nothing to scroll: no text is broken anew when an answer is told below it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.minimum() < self.maximum():
            super().paintEvent(event)


class RunBody(QWidget):
    """Holds ``content``, which scrolls, the two buttons below it, and the panel of the answer sheet; where it
    ``is_narrow``, one of them at a time.
    """

    def __init__(self, content: QWidget, panel: SheetPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content, self._panel = content, panel
        self.is_narrow = False
        self.back, self.forward = QPushButton(self.tr("← Previous")), QPushButton()
        self.forward.setProperty("role", "primary")
        self._to_sheet = QPushButton(self.tr("Answer sheet"))
        self._to_sheet.clicked.connect(self.show_sheet)
        self._to_sheet.hide()
        self._scroll = QScrollArea()
        self._question = QWidget()
        self._lay_out()

    def show_sheet(self) -> None:
        """Put the keyboard on the answer sheet."""
        if self.is_narrow:
            self._question.hide()
            self._panel.show()
        self._panel.sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_question(self) -> None:
        """Show the question again where the sheet has taken its place."""
        if self.is_narrow:
            self._panel.hide()
            self._question.show()

    def fit_content(self) -> None:
        """Give the content the height it has come to need, without waiting for the event loop."""
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))

    def scroll_by(self, pixels: int) -> None:
        """Move the question that much."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def scroll_to_top(self) -> None:
        """Show the question from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Move the question no more than is needed to see a widget of it."""
        self._scroll.ensureWidgetVisible(widget, 0, scaled(12))

    def reveal(self, widget: QWidget, stem: QWidget) -> None:
        """All of a widget of the content, as far as the stem stays in sight; but at least its first lines."""
        place, height = widget.geometry(), self._scroll.viewport().height()
        stem_top = stem.mapTo(self._content, QPoint(0, 0)).y() - scaled(12)
        first_lines = place.top() + scaled(_FIRST_LINES) - height
        self._scroll.verticalScrollBar().setValue(min(place.bottom() + 1 - height, max(stem_top, first_lines)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(640)
        if is_narrow != self.is_narrow:
            self.is_narrow = is_narrow
            self._question.show()
            self._panel.setVisible(not is_narrow)
            self._to_sheet.setVisible(is_narrow)
        if is_narrow:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(self.width())
        else:
            self._panel.setFixedWidth(min(scaled(232), max(scaled(196), self.width() * 27 // 100)))

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBar(_QuietBar())
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setWidget(self._content)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, BESIDE_BAR + _BAR, 0)
        buttons.addWidget(self.back)
        buttons.addWidget(self._to_sheet)
        buttons.addStretch()
        buttons.addWidget(self.forward)
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(BESIDE_BAR)
        layout.addWidget(self._question, 1)
        layout.addWidget(self._panel)
