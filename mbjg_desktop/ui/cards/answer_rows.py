"""The lines under a stem where nothing is to be chosen: options, steps or pairs, the right ones ticked."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.ui import icons
from mbjg_desktop.ui.cards.face import Row
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.answer_words import truth_word
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, utf16

_PX: Final = 15
_SIGN: Final = 22
_MARK: Final = 22
_GAP: Final = "\u3000"


class AnswerRow(QWidget):
    """One line: a tick if it is right and that may be known, its label, its text, and a remark in a softer tone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ""
        self._note = ""
        self._is_right = False
        self._lines = PlainLines(ui_font(_PX), 1.7)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_row(self, row: Row, note: str = "") -> None:
        """Show this line."""
        self._mark, self._is_right = row.mark, row.is_right
        text = row.text or truth_word(row.id)
        note = note or (self.tr("belongs to none") if row.is_spare else "")
        self._note = _GAP + note if note else ""
        self._lines.show(text + self._note, ui_font(_PX, bold=row.is_right))
        said = (self.tr("Right:") if row.is_right else "", self._mark, text, note)
        self.setAccessibleName(" ".join(part for part in said if part))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lines.height(width - self._left())) + scaled(4)

    def sizeHint(self) -> QSize:
        width = max(scaled(200), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        line = scaled(_PX) * 1.7
        if self._is_right:
            side = scaled(16)
            icons.paint(painter, "check", QRectF(0, scaled(2) + (line - side) / 2, side, side), tone.ok)
        painter.setPen(QColor(tone.ok if self._is_right else tone.ink))
        painter.setFont(ui_font(_PX, bold=self._is_right))
        mark = QRectF(scaled(_SIGN), scaled(2), scaled(_MARK), line)
        painter.drawText(mark, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._mark)
        softer = [self._softer()] if self._note else []
        self._lines.paint(painter, QPointF(self._left(), scaled(2)), self.width() - self._left(), softer)

    def _left(self) -> int:
        return scaled(_SIGN) + (scaled(_MARK) if self._mark else 0)

    def _softer(self) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        style.setForeground(QColor(tokens().mute))
        note = QTextLayout.FormatRange()
        length = utf16(self._note)
        note.start, note.length, note.format = utf16(self._lines.text) - length, length, style
        return note


class AnswerRows(QWidget):
    """Columns of lines. The widgets of earlier lines are used again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[list[AnswerRow]] = [[], []]
        self._layouts: list[QVBoxLayout] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for _ in self._columns:
            column = QVBoxLayout()
            column.setSpacing(2)
            layout.addLayout(column, 1)
            column.addStretch(1)
            self._layouts.append(column)

    def show_rows(self, columns: Sequence[Sequence[Row]], notes: Mapping[str, str] | None = None) -> None:
        """Show these lines; ``notes`` are remarks by the id of the line."""
        for place, layout in enumerate(self._layouts):
            rows = columns[place] if place < len(columns) else ()
            self._fill(self._columns[place], layout, rows, notes or {})
        outer = self.layout()
        if isinstance(outer, QHBoxLayout):
            outer.setStretch(1, 1 if len(columns) > 1 else 0)
            outer.setSpacing(16 if len(columns) > 1 else 0)
        self.setVisible(any(columns))

    def _fill(
        self, widgets: list[AnswerRow], layout: QVBoxLayout, rows: Sequence[Row], notes: Mapping[str, str]
    ) -> None:
        while len(widgets) < len(rows):
            widgets.append(AnswerRow())
            layout.insertWidget(layout.count() - 1, widgets[-1])
        for widget, row in zip(widgets, rows, strict=False):
            widget.show_row(row, notes.get(row.id, ""))
        for place, widget in enumerate(widgets):
            widget.setVisible(place < len(rows))
