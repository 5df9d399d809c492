"""The dialog that says one thing calmly, with the details to be scrolled and copied where there are any."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.ui.icons import icon
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

_MOST_LINES = 10


class MessageDialog(QDialog):
    """Shows ``text`` beside an icon, ``details`` line by line below it, and last a ``hint``; Enter and Esc close it."""

    def __init__(
        self, icon_name: str, title: str, text: str, details: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        self.setWindowTitle(title)
        self._picture = QLabel()
        self._picture.setPixmap(icon(icon_name, "accent").pixmap(QSize(scaled(24), scaled(24))))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(text)
        self.details.setVisible(bool(details))
        self._lay_out(hint)
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """What it says, with every detail."""
        return "\n".join(part for part in (self._text, self.details.toPlainText()) if part)

    def _lay_out(self, hint: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(scaled(14))
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(TextLabel(self._text, "strong" if self.details.toPlainText() else ""), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(scaled(14))
        layout.addLayout(head)
        layout.addWidget(self.details, 1)
        if hint:
            layout.addWidget(TextLabel(hint, "mute"))
        layout.addWidget(buttons)
        self._fit(layout)

    def _fit(self, layout: QVBoxLayout) -> None:
        """As wide as the details read well, and no larger than the window below."""
        lines = min(self.details.blockCount(), _MOST_LINES) if self.details.toPlainText() else 0
        width = scaled(600 if lines else 420)
        self.details.setMinimumHeight((min(lines, 3) + 1) * QFontMetrics(self.details.font()).lineSpacing())
        wished = layout.heightForWidth(width) + max(0, lines - 2) * QFontMetrics(self.details.font()).lineSpacing()
        window = self.parentWidget()
        room = QSize(width, wished) if window is None else window.window().size() * 0.95
        self.resize(QSize(width, wished).boundedTo(room))
