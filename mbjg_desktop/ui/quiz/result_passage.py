"""One passage of the reading list: where it stands, which misses it is behind, and its sentences with those lit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.services.reading_list import Passage
from mbjg_desktop.ui.labels import place_text
from mbjg_desktop.ui.theme import reading_font, scaled, tokens
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, utf16
from mbjg_desktop.ui.widgets.text_label import TextLabel

_LINE_HEIGHT = 1.9


class PassageRow(QWidget):
    """``pressed`` when it is clicked; ``source_wanted`` to read on in the document."""

    pressed = Signal()
    source_wanted = Signal()

    def __init__(self, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_selected = False
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

    def set_selected(self, is_selected: bool) -> None:
        """Say whether the keyboard stands on this passage."""
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(tone.line))
        if self._is_selected:
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), QColor(tone.rail))
            painter.fillRect(QRectF(0, 0, 3, self.height() - 1), QColor(tone.accent))


class _PassageText(QWidget):
    """The sentences, painted; the text is never markup."""

    def __init__(self, passage: Passage) -> None:
        super().__init__()
        lead = "……" if passage.is_cut_before else ""
        text = lead + passage.text
        self._lines = PlainLines(reading_font(16), _LINE_HEIGHT)
        self._lines.show(text + ("……" if passage.is_cut_after else ""))
        self._lit = [(utf16(text[: len(lead) + start]), utf16(passage.text[start:end])) for start, end in passage.lit]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._lines.text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lines.height(width))

    def sizeHint(self) -> QSize:
        width = max(scaled(320), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(tokens().ink))
        self._lines.paint(painter, QPointF(0, 0), self.width(), [_light(*span) for span in self._lit])


def _light(start: int, length: int) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setBackground(QColor(tokens().mark))
    style.setForeground(QColor(tokens().mark_ink))
    style.setFontUnderline(True)
    lit = QTextLayout.FormatRange()
    lit.start, lit.length, lit.format = start, length, style
    return lit
