"""The filter of the look-back list: what is looked for, a menu of terms, a chip for each that is set, how many pass."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

from mbjg_desktop.services.lookback_filter import Term
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.lookback.state import LookbackState, Offers, Order
from mbjg_desktop.ui.lookback.words import term_name
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.own_keys import takes
from mbjg_desktop.ui.widgets.text_label import TextLabel

_OWN_KEYS: Final = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class SearchField(QLineEdit):
    """Where one types what to look for. Enter and Down go to the list, Escape empties it first."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        return takes(event, _OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _OWN_KEYS:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(scaled(170), super().sizeHint().height())


class FilterBar(QWidget):
    """Goes on in a second line where it must; every part of it can be reached by Tab."""

    toggled = Signal(object)
    looked_for = Signal(str)
    cleared = Signal()
    order_chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField()
        self.opener = Chip(self.tr("Filter"), key="F", icon_name="chevron-down")
        self._clear = Chip(self.tr("Clear"), key="X")
        self._count = TextLabel("", "mute")
        self._order = QComboBox()
        self._chips: list[Chip] = []
        self._terms: tuple[Term, ...] = ()
        self._choices: list[Term] = []
        self._offers = Offers((), {})
        self._is_low = False
        self._flow = Flow(8, self)
        self._lay_out()
        self.search.textChanged.connect(self.looked_for)
        self.search.left.connect(self._on_search_left)
        self.opener.clicked.connect(self.open_menu)
        self._clear.clicked.connect(self.cleared)
        self._order.activated.connect(self._on_order_activated)

    def arrange(self, *, is_low: bool) -> None:
        """Where the window is low, search is shown while it is used, and the order is left as it is."""
        self._is_low = is_low
        self._order.setVisible(not is_low)
        self._show_search()

    def look(self) -> None:
        """Let the learner type what to look for."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_filter(self, state: LookbackState) -> None:
        """Show what is set, and how much is left of how much."""
        self._offers = state.offers
        self._show_chips(state)
        if state.filter.words != self.search.text():
            self.search.setText(state.filter.words)
        self._clear.setVisible(not state.filter.is_open or bool(state.ticked))
        shown = self.tr("{shown} of {total}").format(shown=len(state.lines), total=state.total)
        ticked = self.tr("%n ticked", "", len(state.ticked)) if state.ticked else ""
        self._count.setText(" · ".join(part for part in (shown, ticked) if part))
        self._order.setCurrentIndex(self._order.findData(state.order.value))
        self._flow.invalidate()

    def menu(self) -> QMenu:
        """Everything one may filter by now, what is set being ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Filter"))
        self._choices = []
        for title, terms in zip(self._titles(), self._offers.groups, strict=True):
            if terms:
                self._fill(menu.addMenu(title), terms)
        menu.triggered.connect(self._on_triggered)
        return menu

    @Slot()
    def open_menu(self) -> None:
        """Let the learner choose what to filter by."""
        self.menu().popup(self.opener.mapToGlobal(QPoint(0, self.opener.height())))

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("State"),
            self.tr("Part of the document"),
            self.tr("Kind of question"),
            self.tr("Missed under"),
            self.tr("How often and when"),
            self.tr("Reason"),
            self.tr("Done with"),
        )

    def _fill(self, menu: QMenu, terms: tuple[Term, ...]) -> None:
        for term in terms:
            action = menu.addAction(term_name(term, self._offers.names).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(term in self._terms)
            action.setData(len(self._choices))
            self._choices.append(term)

    def _show_chips(self, state: LookbackState) -> None:
        self._terms = state.filter.ordered()
        while len(self._chips) < len(self._terms):
            chip = Chip("", icon_name="x")
            chip.setCheckable(True)
            chip.clicked.connect(self._on_chip_clicked)
            self._chips.append(chip)
            self._flow.insert(1 + len(self._chips), chip)
        for chip, term in zip(self._chips, self._terms, strict=False):
            name = term_name(term, state.offers.names)
            chip.setText(name)
            chip.setAccessibleName(self.tr("Filter by “{term}”: press to take it away").format(term=name))
            chip.setChecked(True)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(self._terms))

    def _show_search(self) -> None:
        self.search.setVisible(not self._is_low or self.search.hasFocus() or bool(self.search.text()))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Look for words"))
        self.search.setAccessibleName(self.tr("Look for words"))
        self.search.setToolTip(self.tr("Look for words (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self._clear.setAccessibleName(self.tr("Show everything, tick nothing (X)"))
        self._count.setWordWrap(False)
        for name, order in (
            (self.tr("Due first"), Order.DUE),
            (self.tr("Most missed first"), Order.TIMES),
            (self.tr("Last missed first"), Order.RECENT),
        ):
            self._order.addItem(name, order.value)
        self._order.setAccessibleName(self.tr("Order"))
        self._order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.search, self.opener, self._clear, self._count, self._order):
            self._flow.addWidget(widget)

    @Slot()
    def _on_search_left(self) -> None:
        self.left.emit()
        self._show_search()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.toggled.emit(self._choices[int(action.data())])

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.toggled.emit(self._terms[self._chips.index(chip)])

    @Slot(int)
    def _on_order_activated(self, place: int) -> None:
        self.order_chosen.emit(Order(self._order.itemData(place)))
