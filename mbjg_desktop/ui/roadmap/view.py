"""The home screen's widgets: the line of stations, today's list, the heat map and three figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from mbjg_desktop.ui.commands import CommandScope
from mbjg_desktop.ui.labels import date_text
from mbjg_desktop.ui.roadmap.figure import Figure
from mbjg_desktop.ui.roadmap.heat_map import HeatMap
from mbjg_desktop.ui.roadmap.presenter import RoadmapPresenter, RoadmapState
from mbjg_desktop.ui.roadmap.station_line import StationLine
from mbjg_desktop.ui.roadmap.task_list import TaskList
from mbjg_desktop.ui.screen import Screen
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.ports import Clock
    from mbjg_desktop.services.roadmap import Roadmap
    from mbjg_desktop.ui.navigation import Destination, Navigator

_HALVES_SIDE_BY_SIDE = 760
_FIGURES_SIDE_BY_SIDE = 480
_LINE_FIRST = 560
"""From which height on today's list is in sight below the line."""


class RoadmapView(Screen):
    """The home screen. The window gives it its figures, for it counts them for the badges anyway."""

    scope = CommandScope.EVERYWHERE

    def __init__(self, clock: Clock, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._presenter = RoadmapPresenter(self, navigator)
        self._has_clock = False
        self._title = TextLabel(role="title")
        self._meta = TextLabel(role="mute")
        self._line = StationLine()
        self._tasks = TaskList()
        self._heat = HeatMap()
        self._figures = (
            Figure(self.tr("days in a row")),
            Figure(self.tr("retention")),
            Figure(self.tr("mistakes cleared")),
        )
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second_passed)
        self._lay_out()
        self._line.chosen.connect(self._presenter.open_station)
        self._line.reached.connect(self._scroll.ensureWidgetVisible)
        self._tasks.chosen.connect(self._presenter.do_task)

    def attach(self, services: Services) -> None:
        """From now on look-back tests can be started from here."""
        self._presenter.attach(services.lookback.due_scope)

    def show_notice(self, notice: QWidget) -> None:
        """Show something that cannot wait above everything else."""
        row = QVBoxLayout()  # takes no room with the notice hidden
        row.setContentsMargins(0, 0, 0, 14)
        row.addWidget(notice)
        self._page.insertLayout(0, row)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """Show new figures."""
        self._presenter.show(roadmap)

    def arrive(self, destination: Destination) -> None:  # noqa: ARG002 - there is only one place here
        """No button has the focus at first, so that Enter begins the most urgent task."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, while no button has the focus, begins the most urgent task; the page keys scroll."""
        button = self._tasks.first_button()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus() and button is not None:
            button.click()
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def show_state(self, state: RoadmapState) -> None:
        """Show the state."""
        if state.is_empty and self._layers.count() == 1:
            self._layers.addWidget(self._nothing())
        self._layers.setCurrentIndex(1 if state.is_empty else 0)
        self._title.setText(state.title)
        self._meta.setText(self._meta_text(state))
        self._line.show_stations(state.stations)
        self._tasks.show_tasks(state.tasks, self._clock.now())
        self._has_clock = any(task.deadline is not None for task in state.tasks)
        self._heat.show_heat(state.heat, state.today)
        streak, retention, cleared = self._figures
        streak.show_number(str(state.streak))
        retention.show_number("–" if state.retention is None else f"{state.retention:.0%}")
        cleared.show_number(str(state.mistakes_left))
        self._run_clock()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_clock()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._halves.setDirection(_direction(self.width() >= scaled(_HALVES_SIDE_BY_SIDE)))
        self._figure_row.setDirection(_direction(self.width() >= scaled(_FIGURES_SIDE_BY_SIDE)))
        self._parts.setDirection(_downwards(self.height() >= scaled(_LINE_FIRST)))

    def _lay_out(self) -> None:
        page = QWidget()
        layout = self._page = QVBoxLayout(page)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._meta)
        layout.addSpacing(14)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(12)
        self._halves.addWidget(_card(self.tr("Today"), self._tasks), 6)
        self._halves.addWidget(self._heat_card(), 5)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(18)
        self._parts.addWidget(self._line_card())
        self._parts.addLayout(self._halves, 1)
        layout.addLayout(self._parts, 1)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._scroll)

    def _nothing(self) -> EmptyState:
        text = self.tr("Import one with “mbjg-desktop import”, and its parts will stand here as stations.")
        return EmptyState("book-open", self.tr("No document yet"), text)

    def _line_card(self) -> CardFrame:
        legend = TextLabel(
            self.tr("Read = read so far   Mem. = expected to be remembered   Test = right of late"), "mute"
        )
        legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.addWidget(TextLabel(self.tr("Line"), "heading"))
        head.addWidget(legend, 1)
        card = CardFrame()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(self._line)
        return card

    def _heat_card(self) -> CardFrame:
        self._figure_row = QHBoxLayout()
        for figure in self._figures:
            self._figure_row.addWidget(figure)
        card = _card(self.tr("Heat map"), self._heat)
        layout = card.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertSpacing(2, 12)
            layout.insertLayout(3, self._figure_row)
        return card

    def _meta_text(self, state: RoadmapState) -> str:
        numbers = QLocale()
        text = self.tr("{blocks} paragraphs · {characters} characters · {questions} questions").format(
            blocks=numbers.toString(state.blocks),
            characters=numbers.toString(state.characters),
            questions=numbers.toString(state.questions),
        )
        if state.days_left is None or state.contest_on is None:
            return text
        if state.days_left == 0:
            return text + "    " + self.tr("The contest is today")
        left = self.tr("%n day(s) to the contest on {date}", "", state.days_left)
        return text + "    " + left.format(date=date_text(state.contest_on))

    def _run_clock(self) -> None:
        if self._has_clock and self.isVisible():
            self._second.start()
        else:
            self._second.stop()

    @Slot()
    def _on_second_passed(self) -> None:
        self._tasks.show_time(self._clock.now())


def _direction(is_wide: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom


def _downwards(is_line_first: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if is_line_first else QBoxLayout.Direction.BottomToTop


def _card(title: str, content: QWidget) -> CardFrame:
    card = CardFrame()
    layout = QVBoxLayout(card)
    layout.setContentsMargins(18, 18, 18, 18)
    layout.setSpacing(8)
    layout.addWidget(TextLabel(title, "heading"))
    layout.addWidget(content)
    layout.addStretch(1)
    return card
