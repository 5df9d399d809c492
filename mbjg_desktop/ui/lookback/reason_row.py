"""Why it went wrong, in the learner's own view: one key for each reason, the same again takes it back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbjg_desktop.domain.mistakes import Why
from mbjg_desktop.ui.lookback.chip import Chip
from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.lookback.words import why_name
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel


class ReasonRow(QWidget):
    """``given`` with a reason when it is pressed."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {why: Chip(why_name(why), key=str(number)) for number, why in enumerate(Why, start=1)}
        row = Flow(8)
        for chip in self._chips.values():
            chip.setCheckable(True)
            chip.clicked.connect(self._on_clicked)
            row.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(TextLabel(self.tr("Why it went wrong"), "heading"))
        column.addLayout(row)

    def show_reason(self, why: Why | None) -> None:
        """Show which one is given."""
        for each, chip in self._chips.items():
            chip.setChecked(each is why)
            chip.updateGeometry()

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        for why, each in self._chips.items():
            if each is chip:
                self.given.emit(why)
