"""Breaking plain text into lines for widgets that paint it themselves. Text is never markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption


class PlainLines:
    """A text broken into lines. Layouts ask for its height at several widths; each is worked out once."""

    def __init__(self, font: QFont, line_height: float = 1.5) -> None:
        self._font = font
        self._line_height = line_height
        self._text = ""
        self._start()

    @property
    def text(self) -> str:
        """What is broken into lines."""
        return self._text

    def show(self, text: str, font: QFont | None = None) -> bool:
        """Show another text, in another font if one is given; whether that changes anything."""
        font = font or self._font
        if text == self._text and font == self._font:
            return False
        self._text, self._font = text, font
        self._start()
        return True

    def height(self, width: int) -> float:
        """How high the text is when it is ``width`` wide."""
        height = self._heights.get(width)
        if height is None:
            self._break(width)
            height = self._heights[width] = self._layout.lineCount() * self._step
        return height

    def paint(
        self, painter: QPainter, at: QPointF, width: int, formats: Sequence[QTextLayout.FormatRange] = ()
    ) -> None:
        """Paint the lines, ``width`` wide, in the pen of ``painter``."""
        if self._broken_at != width:
            self._break(width)
        self._layout.draw(painter, at, list(formats))

    def _start(self) -> None:
        self._heights: dict[int, float] = {}
        self._broken_at = -1
        self._layout = QTextLayout(self._text.replace("\n", "\u2028"), self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._step = self._font.pixelSize() * self._line_height
        self._slack = (self._step - QFontMetricsF(self._font).height()) / 2

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


def span(
    start: int, length: int, colour: str, *, ground: str = "", is_underlined: bool = False, is_struck: bool = False
) -> QTextLayout.FormatRange:
    """How a piece of a text looks; ``start`` and ``length`` count in units of Qt, colours as in the tokens."""
    style = QTextCharFormat()
    style.setForeground(QColor(colour))
    if ground:
        style.setBackground(QColor(ground))
    style.setFontUnderline(is_underlined)
    style.setFontStrikeOut(is_struck)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, style
    return made


def utf16(text: str) -> int:
    """How many units Qt counts for ``text``: characters beyond the basic plane are two."""
    return len(text.encode("utf-16-le")) // 2
