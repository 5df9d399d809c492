"""Who chose what: a line for each option with its share of all learners, of the best third and of the last third."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.item_analysis import OptionUse
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.ledger.words import share_text
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.height_by_width import ask_height_anew, height_by_width
from mbjg_desktop.ui.widgets.meter import paint_meter
from mbjg_desktop.ui.widgets.plain_lines import PlainLines

_SIGN: Final = 22
_COLUMNS: Final = (80, 46, 46)
"""Widths at 100 %: how often with its share of all, the share of the best third, of the last third."""
_METER: Final = 4
_PX: Final = 14
_NOTE_PX: Final = 12
_LEADING: Final = 1.5


@dataclass(frozen=True, slots=True)
class UsedOption:
    """An option, its words and a remark."""

    use: OptionUse
    text: str
    note: str = ""


class _Head(QWidget):
    """The names of the columns."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(tokens().mute))
        _paint_shares(painter, self.width(), QRectF(self.rect()), self._names, 12)


class OptionRow(QWidget):
    """One option: its words beside its shares, then a bar, then the remark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._option: UsedOption | None = None
        self._text = PlainLines(ui_font(_PX), _LEADING)
        self._note = PlainLines(ui_font(_NOTE_PX), _LEADING)
        self.setSizePolicy(height_by_width())

    def show_option(self, option: UsedOption) -> None:
        """Show this option."""
        self._option = option
        use = option.use
        self._text.show(option.text)
        self._note.show(option.note)
        right = self.tr("Right:") if use.is_right else ""
        said = self.tr("{all} of all, {upper} of the best third, {lower} of the last third")
        said = said.format(all=_all_text(use), upper=share_text(use.upper), lower=share_text(use.lower))
        self.setAccessibleName(" ".join(part for part in (right, option.text, said, option.note) if part))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._below_text(width)) + scaled(_METER) + round(self._note_height(width)) + scaled(8)

    def sizeHint(self) -> QSize:
        width = max(scaled(240), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_SIGN + sum(_COLUMNS) + 60), scaled(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ask_height_anew(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._option is None:
            return
        tone, use = tokens(), self._option.use
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, left, width = scaled(_PX) * _LEADING, scaled(_SIGN), self.width()
        if use.is_right:
            side = scaled(16)
            icons.paint(painter, "check", QRectF(0, (line - side) / 2, side, side), tone.ok)
        painter.setPen(QColor(tone.ok if use.is_right else tone.mute if use.is_idle else tone.ink))
        self._text.paint(painter, QPointF(left, 0), self._beside_shares(width))
        shares = (_all_text(use), share_text(use.upper), share_text(use.lower))
        painter.setPen(QColor(tone.ink))
        _paint_shares(painter, width, QRectF(0, 0, width, line), shares, 13)
        meter = QRectF(left, self._below_text(width), width - left, scaled(_METER))
        paint_meter(painter, meter, use.share or 0.0, tone.ok if use.is_right else tone.accent)
        painter.setPen(QColor(tone.mute))
        self._note.paint(painter, QPointF(left, meter.bottom() + scaled(2)), width - left)

    def _below_text(self, width: int) -> float:
        return self._text.height(self._beside_shares(width)) + scaled(2)

    def _note_height(self, width: int) -> float:
        return self._note.height(width - scaled(_SIGN)) + scaled(2) if self._note.text else 0.0

    @staticmethod
    def _beside_shares(width: int) -> int:
        return width - scaled(_SIGN) - sum(map(scaled, _COLUMNS)) - scaled(6)


class OptionTable(QWidget):
    """The options of one question; the widgets of earlier ones are used again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OptionRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(4))
        self._layout.addWidget(_Head((self.tr("All"), self.tr("Best ⅓"), self.tr("Last ⅓"))))

    def show_options(self, options: Sequence[UsedOption]) -> None:
        """Show these."""
        while len(self.rows) < len(options):
            self.rows.append(OptionRow())
            self._layout.addWidget(self.rows[-1])
        for row, option in zip(self.rows, options, strict=False):
            row.show_option(option)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(options))
        self.setVisible(bool(options))


def _all_text(use: OptionUse) -> str:
    """How often it was chosen, and by what share of all."""
    return share_text(use.share) if use.times is None else f"{use.times} · {share_text(use.share)}"


def _paint_shares(painter: QPainter, width: int, line: QRectF, texts: Sequence[str], px: int) -> None:
    painter.setFont(ui_font(px))
    right = float(width)
    for text, column in zip(reversed(texts), reversed(_COLUMNS), strict=True):
        box = QRectF(right - scaled(column), line.top(), scaled(column), line.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        right = box.left()
