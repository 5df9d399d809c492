"""The text column: the page as one read-only text, with what is lit, found and at hand, and where it stands."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.services.reading import Position, SentenceMark
from mbjg_desktop.ui.reading.highlights import highlights, units
from mbjg_desktop.ui.reading.margin import Margin
from mbjg_desktop.ui.reading.page import Page, ParagraphKind
from mbjg_desktop.ui.reading.state import ReadingState
from mbjg_desktop.ui.reading.typesetting import MEASURE, set_page, text_px
from mbjg_desktop.ui.theme import reading_font, scaled, tokens
from mbjg_desktop.ui.widgets.plain_lines import utf16

_MARGIN: Final = 44
"""The strip for the marks, at the left of the text."""
_AIR: Final = 24
_ABOVE: Final = (ParagraphKind.TITLE, ParagraphKind.SOURCE, ParagraphKind.HEADING)


class ClosedDocument(QTextDocument):
    """Loads nothing, whatever its text may name: QTextDocument itself would read any file it is pointed at."""

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        return None


class PageView(QTextEdit):
    """Text is set by cursor, never parsed.

    ``moved``: other lines are in sight; ``scrolled``: because the learner wanted it.
    """

    picked = Signal(str, int)
    moved = Signal()
    scrolled = Signal()
    enlarged = Signal(int)
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(ClosedDocument(self))
        self._page = Page(())
        self._look: tuple[int, str] = (0, "")
        self._percent = 100
        self._marked: tuple[object, ...] = ()
        self._target: tuple[int, int, bool] | None = None
        self._moving = 0
        self.takes_escape = False
        self.margin: Final = Margin(self)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Text"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def width_for(self, characters: int, percent: int) -> int:
        """How wide this must be for lines of that many characters."""
        px = reading_font(text_px(percent)).pixelSize()
        return characters * px + scaled(_MARGIN) + scaled(_AIR) + self.verticalScrollBar().sizeHint().width()

    def show_page(self, state: ReadingState) -> None:
        """Show what has changed of the page and what is marked on it."""
        look = (state.percent, tokens().ink)
        if state.page is not self._page or look != self._look:
            self._set(state.page, state.percent)
            self._look = look
        marked = (state.page, look, state.sentence, state.lit, state.finding)
        if marked != self._marked:
            self._marked = marked
            self.setExtraSelections(list(highlights(self.document(), state)))
        self.margin.show_marks(state.marks, state.sentence)

    def show_top(self, position: Position) -> None:
        """Put a line at the top, together with the headings right above it."""
        paragraph, offset = self._page.index(position.block), position.offset
        while offset == 0 and paragraph and self._page.paragraphs[paragraph - 1].kind in _ABOVE:
            paragraph -= 1
        self._move((paragraph, units(self._page, paragraph, offset), True))

    def show_range(self, paragraph: int, start: int, end: int) -> None:
        """Bring these characters into sight, a third down the page, unless they are in sight already."""
        first = self._line_rect(paragraph, units(self._page, paragraph, start))
        last = self._line_rect(paragraph, units(self._page, paragraph, max(start, end - 1)))
        if not self.isVisible() or first.top() < 0 or last.bottom() > self.viewport().height():
            self._move((paragraph, units(self._page, paragraph, start), False))

    def top(self) -> Position | None:
        """The first line in sight that belongs to the document's own text."""
        cursor = self.cursorForPosition(QPoint(1, self._air() + 4))
        number, offset = cursor.blockNumber(), self._characters(cursor.block(), cursor.positionInBlock())
        for at in range(number, len(self._page.paragraphs)):
            block = self._page.paragraphs[at].block
            if block is not None:
                return Position(block, offset if at == number else 0)
        return None

    def seen(self) -> tuple[list[BlockId], list[BlockId], list[BlockId]]:
        """Which blocks show their start, which show their end, and which lie above what is in sight."""
        started, ended, passed = [], [], []
        height = self.viewport().height()
        for number, paragraph in enumerate(self._page.paragraphs):
            if paragraph.block is None:
                continue
            first, last = self._line_rect(number, 0), self._line_rect(number, max(0, utf16(paragraph.text) - 1))
            if first.top() >= 0 and first.bottom() <= height:
                started.append(paragraph.block)
            if last.top() >= 0 and last.bottom() <= height:
                ended.append(paragraph.block)
            if last.bottom() <= 0:
                passed.append(paragraph.block)
        return started, ended, passed

    def sentence_lines(self, block: BlockId, mark: SentenceMark) -> QRectF:
        """Where the first line of a sentence stands in the viewport."""
        number = self._page.index(block)
        return self._line_rect(number, units(self._page, number, mark.start))

    def event(self, event: QEvent) -> bool:
        """Escape is the find bar's while it is open; otherwise it leads back."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and self.takes_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.takes_escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.enlarged.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._pick(event.position().toPoint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew, but what was at the top stays there."""
        target = self._target or self._top_target()
        self._moving += 1
        self._set_measure()
        super().resizeEvent(event)
        self._moving -= 1
        if target is not None and not self._moving:  # not while the text itself is being set anew
            self._move(target)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt scrolls to its text cursor when the widget is first shown; the place to be is another one."""
        self._moving += 1
        super().showEvent(event)
        self._moving -= 1
        if self._target is not None:
            self._move(self._target)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for number, paragraph in enumerate(self._page.paragraphs):
            if paragraph.kind in (ParagraphKind.CAPTION, ParagraphKind.NOTE, ParagraphKind.FOOTER):
                self._paint_apart(painter, number, is_footer=paragraph.kind is ParagraphKind.FOOTER)
        painter.end()
        super().paintEvent(event)

    def _paint_apart(self, painter: QPainter, number: int, *, is_footer: bool) -> None:
        """A line at the side of a caption or note, and one across above the footer: they are not the text."""
        rect = self._block_rect(number)
        colour = QColor(tokens().line)
        if is_footer:
            painter.fillRect(QRectF(0, rect.top() - scaled(10), self.viewport().width(), 1), colour)
        else:
            painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), colour)

    def _set(self, page: Page, percent: int) -> None:
        target = self._target or self._top_target()
        is_same_text = len(page.paragraphs) == len(self._page.paragraphs)
        self._page, self._percent = page, percent
        self._moving += 1
        set_page(self.document(), page, percent)
        self._set_measure()
        self._moving -= 1
        if target is not None and is_same_text:
            self._move(target)

    def _set_measure(self) -> None:
        """A whole number of characters a line, the column in the middle of the room there is."""
        px = reading_font(text_px(self._percent)).pixelSize()
        bar = self.verticalScrollBar().sizeHint().width()
        margin = scaled(_MARGIN)
        room = max(px * 4, self.width() - bar - margin - scaled(_AIR))
        column = min(MEASURE, room // px) * px
        left = max(margin, (self.width() - bar - column) // 2)
        right = max(0, self.width() - bar - left - column - 2)
        self.setViewportMargins(left, 0, right, 0)
        self.margin.setGeometry(left - margin, 0, margin, self.viewport().height())

    def _move(self, target: tuple[int, int, bool]) -> None:
        """Scroll to a line; it is kept as the place to be until the learner scrolls."""
        paragraph, unit, is_top = target
        self.document().documentLayout().documentSize()
        line = self._line_rect(paragraph, unit).translated(0, self.verticalScrollBar().value())
        air = self._air() if is_top else self.viewport().height() / 3
        self._moving += 1
        self.verticalScrollBar().setValue(round(line.top() - air))
        self._moving -= 1
        self._target = target
        self.margin.update()
        self.moved.emit()

    def _air(self) -> int:
        """What is left free above the first line."""
        return self._percent * scaled(8) // 100

    def _top_target(self) -> tuple[int, int, bool] | None:
        if not self._page.paragraphs:
            return None
        cursor = self.cursorForPosition(QPoint(1, self._air() + 4))
        return cursor.blockNumber(), cursor.positionInBlock(), True

    def _on_scrolled(self) -> None:
        self.margin.update()
        if not self._moving:
            self._target = None
            self.moved.emit()
            self.scrolled.emit()

    def _pick(self, at: QPoint) -> None:
        cursor = self.cursorForPosition(at)
        number = cursor.blockNumber()
        block = self._page.paragraphs[number].block if number < len(self._page.paragraphs) else None
        if block is not None:
            self.picked.emit(block, self._characters(cursor.block(), cursor.positionInBlock()))

    def _characters(self, block: QTextBlock, units: int) -> int:
        """The character at a place given in units of Qt."""
        return len(block.text().encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))

    def _block_rect(self, number: int) -> QRectF:
        rect = self.document().documentLayout().blockBoundingRect(self.document().findBlockByNumber(number))
        return rect.translated(0, -self.verticalScrollBar().value())

    def _line_rect(self, number: int, unit: int) -> QRectF:
        """The line with that unit of a paragraph, in the viewport."""
        block = self.document().findBlockByNumber(number)
        corner: QPointF = self._block_rect(number).topLeft()
        line = block.layout().lineForTextPosition(min(unit, max(0, block.length() - 1)))
        return line.rect().translated(corner) if line.isValid() else QRectF(corner.x(), corner.y(), 0, 0)
