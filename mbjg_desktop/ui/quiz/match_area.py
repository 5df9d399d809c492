"""Two columns to be matched: the lefts with what stands beside them, the rights with their keys."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.quiz.choice_area import LETTERS, ChoiceArea, key_of
from mbjg_desktop.ui.quiz.state import Left, Pairs
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.column import RowStack
from mbjg_desktop.ui.widgets.option_row import RowLook
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, utf16
from mbjg_desktop.ui.widgets.plate import plate
from mbjg_desktop.ui.widgets.verdict import Verdict

_PAD: Final = 14
_BETWEEN: Final = 16
_USUAL: Final = 5


class LeftRow(QAbstractButton):
    """A left-hand text and, below it, what has been put beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._partner = ""
        self._is_current = self._is_set = False
        self._verdict = Verdict.NONE
        self._text_lines, self._partner_lines = PlainLines(ui_font(15, bold=True)), PlainLines(ui_font(14))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_as(self, text: str, partner: str, *, is_set: bool, is_current: bool, verdict: Verdict) -> None:
        """``partner`` in words; ``is_set`` when something has been put there; ``is_current`` when it is asked now."""
        if self._text_lines.show(text) | self._partner_lines.show(partner):
            self._partner = partner
            self.setAccessibleName(f"{text} — {partner}")
            self.updateGeometry()
        self._is_set, self._is_current, self._verdict = is_set, is_current, verdict
        self.setChecked(is_current)
        self.update()

    def nextCheckState(self) -> None:
        """Nothing: which one is current is for ``show_as`` to say."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(scaled(56), round(sum(self._heights(self._inside(width)))) + 2 * scaled(8))

    def sizeHint(self) -> QSize:
        width = max(scaled(160), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        what = (self._is_current, self._verdict, self.hasFocus())
        painter.drawPixmap(0, 0, plate(self, self.size(), what, self._paint_plate))
        self._paint_words(painter)

    def _paint_plate(self, painter: QPainter) -> None:
        tone, ink = tokens(), self._ink()
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_lit = self._is_current or self._verdict is not Verdict.NONE
        painter.setPen(QPen(QColor(ink if is_lit else tone.line), 1.5 if is_lit else 1))
        painter.setBrush(QColor(tone.accent_soft if self._is_current else tone.card))
        painter.drawRoundedRect(frame, 10, 10)
        if self._is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawRoundedRect(QRectF(1, frame.center().y() - scaled(12), 4, scaled(24)), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tone.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8)
        if self._verdict is not Verdict.NONE:
            side = scaled(18)
            sign = QRectF(self.width() - scaled(_PAD) - side, (self.height() - side) / 2, side, side)
            icons.paint(painter, "check" if self._verdict is Verdict.RIGHT else "x", sign, ink)

    def _paint_words(self, painter: QPainter) -> None:
        tone, ink = tokens(), self._ink()
        inside = self._inside(self.width())
        high, low = self._heights(inside)
        top = (self.height() - high - low) / 2
        painter.setPen(QColor(tone.ink))
        self._text_lines.paint(painter, QPointF(scaled(_PAD), top), inside)
        told = self._verdict is not Verdict.NONE
        painter.setPen(QColor(ink if told else tone.accent if self._is_set else tone.mute))
        self._partner_lines.paint(painter, QPointF(scaled(_PAD), top + high), inside, self._corrections())

    def _ink(self) -> str:
        return tokens().ok if self._verdict is Verdict.RIGHT else tokens().accent

    def _corrections(self) -> list[QTextLayout.FormatRange]:
        """Where the partner is corrected: the second line says what is right."""
        first, _, second = self._partner.partition("\n")
        if not second:
            return []
        style = QTextCharFormat()
        style.setForeground(QColor(tokens().ok))
        right = QTextLayout.FormatRange()
        right.start, right.length, right.format = utf16(first) + 1, utf16(second), style
        return [right]

    def _heights(self, inside: int) -> tuple[float, float]:
        return self._text_lines.height(inside), self._partner_lines.height(inside)

    @staticmethod
    def _inside(width: int) -> int:
        return width - 2 * scaled(_PAD) - scaled(22)


class MatchArea(QWidget):
    """``picked`` with the place of a right, ``left_selected`` with that of a left, both from 0."""

    picked = Signal(int)
    left_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_stack: RowStack[LeftRow] = RowStack(parent=self)
        self.lefts = self._left_stack.rows
        self.rights = ChoiceArea(self)
        self.rights.picked.connect(self.picked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for _ in range(_USUAL):
            self._add_left()

    def show_state(self, answer: Pairs, *, is_open: bool) -> None:
        """Show the two columns."""
        while len(self.lefts) < len(answer.lefts):
            self._add_left()
        for place, left in enumerate(answer.lefts):
            is_current = is_open and place == answer.current
            self.lefts[place].show_as(
                left.text,
                self._partner_words(left, answer.rights, is_current),
                is_set=left.right is not None,
                is_current=is_current,
                verdict=left.verdict,
            )
        self._left_stack.show_first(len(answer.lefts))
        used = {left.right: left.verdict for left in answer.lefts if left.right is not None}
        self.rights.show_rows(
            [
                RowLook(
                    LETTERS[place % 26],
                    text,
                    key_of(place),
                    is_chosen=place in used,
                    is_open=is_open,
                    verdict=used.get(place, Verdict.NONE),
                )
                for place, text in enumerate(answer.rights)
            ]
        )
        self._settle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(stack.heightForWidth(self._half(width)) for stack in (self._left_stack, self.rights))

    def sizeHint(self) -> QSize:
        width = max(scaled(320), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = max(stack.minimumSizeHint().width() for stack in (self._left_stack, self.rights))
        return QSize(2 * widest + scaled(_BETWEEN), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._settle()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def _settle(self) -> None:
        """Give each column half of the width."""
        half = self._half(self.width())
        self._left_stack.setGeometry(0, 0, half, self._left_stack.heightForWidth(half))
        self.rights.setGeometry(self.width() - half, 0, half, self.rights.heightForWidth(half))
        if max(self._left_stack.height(), self.rights.height()) != self.height():
            self.updateGeometry()

    @staticmethod
    def _half(width: int) -> int:
        return (width - scaled(_BETWEEN)) // 2

    def _partner_words(self, left: Left, rights: tuple[str, ...], is_current: bool) -> str:
        words = self._named(left.right, rights)
        if left.verdict is Verdict.WRONG:
            right = self._named(left.right_answer, rights)
            yours = words or self.tr("nothing")
            return self.tr("yours: {yours}\nright: {right}").format(yours=yours, right=right)
        if words:
            return f"→ {words}"
        return self.tr("→ choose on the right") if is_current else self.tr("→ not matched")

    def _named(self, place: int | None, rights: tuple[str, ...]) -> str:
        return "" if place is None else f"{LETTERS[place % 26]} {rights[place]}"

    def _add_left(self) -> None:
        row = LeftRow()
        row.clicked.connect(self._on_left_clicked)
        self._left_stack.add(row)

    @Slot()
    def _on_left_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LeftRow):
            self.left_selected.emit(self.lefts.index(row))
