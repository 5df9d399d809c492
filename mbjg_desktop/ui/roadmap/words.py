"""The sentences of today's list."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from mbjg_desktop.services.roadmap import Task, TaskKind


def task_title(task: Task) -> str:
    """What there is to do."""
    count = task.count
    match task.kind:
        case TaskKind.RESUME:
            text = QCoreApplication.translate("Tasks", "“{ruleset}” is not finished")
            return text.format(ruleset=_ruleset_name(task))
        case TaskKind.CARDS:
            return QCoreApplication.translate("Tasks", "%n card(s) due", "", count)
        case TaskKind.LOOKBACK:
            return QCoreApplication.translate("Tasks", "Look back at %n question(s)", "", count)
        case TaskKind.READ:
            return QCoreApplication.translate("Tasks", "Read “{station}”").format(station=task.station_title)
        case TaskKind.MOCK:
            return QCoreApplication.translate("Tasks", "Mock exam")
        case _:
            assert_never(task.kind)


def task_note(task: Task, now: datetime) -> str:
    """How long it takes, or how much time is left."""
    hard, minutes = task.hard, task.minutes
    match task.kind:
        case TaskKind.RESUME:
            return _time_left(task, now)
        case TaskKind.LOOKBACK if task.hard:
            return QCoreApplication.translate("Tasks", "%n of them missed three times or more", "", hard)
        case TaskKind.CARDS | TaskKind.LOOKBACK | TaskKind.READ:
            return QCoreApplication.translate("Tasks", "about %n minute(s)", "", minutes)
        case TaskKind.MOCK:
            return QCoreApplication.translate("Tasks", "Against the clock, marked at the end")
        case _:
            assert_never(task.kind)


def task_button(task: Task) -> str:
    """What the button that begins it says."""
    match task.kind:
        case TaskKind.RESUME:
            return QCoreApplication.translate("Tasks", "Go on")
        case TaskKind.CARDS:
            return QCoreApplication.translate("Tasks", "Start cards")
        case TaskKind.LOOKBACK:
            return QCoreApplication.translate("Tasks", "Start look-back")
        case TaskKind.READ:
            return QCoreApplication.translate("Tasks", "Read on")
        case TaskKind.MOCK:
            return QCoreApplication.translate("Tasks", "Start the test")
        case _:
            assert_never(task.kind)


def _time_left(task: Task, now: datetime) -> str:
    if task.deadline is None:
        return QCoreApplication.translate("Tasks", "Every answer is kept; go on when you like")
    seconds = -int((now - task.deadline).total_seconds() // 1)
    if seconds <= 0:
        return QCoreApplication.translate("Tasks", "Time is up: what was answered is being marked")
    left = f"{seconds // 60:02}:{seconds % 60:02}"
    return QCoreApplication.translate("Tasks", "{left} left, the clock is running").format(left=left)


def _ruleset_name(task: Task) -> str:
    """The rule set's own name in the language of the interface, as far as its file gives one."""
    names = task.ruleset_name or {}
    language = QLocale().name().partition("_")[0]
    fitting = (name for tag, name in names.items() if tag.partition("-")[0].lower() == language)
    return next(fitting, next(iter(names.values()), ""))
