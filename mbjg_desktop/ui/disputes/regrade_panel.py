"""The calm line that says: keys have changed since, and so many results would change with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mbjg_desktop.services.regrade import RegradeSummary
from mbjg_desktop.ui.disputes.regrade_dialog import RegradeDialog
from mbjg_desktop.ui.disputes.words import regrade_words
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services


class RegradePanel(CardFrame):
    """Hidden while there is nothing to mark again. ``reload`` when content or answers have changed.

    ``is_news``: what was chosen to be left as it is goes without saying.
    """

    def __init__(self, services: Services, parent: QWidget | None = None, *, is_news: bool = False) -> None:
        super().__init__(parent)
        self._regrade = services.regrade
        self._count = self._regrade.news if is_news else self._regrade.summary
        self._words = TextLabel()
        look, look_by_key = self.tr("See whose marks change…"), self.tr("See whose marks change… (Ctrl+M)")
        self.look = QPushButton(look_by_key if is_news else look)
        self.look.clicked.connect(self._on_look)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(10), scaled(12), scaled(10))
        row.setSpacing(scaled(10))
        row.addWidget(IconView("rotate-ccw", "mute", 18))
        row.addWidget(self._words, 1)
        row.addWidget(self.look)
        self.hide()

    def reload(self) -> None:
        """Look again whether there is anything to mark again."""
        self.show_summary(self._count())

    def show_summary(self, summary: RegradeSummary) -> None:
        """Say what is offered."""
        self._words.setText(regrade_words(summary))
        self.setVisible(bool(summary.questions))

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    @Slot()
    def _on_look(self) -> None:
        dialog = RegradeDialog(self._regrade, self.window())
        dialog.finished.connect(self._on_looked)
        dialog.open()

    @Slot()
    def _on_looked(self) -> None:
        QTimer.singleShot(0, self.reload)
