"""A mix-up: the passage that answers the question beside the one the chosen option is true of."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mbjg_desktop.services.quiz import Confusion
from mbjg_desktop.ui.labels import inside_quotes
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.text_label import TextLabel

_WIDE = 640


class ConfusionPair(QWidget):
    """Two passages side by side; one below the other where it is narrow."""

    def __init__(self, confusion: Confusion, here: QuotationView | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(scaled(12))
        if here is not None:
            self._sides.addLayout(_side(self.tr("What the question asks about"), here), 1)
        about = self.tr("Where “{option}” is true").format(option=inside_quotes(confusion.option))
        self._sides.addLayout(_side(about, QuotationView(confusion.there)), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(6))
        layout.addWidget(TextLabel(self.tr("Two passages mixed up"), "strong"))
        layout.addLayout(self._sides)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_WIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(across if is_wide else down)


def _side(about: str, quotation: QuotationView) -> QVBoxLayout:
    side = QVBoxLayout()
    side.setSpacing(scaled(4))
    side.addWidget(TextLabel(about, "mute"))
    side.addWidget(quotation, 1)
    return side
