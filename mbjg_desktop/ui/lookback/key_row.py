"""The keys of the screen below the question, for the hand at the mouse as well, and what is said for a moment."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mbjg_desktop.ui.lookback.flow import Flow
from mbjg_desktop.ui.lookback.state import LookbackState
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.key_button import KeyButton
from mbjg_desktop.ui.widgets.text_label import TextLabel


class KeyRow(QWidget):
    """``pressed`` with the id of a command."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {
            "lookback.source": KeyButton("lookback.source", self.tr("Open the source")),
            "lookback.other_form": KeyButton("lookback.other_form", self.tr("Same place, another question")),
            "lookback.mark": KeyButton("lookback.mark", self.tr("Mark")),
            "lookback.note": KeyButton("lookback.note", self.tr("Note")),
            "lookback.practise": KeyButton("lookback.practise", self.tr("Practise")),
            "lookback.dispute": KeyButton("lookback.dispute", self.tr("Something is wrong with it")),
        }
        self._row = QWidget()
        self._notice = TextLabel("", "strong")
        self._notice.hide()
        flow = Flow(6, self._row)
        for button in self._buttons.values():
            button.clicked.connect(self._on_clicked)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(4), scaled(32), scaled(6))
        column.setSpacing(scaled(2))
        column.addWidget(self._notice)
        column.addWidget(self._row)

    def show_keys(self, state: LookbackState) -> None:
        """Show what the keys do to the question looked at."""
        if state.detail is None:
            return
        is_marked = state.detail.line.mistake.marked_at is not None
        mark = self._buttons["lookback.mark"]
        mark.setText(self.tr("Take my mark away") if is_marked else self.tr("Mark"))
        mark.setAccessibleName(f"{mark.text()} M")
        mark.updateGeometry()
        self._buttons["lookback.other_form"].setEnabled(state.detail.other_forms > 0)

    def say(self, words: str) -> None:
        """Say this until ``hush``."""
        self._notice.setText(words)
        self._notice.setAccessibleName(words)
        self._notice.show()

    @Slot()
    def hush(self) -> None:
        """Say nothing any more."""
        self._notice.hide()

    def set_low(self, is_low: bool) -> None:
        """Where there is little height, the keys work without being shown."""
        self._row.setVisible(not is_low)

    @Slot()
    def _on_clicked(self) -> None:
        for command_id, button in self._buttons.items():
            if button is self.sender():
                self.pressed.emit(command_id)
