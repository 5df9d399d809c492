"""A badge with round ends: a word or a number beside something."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mbjg_desktop.ui.theme import scaled, tokens, ui_font

PillRole: TypeAlias = Literal["plain", "accent", "ok", "warn"]


class Pill(QLabel):
    """Shows a short text on a soft background of its role's colour."""

    def __init__(self, text: str = "", role: PillRole = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._role: PillRole = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(ui_font(12))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(QMargins(scaled(9), scaled(2), scaled(9), scaled(2)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_as(self, text: str, role: PillRole) -> None:
        """Change text and role."""
        self._role = role
        self.setText(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        back, ink = _colours(self._role)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def _colours(role: PillRole) -> tuple[str, str]:
    look = tokens()
    return {
        "plain": (look.chip, look.chip_ink),
        "accent": (look.accent_soft, look.accent),
        "ok": (look.ok_soft, look.ok),
        "warn": (look.warn_soft, look.warn_ink),
    }[role]
