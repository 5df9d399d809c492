"""A quotation under an answer: where it stands, and the sentences with the exact span lit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.labels import place_text
from mbjg_desktop.ui.theme import reading_font, scaled, tokens, ui_font

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
        self._text = ""
        self._lit = (0, 0)
        self._layout = QTextLayout()
        self._laid_out_at = -1
        if quotation is not None:
            self.show_quotation(quotation)

    def show_quotation(self, quotation: Quotation) -> None:
        """Show another one."""
        before = ("……" if quotation.is_cut_before else "") + quotation.before
        after = quotation.after + ("……" if quotation.is_cut_after else "")
        self._place = self.tr("Source · {place}").format(place=place_text(quotation.place))
        self._text = before + quotation.exact + after
        self._lit = (_utf16(before), _utf16(quotation.exact))
        self._laid_out_at = -1
        self.setAccessibleName(self._place)
        self.setAccessibleDescription(f"{before}【{quotation.exact}】{after}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._text_top() + self._lay_out(width) + _PAD_Y)

    def sizeHint(self) -> QSize:
        width = max(scaled(320), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.rail))
        painter.fillRect(0, 0, _BAR, self.height(), QColor(look.accent))
        painter.setFont(ui_font(12))
        painter.setPen(QColor(look.mute))
        place = QRectF(_BAR + _PAD_X, _PAD_Y, self.width() - _BAR - 2 * _PAD_X, self._place_height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._place)
        self._lay_out(self.width())
        painter.setPen(QColor(look.ink))
        self._layout.draw(painter, QPointF(_BAR + _PAD_X, self._text_top()), [self._light()])

    def _light(self) -> QTextLayout.FormatRange:
        lit = QTextLayout.FormatRange()
        lit.start, lit.length = self._lit
        style = QTextCharFormat()
        style.setBackground(QColor(tokens().mark))
        style.setForeground(QColor(tokens().mark_ink))
        lit.format = style
        return lit

    def _place_height(self) -> float:
        return QFontMetricsF(ui_font(12)).height()

    def _text_top(self) -> float:
        return _PAD_Y + self._place_height() + 6

    def _lay_out(self, width: int) -> float:
        """Break the text into lines for a widget ``width`` wide; the height of the text."""
        if self._laid_out_at != width:
            self._break_lines(width - _BAR - 2 * _PAD_X)
            self._laid_out_at = width
        return self._layout.lineCount() * self._line_height()

    def _line_height(self) -> float:
        return scaled(15) * _LINE_HEIGHT

    def _break_lines(self, width: int) -> None:
        font = reading_font(15)
        self._layout = QTextLayout(self._text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        step = self._line_height()
        slack = (step - QFontMetricsF(font).height()) / 2
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, slack + (self._layout.lineCount() - 1) * step))
            line = self._layout.createLine()
        self._layout.endLayout()


def _utf16(text: str) -> int:
    """How many units Qt counts for ``text``: characters beyond the basic plane are two."""
    return len(text.encode("utf-16-le")) // 2
