"""Chinese input on Linux: Qt's wheel has no fcitx plug-in, so fcitx is reached by the ibus one through its portal."""

import os
import sys
from typing import Final

OPT_OUT: Final = "MBJG_KEEP_IM"
"""Set to 1, this leaves the environment as the user made it."""


def prepare() -> None:
    """Set what Qt reads when it starts; to be called before the application object is made.

    ``QT_IM_MODULES`` (Qt 6.7 and later) wins over a ``QT_IM_MODULE`` that names a plug-in the wheel does not have.
    """
    if not sys.platform.startswith("linux") or os.environ.get(OPT_OUT) == "1" or _has_fcitx_plugin():
        return
    os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")
    os.environ.setdefault("IBUS_USE_PORTAL", "1")


def _has_fcitx_plugin() -> bool:
    from PySide6.QtCore import QLibraryInfo

    folder = os.path.join(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforminputcontexts")  # noqa: PTH118
    try:
        return any(name.startswith("libfcitx") for name in os.listdir(folder))  # noqa: PTH208 - pathlib is slow to start
    except OSError:
        return False
