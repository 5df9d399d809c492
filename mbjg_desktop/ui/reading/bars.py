"""The bars of the reading screen: tools above the text, the find bar, and the thin one that leads back."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from mbjg_desktop.domain.settings import Script
from mbjg_desktop.ui.icons import icon, size_before_words
from mbjg_desktop.ui.reading.find import Finding
from mbjg_desktop.ui.reading.state import ReadingState
from mbjg_desktop.ui.theme import scaled, tokens
from mbjg_desktop.ui.widgets.own_keys import takes
from mbjg_desktop.ui.widgets.text_label import TextLabel

_OWN_KEYS: Final = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def tool(text: str, name: str, tip: str = "", icon_name: str = "") -> QPushButton:
    """A button of a bar; ``name`` is what a screen reader says."""
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(tip or name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon_name:
        button.setIcon(icon(icon_name))
        button.setIconSize(size_before_words(18) if text else QSize(scaled(18), scaled(18)))
    return button


class TopBar(QWidget):
    """Script, text size, find, and practising the part at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = tool("", self.tr("Outline"), self.tr("Outline (Ctrl+L)"), "list")
        self.script = tool("", self.tr("Simplified / traditional"), self.tr("Simplified / traditional (Ctrl+T)"))
        self.smaller = tool("A−", self.tr("Smaller text"), self.tr("Smaller text (Ctrl+−)"))
        self.larger = tool("A+", self.tr("Larger text"), self.tr("Larger text (Ctrl+=)"))
        self.search = tool("", self.tr("Find in the text"), self.tr("Find in the text (Ctrl+F)"), "search")
        self.practise = tool(
            self.tr("Practise this part"), self.tr("Practise this part"), self.tr("Practise this part (T)")
        )
        self.practise.setProperty("role", "primary")
        self.setStyleSheet(f"QPushButton {{ padding: {scaled(8)}px {scaled(11)}px; }}")
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(8))
        row.setSpacing(scaled(8))
        for button in (self.outline, self.script, self.smaller, self.larger, self.search):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.practise)

    def show_tools(self, state: ReadingState, *, smallest: int, largest: int) -> None:
        """Show what can be done now."""
        is_traditional = state.script is Script.TRADITIONAL
        self.script.setText(self.tr("Trad.") if is_traditional else self.tr("Simp."))
        self.smaller.setEnabled(state.percent > smallest)
        self.larger.setEnabled(state.percent < largest)
        self.practise.setEnabled(state.can_practise)


class FindField(QLineEdit):
    """Where one types what to find. Enter goes on, Escape closes."""

    stepped = Signal(int)
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        return takes(event, _OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """What is looked for, which of how many hits is shown, and the ways between them."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FindField()
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.setClearButtonEnabled(True)
        self._count = TextLabel()
        self._count.setWordWrap(False)
        self.previous = tool("", self.tr("Previous match"), self.tr("Previous match (Shift+F3)"), "chevron-up")
        self.next = tool("", self.tr("Next match"), self.tr("Next match (F3)"), "chevron-down")
        self.close_button = tool("", self.tr("Close"), self.tr("Close (Esc)"), "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(24), 0, scaled(24), scaled(8))
        row.setSpacing(scaled(6))
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in (self.previous, self.next, self.close_button):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        self.close_button.clicked.connect(self._on_close_clicked)
        self.field.escaped.connect(self._on_close_clicked)

    def show_finding(self, finding: Finding) -> None:
        """Show how many hits there are."""
        self.setVisible(finding.is_open)
        if not finding.query:
            self._count.setText("")
        elif finding.hits:
            text = self.tr("{n} of {total}")
            self._count.setText(text.format(n=finding.at + 1, total=len(finding.hits)))
        else:
            self._count.setText(self.tr("Not found"))
        for button in (self.previous, self.next):
            button.setEnabled(bool(finding.hits))

    @Slot()
    def _on_close_clicked(self) -> None:
        self.closed.emit()


class BackBar(QWidget):
    """Leads back to where the learner came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = tool(self.tr("Back (Alt+←)"), self.tr("Back to where you were"), icon_name="arrow-left")
        self.button.setProperty("role", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = TextLabel(self.tr("The quoted words are lit below."), "mute")
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(24), scaled(4), scaled(24), scaled(4))
        row.addWidget(self.button)
        row.addWidget(words, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().rail))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().line))
