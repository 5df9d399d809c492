"""None survives any number of calls into Qt."""

import sys

from PySide6.QtCore import QObject

from mbjg_desktop.ui.none_guard import pin_none


def test_calls_that_return_nothing_do_not_wear_none_out() -> None:
    thing = QObject()
    pin_none()
    for _ in range(100_000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > 1_000


def test_pinning_again_adds_nothing() -> None:
    pin_none()
    before = sys.getrefcount(None)
    pin_none()
    assert abs(sys.getrefcount(None) - before) < 1_000
