"""Whose marks change with a key that was changed: shown first, done at one press."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.services.regrade import KeyChange, RegradeOffer
from mbjg_desktop.ui.disputes.key_change_block import KeyChangeBlock
from mbjg_desktop.ui.disputes.words import regrade_words
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.regrade_service import RegradeService

_WIDTH: Final = 860
_HEIGHT: Final = 580


class RegradeDialog(QDialog):
    """Of all questions, or ``only`` of one. Nothing changes until ``apply`` is pressed."""

    def __init__(
        self, regrade: RegradeService, parent: QWidget | None = None, *, only: QuestionId | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mark again"))
        self._regrade = regrade
        self._offer = RegradeOffer(tuple(each for each in regrade.offer().questions if only in (None, each.question)))
        self.told = TextLabel()
        self.blocks = [KeyChangeBlock(change) for change in self._sorted()]
        self.apply = QPushButton(self.tr("Mark again"))
        self.close_button = QPushButton(self.tr("Leave the marks as they are"))
        self._scroll = QScrollArea()
        self._layout = QVBoxLayout(self)
        self._column = QVBoxLayout()
        self._lay_out()
        self._say_offer()
        self.apply.clicked.connect(self._on_apply)
        self.close_button.clicked.connect(self._on_leave)

    def _sorted(self) -> list[KeyChange]:
        """What would change first, then what cannot."""
        return sorted(self._offer.questions, key=_cannot)

    def _say_offer(self) -> None:
        self.told.setText(regrade_words(self._offer.summary))
        self.apply.setEnabled(bool(self._offer.open))
        if self._offer.questions:
            self._fit()
        else:
            self._only_close()

    @Slot()
    def _on_leave(self) -> None:
        """Said by the button, not by closing the window, that may be for later."""
        if not self.apply.isHidden() and self._offer.open:
            self._regrade.leave([each.question for each in self._offer.open])
        self.reject()

    @Slot()
    def _on_apply(self) -> None:
        changed = sum(self._regrade.apply(each.question) for each in self._offer.open)
        self.told.setText(self.tr("%n answer(s) have been marked again.", "", changed))
        self._only_close()

    def _only_close(self) -> None:
        self.apply.hide()
        self._scroll.hide()
        self.close_button.setText(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self.adjustSize()

    def _lay_out(self) -> None:
        layout = self._layout
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(scaled(12))
        self.told.setProperty("role", "heading")
        layout.addWidget(self.told)
        layout.addWidget(self._list(), 1)
        follows = self.tr("Scores, the look-back list and what is remembered of these questions follow.")
        undo = self.tr("Should an import bring the old key back, marking again is offered the other way round.")
        layout.addWidget(TextLabel(f"{follows}\n{undo}", "mute"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        self.apply.setProperty("role", "primary")
        self.apply.setDefault(True)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.apply)
        layout.addLayout(buttons)

    def _fit(self) -> None:
        """As high as what is listed, but no larger than the window below."""
        parent = self.parentWidget()
        width, height = scaled(_WIDTH), scaled(_HEIGHT)
        if parent is not None:
            most = parent.window().size()
            width, height = min(width, most.width() - 48), min(height, most.height() - 48)
        self.resize(width, min(height, self._wanted_height(width)))

    def _wanted_height(self, width: int) -> int:
        for label in self.findChildren(TextLabel):
            label.ensurePolished()  # before it is shown it would say how high it is in another font
        margins = self._layout.contentsMargins()
        listed = self._column.totalHeightForWidth(width - margins.left() - margins.right())
        return self._layout.totalSizeHint().height() - self._scroll.sizeHint().height() + listed

    def _list(self) -> QWidget:
        inner = QWidget()
        column = self._column
        inner.setLayout(column)
        column.setContentsMargins(0, 0, scaled(8), 0)
        column.setSpacing(scaled(16))
        for block in self.blocks:
            column.addWidget(block)
        column.addStretch()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inner)
        return self._scroll


def _cannot(change: KeyChange) -> bool:
    return not change.changes
