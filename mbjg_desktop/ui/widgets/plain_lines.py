"""Breaking plain text into lines for widgets that paint it themselves. Text is never markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class PlainLines:
    """A text broken into lines. Layouts ask for its height at several widths; each is worked out once."""

    def __init__(self, line_height: float = 1.5) -> None:
        self._line_height = line_height
        self._what = ("", "")
        self._heights: dict[int, float] = {}
        self._layout = QTextLayout()
        self._broken_at = -1
        self._width = -1
        self._step = self._slack = 0.0

    def height(self, text: str, font: QFont, width: int) -> float:
        """How high ``text`` is when it is ``width`` wide; ``paint`` then paints this text."""
        if (text, font.key()) != self._what:
            self._start(text, font)
        if width not in self._heights:
            self._break(width)
            self._heights[width] = self._layout.lineCount() * self._step
        self._width = width
        return self._heights[width]

    def paint(self, painter: QPainter, at: QPointF, formats: Sequence[QTextLayout.FormatRange] = ()) -> None:
        """Paint the lines measured last, in the pen of ``painter``."""
        if self._broken_at != self._width:
            self._break(self._width)
        self._layout.draw(painter, at, list(formats))

    def _start(self, text: str, font: QFont) -> None:
        self._what = (text, font.key())
        self._heights = {}
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._step = font.pixelSize() * self._line_height
        self._slack = (self._step - QFontMetricsF(font).height()) / 2

    def _break(self, width: int) -> None:
        layout = self._layout
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, self._slack + (layout.lineCount() - 1) * self._step))
            line = layout.createLine()
        layout.endLayout()
        self._broken_at = width


def utf16(text: str) -> int:
    """How many units Qt counts for ``text``: characters beyond the basic plane are two."""
    return len(text.encode("utf-16-le")) // 2
