"""The passage looked at: its text, the questions on it, and the wrong options that are taken for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.services.analysis import Confusion, ItemLine, PassageLine
from mbjg_desktop.ui.labels import kind_name, place_text
from mbjg_desktop.ui.ledger.words import facility_text, flag_name
from mbjg_desktop.ui.reading.words import plain_stem
from mbjg_desktop.ui.theme import reading_font, scaled, tokens
from mbjg_desktop.ui.widgets.text_label import TextLabel

_MOST_ITEMS = 30


class PassageDetailPanel(QWidget):
    """Shows one passage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = TextLabel("", "heading")
        self.text = TextLabel()
        self.text.setFont(reading_font(15))
        self._mixed = TextLabel(self.tr("Often chosen instead"), "heading")
        self.confusions = TextLabel()
        self._asked = TextLabel(self.tr("What is asked about it"), "heading")
        self.items = TextLabel()
        self._scroll = QScrollArea()
        self._lay_out()

    def show_passage(self, line: PassageLine, confusions: Sequence[Confusion]) -> None:
        """Show this passage."""
        self._place.setText(place_text(line.place))
        self.text.setText(line.text)
        self.confusions.setText("\n\n".join(map(self._confusion, confusions)))
        for label in (self._mixed, self.confusions):
            label.setVisible(bool(confusions))
        lines = [self._item(item) for item in line.items[:_MOST_ITEMS]]
        if len(line.items) > _MOST_ITEMS:
            lines.append(self.tr("and %n more", "", len(line.items) - _MOST_ITEMS))
        self.items.setText("\n\n".join(lines))
        self._scroll.verticalScrollBar().setValue(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().card))
        painter.fillRect(0, 0, 1, self.height(), QColor(tokens().line))

    def _confusion(self, confusion: Confusion) -> str:
        times = self.tr("%n time(s)", "", confusion.times)
        words = f"“{confusion.text}” {times} — {plain_stem(confusion.stem)}"
        if confusion.quotation is None:
            return words
        where = self.tr("it is true of {place}: “{words}”")
        quotation = confusion.quotation
        return f"{words}\n{where.format(place=place_text(quotation.place), words=quotation.exact)}"

    def _item(self, item: ItemLine) -> str:
        statistics = item.statistics
        facility = self.tr("facility {share}").format(share=facility_text(statistics))
        about = (kind_name(item.kind), facility, *(flag_name(flag) for flag in statistics.flags))
        return f"{plain_stem(item.stem)}\n{' · '.join(about)}"

    def _lay_out(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(18))
        layout.setSpacing(scaled(10))
        for widget in (self._place, self.text, self._mixed, self.confusions, self._asked, self.items):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setAccessibleName(self.tr("Passage"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self._scroll)
