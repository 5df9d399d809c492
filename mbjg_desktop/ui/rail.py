"""The rail at the left of the window: the logo, the screens with what waits in them, search and settings."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.ui.key_names import cap_of
from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.profiles.learner_button import LearnerButton
from mbjg_desktop.ui.rail_button import RailButton
from mbjg_desktop.ui.screens import SCREENS
from mbjg_desktop.ui.theme import scaled, tokens

_WIDE = 196
_NARROW = 60
_MARGIN = 12


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the badges say: cards due and mistakes due."""

    cards: int = 0
    mistakes: int = 0


class Rail(QWidget):
    """Says which screen was ``chosen``, and when ``search``, ``settings`` or the list of ``learners`` is wanted."""

    chosen = Signal(object)
    search = Signal()
    settings = Signal()
    learners = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = _label(self.tr("Xueshi"), "logo")
        self._motto = _label(self.tr("Documents and contests"), "motto")
        self._entries: Mapping[ScreenId, RailButton] = {
            spec.id: RailButton(spec.icon, spec.translated(), parent=self) for spec in SCREENS if spec.is_in_rail
        }
        self._search = RailButton("search", self.tr("Search"), cap_of("go.anywhere"), self)
        self._settings = RailButton("settings", self.tr("Settings"), parent=self)
        self._learner = LearnerButton(cap_of("app.learners"), parent=self)
        _keep_room(self._learner)
        self._learner.hide()
        self._lay_out()
        self._connect()
        self.set_narrow(False)

    def set_current(self, screen: ScreenId) -> None:
        """Mark the entry of the screen that is shown, or of the one that leads to it."""
        marked = ScreenId.QUIZ if screen is ScreenId.DUEL else screen
        for id_, entry in self._entries.items():
            entry.setChecked(id_ is marked)

    def set_learner(self, learner: Profile) -> None:
        """Show who is learning."""
        self._learner.show_learner(learner)
        self._learner.show()

    def set_waiting(self, waiting: Waiting) -> None:
        """Show how much waits."""
        self._entries[ScreenId.CARDS].set_badge(waiting.cards)
        self._entries[ScreenId.LOOKBACK].set_badge(waiting.mistakes)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show icons only, where the window is narrow for the size of the text."""
        self._logo.setVisible(not is_narrow)
        self._motto.setVisible(not is_narrow)
        for button in self._buttons():
            button.set_narrow(is_narrow)
        self.setFixedWidth(scaled(_NARROW if is_narrow else _WIDE))

    @staticmethod
    def is_narrow_at(width: int) -> bool:
        """Whether a window ``width`` wide leaves too little beside the wide rail."""
        return width < scaled(_WIDE) * 11 // 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.rail))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(look.line))

    def _buttons(self) -> tuple[RailButton, ...]:
        return (*self._entries.values(), self._search, self._settings, self._learner)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 20, _MARGIN, 16)
        layout.setSpacing(4)
        for label in (self._logo, self._motto):
            label.setContentsMargins(10, 0, 0, 0)
            layout.addWidget(label)
        layout.addSpacing(12)
        for entry in self._entries.values():
            layout.addWidget(entry)
        layout.addStretch()
        layout.addWidget(self._search)
        layout.addWidget(self._settings)
        layout.addWidget(self._learner)

    def _connect(self) -> None:
        for entry in self._entries.values():
            entry.setCheckable(True)
            entry.clicked.connect(self._on_entry_clicked)
        self._search.clicked.connect(self._on_search_clicked)
        self._settings.clicked.connect(self._on_settings_clicked)
        self._learner.clicked.connect(self._on_learner_clicked)

    @Slot()
    def _on_entry_clicked(self) -> None:
        for id_, entry in self._entries.items():
            if entry is self.sender():
                self.chosen.emit(id_)

    @Slot()
    def _on_search_clicked(self) -> None:
        self.search.emit()

    @Slot()
    def _on_learner_clicked(self) -> None:
        self.learners.emit()

    @Slot()
    def _on_settings_clicked(self) -> None:
        self.settings.emit()


def _keep_room(widget: QWidget) -> None:
    """So that nothing moves when it comes."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
