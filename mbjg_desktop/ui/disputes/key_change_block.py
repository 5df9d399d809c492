"""One question with another key: both keys, and every answer that is worth something else by the new one."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mbjg_desktop.services.regrade import AnswerChange, KeyChange, Worth
from mbjg_desktop.ui.disputes.words import learner_name, obstacle_words
from mbjg_desktop.ui.labels import date_text, outcome_name, points_text
from mbjg_desktop.ui.quiz.ruleset_words import in_language
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.answer_words import given_words, right_words
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel

_MOST: Final = 100
"""So many answers are listed; beyond, their number says enough."""


class KeyChangeBlock(CardFrame):
    """A card; ``rows`` are its lines in words, as they are shown."""

    def __init__(self, change: KeyChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [_row(change, each) for each in change.changes[:_MOST]]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12))
        layout.setSpacing(scaled(8))
        layout.addWidget(TextLabel(change.now.stem.replace("{{", " ＿").replace("}}", "＿ "), "strong"))
        was, now = right_words(change.was), right_words(change.now)
        layout.addWidget(TextLabel(self.tr("Key then: {was}\nKey now: {now}").format(was=was, now=now)))
        if self.rows:
            layout.addLayout(self._grid())
        if len(change.changes) > _MOST:
            rest = len(change.changes) - _MOST
            layout.addWidget(TextLabel(self.tr("and %n more answer(s)", "", rest), "mute"))
        for obstacle, count in change.stuck.items():
            layout.addWidget(TextLabel(obstacle_words(obstacle, count), "mute"))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(14))
        grid.setVerticalSpacing(scaled(6))
        head = (self.tr("Who, when"), self.tr("Answer"), self.tr("Judged"), self.tr("Marks"), self.tr("Result"))
        for column, name in enumerate(head):
            grid.addWidget(TextLabel(name, "mute"), 0, column)
        for line, row in enumerate(self.rows, start=1):
            for column, text in enumerate(row):
                grid.addWidget(TextLabel(text), line, column, Qt.AlignmentFlag.AlignTop)
        for column, stretch in enumerate((14, 12, 9, 5, 8)):
            grid.setColumnStretch(column, stretch)
        return grid


def _row(change: KeyChange, answer: AnswerChange) -> tuple[str, ...]:
    who = (
        learner_name(answer.learner),
        in_language(answer.ruleset_name),
        date_text(answer.finished_at.astimezone().date()),
    )
    nothing = QCoreApplication.translate("KeyChangeBlock", "nothing")
    before, after = answer.before, answer.after
    return (
        " · ".join(who),
        given_words(change.was, answer.response) or nothing,
        f"{outcome_name(before.outcome)} → {outcome_name(after.outcome)}",
        f"{points_text(before.points)} → {points_text(after.points)}",
        f"{points_text(before.score)} → {points_text(after.score)} / {points_text(answer.full_score)}"
        + _pass(before, after),
    )


def _pass(before: Worth, after: Worth) -> str:
    if before.is_passed == after.is_passed:
        return ""
    if after.is_passed:
        return "\n" + QCoreApplication.translate("KeyChangeBlock", "passed now")
    return "\n" + QCoreApplication.translate("KeyChangeBlock", "no longer passed")
