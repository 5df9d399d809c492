"""The strip beside the text: a mark at each sentence something is asked about, telling how well it is known."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.domain.mastery import Mastery
from mbjg_desktop.services.reading import SentenceMark
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.reading.words import mastery_name
from mbjg_desktop.ui.theme import scaled, tokens

if TYPE_CHECKING:
    from mbjg_desktop.ui.reading.page_view import PageView

_SIDE: Final = 13


class Margin(QWidget):
    """Paints the marks; clicking one takes its sentence in hand, pointing at it tells how many questions there are."""

    def __init__(self, page: "PageView") -> None:
        super().__init__(page)
        self._page = page
        self._marks: Mapping[BlockId, tuple[SentenceMark, ...]] = {}
        self._sentence: Span | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Questions beside the text"))

    def show_marks(self, marks: Mapping[BlockId, tuple[SentenceMark, ...]], sentence: Span | None) -> None:
        """Show these marks; the one of the sentence at hand is ringed."""
        self._marks, self._sentence = marks, sentence
        self.update()

    def marks_in_sight(self) -> Iterator[tuple[QRectF, BlockId, SentenceMark]]:
        """The marks on the screen and where they are. Sentences that begin on one line have theirs side by side."""
        side, taken = scaled(_SIDE), dict[int, int]()
        for block, marks in self._marks.items():
            for mark in marks:
                if not mark.questions:
                    continue
                line = self._page.sentence_lines(block, mark)
                if line.bottom() < 0 or line.top() > self.height():
                    continue
                place = taken[round(line.top())] = taken.get(round(line.top()), 0) + 1
                right = self.width() - scaled(8) - (place - 1) * (side + scaled(3))
                yield QRectF(right - side, line.center().y() - side / 2, side, side), block, mark

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            if found is not None:
                QToolTip.showText(event.globalPos(), self._words(found[1]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self._page.picked.emit(found[0], found[1].start)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, block, mark in self.marks_in_sight():
            if self._sentence == Span(block, mark.start, mark.end):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens().accent_soft))
                ring = scaled(4)
                painter.drawRoundedRect(rect.adjusted(-ring, -ring, ring, ring), ring, ring)
            paint_mastery(painter, rect, mark.mastery)

    def _at(self, point: QPointF) -> tuple[BlockId, SentenceMark] | None:
        reach = scaled(4)
        for rect, block, mark in self.marks_in_sight():
            if rect.adjusted(-reach, -reach, reach, reach).contains(point):
                return block, mark
        return None

    def _words(self, mark: SentenceMark) -> str:
        questions = self.tr("%n question(s)", "", mark.questions)
        return f"{questions} · {mastery_name(mark.mastery)}"


def paint_mastery(painter: QPainter, rect: QRectF, mastery: Mastery) -> None:
    """New is hollow, being learnt half filled, missed a cross, known a tick: the shape alone tells."""
    look = tokens()
    round_ = rect.adjusted(2, 2, -2, -2)
    match mastery:
        case Mastery.NEW:
            painter.setPen(QPen(QColor(look.mute), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(round_)
        case Mastery.LEARNING:
            painter.setPen(QPen(QColor(look.warn), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(round_)
            painter.setBrush(QColor(look.warn))
            painter.drawPie(round_, 90 * 16, 180 * 16)
        case Mastery.MISSED:
            icons.paint(painter, "x", rect, look.accent)
        case Mastery.KNOWN:
            icons.paint(painter, "check", rect, look.ok)
        case _:
            assert_never(mastery)
