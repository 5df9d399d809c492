"""The fields of a rule set as widgets, in groups, each known by its path in the file."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.domain.question import Kind
from mbjg_desktop.ui.icons import icon
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.quiz.paragraph_field import ParagraphField
from mbjg_desktop.ui.quiz.ruleset_form_presenter import Value
from mbjg_desktop.ui.quiz.ruleset_form_words import CHOICES, choices, expected, label_of
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.text_label import TextLabel

_TABLE: Final = ("draw.by_kind", "clock.per_question", "marking.points")

_DRAWN_SO: Final = tuple(
    f"draw.{name}"
    for name in (
        "balance_sections",
        "one_per_anchor",
        "unseen_first",
        "uncovered_first",
        "weak_first",
        "other_form",
    )
)
_SWITCHES: Final = frozenset((*_DRAWN_SO, "clock.may_pause"))


class TextField(QLineEdit):
    """A text; what is wrong with it is a sign inside and its tool tip."""

    told = Signal(str, object)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setAccessibleName(label_of(path))
        self._sign = QAction(icon("triangle-alert", "warn_ink"), "", self)
        self.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        self._sign.setVisible(False)  # only now: the button in the field follows what changes
        self.setToolTip(expected(path))
        if path == "draw.count":
            empty = QCoreApplication.translate("RuleSetForm", "empty: as the kinds below say, else all of them")
            self.setPlaceholderText(empty)
        self.textEdited.connect(self._on_edited)

    def show_value(self, value: Value, *, is_open: bool) -> None:
        """Show what stands in the draft; the cursor stays where it is while it is typed."""
        self.setReadOnly(not is_open)
        if not self.hasFocus() or self.text().strip() != value:
            self.setText(str(value))
            self.setCursorPosition(0)

    def show_problem(self, words: str) -> None:
        """Show what is wrong, or that nothing is."""
        self._sign.setVisible(bool(words))
        self.setToolTip(words or expected(self.path))
        self.setAccessibleDescription(words)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.told.emit(self.path, text.strip())


class ChoiceField(QComboBox):
    """One of several; the first is what goes without saying."""

    told = Signal(str, object)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setAccessibleName(label_of(path))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        for value, words in choices(path):
            self.addItem(words, value)
        self.activated.connect(self._on_activated)

    def show_value(self, value: Value, *, is_open: bool) -> None:
        """Show what stands in the draft."""
        self.setEnabled(is_open)
        self.setCurrentIndex(max(0, self.findData(value)))

    def show_problem(self, words: str) -> None:
        """Show what is wrong, or that nothing is."""
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.told.emit(self.path, self.itemData(index))


class SwitchField(QCheckBox):
    """Yes or no."""

    told = Signal(str, object)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(label_of(path), parent)
        self.path = path
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: Value, *, is_open: bool) -> None:
        """Show what stands in the draft."""
        self.setEnabled(is_open)
        self.setChecked(value is True)

    def show_problem(self, words: str) -> None:
        """Show what is wrong, or that nothing is."""
        self.setToolTip(words)

    @Slot(bool)
    def _on_clicked(self, is_on: bool) -> None:
        self.told.emit(self.path, is_on)


Field = TextField | ParagraphField | ChoiceField | SwitchField


class RuleSetFields(QWidget):
    """Every field of the format; ``told`` with a path and what stands there now."""

    told = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_path: dict[str, Field] = {}
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, scaled(8), 0)
        page.setSpacing(scaled(12))
        names = ("name.zh-Hans", "name.en", "summary.zh-Hans", "summary.en", "id", "place")
        page.addWidget(self._group(self.tr("What it is called"), self._form(names)))
        page.addWidget(self._group(self.tr("What is drawn"), self._draw()))
        page.addWidget(self._group(self.tr("Kind by kind"), self._kinds()))
        clock = (("clock.whole", "clock.miss_costs"), ("clock.may_pause",))
        page.addWidget(self._group(self.tr("Clock"), self._form(clock[0], clock[1])))
        marking = ("marking.multiple", "marking.cloze", "marking.ordering", "marking.matching")
        sums = ("marking.pass_mark", "marking.speed_bonus", "marking.wrong_penalty", "marking.score")
        page.addWidget(self._group(self.tr("Marking"), self._form((*marking, *sums))))
        page.addWidget(self._group(self.tr("How it goes"), self._form(("feedback", "navigation", "pace", "ends"))))

    def sizeHint(self) -> QSize:
        return QSize(scaled(620), super().sizeHint().height())

    def _group(self, title: str, inside: QVBoxLayout | QFormLayout | QGridLayout) -> QWidget:
        card = CardFrame()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14))
        layout.setSpacing(scaled(10))
        layout.addWidget(TextLabel(title, "heading"))
        layout.addLayout(inside)
        return card

    def _draw(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(scaled(8))
        layout.addLayout(self._form(("draw.count", "draw.pool", "draw.order", "draw.seed")))
        grid = QGridLayout()
        for number, path in enumerate(_DRAWN_SO):
            grid.addWidget(self._field(path), number // 2, number % 2)
        layout.addLayout(grid)
        return layout

    def _form(self, paths: tuple[str, ...], switches: tuple[str, ...] = ()) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(scaled(20))
        form.setVerticalSpacing(scaled(8))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for path in paths:
            label = TextLabel(label_of(path))
            label.setWordWrap(False)
            label.setMinimumWidth(scaled(150))
            field = self._field(path)
            label.setMinimumHeight(field.sizeHint().height())
            form.addRow(label, field)
        for path in switches:
            form.addRow(self._field(path))
        return form

    def _kinds(self) -> QGridLayout:
        """Questions, time and marks of each kind, side by side."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(6))
        for column, group in enumerate(_TABLE, start=1):
            grid.addWidget(TextLabel(label_of(group), "mute"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, kind in enumerate(Kind, start=1):
            name = TextLabel(kind_name(kind))
            name.setMinimumWidth(scaled(72))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, group in enumerate(_TABLE, start=1):
                grid.addWidget(self._field(f"{group}.{kind.value}"), row, column)
        return grid

    def _field(self, path: str) -> Field:
        field: Field
        if path in CHOICES:
            field = ChoiceField(path)
        elif path in _SWITCHES:
            field = SwitchField(path)
        elif path.startswith("summary."):
            field = ParagraphField(path)
        else:
            field = TextField(path)
        field.told.connect(self.told)
        self.by_path[path] = field
        return field
