"""An answer in one's own words: a field of several lines, then what was written beside the points it should make."""

from typing import Final

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mbjg_desktop.ui.quiz.choice_area import ChoiceArea, key_of
from mbjg_desktop.ui.quiz.state import Hint, Line, Writing
from mbjg_desktop.ui.theme import reading_font, scaled
from mbjg_desktop.ui.widgets.card import CardColumn
from mbjg_desktop.ui.widgets.column import Column
from mbjg_desktop.ui.widgets.held_key import HeldKey
from mbjg_desktop.ui.widgets.option_row import Badge, RowLook
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.text_label import TextLabel
from mbjg_desktop.ui.widgets.verdict import Verdict

MOST_CHARACTERS: Final = 4000
_KEEP_AFTER_MS: Final = 800
_LINES: Final = 6
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WritingEdit(QPlainTextEdit):
    """Plain text only. Esc gives the keyboard back (``left``), Ctrl+Enter hands in (``handed_in``)."""

    left = Signal()
    handed_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        self.setFont(reading_font(18))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (wish := self._wish_of(event)) is not None:
            is_still_down = self._held.is_still_down(event)
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if not is_still_down:
                    wish.emit()
                return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), self.fontMetrics().lineSpacing() * _LINES + scaled(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(140), self.fontMetrics().lineSpacing() * 2)

    def _wish_of(self, event: QKeyEvent) -> SignalInstance | None:
        if event.key() == Qt.Key.Key_Escape:
            return self.left
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return self.handed_in if is_ctrl and event.key() in _ENTER else None


class WrittenArea(Column):
    """``typed`` with "" and the text at each change, ``paused`` when typing rests, ``left`` on Esc, ``handed_in`` on
    Ctrl+Enter, ``picked`` with the place, from 0, of the point that was clicked.
    """

    typed = Signal(str, str)
    paused = Signal()
    left = Signal()
    handed_in = Signal()
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.edit = WritingEdit()
        self.edit.setAccessibleName(self.tr("Your answer"))
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.left.connect(self.left)
        self.edit.handed_in.connect(self.handed_in)
        self.told = ToldColumn()
        self.told.points.picked.connect(self.picked)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_KEEP_AFTER_MS)
        self._pause.timeout.connect(self.paused)
        self.hold(self.edit, self.told)

    def show_state(self, answer: Writing, hint: Hint | None, *, is_open: bool) -> None:
        """Show the field while the question is open, then the points."""
        if is_open:
            self._put(answer.text)
        else:
            self._pause.stop()
            self.told.show_state(answer, hint)
        self.edit.setVisible(is_open)
        self.told.setVisible(not is_open)
        self.settle()

    def focus_field(self) -> None:
        """Put the cursor behind what has been written."""
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, text: str) -> None:
        """A field that already has the right text is left alone: someone may be typing in it."""
        if self.edit.toPlainText() != text:
            blocked = self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(blocked)

    @Slot()
    def _on_text_changed(self) -> None:
        text = self.edit.toPlainText()
        if len(text) > MOST_CHARACTERS:
            text = text[:MOST_CHARACTERS]
            self._put(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._pause.start()
        self.typed.emit("", text)


class ToldColumn(Column):
    """What was written, and the points to be ticked where it makes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(10, parent=parent)
        self._given, self._reference = _Passage(self.tr("Your answer")), _Passage(self.tr("One way to say it"))
        self._ask = TextLabel("", "strong")
        self._warning = Pill("", "warn")
        self.points = ChoiceArea()
        self.hold(self._given, self._ask, self._warning, self.points, self._reference)

    def show_state(self, answer: Writing, hint: Hint | None) -> None:
        """Show the points of ``answer``."""
        self._given.show_text(answer.text.strip() or self.tr("Nothing was written."))
        self._ask.setText(self.tr("Which of these does your answer say? Tick them with their keys."))
        self._warning.setText(self.tr("No point is ticked. Press Enter again if your answer makes none of them."))
        self._warning.setVisible(hint is Hint.NO_POINT_MET)
        self.points.show_rows([self._look(place, line) for place, line in enumerate(answer.points)], is_compact=True)
        self._reference.show_text(answer.reference)
        self._reference.setVisible(bool(answer.reference))
        self.settle()

    def _look(self, place: int, line: Line) -> RowLook:
        note = "" if line.verdict is Verdict.NONE else self.tr("said")
        tick = "✓" if line.is_chosen else ""
        return RowLook(tick, line.text, key_of(place), Badge.SQUARE, line.is_chosen, True, line.verdict, note)


class _Passage(CardColumn):
    """A text under a small heading."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(4, QMargins(scaled(18), scaled(12), scaled(18), scaled(12)), parent)
        self._text = TextLabel()
        self._text.setFont(reading_font(16))
        self.hold(TextLabel(heading, "mute"), self._text)

    def show_text(self, text: str) -> None:
        """Show something else."""
        self._text.setText(text)
        self.settle()
