"""One passage of the reading list: where it stands, which misses it is behind, and its sentences with those lit."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.services.reading_list import Passage
from mbjg_desktop.ui.labels import place_text
from mbjg_desktop.ui.quiz.result_row import ResultRow
from mbjg_desktop.ui.theme import reading_font, scaled, tokens
from mbjg_desktop.ui.widgets.flowing_text import FlowingText
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, span, utf16
from mbjg_desktop.ui.widgets.text_label import TextLabel

_LINE_HEIGHT = 1.9


class PassageRow(ResultRow):
    """``source_wanted`` to read on in the document."""

    source_wanted = Signal()

    def __init__(self, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        numbers = self.tr("question {numbers}").format(numbers="、".join(map(str, passage.numbers)))
        place = TextLabel(f"{place_text(passage.place)} · {numbers}", "mute")
        self.source = QPushButton(self.tr("Open the source"), self)
        self.source.setAccessibleName(f"{self.source.text()} {place.text()}")
        self.source.clicked.connect(self.source_wanted)
        head = QHBoxLayout()
        head.addWidget(place, 1)
        head.addWidget(self.source)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(16), scaled(10), scaled(12), scaled(14))
        layout.setSpacing(scaled(6))
        layout.addLayout(head)
        layout.addWidget(_PassageText(passage))
        self.setAccessibleName(f"{place.text()} {passage.text}")


class _PassageText(FlowingText):
    """The sentences, painted; the text is never markup."""

    def __init__(self, passage: Passage) -> None:
        super().__init__(PlainLines(reading_font(16), _LINE_HEIGHT))
        lead = "……" if passage.is_cut_before else ""
        text = lead + passage.text
        self.lines.show(text + ("……" if passage.is_cut_after else ""))
        self._lit = [(utf16(text[: len(lead) + start]), utf16(passage.text[start:end])) for start, end in passage.lit]
        self.setAccessibleName(self.text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.setPen(QColor(tone.ink))
        lit = [span(*each, tone.mark_ink, ground=tone.mark, is_underlined=True) for each in self._lit]
        self.lines.paint(painter, QPointF(0, 0), self.width(), lit)
