"""The row of names that leads from part to part: one is lit, arrow keys move along, a number goes there at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font

_PX: Final = 15
_HEIGHT: Final = 38


class PartButton(QAbstractButton):
    """One name, underlined while its part is shown."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(ui_font(_PX, bold=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * scaled(14), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(36), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, is_on = tokens(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(look.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.rail))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -4), 6, 6)
        font = ui_font(_PX, bold=is_on)
        painter.setFont(font)
        painter.setPen(QColor(look.accent if is_on else look.ink))
        inside = QRectF(self.rect()).adjusted(2, 0, -2, -3)
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, shown)
        if is_on and not self.hasFocus():  # the frame of the focus would cross the line
            painter.fillRect(QRectF(scaled(10), self.height() - 3, self.width() - scaled(20), 3), QColor(look.accent))


class PartBar(QWidget):
    """``chosen`` with the place of the part that is wanted."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(2))
        for place, name in enumerate(names):
            button = PartButton(name, str(place + 1))
            self._group.addButton(button, place)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)

    def set_current(self, place: int) -> None:
        """Light the name of the part shown."""
        self._group.button(place).setChecked(True)

    @Slot(int, bool)
    def _on_toggled(self, place: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(place)
