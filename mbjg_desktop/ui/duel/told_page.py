"""What both have answered to a question, side by side, the right answer, and the sentence that says so."""

from typing import Final

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.question import Question
from mbjg_desktop.services.duel import Reply
from mbjg_desktop.ui.duel.state import Told
from mbjg_desktop.ui.labels import kind_name, outcome_name, points_text, spent_text
from mbjg_desktop.ui.profiles.disc import Disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.quiz.toggle_chip import ToggleChip
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.answer_words import given_words, right_words
from mbjg_desktop.ui.widgets.card import CardColumn, CardFrame
from mbjg_desktop.ui.widgets.column import Column
from mbjg_desktop.ui.widgets.page_scroll import PageScroll
from mbjg_desktop.ui.widgets.pill import Pill, PillRole
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.stem_view import StemView
from mbjg_desktop.ui.widgets.text_label import TextLabel

SIGNS: Final = {Outcome.RIGHT: "✓ ", Outcome.PARTLY: "", Outcome.WRONG: "✕ ", Outcome.UNANSWERED: "✕ "}
ROLES: Final[dict[Outcome, PillRole]] = {Outcome.RIGHT: "ok", Outcome.PARTLY: "warn"}


class ReplyCard(CardFrame):
    """What one of the two made of the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._disc = Disc(28)
        self._name = TextLabel("", "heading")
        self._verdict = Pill()
        self._answer = TextLabel()
        self._earned = TextLabel("", "mute")
        top = QHBoxLayout()
        top.setSpacing(scaled(10))
        top.addWidget(self._disc)
        top.addWidget(self._name, 1)
        top.addWidget(self._verdict)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14))
        layout.setSpacing(scaled(8))
        layout.addLayout(top)
        layout.addWidget(self._answer)
        layout.addWidget(self._earned)
        layout.addStretch()

    def show_reply(self, learner: Profile, reply: Reply) -> None:
        """Show what ``learner`` made of it."""
        slot, outcome = reply.slot, reply.mark.outcome
        self._disc.show_learner(learner)
        self._name.setText(learner_name(learner))
        self._verdict.show_as(f"{SIGNS[outcome]}{outcome_name(outcome)}", ROLES.get(outcome, "accent"))
        given = given_words(slot.question, slot.response)
        missing = self.tr("Time ran out.") if slot.is_timed_out else self.tr("No answer.")
        self._answer.setText(given or missing)
        sign = "+" if reply.points > 0 else ""
        words = self.tr("{points} marks · {time}")
        self._earned.setText(words.format(points=sign + points_text(reply.points), time=spent_text(slot.spent)))


class ToldPage(QWidget):
    """``forward``, ``source`` and ``dispute`` are connected by the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self.forward = QPushButton()
        self.forward.setProperty("role", "primary")
        self.source = QPushButton(self.tr("Open the source (O)"))
        self.source.setProperty("role", "quiet")
        self.dispute = ToggleChip("triangle-alert", self.tr("Something is wrong with it"), "", "W")
        self.dispute.set_compact(True)
        self.cards = {who: ReplyCard() for who in Who}
        self._kind = Pill("", "accent")
        self._number = TextLabel("", "mute")
        self.stem = StemView(20)
        self._right = TextLabel("", "strong")
        self._explanation = TextLabel("", "mute")
        self._quotation = QuotationView()
        self._scroll = PageScroll()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()

    def show_state(self, state: Told) -> None:
        """Tell what became of a question."""
        exchange, score = state.exchange, state.score
        question = self.question = exchange.first.slot.question
        self._kind.setText(kind_name(question.kind))
        self._number.setText(self.tr("Question {n} / {total}").format(n=exchange.number, total=score.total))
        self.stem.show_asked(question)
        self.cards[Who.FIRST].show_reply(score.first, exchange.first)
        self.cards[Who.SECOND].show_reply(score.second, exchange.second)
        self._right.setText(self.tr("Right answer: {answer}").format(answer=right_words(question)))
        self._explanation.setText(question.explanation)
        self._explanation.setVisible(bool(question.explanation))
        self._quotation.setVisible(bool(exchange.quotations))
        self.source.setVisible(bool(exchange.quotations))
        if exchange.quotations:
            self._quotation.show_quotation(exchange.quotations[0])
        self.forward.setText(self.tr("To the result ↵") if state.is_last else self.tr("Next question ↵"))
        self._scroll.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + step * scaled(60))

    def _lay_out(self) -> None:
        replies = QWidget()
        side_by_side = QHBoxLayout(replies)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(scaled(14))
        for card in self.cards.values():
            side_by_side.addWidget(card, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(scaled(14))
        for part in (self._question(), replies, self._truth()):
            column.addWidget(part)
        column.addStretch(1)  # all that is left: the cards want to grow too
        self._scroll.hold(content)
        bottom = QHBoxLayout()
        bottom.addWidget(self.source)
        bottom.addStretch()
        bottom.addWidget(self.forward)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(self._scroll, 1)
        layout.addLayout(bottom)

    def _question(self) -> Column:
        card = CardColumn(10, QMargins(scaled(24), scaled(16), scaled(20), scaled(18)))
        line = QWidget()
        top = QHBoxLayout(line)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(scaled(12))
        top.addWidget(self._kind)
        top.addWidget(self._number, 1)
        top.addWidget(self.dispute)
        card.hold(line, self.stem)
        return card

    def _truth(self) -> Column:
        card = CardColumn(10, QMargins(scaled(24), scaled(16), scaled(20), scaled(18)))
        card.hold(self._right, self._explanation, self._quotation)
        return card
