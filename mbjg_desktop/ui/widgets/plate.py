"""Pictures of the part of widgets that seldom changes: a row's frame, badge and key, a square of the answer sheet."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.theme import tokens

_MOST: Final = 64
_made: dict[Hashable, QPixmap] = {}
"""Shared by all widgets: the next question's rows look as the last one's did. The newest used is the last."""


def plate(widget: QWidget, size: QSize, what: Hashable, paint: Callable[[QPainter], None]) -> QPixmap:
    """The picture ``paint`` makes of ``what`` in a kind of widget; painted anew when that, size or colours differ."""
    ratio = widget.devicePixelRatioF()
    key = (type(widget), what, tokens(), size.width(), size.height(), ratio)
    made = _made.pop(key, None)
    if made is None:
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        if len(_made) >= _MOST:
            del _made[next(iter(_made))]
    _made[key] = made
    return made
