"""A small button with round ends: a term of the filter that can be taken away, a reason that can be given."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.keycap import paint_keycap

_HEIGHT: Final = 28
_PAD: Final = 10
_SIDE: Final = 14
_CAP: Final = 18
_GAP: Final = 6


class Chip(QAbstractButton):
    """``key`` is shown before the text, ``icon_name`` after it. Checked, it is bold and in the colour of the accent."""

    def __init__(self, text: str, *, key: str = "", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._icon_name = icon_name
        self.setText(text)
        self.setAccessibleName(f"{text} {key}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(ui_font(13, bold=self.isChecked())).horizontalAdvance(self.text())
        return QSize(words + self._before() + self._after() + 2 * scaled(_PAD), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        is_on = self.isChecked()
        border = tone.accent if self.hasFocus() or is_on else tone.mute if self.underMouse() else tone.line
        painter.setPen(QPen(QColor(border), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tone.accent_soft if is_on else tone.card))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        ink = tone.accent if is_on else tone.ink
        self._paint_signs(painter, ink)
        painter.setFont(ui_font(13, bold=is_on))
        painter.setPen(QColor(ink))
        words = QRectF(self.rect()).adjusted(scaled(_PAD) + self._before(), 0, -scaled(_PAD) - self._after(), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._fitting(words))

    def _fitting(self, words: QRectF) -> str:
        metrics = QFontMetrics(ui_font(13, bold=self.isChecked()))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()) + 1)

    def _paint_signs(self, painter: QPainter, ink: str) -> None:
        middle = self.height() / 2
        if self._key:
            cap = scaled(_CAP)
            paint_keycap(painter, QRectF(scaled(_PAD) - scaled(3), middle - cap / 2, cap, cap), self._key)
        if self._icon_name:
            side = scaled(_SIDE)
            left = self.width() - scaled(_PAD) - side + scaled(2)
            icons.paint(painter, self._icon_name, QRectF(left, middle - side / 2, side, side), ink)

    def _before(self) -> int:
        return scaled(_CAP) + scaled(_GAP) - scaled(3) if self._key else 0

    def _after(self) -> int:
        return scaled(_SIDE) + scaled(_GAP) - scaled(2) if self._icon_name else 0
