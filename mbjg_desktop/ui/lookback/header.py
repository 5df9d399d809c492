"""The head of the look-back screen: what there is to do, what part of it is shown, and the one button."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.lookback.presenter import LookbackState, Order, Practice
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel


class LookbackHeader(QWidget):
    """Title and figures, the choice of part and order, and practising."""

    station_chosen = Signal(object)
    order_chosen = Signal(object)
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(self.tr("Look-back"), "title")
        self._figures = TextLabel("", "mute")
        self._station = QComboBox()
        self._order = QComboBox()
        self._practise = QPushButton()
        self._practise.setProperty("role", "primary")
        self._stations: tuple[str, ...] = ()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._station.activated.connect(self._on_station_activated)
        self._order.activated.connect(self._on_order_activated)
        self._practise.clicked.connect(self._on_practise_clicked)

    def show_head(self, state: LookbackState) -> None:
        """Show what there is."""
        counts = state.counts
        rule = self.tr("right on %n different day(s) takes a question off the list", "", state.days_to_leave)
        figures = (
            self.tr("%n to be asked again", "", counts.due),
            self.tr("%n on the list", "", counts.listed),
            self.tr("%n done with", "", counts.left),
            rule,
        )
        self._figures.setText(" · ".join(figures))
        if state.stations != self._stations or not self._station.count():
            self._stations = state.stations
            self._station.clear()
            self._station.addItems([self.tr("All parts"), *state.stations])
        self._station.setCurrentIndex(0 if state.station is None else 1 + state.stations.index(state.station))
        self._order.setCurrentIndex(self._order.findData(state.order))
        self._show_practice(state)

    def arrange(self, *, is_narrow: bool, is_low: bool) -> None:
        """Where the window is narrow the choices go below the title; where it is low the figures go."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._figures.setVisible(not is_low)
        top, bottom = (8, 6) if is_low else (20, 16)
        self._row.setContentsMargins(scaled(32), scaled(top), scaled(32), scaled(bottom))
        self._row.setSpacing(scaled(4 if is_low else 12))

    def _show_practice(self, state: LookbackState) -> None:
        self._practise.setVisible(state.practice is not Practice.NONE)
        is_due = state.practice is Practice.DUE
        due = self.tr("Practise %n due question(s)", "", state.counts.due)
        self._practise.setText(due if is_due else self.tr("Practise this question"))
        self._practise.setToolTip(self.tr("Practise (P)"))
        for choice in (self._station, self._order):
            choice.setVisible(bool(state.counts.listed))

    def _lay_out(self) -> None:
        self._order.addItem(self.tr("Due first"), Order.DUE)
        self._order.addItem(self.tr("Most missed first"), Order.TIMES)
        self._station.setAccessibleName(self.tr("Part"))
        self._order.setAccessibleName(self.tr("Order"))
        words = QVBoxLayout()
        words.setSpacing(scaled(4))
        words.addWidget(self._title)
        words.addWidget(self._figures)
        self._row.setContentsMargins(scaled(32), scaled(20), scaled(32), scaled(16))
        self._row.setSpacing(scaled(12))
        self._row.addLayout(words, 1)
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        for choice in (self._station, self._order):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(choice, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._practise, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(row)

    @Slot(int)
    def _on_station_activated(self, place: int) -> None:
        self.station_chosen.emit(self._stations[place - 1] if place else None)

    @Slot(int)
    def _on_order_activated(self, place: int) -> None:
        self.order_chosen.emit(self._order.itemData(place))

    @Slot()
    def _on_practise_clicked(self) -> None:
        self.practice_wanted.emit()
