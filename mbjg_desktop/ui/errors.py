"""Calm sentences for what goes wrong in the user's world."""

from __future__ import annotations

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.errors import (
    ContentError,
    MbjgError,
    NotFound,
    RuleBroken,
    RuleCode,
    StorageCode,
    StorageError,
)
from mbjg_desktop.ui.message_dialog import MessageDialog
from mbjg_desktop.ui.problem_words import problem_line

_MOST_PROBLEMS: Final = 12


def sentence(error: MbjgError) -> str:
    """What happened, said to the user, and what can be done about it."""
    if isinstance(error, StorageError):
        return storage_sentence(error.code).format(path=error.path)
    if isinstance(error, RuleBroken):
        return rule_sentence(error.code)
    if isinstance(error, ContentError):
        return "\n".join((_refused(error), "", *map(problem_line, error.problems[:_MOST_PROBLEMS]), "", _more()))
    if isinstance(error, NotFound):
        text = QCoreApplication.translate(
            "Errors", "This is no longer there: {id}. It may have left the bank or the document."
        )
        return text.format(id=error.id)
    return str(error)


def storage_sentence(code: StorageCode) -> str:
    """The sentence of a storage error; ``{path}`` stands for the file."""
    match code:
        case StorageCode.NEWER_SCHEMA:
            return QCoreApplication.translate(
                "Errors", "A newer version of this program wrote {path}. Update the program; nothing was changed."
            )
        case StorageCode.NOT_A_DATABASE:
            return QCoreApplication.translate(
                "Errors", "{path} is not a database of this program. Move it away or choose another folder."
            )
        case StorageCode.DAMAGED:
            return QCoreApplication.translate("Errors", "{path} is damaged. Nothing in it was changed.")
        case StorageCode.LOCKED_BY_ANOTHER:
            return QCoreApplication.translate("Errors", "The program is already running with this data: {path}")
        case StorageCode.DISK_FULL:
            return QCoreApplication.translate(
                "Errors", "The disk is full. The last step was not saved; make room and do it again."
            )
        case StorageCode.NOT_WRITABLE:
            return QCoreApplication.translate(
                "Errors", "{path} cannot be written. Check the rights of the file and its folder."
            )
        case StorageCode.BACKUP_FAILED:
            return QCoreApplication.translate("Errors", "No safe copy of {path} could be made, so nothing was changed.")
        case StorageCode.FAILED:
            return QCoreApplication.translate(
                "Errors", "The last step could not be saved. What was saved before is safe."
            )
        case _:
            assert_never(code)


def rule_sentence(code: RuleCode) -> str:
    """Why a step was refused."""
    match code:
        case RuleCode.ATTEMPT_OVER:
            return QCoreApplication.translate("Errors", "This run is over.")
        case RuleCode.TIME_UP:
            return QCoreApplication.translate("Errors", "Time is up.")
        case RuleCode.NO_WAY_BACK:
            return QCoreApplication.translate("Errors", "There is no way back under these rules.")
        case RuleCode.NO_PAUSE:
            return QCoreApplication.translate("Errors", "There is no pause under these rules.")
        case RuleCode.PAUSED:
            return QCoreApplication.translate("Errors", "This run is paused. Go on first.")
        case RuleCode.ALREADY_SETTLED:
            return QCoreApplication.translate("Errors", "This question has been handed in already.")
        case RuleCode.WRONG_SHAPE:
            return QCoreApplication.translate("Errors", "This answer does not fit the question.")
        case RuleCode.NO_SUCH_ITEM:
            return QCoreApplication.translate("Errors", "There is no such question.")
        case RuleCode.NOTHING_TO_DRAW:
            return QCoreApplication.translate("Errors", "There is no question to ask here.")
        case RuleCode.TAKEN_TODAY:
            return QCoreApplication.translate("Errors", "Today's paper is done. Once a day counts.")
        case RuleCode.NOTHING_TO_UNDO:
            return QCoreApplication.translate("Errors", "There is nothing to undo.")
        case RuleCode.NO_NAME:
            return QCoreApplication.translate("Errors", "A learner needs a name.")
        case RuleCode.NAME_TAKEN:
            return QCoreApplication.translate("Errors", "Another learner has this name.")
        case RuleCode.LAST_LEARNER:
            return QCoreApplication.translate("Errors", "The last learner cannot be removed.")
        case RuleCode.LEARNER_GONE:
            return QCoreApplication.translate("Errors", "This learner was removed. Bring them back first.")
        case _:
            assert_never(code)


def tell(parent: QWidget | None, error: MbjgError) -> MessageDialog:
    """Say calmly what happened; returns at once, the window waits until it was read."""
    dialog = _dialog(parent, error)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def tell_and_wait(error: MbjgError) -> None:
    """Say what happened before there is a window, and come back when it was read."""
    _dialog(None, error).exec()


def _dialog(parent: QWidget | None, error: MbjgError) -> MessageDialog:
    title = QCoreApplication.translate("Errors", "Xueshi")
    if isinstance(error, ContentError):
        problems = "\n".join(map(problem_line, error.problems))
        return MessageDialog("triangle-alert", title, _refused(error), problems, _more(), parent)
    return MessageDialog("info", title, sentence(error), parent=parent)


def _refused(error: ContentError) -> str:
    count = len(error.problems)
    return QCoreApplication.translate("Errors", "The file has %n problem(s); nothing was changed.", "", count)


def _more() -> str:
    return QCoreApplication.translate("Errors", "The command “mbjg-desktop check” tells more about each.")
