"""What brings a question onto the list and what takes it off, in one sentence, and the way to change it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel


class RuleLine(QWidget):
    """``wanted`` when the number of days is to be changed."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel("", "mute")
        self._change = QPushButton(self.tr("Change…"))
        self._change.setProperty("role", "quiet")
        self._change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._change.setAccessibleName(self.tr("Change on how many days"))
        self._change.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(4))
        row.addWidget(self._words, 1)
        row.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)

    def show_rule(self, days_to_leave: int) -> None:
        """Say the rule with its number."""
        text = self.tr(
            "Questions answered wrong, too late or by guessing come in, and those you mark; right on %n different "
            "day(s) takes them out; another miss begins again.",
            "",
            days_to_leave,
        )
        self._words.setText(text)
        self._words.ensurePolished()  # its size comes with the style
        self._words.setMaximumWidth(self._words.fontMetrics().horizontalAdvance(text) + scaled(8))

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit()
