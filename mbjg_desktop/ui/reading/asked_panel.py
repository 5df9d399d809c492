"""The panel at the right: the questions of the sentence at hand, and how the learner stands with each."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.mastery import Mastery
from mbjg_desktop.services.reading import AskedHere
from mbjg_desktop.ui.labels import date_text, kind_name
from mbjg_desktop.ui.reading.words import mastery_name, plain_stem
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.key_button import KeyButton
from mbjg_desktop.ui.widgets.pill import Pill, PillRole
from mbjg_desktop.ui.widgets.scroller import Scroller
from mbjg_desktop.ui.widgets.text_label import TextLabel

_ROLES: Final[dict[Mastery, PillRole]] = {
    Mastery.NEW: "plain",
    Mastery.LEARNING: "warn",
    Mastery.MISSED: "accent",
    Mastery.KNOWN: "ok",
}


class AskedCard(QAbstractButton):
    """One question. Pressing it lights the words that answer it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: QuestionId | None = None
        self._pill = Pill()
        self._stem = TextLabel()
        self._state = TextLabel("", "mute")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12))
        layout.setSpacing(scaled(6))
        layout.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._stem)
        layout.addWidget(self._state)
        for label in (self._pill, self._stem, self._state):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_asked(self, asked: AskedHere, now: datetime) -> None:
        """Show another question."""
        self.question = asked.question
        pill = mastery_name(asked.mastery)
        if asked.mastery is Mastery.MISSED:
            pill = self.tr("Missed %n time(s)", "", asked.times_missed)
        self._pill.show_as(pill, _ROLES[asked.mastery])
        self._stem.setText(plain_stem(asked.stem))
        self._state.setText(" · ".join(part for part in (kind_name(asked.kind), self._standing(asked, now)) if part))
        self.setAccessibleName(f"{pill} {self._stem.text()} {self._state.text()}")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else scaled(90)

    def sizeHint(self) -> QSize:
        width = max(scaled(180), self.width())
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = look.accent if self.hasFocus() else look.mute if self.underMouse() else look.line
        painter.setPen(QPen(QColor(border), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(look.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _standing(self, asked: AskedHere, now: datetime) -> str:
        """When it is due, or for how long it is expected to last."""
        if asked.mastery is Mastery.KNOWN and asked.stability_days is not None:
            return self.tr("will last %n day(s)", "", round(asked.stability_days))
        if asked.due_at is None:
            return ""
        if asked.due_at <= now:
            return self.tr("due now")
        return self.tr("due {date}").format(date=date_text(asked.due_at.astimezone().date()))


class AskedPanel(QWidget):
    """The cards, one below the other. Those of earlier sentences are used again. ``dispute`` is about ``at_hand``."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = TextLabel(self.tr("Questions of this sentence"), "heading")
        self._nothing = TextLabel("", "mute")
        self._cards: list[AskedCard] = []
        self._lit: QuestionId | None = None
        self.dispute: Final = KeyButton("reading.dispute", self.tr("Something is wrong with it"))
        self._list = QVBoxLayout()
        self._scroll = Scroller(self._list)
        self._lay_out()

    def show_asked(self, asked: Sequence[AskedHere], now: datetime, *, has_sentence: bool) -> None:
        """Show the questions of a sentence."""
        while len(self._cards) < len(asked):
            self._cards.append(AskedCard())
            self._cards[-1].clicked.connect(self._on_card_clicked)
            self._list.insertWidget(len(self._cards) - 1, self._cards[-1])
        for card, each in zip(self._cards, asked, strict=False):
            card.show_asked(each, now)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(asked))
        none_here = self.tr("No question asks this sentence.")
        self._nothing.setText(none_here if has_sentence else self.tr("Click a sentence to see what is asked about it."))
        self._nothing.setVisible(not asked)
        self.dispute.setVisible(bool(asked))
        self._scroll.to_top()

    def at_hand(self) -> QuestionId | None:
        """The question a key is about: the one that has the focus, else the one lit last, else the first."""
        shown = [card for card in self._cards if not card.isHidden()]
        focused = (card.question for card in shown if card.hasFocus())
        lit = (card.question for card in shown if card.question == self._lit)
        first = (card.question for card in shown)
        return next(chain(focused, lit, first), None)

    def set_below(self, is_below: bool, /) -> None:
        """Below the text there is little height: the heading goes."""
        self._heading.setVisible(not is_below)
        side, top, bottom = (20, 10, 6) if is_below else (18, 24, 12)
        self.setContentsMargins(scaled(side), scaled(top), scaled(side), scaled(bottom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().rail))

    def _lay_out(self) -> None:
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(scaled(12))
        self._list.addWidget(self._nothing)
        self._list.addStretch(1)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        self.set_below(False)
        layout.addWidget(self._heading)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.dispute, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, AskedCard) and card.question is not None:
            self._lit = card.question
            self.wanted.emit(card.question)
