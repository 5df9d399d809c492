"""The stem of a question: plain text in the reading font, the gaps of a cloze numbered and filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.question import Cloze, Question, stem_parts
from mbjg_desktop.ui.theme import Tokens, reading_font, scaled, tokens
from mbjg_desktop.ui.widgets.height_by_width import ask_height_anew, height_by_width
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, span, utf16
from mbjg_desktop.ui.widgets.verdict import Verdict

_CIRCLED_ONE: Final = 0x2460
_SPACE: Final = "\u00a0"
_EMPTY: Final = _SPACE * 12
"""Spaces at which no line breaks: an empty gap keeps its width and the punctuation after it."""


@dataclass(frozen=True, slots=True)
class StemGap:
    """What stands in one blank, by its id."""

    id: str
    text: str
    verdict: Verdict = Verdict.NONE


class StemView(QWidget):
    """Paints one stem. ``px`` is the size of its text at 100 %."""

    def __init__(self, px: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = reading_font(px)
        self._stem: tuple[str, tuple[StemGap, ...]] = ("", ())
        self._gaps: list[tuple[int, int, Verdict]] = []
        self._lines = PlainLines(self._font, 1.7)
        self.setSizePolicy(height_by_width())

    @property
    def text(self) -> str:
        """What is painted, gaps included."""
        return self._lines.text

    def show_stem(self, stem: str, gaps: Sequence[StemGap] = ()) -> None:
        """Show another stem, or other fillings. Without ``gaps`` the stem is shown exactly as it is written."""
        if (stem, tuple(gaps)) == self._stem:
            return
        self._stem = (stem, tuple(gaps))
        text, self._gaps = _written(stem, gaps) if gaps else (stem, [])
        self._lines.show(text)
        self.setAccessibleName(text)
        if not self.isVisible() or self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        self.update()

    def show_asked(self, question: Question) -> None:
        """Show the stem of a question as it was asked: gaps empty."""
        blanks = question.body.blanks if isinstance(question.body, Cloze) else ()
        self.show_stem(question.stem, [StemGap(blank.id, "") for blank in blanks])

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lines.height(width))

    def sizeHint(self) -> QSize:
        width = max(scaled(320), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), QFontMetrics(self._font).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ask_height_anew(self, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setPen(QColor(tone.ink))
        self._lines.paint(painter, QPointF(0, 0), self.width(), [_lit(tone, *gap) for gap in self._gaps])


def _written(stem: str, gaps: Sequence[StemGap]) -> tuple[str, list[tuple[int, int, Verdict]]]:
    """The stem with its gaps filled in, and where in it each gap stands, in units of Qt."""
    filled = {gap.id: (number, gap) for number, gap in enumerate(gaps)}
    text, ranges = "", []
    for part, blank in stem_parts(stem):
        text += part
        if blank is None or blank not in filled:
            continue
        number, gap = filled[blank]
        words = f"{_SPACE}{chr(_CIRCLED_ONE + number)}{_SPACE}{gap.text or _EMPTY}{_SPACE}"
        ranges.append((utf16(text), utf16(words), gap.verdict if gap.text else Verdict.NONE))
        text += words
    return text, ranges


def _lit(tone: Tokens, start: int, length: int, verdict: Verdict) -> QTextLayout.FormatRange:
    is_right, is_wrong = verdict is Verdict.RIGHT, verdict is Verdict.WRONG
    colour, ground = (tone.ok, tone.ok_soft) if is_right else (tone.accent, tone.accent_soft)
    return span(start, length, colour, ground=ground, is_underlined=not is_wrong, is_struck=is_wrong)
