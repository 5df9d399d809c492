"""What scrolls down: an area that shows the ground it lies on, and the pane beside a list that is made of one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.ui.theme import scaled, tokens


class Scroller(QScrollArea):
    """Goes down only, has no frame, and paints nothing of its own."""

    def __init__(self, content: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = QWidget()
        page.setLayout(content)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)


class SidePane(QWidget):
    """One thing looked at, beside the list it is in: what a subclass puts into ``column``, from the top."""

    def __init__(self, *, sides: int, top: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout()
        self.column.setSpacing(scaled(spacing))
        content = QVBoxLayout()
        content.setContentsMargins(scaled(sides), scaled(top), scaled(sides), scaled(top))
        content.addLayout(self.column)
        content.addStretch(1)
        self.scroller = Scroller(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self.scroller)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with a line at its left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().card))
        painter.fillRect(0, 0, 1, self.height(), QColor(tokens().line))
