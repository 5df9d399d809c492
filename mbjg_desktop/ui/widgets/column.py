"""Widgets one below the other, each as high as its text needs at the width there is, placed at once."""

from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled

_Row = TypeVar("_Row", bound=QWidget)
_NO_MARGINS = QMargins()


class Column(QWidget):
    """Places what it holds by itself.

    A box layout asks each widget a dozen times for its height and lays out anew, up to the window, whenever one is
    shown: too slow for what changes at every key press.
    """

    def __init__(self, spacing: int = 0, margins: QMargins = _NO_MARGINS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        self._bottom = -1
        self._heights: dict[int, int] = {}
        self._least: int | None = None
        self._spacing = scaled(spacing)
        self._margins = margins
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, *widgets: QWidget) -> None:
        """Put widgets at the end, shown; those that are hidden later take no room."""
        for widget in widgets:
            widget.setParent(self)
            widget.show()
            self._held.append(widget)
        self._forget()

    def settle(self) -> None:
        """Give everything that is shown its place and height. To be called when something of it has changed."""
        self._forget()
        margins, width = self._margins, self._inside(self.width())
        top = bottom = margins.top()
        for widget in self._held:
            if not widget.isHidden():
                height = _height(widget, width)
                widget.setGeometry(margins.left(), top, _width(widget, width), height)
                bottom = top + height
                top = bottom + self._spacing
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)  # it has just been done
        if bottom != self._bottom:
            self._bottom = bottom
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            inside = self._inside(width)
            heights = [_height(widget, inside) for widget in self._held if not widget.isHidden()]
            edges = self._margins.top() + self._margins.bottom()
            height = self._heights[width] = sum(heights) + max(0, len(heights) - 1) * self._spacing + edges
        return height

    def sizeHint(self) -> QSize:
        width = max(scaled(240), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._least is None:
            widths = (widget.minimumSizeHint().width() for widget in self._held if not widget.isHidden())
            self._least = max(widths, default=0) + self._margins.left() + self._margins.right()
        return QSize(self._least, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.settle()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def _forget(self) -> None:
        self._heights.clear()
        self._least = None

    def _inside(self, width: int) -> int:
        return width - self._margins.left() - self._margins.right()


class RowStack(Column, Generic[_Row]):
    """Rows of one sort, kept from question to question: ``rows`` are all there are, the first few are shown."""

    def __init__(self, spacing: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(spacing, parent=parent)
        self.rows: list[_Row] = []

    def add(self, row: _Row) -> None:
        """Put a row at the end."""
        self.rows.append(row)
        self.hold(row)

    def show_first(self, count: int) -> None:
        """Show so many rows, which know by now what they show."""
        for place, row in enumerate(self.rows):
            if row.isHidden() is (place < count):
                row.setVisible(place < count)
        self.settle()


def _width(widget: QWidget, width: int) -> int:
    """All there is, but no more than it wants for a widget that says so."""
    is_narrow = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
    return min(width, widget.sizeHint().width()) if is_narrow else width


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
