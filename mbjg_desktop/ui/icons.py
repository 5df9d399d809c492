"""Icons: the shipped outlines, painted in the colours of the look worn now."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.ui import theme


def icon(name: str, color: str | None = None) -> QIcon:
    """The icon of ``resources/icons/<name>.svg``.

    ``color`` is "#rrggbb", or the name of a token and then follows the look; None is the colour of text.
    """
    return QIcon(_OutlineEngine(name, color))


def size_before_words(px: int) -> QSize:
    """The size of an icon on a button with words: Qt itself leaves hardly any room between the two."""
    return QSize(theme.scaled(px + 5), theme.scaled(px))


def paint(painter: QPainter, name: str, rect: QRectF, color: str) -> None:
    """Paint the icon into ``rect`` in ``color`` ("#rrggbb"), sharp at any scale."""
    _renderer(name, color).render(painter, rect)


class _OutlineEngine(QIconEngine):
    """Renders at the left of the size asked for.

    The colour is looked up each time: a change of look needs no new icons.
    """

    def __init__(self, name: str, color: str | None) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def clone(self) -> QIconEngine:
        return _OutlineEngine(self._name, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        side = min(rect.width(), rect.height())
        top = rect.top() + (rect.height() - side) / 2
        paint(painter, self._name, QRectF(rect.left(), top, side, side), self._current(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def _current(self, mode: QIcon.Mode) -> str:
        look = theme.tokens()
        if mode is QIcon.Mode.Disabled:
            return look.mute
        color = self._color or "ink"
        return color if color.startswith("#") else str(getattr(look, color))


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    source = (resources_dir() / "icons" / f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(source.replace(b"currentColor", QColor(color).name().encode())))


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resources_dir() / "icons" / "app.svg"))
