"""A small button that shows its key: the rows of keys below cards, tables and lists."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui.key_names import cap_of
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.keycap import paint_keycap


class KeyButton(QAbstractButton):
    """The first key of a command and what it does, for the hand at the mouse as well."""

    def __init__(self, command_id: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = cap_of(command_id)
        self.setText(text)
        self.setAccessibleName(f"{text} {self._key}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(ui_font(13)).horizontalAdvance(self.text())
        return QSize(self._cap_width() + scaled(4) + words + 2 * scaled(6), scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(QColor(tone.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.chip))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        cap = QRectF(scaled(6), (self.height() - scaled(18)) / 2, self._cap_width(), scaled(18))
        paint_keycap(painter, cap, self._key)
        painter.setFont(ui_font(13))
        painter.setPen(QColor(tone.mute))
        words = QRectF(cap.right() + scaled(4), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _cap_width(self) -> int:
        return QFontMetrics(ui_font(11)).horizontalAdvance(self._key) + scaled(11)
