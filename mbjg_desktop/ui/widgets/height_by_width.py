"""What widgets share whose height follows from the width they are given: those that break their text into lines."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


def height_by_width() -> QSizePolicy:
    """As wide as there is room, as high as the lines then need."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def ask_height_anew(widget: QWidget, event: QResizeEvent) -> None:
    """Layouts remember heights by width, also of texts shown before: make them ask where that is another one now."""
    if event.oldSize().width() != widget.width() and widget.heightForWidth(widget.width()) != widget.height():
        widget.updateGeometry()
