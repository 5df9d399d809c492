"""When something goes wrong: calm sentences for the user's world, a report to copy for our own mistakes."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, Qt, Slot, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from mbjg_desktop import __version__
from mbjg_desktop.domain.errors import (
    ContentError,
    MbjgError,
    NotFound,
    RuleBroken,
    RuleCode,
    StorageCode,
    StorageError,
)
from mbjg_desktop.ui.widgets.text_label import TextLabel

_LOG_LIMIT: Final = 1_000_000
_MOST_PROBLEMS: Final = 12


def sentence(error: MbjgError) -> str:
    """What happened, said to the user, and what can be done about it."""
    if isinstance(error, StorageError):
        return storage_sentence(error.code).format(path=error.path)
    if isinstance(error, RuleBroken):
        return rule_sentence(error.code)
    if isinstance(error, ContentError):
        head = QCoreApplication.translate(
            "Errors", "The file has %n problem(s); nothing was changed.", "", len(error.problems)
        )
        return "\n".join((head, "", *map(str, error.problems[:_MOST_PROBLEMS])))
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
            return QCoreApplication.translate(
                "Errors", "{path} is damaged. Restore one of the copies in the folder “backups” beside it."
            )
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
        case RuleCode.ALREADY_SETTLED:
            return QCoreApplication.translate("Errors", "This question has been handed in already.")
        case RuleCode.WRONG_SHAPE:
            return QCoreApplication.translate("Errors", "This answer does not fit the question.")
        case RuleCode.NO_SUCH_ITEM:
            return QCoreApplication.translate("Errors", "There is no such question.")
        case RuleCode.MAY_NOT_PAUSE:
            return QCoreApplication.translate("Errors", "These rules allow no pause.")
        case RuleCode.NOTHING_TO_DRAW:
            return QCoreApplication.translate("Errors", "There is no question to ask here.")
        case RuleCode.NOTHING_TO_UNDO:
            return QCoreApplication.translate("Errors", "There is nothing to undo.")
        case _:
            assert_never(code)


def tell(parent: QWidget | None, error: MbjgError) -> QMessageBox:
    """Say calmly what happened; returns at once, the window waits until it was read."""
    box = _calm_box(parent, error)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def tell_and_wait(error: MbjgError) -> None:
    """Say what happened before there is a window, and come back when it was read."""
    _calm_box(None, error).exec()


class CrashDialog(QDialog):
    """For mistakes of the program: what it was doing, to be copied into a report. The program goes on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy_clicked)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        text = self.tr("This is a mistake of the program, not yours. What you answered is saved. You can go on.")
        layout.addWidget(TextLabel(text))
        layout.addWidget(self.report)
        layout.addWidget(buttons)
        self.resize(640, 400)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())


def install(log: Path) -> None:
    """From now on no exception passes unseen: into ``log``, and onto the screen."""
    _Hook.log = log
    sys.excepthook = _Hook.handle


class _Hook:
    """The outermost edge of the windows."""

    log: Path | None = None
    is_telling = False

    @classmethod
    def handle(cls, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell the user. While one message stands, further ones go to the log only: they are mostly its echo."""
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        report = _report("".join(traceback.format_exception(kind, error, trace)))
        if not isinstance(error, MbjgError):
            _write(cls.log, report)
        if cls.is_telling or QApplication.instance() is None:
            return
        cls.is_telling = True
        dialog = tell(QApplication.activeWindow(), error) if isinstance(error, MbjgError) else CrashDialog(report)
        dialog.finished.connect(cls._on_finished)
        dialog.show()

    @classmethod
    def _on_finished(cls) -> None:
        cls.is_telling = False


def _calm_box(parent: QWidget | None, error: MbjgError) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(QCoreApplication.translate("Errors", "Xueshi"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence(error))
    return box


def _report(trace: str) -> str:
    machine = f"{platform.platform()} · Python {platform.python_version()} · Qt {qVersion()}"
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC · {__version__} · {machine}\n{trace}"


def _write(log: Path | None, report: str) -> None:
    """Append to the log, which is begun anew when it has grown large. A full disk must not hide the error itself."""
    if log is None:
        return
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LOG_LIMIT:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(report + "\n")
    except OSError as error:
        sys.stderr.write(f"{log}: {error}\n{report}\n")
