"""The list of keys, made from the table of commands: those that work here first."""

from itertools import zip_longest

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mbjg_desktop.ui.commands import COMMANDS, Command, CommandScope
from mbjg_desktop.ui.key_names import cap_text
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.keycap import KeyCap
from mbjg_desktop.ui.widgets.text_label import TextLabel


class KeyHelp(QDialog):
    """Shows every key, by the screen it works on. The arrow keys scroll, Enter and Esc close."""

    def __init__(self, here: CommandScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("List of keys"))
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 16, 24, 24)
        for scope in sorted(CommandScope, key=lambda scope: (scope is not here, scope is not CommandScope.EVERYWHERE)):
            layout.addSpacing(8)
            layout.addWidget(TextLabel(scope_name(scope), "heading"))
            layout.addLayout(_table(scope))
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(24, 0, 24, 0)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.setSpacing(12)
        outer.addWidget(scroll)
        outer.addWidget(buttons)
        scroll.setFocus()
        self.resize(QSize(scaled(520), scaled(600)).boundedTo(self.screen().availableSize() * 0.9))


def scope_name(scope: CommandScope) -> str:
    """Where the keys of a scope work."""
    names = {
        CommandScope.EVERYWHERE: QCoreApplication.translate("KeyHelp", "Everywhere"),
        CommandScope.READING: QCoreApplication.translate("KeyHelp", "Reading"),
        CommandScope.CARDS: QCoreApplication.translate("KeyHelp", "Cards"),
        CommandScope.QUIZ: QCoreApplication.translate("KeyHelp", "Quiz"),
        CommandScope.LOOKBACK: QCoreApplication.translate("KeyHelp", "Look-back"),
        CommandScope.DUEL: QCoreApplication.translate("KeyHelp", "Duel"),
        CommandScope.LEDGER: QCoreApplication.translate("KeyHelp", "Ledger"),
    }
    return names[scope]


def _table(scope: CommandScope) -> QGridLayout:
    table = QGridLayout()
    table.setColumnStretch(0, 1)
    table.setVerticalSpacing(6)
    for row, (title, keys) in enumerate(_lines(scope)):
        caps = QHBoxLayout()
        caps.setSpacing(6)
        for key in keys:
            caps.addWidget(KeyCap(key))
        table.addWidget(TextLabel(title), row, 0)
        table.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return table


def _lines(scope: CommandScope) -> list[tuple[str, list[str]]]:
    """Commands of the same name stand on one line, from the first key to the last."""
    by_title: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if command.scope is scope:
            by_title.setdefault(command.translated(), []).append(command)
    return [(title, _keys(commands)) for title, commands in by_title.items()]


def _keys(commands: list[Command]) -> list[str]:
    """What stands on the caps: a key each, or a run of keys where there are several commands."""
    if len(commands) > 1:
        columns = zip_longest(*(command.keys for command in commands))
        return [_runs([key for key in column if key]) for column in columns]
    return list(dict.fromkeys(cap_text(key) for key in commands[0].keys))


def _runs(keys: list[str]) -> str:
    """Keys that follow one another, from the first to the last: A–E, H–I."""
    runs: list[list[str]] = []
    for key in keys:
        if runs and ord(key) == ord(runs[-1][-1]) + 1:
            runs[-1].append(key)
        else:
            runs.append([key])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
