"""The right of the result: how much was right of each part, kind and sort of question, and how long each took."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from mbjg_desktop.services.quiz import Rate, Result
from mbjg_desktop.ui.quiz.result_paces import PaceBars
from mbjg_desktop.ui.quiz.result_tables import rate_groups
from mbjg_desktop.ui.quiz.result_tabs import Tabs
from mbjg_desktop.ui.quiz.result_words import paces_words
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.text_label import TextLabel

_HIGHEST: Final = 8
_COLUMNS: Final = 5


class RatesCard(CardFrame):
    """Tabs: by part, by kind, by what it takes, and time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rates: list[list[tuple[str, Rate[object]]]] = [[], [], []]
        self._is_self_marked = False
        self.tabs = Tabs(self.tr("By part"), self.tr("By kind"), self.tr("By depth"), self.tr("Time"))
        self.tabs.setAccessibleName(self.tr("Rates"))
        self.table = _RateTable()
        self.paces = PaceBars()
        self._paces_words = TextLabel("", "mute")
        self._none = TextLabel(self.tr("What you mark yourself counts towards no rate."), "mute")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scrolled())
        self._stack.addWidget(self._times())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(20), scaled(12), scaled(12), scaled(14))
        layout.setSpacing(scaled(10))
        layout.addWidget(self.tabs)
        layout.addWidget(self._none)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._on_tab)

    def show_result(self, result: Result) -> None:
        """Show the rates of this result."""
        by_part, by_kind, by_depth, by_acquaintance = (rates for _, rates in rate_groups(result))
        self._rates = [by_part, by_kind, [*by_depth, *by_acquaintance]]
        self._is_self_marked = bool(result.answered)
        self.paces.show_paces(result.paces)
        self._paces_words.setText(paces_words(result.paces))
        self._on_tab(self.tabs.currentIndex())

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Rates"))
        scroll.setWidget(self.table)
        scroll.viewport().setAutoFillBackground(False)
        self.table.setAutoFillBackground(False)
        return scroll

    def _times(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.addWidget(self.paces, 1)
        layout.addWidget(self._paces_words)
        return page

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        is_time = place >= len(self._rates)
        self._stack.setCurrentIndex(int(is_time))
        self._none.setVisible(not is_time and not self._rates[place] and self._is_self_marked)
        if not is_time:
            self.table.show_rates(self._rates[place])


class _RateTable(QWidget):
    """One line with a bar for each; two columns where one would have to scroll and there is room for two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, Meter, QLabel, QLabel]] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, scaled(8), 0)
        self._grid.setHorizontalSpacing(scaled(12))
        self._grid.setVerticalSpacing(scaled(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        """What is shown: name, share and count of each line."""
        return [(name.text(), share.text(), count.text()) for name, _, share, count in self._rows[: self._count]]

    def show_rates(self, rates: list[tuple[str, Rate[object]]]) -> None:
        """Show these."""
        while len(self._rows) < len(rates):
            self._add_row()
        self._count = len(rates)
        self._place()
        for (name, meter, share, count), (title, rate) in zip(self._rows, rates, strict=False):
            value = float(rate.credit / rate.total) if rate.total else 0.0
            name.setText(title)
            meter.set_value(value, _colour(value))
            share.setText(f"{value:.0%}")
            count.setText(f"{rate.right}/{rate.total}")
            told = self.tr("{title}: {share} of the credit, {right} of {total} wholly right")
            meter.setAccessibleName(told.format(title=title, share=share.text(), right=rate.right, total=rate.total))
            meter.setToolTip(meter.accessibleName())
        for place, row in enumerate(self._rows):
            for widget in row:
                widget.setVisible(place < len(rates))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _add_row(self) -> None:
        name, meter, share, count = QLabel(self), Meter("", height=10, parent=self), QLabel(self), QLabel(self)
        for label in (name, share, count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (share, count):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setProperty("role", "mute")
        self._rows.append((name, meter, share, count))

    def _place(self) -> None:
        is_wide = self._count > _HIGHEST and self.width() >= scaled(520)
        high = max(1, -(-self._count // 2) if is_wide else self._count)
        for place, row in enumerate(self._rows[: self._count]):
            side, line = divmod(place, high)
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, line, side * _COLUMNS + column)
        self._grid.setColumnMinimumWidth(_COLUMNS - 1, scaled(12) if is_wide else 0)
        self._grid.setColumnStretch(_COLUMNS + 1, 1 if is_wide else 0)


def _colour(value: float) -> str:
    return "ok" if value >= 0.8 else "warn" if value >= 0.6 else "accent"
