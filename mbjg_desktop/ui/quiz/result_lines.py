"""Lines of text whose pieces look different: answers in the colour of what they are, slips struck out or underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, utf16

_LINE_HEIGHT = 1.6


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; ``colour`` is the name of a token. Struck out or underlined, so that colour is never alone."""

    text: str
    colour: str = "mute"
    is_struck: bool = False
    is_underlined: bool = False


class RunLines(QWidget):
    """One flow of text, painted piece by piece; the text is never markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[tuple[int, int, Run]] = []
        self._font = ui_font(14)
        self._lines = PlainLines(self._font, _LINE_HEIGHT)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """What is written there."""
        return self._lines.text

    def show_parts(self, parts: Sequence[Sequence[Run]]) -> None:
        """Each part is some pieces that stand together; the parts stand apart."""
        text, self._spans = "", []
        for part in parts:
            text += "\u3000" if text else ""
            for run in part:
                self._spans.append((utf16(text), utf16(run.text), run))
                text += run.text
        self._lines.show(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lines.height(width))

    def sizeHint(self) -> QSize:
        width = max(scaled(240), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Set with its formats: what is only laid over a text can be neither struck out nor underlined."""
        layout = QTextLayout(self._lines.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_format(*span) for span in self._spans])
        step = self._font.pixelSize() * _LINE_HEIGHT
        slack = (step - QFontMetricsF(self._font).height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(self.width(), 1))
            line.setPosition(QPointF(0, slack + (layout.lineCount() - 1) * step))
        layout.endLayout()
        layout.draw(QPainter(self), QPointF(0, 0))


def _format(start: int, length: int, run: Run) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setForeground(QColor(str(getattr(tokens(), run.colour))))
    style.setFontStrikeOut(run.is_struck)
    style.setFontUnderline(run.is_underlined)
    painted = QTextLayout.FormatRange()
    painted.start, painted.length, painted.format = start, length, style
    return painted
