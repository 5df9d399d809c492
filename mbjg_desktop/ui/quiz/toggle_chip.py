"""A small switch above the question: flagged, guessed. Painted, so that it changes without a new layout."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.keycap import paint_keycap
from mbjg_desktop.ui.widgets.plate import plate


class ToggleChip(QAbstractButton):
    """An icon, a word that says what is so, and the key that changes it."""

    def __init__(self, icon_name: str, off: str, on: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._words = (off, on)
        self._key = key
        self._is_compact = False
        self._fonts = (ui_font(13), ui_font(13, bold=True))
        self.setCheckable(True)
        self.setText(off)
        self.setAccessibleName(off)
        self.setToolTip(off)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_on(self, is_on: bool) -> None:
        """Say whether it is so."""
        if is_on == self.isChecked():
            return
        self.setChecked(is_on)
        self.setText(self._words[is_on])
        self.setAccessibleName(self._words[is_on])
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        """Without its word, where there is little room."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.updateGeometry()
            self.update()

    def nextCheckState(self) -> None:
        """Nothing: what is so is for ``show_on`` to say."""

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._fonts[True])
        words = 0 if self._is_compact else max(metrics.horizontalAdvance(word) for word in self._words)
        return QSize(words + scaled(20 + 22 + 16), scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        what = (self._icon_name, self.isChecked(), self._is_compact, self.hasFocus(), self.underMouse())
        painter.drawPixmap(0, 0, plate(self, self.size(), what, self._paint_plate))

    def _paint_plate(self, painter: QPainter) -> None:
        tone = tokens()
        is_on = self.isChecked()
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if is_on or self.hasFocus() or self.underMouse():
            border = tone.accent if self.hasFocus() else tone.warn if is_on else tone.line
            painter.setPen(QPen(QColor(border), 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(tone.warn_soft if is_on else tone.card))
            painter.drawRoundedRect(frame, 6, 6)
        ink = tone.warn_ink if is_on else tone.mute
        side = scaled(14)
        icons.paint(painter, self._icon_name, QRectF(scaled(8), (self.height() - side) / 2, side, side), ink)
        if not self._is_compact:
            painter.setFont(self._fonts[is_on])
            painter.setPen(QColor(ink))
            words = frame.adjusted(scaled(26), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = QRectF(0, 0, scaled(19), scaled(18))
        cap.moveCenter(frame.center())
        cap.moveRight(frame.right() - scaled(5))
        paint_keycap(painter, cap, self._key)
