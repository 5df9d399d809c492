"""The card itself: where it belongs, the stem, its lines, and under the answer the source and the explanation."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.services.cards import Card
from mbjg_desktop.ui.cards.answer_rows import AnswerRows
from mbjg_desktop.ui.cards.face import Face
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class Rule(QWidget):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().line))


class CardPanel(CardFrame):
    """Shows one side of a card; scrolls where it is longer than the panel. Its widgets serve for every card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill = Pill()
        self._stem = StemView(24)
        self._rows = AnswerRows()
        self._told = QWidget()
        self._explanation = TextLabel()
        self._quotations: list[QuotationView] = []
        self._quotes = QVBoxLayout()
        self._page = QVBoxLayout()
        self._scroll = QScrollArea()
        self.setMaximumWidth(scaled(760))
        self._lay_out()

    def show_side(self, card: Card, face: Face, *, is_told: bool) -> None:
        """Show this side of the card."""
        self._pill.show_as(f"{card.station_title} › {kind_name(card.question.kind)}", "plain")
        self._stem.show_stem(face.stem, [StemGap(filling.id, filling.text) for filling in face.fillings])
        self._rows.show_rows(face.columns)
        if is_told:
            self._show_told(card)
        self._told.setVisible(is_told)
        self._scroll.verticalScrollBar().setValue(0)

    def set_dense(self, is_dense: bool, /) -> None:
        """Leave less room around the text."""
        side, top, bottom, step = (20, 14, 14, 10) if is_dense else (44, 32, 16, 18)
        self._page.setContentsMargins(scaled(side), scaled(top), scaled(side), scaled(bottom))
        self._page.setSpacing(scaled(step))

    def take_focus(self) -> None:
        """Let the arrow keys scroll the card."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_told(self, card: Card) -> None:
        while len(self._quotations) < len(card.quotations):
            self._quotations.append(QuotationView())
            self._quotes.addWidget(self._quotations[-1])
        for view, quotation in zip(self._quotations, card.quotations, strict=False):
            view.show_quotation(quotation)
        for place, view in enumerate(self._quotations):
            view.setVisible(place < len(card.quotations))
        self._explanation.setText(card.question.explanation)
        self._explanation.setVisible(bool(card.question.explanation))

    def _lay_out(self) -> None:
        page = QWidget()
        layout = self._page
        page.setLayout(layout)
        self.set_dense(False)
        layout.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._stem)
        layout.addWidget(self._rows)
        layout.addWidget(self._told)
        layout.addStretch(1)
        self._lay_out_told()
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Card"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2, 8, 2, 8)
        outer.addWidget(self._scroll)

    def _lay_out_told(self) -> None:
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 4, 0, 0)
        told.setSpacing(scaled(14))
        told.addWidget(Rule())
        self._quotes.setSpacing(scaled(10))
        told.addLayout(self._quotes)
        told.addWidget(self._explanation)
