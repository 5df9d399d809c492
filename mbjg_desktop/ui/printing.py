"""Pages for paper: a document of ours set on A4 with page numbers, written as PDF or sent to a printer.

What is set here was made by us: every piece of content in it has been escaped, sizes in it are points (``pt``), and
nothing is ever loaded for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF, QSaveFile, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.domain.progress import Told, counted, unheard
from mbjg_desktop.ui.page_breaks import paginate
from mbjg_desktop.ui.theme import TEXT_PX, reading_font

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_RESOLUTION: Final = 600
_MARGINS: Final = QMarginsF(18, 18, 18, 18)
"""In millimetres."""
_TEXT_PT: Final = 10.5
_NUMBER_PT: Final = 9.0
_FOOT_PT: Final = 24.0
_INK: Final = "#1F2329"


def to_pdf(html: str, path: Path, told: Told = unheard) -> None:
    """Write the page that ``html`` describes to ``path``, all of it or nothing; StorageError where that fails."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise StorageError(StorageCode.NOT_WRITABLE, str(path))
    writer = QPdfWriter(file)
    writer.setCreator(QCoreApplication.applicationName())
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    try:
        _paint(html, writer, told, file.cancelWriting)
    finally:
        is_written = file.commit()
    if not is_written:
        raise StorageError(StorageCode.NOT_WRITABLE, str(path))


def print_html(html: str, parent: QWidget) -> bool:
    """Let the user choose a printer and print the page that ``html`` describes; whether it went there."""
    printer = ask_printer(parent)
    return printer is not None and to_printer(html, printer)


def ask_printer(parent: QWidget) -> QPrinter | None:
    """The printer the user chooses; None if none."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    is_agreed = bool(dialog.exec())
    dialog.deleteLater()
    return printer if is_agreed else None


def to_printer(html: str, printer: QPrinter, told: Told = unheard) -> bool:
    """Print the page that ``html`` describes; whether the printer took it."""
    return _paint(html, printer, told, printer.abort)


class _Page(QTextDocument):
    """A document that fetches nothing: neither pictures nor style sheets."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


def _paint(html: str, device: QPagedPaintDevice, told: Told, give_up: Callable[[], object]) -> bool:
    """Set the document on the pages of ``device``, each with its number under it; ``give_up`` where that fails."""
    painter = QPainter()
    is_painted = False
    try:
        is_painted = painter.begin(device) and _paint_pages(painter, html, device, told)
    finally:
        if not is_painted:
            give_up()
        if painter.isActive():
            painter.end()
    return is_painted


def _paint_pages(painter: QPainter, html: str, device: QPagedPaintDevice, told: Told) -> bool:
    foot = _FOOT_PT / 72 * device.logicalDpiY()
    body = QSizeF(device.width(), device.height() - foot)
    page = _set(html, body, device)
    for number in counted(range(page.pageCount()), told):
        if number and not device.newPage():
            return False
        _paint_page(painter, page, body, number)
        _paint_number(painter, page, QRectF(0, body.height(), body.width(), foot), number)
    return True


def _set(html: str, body: QSizeF, device: QPagedPaintDevice) -> _Page:
    page = _Page()
    page.documentLayout().setPaintDevice(device)
    page.setDefaultFont(_font(_TEXT_PT))
    page.setDocumentMargin(0)
    page.setUndoRedoEnabled(False)
    page.setHtml(html)
    paginate(page, body)
    return page


def _font(points: float) -> QFont:
    """The font of what is read, in points: paper knows no pixels and no size of the interface's text."""
    font = QFont()
    font.setFamilies(reading_font(TEXT_PX).families())
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _paint_page(painter: QPainter, page: _Page, body: QSizeF, number: int) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(QPointF(0, number * body.height()), body)
    context.palette = _ink_on_paper()
    painter.save()
    painter.translate(QPointF(0, -number * body.height()))
    painter.setClipRect(context.clip)
    page.documentLayout().draw(painter, context)
    painter.restore()


def _paint_number(painter: QPainter, page: _Page, foot: QRectF, number: int) -> None:
    painter.setFont(_font(_NUMBER_PT))
    painter.setPen(QColor(_INK))
    where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, where, f"{number + 1} / {page.pageCount()}")


def _ink_on_paper() -> QPalette:
    """Dark on white, also where the windows are light on dark."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
    return palette
