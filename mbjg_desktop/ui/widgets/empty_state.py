"""What a screen shows when it has nothing to show: why, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class EmptyState(QWidget):
    """An icon, a title, a sentence and at most one button; ``activated`` when it is pressed."""

    activated = Signal()

    def __init__(
        self, icon_name: str, title: str = "", text: str = "", button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = IconView(icon_name, "mute", 40)
        self._title = TextLabel("", "heading")
        self._text = TextLabel("", "mute")
        self._button = QPushButton()
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self._on_button_clicked)
        self._below = QVBoxLayout()
        self._lay_out()
        self.show_as(icon_name, title, text, button)

    def show_as(self, icon_name: str, title: str, text: str, button: str = "") -> None:
        """Say something else."""
        self._picture.show_icon(icon_name)
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def text(self) -> str:
        """The sentence it says now."""
        return self._text.text()

    def put_below(self, widget: QWidget) -> None:
        """Put something of one's own where the button is."""
        self._below.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch()
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._below)
        layout.addStretch()

    @Slot()
    def _on_button_clicked(self) -> None:
        self.activated.emit()
