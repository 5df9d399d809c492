"""Breaking plain text into lines for widgets that paint it themselves. Text is never markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class PlainLines:
    """A text broken into lines; broken again only when text, font or width change."""

    def __init__(self, line_height: float = 1.5) -> None:
        self._line_height = line_height
        self._key: tuple[str, str, int] | None = None
        self._layout = QTextLayout()
        self._step = 0.0

    def height(self, text: str, font: QFont, width: int) -> float:
        """How high ``text`` is when it is ``width`` wide."""
        key = (text, font.key(), width)
        if key != self._key:
            self._break(text, font, width)
            self._key = key
        return self._layout.lineCount() * self._step

    def paint(self, painter: QPainter, at: QPointF, formats: Sequence[QTextLayout.FormatRange] = ()) -> None:
        """Paint the lines measured last, in the pen of ``painter``."""
        self._layout.draw(painter, at, list(formats))

    def _break(self, text: str, font: QFont, width: int) -> None:
        layout = self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        self._step = font.pixelSize() * self._line_height
        slack = (self._step - QFontMetricsF(font).height()) / 2
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, slack + (layout.lineCount() - 1) * self._step))
            line = layout.createLine()
        layout.endLayout()


def utf16(text: str) -> int:
    """How many units Qt counts for ``text``: characters beyond the basic plane are two."""
    return len(text.encode("utf-16-le")) // 2
