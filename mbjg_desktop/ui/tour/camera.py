"""Pictures of the window with everything that stands above it, in the light and in the dark look."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme
from mbjg_desktop.ui.tour import hand

_SHADE: Final = 70


class Camera:
    """Saves ``NNN-name-light.png`` and ``NNN-name-dark.png`` for every state it is pointed at."""

    def __init__(self, app: QApplication, out: Path) -> None:
        self._app = app
        self._out = out
        self._families = fonts.choose(bundled=True)
        self.taken: list[Path] = []
        for picture in out.glob("[0-9]*-*-*.png"):
            picture.unlink()  # of an earlier tour

    def take(self, window: QWidget, name: str, settings: Settings) -> None:
        """A picture in each look; the look of ``settings`` is put back on."""
        number = len(self.taken) // 2 + 1
        for look in (Theme.DARK, Theme.LIGHT):
            theme.apply(self._app, replace(settings, theme=look), self._families)
            hand.rest()
            path = self._out / f"{number:03}-{name}-{look.value}.png"
            if not _picture(window).save(str(path)):
                raise hand.Failed(f"room for {path}")
            self.taken.append(path)


def _picture(window: QWidget) -> QPixmap:
    picture = window.grab()
    above = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    if above:
        painter = QPainter(picture)
        for place, widget in enumerate(sorted(above, key=_height)):
            if not place or not _is_popup(widget):
                painter.fillRect(picture.rect(), QColor(0, 0, 0, _SHADE))
            _paint_above(painter, widget, window)
        painter.end()
    return picture


def _height(widget: QWidget) -> tuple[bool, int]:
    """Popups stand above dialogs, and a dialog above the one that opened it."""
    above, parent = 0, widget.parentWidget()
    while parent is not None:
        above, parent = above + 1, parent.parentWidget()
    return _is_popup(widget), above


def _paint_above(painter: QPainter, widget: QWidget, window: QWidget) -> None:
    """Where it stands on the screen; the window system's frame is not ours to show."""
    centre = window.rect().center() - widget.rect().center()
    at: QPoint = widget.pos() - window.pos() if _is_popup(widget) else centre
    painter.drawPixmap(at, widget.grab())
    painter.setPen(QColor(theme.tokens().line))
    painter.drawRect(widget.rect().translated(at).adjusted(-1, -1, 0, 0))


def _is_popup(widget: QWidget) -> bool:
    return widget.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
