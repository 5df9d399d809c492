"""The settings: each applies and is stored as soon as it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mbjg_desktop.domain.settings import Script, Theme
from mbjg_desktop.ui.text_sizes import PERCENTS
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.settings_service import SettingsService


class SettingsDialog(QDialog):
    """One line a setting."""

    def __init__(self, settings: SettingsService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        now = settings.get()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.theme = _choice(
            [(self.tr("As the system"), Theme.SYSTEM), (self.tr("Light"), Theme.LIGHT), (self.tr("Dark"), Theme.DARK)],
            now.theme,
        )
        self.language = _choice(
            [(self.tr("As the system"), ""), ("简体中文", "zh_CN"), ("English", "en")], now.language
        )
        self.text_percent = _choice([(f"{percent} %", percent) for percent in PERCENTS], now.text_percent)
        self.reading_percent = _choice([(f"{percent} %", percent) for percent in PERCENTS], now.reading_percent)
        self.script = _choice(
            [(self.tr("Simplified"), Script.SIMPLIFIED), (self.tr("Traditional"), Script.TRADITIONAL)], now.script
        )
        self.has_contest = QCheckBox(self.tr("There is a contest on"))
        self.contest_on = QDateEdit(_qdate(now.contest_on) if now.contest_on else QDate.currentDate().addDays(14))
        self.new_cards = _number(now.new_cards_per_day, 0, 200)
        self.days_to_leave = _number(now.days_to_leave, 1, 7)
        self.sounds = QCheckBox(self.tr("In the last ten seconds of a clock"))
        self.sounds.setChecked(now.sounds)
        self._prepare_contest(now.contest_on is not None)
        self._lay_out()
        self._connect()

    def focus_on(self, field: str) -> None:
        """Put the focus on the field of that object name, where it was before the dialog was made anew."""
        found = self.findChild(QWidget, field) if field else None
        if found is not None:
            found.setFocus()

    def _prepare_contest(self, has_contest: bool) -> None:
        self.has_contest.setChecked(has_contest)
        self.contest_on.setEnabled(has_contest)
        self.contest_on.setCalendarPopup(True)
        self.contest_on.setDisplayFormat("yyyy-MM-dd")
        self.contest_on.setAccessibleName(self.tr("Day of the contest"))

    def _lay_out(self) -> None:
        page = QWidget()
        page.setLayout(self._form())
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(scroll)
        layout.addWidget(TextLabel(self.tr("Changes apply at once and are kept."), "mute"))
        layout.addWidget(buttons)
        self._fit(page.sizeHint(), layout.minimumSize().height() - scroll.minimumSizeHint().height())

    def _fit(self, form: QSize, rest: int) -> None:
        """As high as the form, but no higher than the window below: large text scrolls on a small screen."""
        window = self.parentWidget()
        highest = window.height() if window is not None else form.height() + rest
        self.resize(max(scaled(440), form.width() + 64), min(highest, form.height() + rest + 8))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 8, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Look"), self.theme),
            (self.tr("Language"), self.language),
            (self.tr("Size of the interface"), self.text_percent),
            (self.tr("Size of what is read"), self.reading_percent),
            (self.tr("Script of documents"), self.script),
            (self.tr("New cards a day"), self.new_cards),
            (self.tr("Right on so many days to leave the look-back list"), self.days_to_leave),
            (self.tr("Sound"), self.sounds),
        )
        for number, (name, field) in enumerate(rows):
            field.setObjectName(f"setting-{number}")
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.has_contest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        form.addRow(self.has_contest, self.contest_on)
        return form

    def _connect(self) -> None:
        for box in (self.theme, self.language, self.text_percent, self.reading_percent, self.script):
            box.activated.connect(self._store)
        self.has_contest.toggled.connect(self.contest_on.setEnabled)
        self.has_contest.toggled.connect(self._store)
        self.contest_on.dateChanged.connect(self._store)
        self.new_cards.valueChanged.connect(self._store)
        self.days_to_leave.valueChanged.connect(self._store)
        self.sounds.toggled.connect(self._store)

    @Slot()
    def _store(self) -> None:
        day = self.contest_on.date()
        self._settings.change(
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            text_percent=self.text_percent.currentData(),
            reading_percent=self.reading_percent.currentData(),
            script=self.script.currentData(),
            contest_on=date(day.year(), day.month(), day.day()) if self.has_contest.isChecked() else None,
            new_cards_per_day=self.new_cards.value(),
            days_to_leave=self.days_to_leave.value(),
            sounds=self.sounds.isChecked(),
        )


def _choice(options: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
    """A value that is not offered, such as a size set with the keys of the reading screen, is added."""
    if chosen not in [value for _, value in options]:
        options = [*options, (f"{chosen} %", chosen)]
    box = QComboBox()
    for text, value in options:
        box.addItem(text, value)
    box.setCurrentIndex([value for _, value in options].index(chosen))
    return box


def _number(value: int, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.lineEdit().setTextMargins(scaled(8), 0, 0, 0)  # the style sheet's padding does not reach it
    box.setValue(value)
    return box


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
