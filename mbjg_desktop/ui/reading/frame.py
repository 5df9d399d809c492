"""How the parts of the reading screen stand beside each other, and fold where the window is small or the text large."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mbjg_desktop.domain.ids import DocumentId
from mbjg_desktop.services.reading import DocumentSummary
from mbjg_desktop.ui.reading.asked_panel import AskedPanel
from mbjg_desktop.ui.reading.bars import BackBar, FindBar, TopBar
from mbjg_desktop.ui.reading.outline import Outline
from mbjg_desktop.ui.reading.page_view import PageView
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

_OUTLINE: Final = 200
_ASKED: Final = 240
_BESIDE: Final = 20
_COMFORT: Final = 28
"""So many characters a line the text must keep for the questions, and for the outline too, to stand beside it."""
_NO_LIMIT: Final = 16_777_215


class ReadingFrame(QWidget):
    """Holds the parts; what they mean is the view's business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents: Final = QComboBox()
        self.outline: Final = Outline()
        self.top_bar: Final = TopBar()
        self.find_bar: Final = FindBar()
        self.back_bar: Final = BackBar()
        self.text: Final = PageView()
        self.asked: Final = AskedPanel()
        self._side = QWidget()
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._wants_outline = False
        self._percent = 100
        self._lay_out()

    def show_documents(self, documents: tuple[DocumentSummary, ...], document: DocumentId) -> None:
        """The choice of documents, where there is one."""
        self.documents.blockSignals(True)
        self.documents.clear()
        for summary in documents:
            self.documents.addItem(summary.title, summary.id)
        self.documents.setCurrentIndex(self.documents.findData(document))
        self.documents.blockSignals(False)
        self.documents.setVisible(len(documents) > 1)

    @Slot()
    def call_outline(self) -> None:
        """Give the outline the keys. Where it is folded away, it comes, and goes when it is called again."""
        if self.top_bar.outline.isVisibleTo(self):
            self._wants_outline = not self._wants_outline
            self._arrange()
        target = self.outline if self._side.isVisibleTo(self) else self.text
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold_outline(self) -> None:
        """Put the outline away again where there is no room for it."""
        self._wants_outline = False
        self._arrange()

    def set_text_percent(self, percent: int) -> None:
        """The text is that large now."""
        if percent != self._percent:
            self._percent = percent
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Small: the parts fold rather than push the window wider."""
        return QSize(scaled(300), scaled(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """First the outline folds away, then the questions go below the text."""
        room = self.width() - scaled(_ASKED)
        is_wide = room - scaled(_OUTLINE) >= self.text.width_for(_COMFORT, self._percent)
        is_beside = room >= self.text.width_for(_BESIDE, self._percent)
        self._wants_outline = self._wants_outline and not is_wide
        self.top_bar.outline.setVisible(not is_wide)
        self._side.setVisible(is_wide or self._wants_outline)
        direction = QBoxLayout.Direction
        self._split.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self.asked.set_below(not is_beside)
        self.asked.setMinimumWidth(scaled(_ASKED) if is_beside else 0)
        self.asked.setMaximumWidth(scaled(_ASKED) if is_beside else _NO_LIMIT)
        self.asked.setMinimumHeight(0 if is_beside else self.height() // 3)
        self.asked.setMaximumHeight(_NO_LIMIT if is_beside else self.height() // 3)
        self.asked.setVisible(is_beside or not self._wants_outline)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._lay_out_side()
        row.addWidget(self._side)
        self._split.setSpacing(0)
        self._split.addWidget(self._centre(), 1)
        self._split.addWidget(self.asked)
        row.addLayout(self._split, 1)

    def _lay_out_side(self) -> None:
        self.documents.setAccessibleName(self.tr("Document"))
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        heading = TextLabel(self.tr("Outline"), "heading")
        heading.setContentsMargins(scaled(8), 0, 0, 0)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(scaled(8), scaled(24), scaled(8), scaled(8))
        column.setSpacing(scaled(8))
        column.addWidget(heading)
        column.addWidget(self.documents)
        column.addWidget(self.outline, 1)
        self._side.setFixedWidth(scaled(_OUTLINE))

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.back_bar, self.top_bar, self.find_bar):
            column.addWidget(bar)
        column.addWidget(self.text, 1)
        return centre
