"""The right of the result: how much of each part of the document was right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.services.quiz import Rate
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.text_label import TextLabel

_HIGHEST: Final = 8


class RatesCard(CardFrame):
    """One line with a bar for each part; scrolls where there are many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, Meter, QLabel]] = []
        self._count = 0
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, scaled(8), 0)
        self._grid.setHorizontalSpacing(scaled(14))
        self._grid.setVerticalSpacing(scaled(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Rates by part"))
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(20), scaled(16), scaled(12), scaled(14))
        layout.setSpacing(scaled(12))
        layout.addWidget(TextLabel(self.tr("Rates by part"), "heading"))
        layout.addWidget(scroll, 1)

    def show_rates(self, rates: tuple[Rate[str], ...]) -> None:
        """Show these."""
        while len(self._rows) < len(rates):
            self._add_row()
        self._count = len(rates)
        self._place()
        for (title, meter, share), rate in zip(self._rows, rates, strict=False):
            value = float(rate.credit / rate.total) if rate.total else 0.0
            title.setText(rate.of)
            meter.set_value(value, _colour(value))
            meter.setAccessibleName(f"{rate.of} {value:.0%}")
            share.setText(f"{value:.0%}")
        for place, row in enumerate(self._rows):
            for widget in row:
                widget.setVisible(place < len(rates))

    def _add_row(self) -> None:
        title, meter, share = QLabel(), Meter("", height=10), QLabel()
        for label in (title, share):
            label.setTextFormat(Qt.TextFormat.PlainText)
        share.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._rows.append((title, meter, share))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """One column, or two where one would have to scroll and there is room for two."""
        is_wide = self._count > _HIGHEST and self.width() >= scaled(460)
        high = max(1, -(-self._count // 2) if is_wide else self._count)
        for place, row in enumerate(self._rows[: self._count]):
            side, line = divmod(place, high)
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, line, side * 4 + column)
        self._grid.setColumnMinimumWidth(3, scaled(12) if is_wide else 0)
        self._grid.setColumnStretch(5, 1 if is_wide else 0)


def _colour(value: float) -> str:
    return "ok" if value >= 0.8 else "warn" if value >= 0.6 else "accent"
