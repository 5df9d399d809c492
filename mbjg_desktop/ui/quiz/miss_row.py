"""One miss: the stem, your answer beside the right one, what was missing, and the source."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Cloze
from mbjg_desktop.services.quiz import Miss
from mbjg_desktop.ui.labels import spent_text
from mbjg_desktop.ui.theme import scaled, tokens, ui_font
from mbjg_desktop.ui.widgets.answer_words import difference, given_words, right_words
from mbjg_desktop.ui.widgets.plain_lines import PlainLines, utf16
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemGap, StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel


class AnswerLines(QWidget):
    """Labels and answers in one flow of text, the answers in the colour and weight of what they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[tuple[int, int, str]] = []
        self._lines = PlainLines(ui_font(14), 1.6)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: list[tuple[str, str, str]]) -> None:
        """Each part is a label, an answer, and the name of the token it is painted in."""
        text, self._spans = "", []
        for label, answer, colour in parts:
            text += ("\u3000" if text else "") + label + " "
            self._spans.append((utf16(text), utf16(answer), colour))
            text += answer
        self._lines.show(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lines.height(width))

    def sizeHint(self) -> QSize:
        width = max(scaled(240), self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(100), scaled(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(tokens().mute))
        self._lines.paint(painter, QPointF(0, 0), self.width(), [self._format(*span) for span in self._spans])

    def _format(self, start: int, length: int, colour: str) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        style.setForeground(QColor(str(getattr(tokens(), colour))))
        painted = QTextLayout.FormatRange()
        painted.start, painted.length, painted.format = start, length, style
        return painted


class MissRow(QWidget):
    """``pressed`` when it is clicked anywhere; the two buttons ask for the source and for the question again."""

    pressed = Signal()
    source_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, miss: Miss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_selected = False
        number = TextLabel(str(miss.number), "mute")
        number.setFixedWidth(scaled(36))
        number.setAlignment(Qt.AlignmentFlag.AlignTop)
        stem = StemView(17)
        gaps = miss.slot.question.body.blanks if isinstance(miss.slot.question.body, Cloze) else ()
        stem.show_stem(miss.slot.question.stem, [StemGap(blank.id, "") for blank in gaps])
        answers = AnswerLines()
        answers.show_parts(self._parts(miss))
        words = QVBoxLayout()
        words.setSpacing(scaled(6))
        words.addWidget(stem)
        words.addWidget(answers)
        for quotation in miss.quotations[:1]:
            words.addWidget(QuotationView(quotation))
        self._buttons = self._make_buttons(bool(miss.quotations))
        self._side = QHBoxLayout()
        self._side.setSpacing(scaled(12))
        self._side.addLayout(words, 1)
        self._side.addLayout(self._buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(12), scaled(12), scaled(8), scaled(14))
        layout.setSpacing(scaled(12))
        layout.addWidget(number)
        layout.addLayout(self._side, 1)
        self.setAccessibleName(f"{miss.number} {stem.text}")

    def set_selected(self, is_selected: bool) -> None:
        """Say whether the keyboard stands on this miss."""
        if is_selected != self._is_selected:
            self._is_selected = is_selected
            self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand below the words where there is little room beside them."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(560)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._side.setDirection(across if is_wide else down)
        self._buttons.setDirection(down if is_wide else across)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = tokens()
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(tone.line))
        if self._is_selected:
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), QColor(tone.rail))
            painter.fillRect(QRectF(0, 0, 3, self.height() - 1), QColor(tone.accent))

    def _make_buttons(self, has_source: bool) -> QBoxLayout:
        source, retry = QPushButton(self.tr("Open the source")), QPushButton(self.tr("Again"))
        source.clicked.connect(self.source_wanted)
        retry.clicked.connect(self.retry_wanted)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        column.setSpacing(scaled(8))
        if has_source:
            column.addWidget(source)
        column.addWidget(retry)
        column.addStretch()
        return column

    def _parts(self, miss: Miss) -> list[tuple[str, str, str]]:
        question, response = miss.slot.question, miss.slot.response
        given = given_words(question, response) or self.tr("nothing")
        yours = "ok" if miss.mark.outcome is Outcome.RIGHT else "accent"
        parts = [(self.tr("Your answer"), given, yours), (self.tr("Right answer"), right_words(question), "ok")]
        amiss = difference(question, response)
        has_some_right = "；".join(amiss.missing) != right_words(question)
        if amiss.missing and has_some_right:
            parts.append((self.tr("missing"), "；".join(amiss.missing), "warn_ink"))
        if amiss.wrong and has_some_right:
            parts.append((self.tr("too much"), "；".join(amiss.wrong), "accent"))
        if miss.slot.is_timed_out:
            parts.append((self.tr("ran out of time"), "", "mute"))
        if miss.slot.is_guessed:
            parts.append((self.tr("guessed"), "", "mute"))
        parts.append((self.tr("time"), spent_text(miss.slot.spent), "mute"))
        return parts
