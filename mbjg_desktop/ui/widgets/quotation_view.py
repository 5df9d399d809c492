"""A quotation under an answer: where it stands, and the sentences with the exact span lit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.labels import place_text
from mbjg_desktop.ui.theme import reading_font, scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, utf16

_BAR = 3
_PAD_X = 16
_PAD_Y = 12
_LINE_HEIGHT = 1.8


class QuotationView(QWidget):
    """Paints one quotation; the text is never markup."""

    def __init__(self, quotation: Quotation | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._place = ""
        self._place_font = ui_font(12)
        self._place_height = QFontMetricsF(self._place_font).height()
        self._lines = PlainLines(reading_font(15), _LINE_HEIGHT)
        self._lit = (0, 0)
        if quotation is not None:
            self.show_quotation(quotation)

    def show_quotation(self, quotation: Quotation) -> None:
        """Show another one."""
        before = ("……" if quotation.is_cut_before else "") + quotation.before
        after = quotation.after + ("……" if quotation.is_cut_after else "")
        self._place = self.tr("Source · {place}").format(place=place_text(quotation.place))
        self._lines.show(before + quotation.exact + after)
        self._lit = (utf16(before), utf16(quotation.exact))
        self.setAccessibleName(self._place)
        self.setAccessibleDescription(f"{before}【{quotation.exact}】{after}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._text_top() + self._lines.height(self._inside(width)) + _PAD_Y)

    def sizeHint(self) -> QSize:
        width = max(scaled(320), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.rail))
        painter.fillRect(0, 0, _BAR, self.height(), QColor(look.accent))
        painter.setFont(self._place_font)
        painter.setPen(QColor(look.mute))
        inside = self._inside(self.width())
        place = QRectF(_BAR + _PAD_X, _PAD_Y, inside, self._place_height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._place)
        painter.setPen(QColor(look.ink))
        self._lines.paint(painter, QPointF(_BAR + _PAD_X, self._text_top()), inside, [self._light()])

    def _light(self) -> QTextLayout.FormatRange:
        lit = QTextLayout.FormatRange()
        lit.start, lit.length = self._lit
        style = QTextCharFormat()
        style.setBackground(QColor(tokens().mark))
        style.setForeground(QColor(tokens().mark_ink))
        lit.format = style
        return lit

    def _text_top(self) -> float:
        return _PAD_Y + self._place_height + 6

    @staticmethod
    def _inside(width: int) -> int:
        return width - _BAR - 2 * _PAD_X
