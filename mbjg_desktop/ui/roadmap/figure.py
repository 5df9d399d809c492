"""A figure: a large number and what it counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class Figure(QWidget):
    """``name`` is said after the number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = QLabel()
        self._number.setProperty("role", "number")
        self._name = QLabel(name)
        self._name.setProperty("role", "mute")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for label in (self._number, self._name):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignBaseline)
        layout.addStretch()

    def show_number(self, number: str) -> None:
        """Show another number."""
        self._number.setText(number)
        self.setAccessibleName(f"{number} {self._name.text()}")
