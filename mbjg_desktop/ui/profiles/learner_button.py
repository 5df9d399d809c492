"""A learner to be chosen: disc, name and key. Stands in the rail and in the list of the switch."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.ui.profiles.disc import paint_disc
from mbjg_desktop.ui.profiles.words import learner_name
from mbjg_desktop.ui.rail_button import RailButton

_GROWN = 3.0
"""The disc is that much larger than an icon at each side, or its character could not be read."""


class LearnerButton(RailButton):
    """Shows a learner; nothing is painted of one before there is one."""

    def __init__(self, key: str = "", learner: Profile | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", "", key, parent)
        self.learner: Profile | None = None
        if learner is not None:
            self.show_learner(learner)

    def show_learner(self, learner: Profile) -> None:
        """Show another one."""
        if learner != self.learner:
            self.learner = learner
            self.set_text(learner_name(learner))

    def paint_picture(self, painter: QPainter, rect: QRectF, _color: str) -> None:
        if self.learner is not None:
            paint_disc(painter, rect.adjusted(-_GROWN, -_GROWN, _GROWN, _GROWN), self.learner)
