"""A row to choose: an option, a truth value, an item to be ordered or the right side of a pair."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.theme import Tokens, scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.height_by_width import ask_height_anew, height_by_width
from mbjg_desktop.ui.widgets.keycap import paint_keycap
from mbjg_desktop.ui.widgets.plain_lines import PlainLines
from mbjg_desktop.ui.widgets.plate import plate
from mbjg_desktop.ui.widgets.verdict import Verdict

_RADIUS: Final = 10
_TEXT_PX: Final = 16
_BADGE: Final = 28
_PAD: Final = 18


class Badge(Enum):
    """The shape of the mark at the left: one of many, any of many, or a place in an order."""

    CIRCLE = "circle"
    SQUARE = "square"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows. ``mark`` stands in the badge, ``key`` is the key that chooses it, ``note`` the last word.

    ``note`` is shown with a verdict, so that colour is not the only sign.
    """

    mark: str
    text: str
    key: str = ""
    badge: Badge = Badge.CIRCLE
    is_chosen: bool = False
    is_open: bool = True
    verdict: Verdict = Verdict.NONE
    note: str = ""


class OptionRow(QAbstractButton):
    """Paints itself from a RowLook; clicking it asks to be chosen, what comes of it is for ``show_as`` to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = self._plate_look = RowLook("", "")
        self._lines = PlainLines(ui_font(_TEXT_PX))
        self._is_compact = False
        self._bold, self._small = ui_font(15, bold=True), ui_font(13)
        self._left = scaled(_PAD) + scaled(_BADGE) + scaled(14)
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(height_by_width())

    @property
    def look(self) -> RowLook:
        """What the row shows."""
        return self._look

    def show_as(self, look: RowLook, *, is_compact: bool = False) -> None:
        """Show something else; ``is_compact`` is for long lists."""
        if look == self._look and is_compact == self._is_compact:
            return
        if look.is_open is not self._look.is_open:
            shape = Qt.CursorShape.PointingHandCursor if look.is_open else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
        self._look, self._is_compact = look, is_compact
        self._plate_look = replace(look, text="")
        self._lines.show(look.text)
        self.setChecked(look.is_chosen)
        self.setAccessibleName(" ".join(part for part in (look.mark, look.text, look.note) if part))
        if not self.isVisible() or self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Nothing: a click does not check the row, the answer does."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        pad, least = (6, 44) if self._is_compact else (10, 56)
        text = self._lines.height(self._text_width(width))
        return max(scaled(least), round(text) + 2 * scaled(pad))

    def sizeHint(self) -> QSize:
        width = max(scaled(240), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(140), scaled(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ask_height_anew(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        what = (self._plate_look, self.hasFocus(), self.underMouse())
        painter.drawPixmap(0, 0, plate(self, self.size(), what, self._paint_plate))
        width = self._text_width(self.width())
        top = (self.height() - self._lines.height(width)) / 2
        painter.setPen(QColor(tokens().ink))
        self._lines.paint(painter, QPointF(self._left, top), width)

    def _paint_plate(self, painter: QPainter) -> None:
        """Everything but the text: from question to question it is mostly the same."""
        tone = tokens()
        ink = _ink(tone, self._look)
        self._paint_frame(painter, tone, ink)
        self._paint_badge(painter, tone, ink)
        self._paint_end(painter, ink)

    def _paint_frame(self, painter: QPainter, tone: Tokens, ink: str) -> None:
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_lit = self._look.is_chosen or self._look.verdict is not Verdict.NONE
        border = ink if is_lit else (tone.mute if self.underMouse() and self._look.is_open else tone.line)
        pen = QPen(QColor(border), 1.5 if is_lit else 1)
        if self._look.verdict is Verdict.MISSED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(_back(tone, self._look)))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tone.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), _RADIUS - 2, _RADIUS - 2)

    def _paint_badge(self, painter: QPainter, tone: Tokens, ink: str) -> None:
        side = scaled(_BADGE)
        box = QRectF(scaled(_PAD), (self.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        filled = self._look.is_chosen
        pen = QPen(QColor(ink if filled or self._look.verdict is not Verdict.NONE else tone.mute), 1)
        if self._look.badge is Badge.ORDINAL and not filled:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(ink) if filled else Qt.BrushStyle.NoBrush)
        radius = scaled(7) if self._look.badge is Badge.SQUARE else side / 2
        painter.drawRoundedRect(box, radius, radius)
        painter.setFont(self._bold)
        painter.setPen(QColor(tone.card if filled else _letter(tone, self._look, ink)))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._look.mark)

    def _paint_end(self, painter: QPainter, ink: str) -> None:
        """The key at the right end, or what came of the row: a sign and a word."""
        if self._look.verdict is Verdict.NONE:
            if self._look.key and self._look.is_open:
                cap = QRectF(0, 0, scaled(19), scaled(18))
                cap.moveCenter(QPointF(self.width() - scaled(_PAD) - cap.width() / 2, self.height() / 2))
                paint_keycap(painter, cap, self._look.key)
            return
        side = scaled(18)
        sign = QRectF(self.width() - scaled(_PAD) - side, (self.height() - side) / 2, side, side)
        icons.paint(painter, "x" if self._look.verdict is Verdict.WRONG else "check", sign, ink)
        note = QRectF(sign.left() - self._note_width() - scaled(6), 0, self._note_width(), self.height())
        painter.setFont(self._small)
        painter.setPen(QColor(ink))
        painter.drawText(note, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._look.note)

    def _note_width(self) -> int:
        return scaled(13) * len(self._look.note) + scaled(2)

    def _text_width(self, width: int) -> int:
        return width - self._left - scaled(_PAD) - scaled(24) - (self._note_width() if self._look.note else 0)


def _ink(tone: Tokens, look: RowLook) -> str:
    return tone.ok if look.verdict in (Verdict.RIGHT, Verdict.MISSED) else tone.accent


def _letter(tone: Tokens, look: RowLook, ink: str) -> str:
    return tone.mute if look.verdict is Verdict.NONE else ink


def _back(tone: Tokens, look: RowLook) -> str:
    match look.verdict:
        case Verdict.RIGHT:
            return tone.ok_soft
        case Verdict.WRONG:
            return tone.accent_soft
        case Verdict.MISSED:
            return tone.card
        case Verdict.NONE:
            return tone.accent_soft if look.is_chosen else tone.card
