"""Opening the dialog of a dispute over a screen, without stopping what runs there; what was begun is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from mbjg_desktop.ui.disputes.report_dialog import ReportDialog
from mbjg_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbjg_desktop.domain.dispute import DisputeReason
    from mbjg_desktop.domain.ids import ProfileId, QuestionId
    from mbjg_desktop.domain.question import Question
    from mbjg_desktop.services.dispute_service import DisputeService


class DisputeOpener(QObject):
    """Belongs to the screen whose questions are disputed."""

    def __init__(self, disputes: DisputeService, screen: QWidget) -> None:
        super().__init__(screen)
        self._disputes = disputes
        self._screen = screen
        self._asked: Question | None = None
        self._by: ProfileId | None = None
        self._begun: dict[tuple[QuestionId, ProfileId | None], tuple[tuple[DisputeReason, ...], str]] = {}
        self.noted = Toast(screen)
        self.dialog: ReportDialog | None = None

    def open(self, asked: Question, *, is_timed: bool = False, by: ProfileId | None = None) -> None:
        """Ask what is wrong with that question; ``is_timed`` says that a clock runs on meanwhile.

        ``by`` is who says so, None for who is learning now.
        """
        if self.dialog is not None:
            return
        self._asked, self._by = asked, by
        self.dialog = ReportDialog(asked, is_timed=is_timed, parent=self._screen)
        if (asked.id, by) in self._begun:
            self.dialog.take_up(*self._begun[asked.id, by])
        self.dialog.recorded.connect(self._on_recorded)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot(object, str)
    def _on_recorded(self, reasons: tuple[DisputeReason, ...], words: str) -> None:
        if self._asked is not None:
            self._disputes.report(self._asked, reasons, words, self._by)
            self.noted.say(self.tr("Recorded for the author of the bank"))

    @Slot(int)
    def _on_finished(self, is_recorded: int) -> None:
        if self.dialog is None or self._asked is None:
            return
        self._begun.pop((self._asked.id, self._by), None)
        if not is_recorded:
            self._begun[self._asked.id, self._by] = (self.dialog.reasons, self.dialog.words)
        self.dialog.deleteLater()
        self.dialog, self._asked = None, None
        self._screen.activateWindow()
