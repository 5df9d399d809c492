"""The answer sheet: one small square per question, painted in one widget."""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.labels import outcome_name
from mbjg_desktop.ui.quiz.state import Cell
from mbjg_desktop.ui.theme import Tokens, scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.plate import plate

_SIDE: Final = 34
_GAP: Final = 6
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AnswerSheet(QWidget):
    """Shows every question's state; ``activated`` with the number, from 0, of the one to go to."""

    activated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[Cell, ...] = ()
        self._current = 0
        self._cursor = 0
        self._is_open = False
        self._font = ui_font(13, bold=True)
        self._set_open(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolling then paints only what comes into sight
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Answer sheet"))

    @property
    def cursor_index(self) -> int:
        """The question the keyboard stands on."""
        return self._cursor

    def show_sheet(self, cells: tuple[Cell, ...], current: int, *, is_open: bool) -> None:
        """Show these; ``is_open`` says whether one may go to another question."""
        if (cells, current, is_open) == (self._cells, self._current, self._is_open):
            return
        before, old = self._cells, {self._current, self._cursor}
        if current != self._current or len(cells) != len(before):
            self._cursor = current
        self._cells, self._current = cells, current
        self._set_open(is_open)
        self._describe()
        if len(cells) != len(before):
            self.updateGeometry()
            self.update()
            return
        changed = (n for n, (cell, was) in enumerate(zip(cells, before, strict=True)) if cell is not was)
        for index in {*changed, *old, current}:
            self.update(self.cell_rect(index))

    def cell_rect(self, index: int) -> QRect:
        """Where a question's square is."""
        row, column = divmod(index, self._columns(self.width()))
        step, side = scaled(_SIDE + _GAP), scaled(_SIDE)
        return QRect(column * step, row * step, side, side)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._cells) // self._columns(width))
        return max(1, rows) * scaled(_SIDE + _GAP) - scaled(_GAP)

    def sizeHint(self) -> QSize:
        width = max(self.width(), scaled(_SIDE))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tone.card))
        painter.setFont(self._font)
        dirty, step, columns = event.region(), scaled(_SIDE + _GAP), self._columns(self.width())
        first = max(0, dirty.boundingRect().top() // step * columns)
        last = (dirty.boundingRect().bottom() // step + 1) * columns
        for index, cell in enumerate(self._cells[first:last], start=first):
            rect = self.cell_rect(index)
            if dirty.intersects(rect):
                self._paint_cell(painter, tone, index, cell, rect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where, step = event.position().toPoint(), scaled(_SIDE + _GAP)
        index = where.y() // step * self._columns(self.width()) + where.x() // step
        if index < len(self._cells) and self.cell_rect(index).contains(where):
            self._cursor = index
            self.activate_cursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._columns(self.width())
        steps = _STEPS | {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move_cursor(self._cursor + step)
        elif event.key() == Qt.Key.Key_Space:
            self.activate_cursor()
        else:
            super().keyPressEvent(event)

    def activate_cursor(self) -> None:
        """Go to the question the keyboard stands on."""
        if self._is_open and self._cells:
            self.activated.emit(self._cursor)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def _set_open(self, is_open: bool) -> None:
        """Only what leads somewhere looks like it, and takes the keyboard."""
        if is_open != self._is_open:
            self._is_open = is_open
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.NoFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor)
            self.update()

    def _columns(self, width: int) -> int:
        return max(1, (width + scaled(_GAP)) // scaled(_SIDE + _GAP))

    def _move_cursor(self, to: int) -> None:
        if 0 <= to < len(self._cells):
            self._cursor = to
            self._describe()
            self.update()

    def _describe(self) -> None:
        if not self._cells:
            return
        cell = self._cells[self._cursor]
        words = [self.tr("Question {n}").format(n=self._cursor + 1)]
        words.append(self.tr("answered") if cell.is_answered else self.tr("not answered"))
        if cell.is_flagged:
            words.append(self.tr("flagged"))
        if cell.outcome is not None:
            words.append(outcome_name(cell.outcome))
        self.setAccessibleDescription(" ".join(words))

    def _paint_cell(self, painter: QPainter, tone: Tokens, index: int, cell: Cell, rect: QRect) -> None:
        back, border, ink = _colours(tone, cell, index == self._current)
        has_cursor = self.hasFocus() and index == self._cursor
        look = _Look(back, border if self._is_open else back, ink, _sign(cell), has_cursor)
        painter.drawPixmap(rect.topLeft(), plate(self, rect.size(), look, look.paint))
        painter.setPen(QColor(look.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index + 1))


class _Look(NamedTuple):
    """A square without its number."""

    back: str
    border: str
    ink: str
    sign: str
    has_cursor: bool

    def paint(self, painter: QPainter) -> None:
        """Paint the square at the corner of ``painter``, with its sign, so that colour is not the only one."""
        rect = QRectF(0, 0, scaled(_SIDE), scaled(_SIDE))
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self.border), 1))
        painter.setBrush(QColor(self.back))
        painter.drawRoundedRect(box, 7, 7)
        if self.sign:
            side = scaled(10)
            icons.paint(painter, self.sign, QRectF(rect.right() - side - 1, rect.top() + 2, side, side), self.ink)
        if self.has_cursor:
            painter.setPen(QPen(QColor(tokens().ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)


def _sign(cell: Cell) -> str:
    """The icon in the corner of a square; empty for none."""
    if cell.outcome is not None:
        return "check" if cell.outcome is Outcome.RIGHT else "x"
    return "flag" if cell.is_flagged else ""


def _colours(tone: Tokens, cell: Cell, is_current: bool) -> tuple[str, str, str]:
    """Background, border and text."""
    if is_current:
        return tone.accent_fill, tone.accent_fill, tone.on_accent
    if cell.outcome is Outcome.RIGHT:
        return tone.ok_soft, tone.ok, tone.ok
    if cell.outcome is not None:
        return tone.accent_soft, tone.accent, tone.accent
    if cell.is_flagged:
        return tone.warn_soft if cell.is_answered else tone.card, tone.warn, tone.warn_ink
    if cell.is_answered:
        return tone.chip, tone.chip, tone.ink
    return tone.card, tone.line, tone.mute
