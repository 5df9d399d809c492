"""Taking the list of disputes away: the menu of forms, the words of the table, the file to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mbjg_desktop.content.exporters.sheet import Sheet
from mbjg_desktop.domain.errors import MbjgError
from mbjg_desktop.services.dispute import Dispute
from mbjg_desktop.services.dispute_export import Form, export_disputes
from mbjg_desktop.ui import icons
from mbjg_desktop.ui.disputes.wording import option_words
from mbjg_desktop.ui.disputes.words import learner_name, reason_name, ruling_name
from mbjg_desktop.ui.errors import tell
from mbjg_desktop.ui.labels import kind_name
from mbjg_desktop.ui.widgets.answer_words import right_words


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
    translate = QCoreApplication.translate
    columns: tuple[tuple[str, Callable[[Dispute], str]], ...] = (
        (translate("DisputeExport", "Question"), lambda dispute: dispute.question),
        (translate("DisputeExport", "Kind"), lambda dispute: kind_name(dispute.asked.kind)),
        (translate("DisputeExport", "Wording at the time"), lambda dispute: dispute.asked.stem),
        (translate("DisputeExport", "Options at the time"), lambda dispute: "；".join(option_words(dispute.asked))),
        (translate("DisputeExport", "Key at the time"), lambda dispute: right_words(dispute.asked)),
        (translate("DisputeExport", "Source at the time"), _source),
        (translate("DisputeExport", "What is wrong"), lambda dispute: "、".join(map(reason_name, dispute.reasons))),
        (translate("DisputeExport", "In their words"), lambda dispute: dispute.text),
        (translate("DisputeExport", "Learner"), lambda dispute: learner_name(dispute.learner)),
        (translate("DisputeExport", "When"), lambda dispute: dispute.at.astimezone().strftime("%Y-%m-%d %H:%M")),
        (translate("DisputeExport", "Wording today"), _stem_today),
        (translate("DisputeExport", "Key today"), lambda dispute: right_words(dispute.now) if dispute.now else ""),
        (translate("DisputeExport", "Ruling"), lambda dispute: ruling_name(dispute.ruling) if dispute.ruling else ""),
        (translate("DisputeExport", "Remark"), lambda dispute: dispute.remark),
    )
    rows = (tuple(words(dispute) for _, words in columns) for dispute in disputes)
    name = translate("DisputeExport", "Disputed questions")
    return Sheet(name, tuple(title for title, _ in columns), tuple(rows))


def _source(dispute: Dispute) -> str:
    return "；".join(evidence.exact for evidence in dispute.evidence)


def _stem_today(dispute: Dispute) -> str:
    """Told only where it is another one, or the question is gone."""
    if dispute.is_retired:
        return QCoreApplication.translate("DisputeExport", "left its bank")
    return dispute.now.stem if dispute.now is not None and dispute.now.stem != dispute.asked.stem else ""
