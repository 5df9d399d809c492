"""A card to choose one of: a rule set with what it means, or a scope with how much there is to ask."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.plain_lines import PlainLines

_PAD: Final = 16
_RADIO: Final = 16


class ChoiceCard(QAbstractButton):
    """One of several; painted, with a radio mark, a title and a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_lines, self._note_lines = PlainLines(ui_font(15, bold=True), 1.4), PlainLines(ui_font(13))
        self._key = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_as(self, title: str, note: str, *, is_chosen: bool, key: str = "", summary: str = "") -> None:
        """Show this choice. ``key`` chooses it; ``summary`` is the whole of what ``note`` says in short."""
        if self._title_lines.show(title) | self._note_lines.show(note):
            self.updateGeometry()
        self._key = key
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary or note)
        self.setChecked(is_chosen)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self._inside(width)
        low = self._note_lines.height(inside) if self._note_lines.text else 0.0
        return round(self._title_lines.height(inside) + low) + 2 * scaled(12)

    def sizeHint(self) -> QSize:
        width = max(scaled(200), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_on = self.isChecked()
        border = tone.accent if is_on else tone.mute if self.underMouse() else tone.line
        painter.setPen(QPen(QColor(border), 1.5 if is_on else 1))
        painter.setBrush(QColor(tone.accent_soft if is_on else tone.card))
        painter.drawRoundedRect(frame, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tone.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8)
        inside = self._inside(self.width())
        high = self._title_lines.height(inside)
        self._paint_radio(painter, scaled(12) + min(high, scaled(15) * 1.4) / 2)
        left = scaled(_PAD + _RADIO + 10)
        painter.setPen(QColor(tone.ink))
        self._title_lines.paint(painter, QPointF(left, scaled(12)), inside)
        self._paint_key(painter)
        painter.setPen(QColor(tone.mute if not is_on else tone.ink))
        self._note_lines.paint(painter, QPointF(left, scaled(12) + high), inside)

    def _paint_radio(self, painter: QPainter, middle: float) -> None:
        tone = tokens()
        side = scaled(_RADIO)
        ring = QRectF(scaled(_PAD), middle - side / 2, side, side)
        painter.setPen(QPen(QColor(tone.accent if self.isChecked() else tone.mute), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.accent))
            dot = side / 4
            painter.drawEllipse(ring.center(), dot, dot)

    def _paint_key(self, painter: QPainter) -> None:
        if self._key:
            painter.save()
            painter.setFont(ui_font(12))
            painter.setPen(QColor(tokens().mute))
            corner = QRectF(self.rect()).adjusted(0, scaled(10), -scaled(12), 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self._key)
            painter.restore()

    def _inside(self, width: int) -> int:
        return width - scaled(2 * _PAD + _RADIO + 10)
