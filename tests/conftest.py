"""What every test stands on: no screen, no settings of the user's own, the same language everywhere."""

import os

import pytest

os.environ["QT_QPA_PLATFORM"] = os.environ.get("MBJG_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("MBJG_DATA_DIR", None)


def pytest_configure(config: pytest.Config) -> None:
    """The offscreen platform remarks on every dialog that it has no window manager; that is no fault of the dialog."""
    if config.pluginmanager.hasplugin("pytest-qt"):
        config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
