"""Tabs as the look has them: words, the chosen one bold and underlined."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font


class Tabs(QTabBar):
    """Works by keys and screen reader as every tab bar does; only its picture is its own."""

    def __init__(self, *titles: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for title in titles:
            self.addTab(title)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = QFontMetrics(ui_font(14, bold=True))
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + scaled(20), metrics.height() + scaled(14))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index).grownBy(self.contentsMargins())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, self.tabRect(index), index)

    def _paint_tab(self, painter: QPainter, rect: QRect, index: int) -> None:
        tone = tokens()
        is_chosen = index == self.currentIndex()
        painter.setFont(ui_font(14, bold=is_chosen))
        painter.setPen(QColor(tone.ink if is_chosen else tone.mute))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if is_chosen:
            painter.fillRect(
                rect.x() + scaled(10), rect.bottom() - 2, rect.width() - scaled(20), 3, QColor(tone.accent)
            )
            if self.hasFocus():
                painter.setPen(QPen(QColor(tone.accent), 2))
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
