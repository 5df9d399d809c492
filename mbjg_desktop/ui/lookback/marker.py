"""Marking a question from wherever it is met: one key puts it on the look-back list, the same again takes that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mbjg_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from mbjg_desktop.domain.ids import QuestionId
    from mbjg_desktop.services.lookback_service import LookbackService


class Marker(QObject):
    """Says on ``screen`` what it did."""

    def __init__(self, lookback: LookbackService, screen: QWidget) -> None:
        super().__init__(screen)
        self._lookback = lookback
        self._toast = Toast(screen)

    def toggle(self, question: QuestionId) -> None:
        """Mark the question, or take its mark away."""
        is_marked = not self._lookback.is_marked(question)
        self._lookback.mark(question, is_marked=is_marked)
        marked, taken = self.tr("Marked: it is on the look-back list."), self.tr("The mark is taken away.")
        self._toast.say(marked if is_marked else taken)
