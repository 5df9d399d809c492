"""The same look on every machine, and nothing left over after a test."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.ui import fonts, theme, translation


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> fonts.Families:  # noqa: ARG001 - fonts need the application
    return fonts.choose(bundled=True)


@pytest.fixture(autouse=True)
def look(qapp: QApplication, families: fonts.Families) -> None:
    """The shipped fonts, Fusion and the light look in Chinese, whatever the test before did to them."""
    if qapp.style().objectName() != "fusion":
        qapp.setStyle("Fusion")
    translation.install(qapp, "zh_CN")
    theme.apply(qapp, Settings(theme=Theme.LIGHT), families)
    assert all(QFontMetrics(qapp.font()).inFontUcs4(ord(character)) for character in "会題·✓")


@pytest.fixture(autouse=True)
def nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Windows a test forgets would be painted, and perhaps crash, in another one."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [widget for widget in qapp.topLevelWidgets() if not widget.inherits("QTipLabel")]
    assert left == []
