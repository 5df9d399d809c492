"""Taking the list of disputes away: the menu of forms, the words of the table, the file to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.services.dispute import Dispute
from mbjg_desktop.services.dispute_export import Form, export_disputes
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.disputes.words import learner_name, reason_name, ruling_name
from mbjg_desktop.ui.errors import tell
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.widgets.answer_words import right_words

_NO_OFFSET: Final = timedelta(0)


class DisputeExport(QObject):
    """Belongs to the page it stands on; ``disputes`` says what is taken away."""

    def __init__(self, disputes: Callable[[], tuple[Dispute, ...]], page: QWidget) -> None:
        super().__init__(page)
        self._disputes = disputes
        self._page = page
        self.menu = QMenu(page)
        for form, title in ((Form.CSV, self.tr("As CSV…")), (Form.MARKDOWN, self.tr("As Markdown…"))):
            action = self.menu.addAction(icons.icon("download"), title)
            action.setData(form.value)
            action.triggered.connect(self._on_form)

    def write(self, form: Form, path: Path) -> None:
        """Write the list to ``path``; a calm sentence where that fails."""
        try:
            export_disputes(sheet_of(self._disputes()), path, form)
        except MbjgError as error:
            tell(self._page, error)

    @Slot()
    def _on_form(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        form = Form(action.data())
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        wished = str(Path(folder) / f"{self.tr('Disputed questions')}.{form.value}")
        pattern = f"{form.value.upper()} (*.{form.value})"
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save"), wished, pattern)
        if name:
            path = Path(name)
            suffix = f".{form.value}"
            self.write(form, path if path.suffix.lower() == suffix else path.with_name(path.name + suffix))


def sheet_of(disputes: Iterable[Dispute]) -> Sheet:
    """The disputes as a table: a row each, in the words of the interface."""
    head = (
        QCoreApplication.translate("DisputeExport", "Question"),
        QCoreApplication.translate("DisputeExport", "Kind"),
        QCoreApplication.translate("DisputeExport", "Wording at the time"),
        QCoreApplication.translate("DisputeExport", "Key at the time"),
        QCoreApplication.translate("DisputeExport", "Source at the time"),
        QCoreApplication.translate("DisputeExport", "What is wrong"),
        QCoreApplication.translate("DisputeExport", "In their words"),
        QCoreApplication.translate("DisputeExport", "Learner"),
        QCoreApplication.translate("DisputeExport", "When"),
        QCoreApplication.translate("DisputeExport", "Key today"),
        QCoreApplication.translate("DisputeExport", "Ruling"),
        QCoreApplication.translate("DisputeExport", "Remark"),
    )
    name = QCoreApplication.translate("DisputeExport", "Disputed questions")
    return Sheet(name, head, tuple(_row(dispute) for dispute in disputes))


def _row(dispute: Dispute) -> tuple[str, ...]:
    at = (dispute.at + (dispute.at.astimezone().utcoffset() or _NO_OFFSET)).strftime("%Y-%m-%d %H:%M")
    return (
        dispute.question,
        kind_name(dispute.asked.kind),
        dispute.asked.stem,
        right_words(dispute.asked),
        "；".join(evidence.exact for evidence in dispute.evidence),
        "、".join(map(reason_name, dispute.reasons)),
        dispute.text,
        learner_name(dispute.learner),
        at,
        right_words(dispute.now) if dispute.now is not None else "",
        ruling_name(dispute.ruling) if dispute.ruling is not None else "",
        dispute.remark,
    )
