"""Lines of text whose pieces look different: answers in the colour of what they are, slips struck out or underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.theme import tokens, ui_font
from mbjg_desktop.ui.widgets.flowing_text import FlowingText
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, span, utf16

_LINE_HEIGHT = 1.6


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; ``colour`` is the name of a token. Struck out or underlined, so that colour is never alone."""

    text: str
    colour: str = "mute"
    is_struck: bool = False
    is_underlined: bool = False


class RunLines(FlowingText):
    """One flow of text, painted piece by piece; the text is never markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._font = ui_font(14)
        super().__init__(PlainLines(self._font, _LINE_HEIGHT), parent)
        self._runs: list[tuple[int, int, Run]] = []

    def show_parts(self, parts: Sequence[Sequence[Run]]) -> None:
        """Each part is some pieces that stand together; the parts stand apart."""
        text, self._runs = "", []
        for part in parts:
            text += "\u3000" if text else ""
            for run in part:
                self._runs.append((utf16(text), utf16(run.text), run))
                text += run.text
        self.lines.show(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Set with its formats: of pieces that touch, one whose look is only laid over the text may lose it."""
        layout = QTextLayout(self.text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_look(*run) for run in self._runs])
        step = self._font.pixelSize() * _LINE_HEIGHT
        slack = (step - QFontMetricsF(self._font).height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(self.width(), 1))
            line.setPosition(QPointF(0, slack + (layout.lineCount() - 1) * step))
        layout.endLayout()
        layout.draw(QPainter(self), QPointF(0, 0))


def _look(start: int, length: int, run: Run) -> QTextLayout.FormatRange:
    colour = str(getattr(tokens(), run.colour))
    return span(start, length, colour, is_underlined=run.is_underlined, is_struck=run.is_struck)
