"""One entry of the rail."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.keycap import paint_keycap

_ICON = 18
_ACTIVATING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RailButton(QAbstractButton):
    """One entry: icon, name, and a badge or a key at the right end."""

    def __init__(self, icon: str, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self._badge = 0
        self._is_narrow = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.installEventFilter(self)
        self.set_badge(0)

    def set_badge(self, count: int) -> None:
        """Say how much waits there; 0 shows nothing."""
        self._badge = count
        waiting = self.tr("%n waiting", "", count) if count else ""
        self.setAccessibleName(f"{self.text()} {waiting}".strip())
        self.setToolTip(_plain(self.accessibleName()) if self._is_narrow else "")
        self.update()

    def set_text(self, text: str) -> None:
        """Show another name, whatever is in it."""
        self.setText(text)
        self.setShortcut(QKeySequence())  # an ampersand in it means nothing
        self.set_badge(self._badge)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon only; the name becomes a tool tip."""
        self._is_narrow = is_narrow
        self.set_badge(self._badge)

    def paint_picture(self, painter: QPainter, rect: QRectF, color: str) -> None:
        """Paint what stands before the name."""
        icons.paint(painter, self._icon, rect, color)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_ICON if self._is_narrow else 120), scaled(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_ICON), max(scaled(_ICON), self.fontMetrics().height()) + 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Space are this button's while it has the focus, whatever they mean on the screen beside it.

        A filter, not ``event``: PySide does not survive an exception in a virtual method called from within that.
        """
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _ACTIVATING:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ACTIVATING:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        color = look.accent if self.isChecked() else look.ink
        side = scaled(_ICON)
        left = (self.width() - side) / 2 if self._is_narrow else scaled(10)
        self.paint_picture(painter, QRectF(left, (self.height() - side) / 2, side, side), color)
        if not self._is_narrow:
            painter.setFont(ui_font(14, bold=self.isChecked()))
            painter.setPen(QColor(color))
            rect = self.rect().adjusted(scaled(38), 0, -self._end_width(), 0)
            text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        self._paint_end(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        look = tokens()
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(look.accent_soft))
            painter.drawRoundedRect(ground, 8, 8)
        elif self.underMouse():
            painter.setBrush(QColor(look.chip))
            painter.drawRoundedRect(ground, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 8, 8)

    def _paint_end(self, painter: QPainter) -> None:
        if self._badge:
            self._paint_badge(painter, str(self._badge) if self._badge < 1000 else "999+")
        elif self._key and not self._is_narrow:
            width, height = self._key_width(), QFontMetrics(ui_font(11)).height() + 2
            rect = QRectF(self.width() - width - scaled(8), (self.height() - height) / 2, width, height)
            paint_keycap(painter, rect, self._key)

    def _end_width(self) -> int:
        """What the name leaves free: the key. A badge comes and goes, and names of screens are short."""
        return self._key_width() + scaled(12) if self._key else scaled(4)

    def _key_width(self) -> int:
        return QFontMetrics(ui_font(11)).horizontalAdvance(self._key) + 12

    def _paint_badge(self, painter: QPainter, text: str) -> None:
        look = tokens()
        font = ui_font(10 if self._is_narrow else 11, bold=True)
        metrics = QFontMetrics(font)
        height = metrics.height() + (0 if self._is_narrow else 2)
        width = max(height + 2, metrics.horizontalAdvance(text) + (8 if self._is_narrow else 12))
        top = 0.0 if self._is_narrow else (self.height() - height) / 2
        right = self.width() - (0 if self._is_narrow else scaled(10))
        rect = QRectF(right - width, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent_fill))
        painter.drawRoundedRect(rect, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(look.on_accent))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _plain(text: str) -> str:
    """So that a tool tip, which cannot be told that its text is plain, does not take it for markup."""
    return text.replace("<", "<\N{ZERO WIDTH SPACE}")
