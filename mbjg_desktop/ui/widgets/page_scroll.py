"""A page that scrolls up and down and shows the ground it lies on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageScroll(QScrollArea):
    """Takes no focus itself: Tab goes from one thing on the page to the next."""

    def __init__(self, page: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        if page is not None:
            self.hold(page)

    def hold(self, page: QWidget) -> None:
        """Show this page; the one before is thrown away."""
        self.setWidget(page)
        page.setAutoFillBackground(False)
