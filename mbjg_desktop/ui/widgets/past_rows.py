"""A short list of what is over, newest first: results, duels; pressing a row shows that one again."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.text_label import TextLabel


class PastButton(QAbstractButton):
    """One row; who derives from it says in ``key`` what it stands for, and paints it on its ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(36))

    def ground(self) -> QPainter:
        """A painter that has painted what lies below the words: the focus, and where the mouse is."""
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(tone.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.rail))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        return painter


B = TypeVar("B", bound=PastButton)
T = TypeVar("T")


class PastRows(QWidget, Generic[B, T]):
    """``wanted`` with the key of the row that was pressed."""

    wanted = Signal(int)

    def __init__(self, make: Callable[[], B], show: Callable[[B, T], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[B] = []
        self._make, self._show = make, show
        self._none = TextLabel("", "mute")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._none)

    def say_none(self, words: str) -> None:
        """What is said where there are none."""
        self._none.setText(words)

    def show_past(self, past: Sequence[T]) -> None:
        """Show these, each in a row; rows there are too many of are kept for later."""
        self._none.setVisible(not past)
        while len(self.rows) < len(past):
            row = self._make()
            row.clicked.connect(self._on_row_clicked)
            self.rows.append(row)
            self._layout.addWidget(row)
        for row, each in zip(self.rows, past, strict=False):
            self._show(row, each)
            row.show()
        for row in self.rows[len(past) :]:
            row.hide()

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PastButton) and row.key is not None:
            self.wanted.emit(row.key)
