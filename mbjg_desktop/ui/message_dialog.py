"""The dialog that says one thing calmly, with the details to be scrolled and copied where there are any."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.text_label import TextLabel

_MOST_LINES = 10
_PAD = 14
_NO_LIMIT = 16_777_215


class MessageDialog(QDialog):
    """Shows ``text`` beside an icon, ``details`` line by line below it, and last a ``hint``; Enter and Esc close it."""

    def __init__(
        self, icon_name: str, title: str, text: str, details: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        self.setWindowTitle(title)
        self._picture = IconView(icon_name, "accent", 24)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(text)
        self.details.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
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
        buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus()

    def _fit(self, layout: QVBoxLayout) -> None:
        """As wide as the details read well, as high as they need up to so many lines, no larger than the window."""
        width = scaled(600 if self.details.toPlainText() else 420)
        margins = layout.contentsMargins()
        window = self.parentWidget()
        room = QSize(width, _NO_LIMIT) if window is None else window.window().size() * 0.95
        needed = self._details_height(width - margins.left() - margins.right())
        self.details.setMinimumHeight(min(needed, room.height() // 2))
        self.resize(QSize(width, layout.heightForWidth(width)).boundedTo(room))

    def _details_height(self, width: int) -> int:
        self.details.ensurePolished()
        metrics, pad = QFontMetrics(self.details.font()), scaled(_PAD)
        texts = self.details.toPlainText().split("\n")
        lines = sum(1 + metrics.horizontalAdvance(text) // (width - 2 * pad) for text in texts)
        return min(_MOST_LINES, lines) * metrics.lineSpacing() + 2 * pad
