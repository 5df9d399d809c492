"""The language of the interface: which one it is, and loading its translations."""

import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mbjg_desktop.data_files import resources_dir

LANGUAGES: Final = ("zh_CN", "en")
"""What the interface can speak, as they are stored in the settings. English is the language of the source."""

_loaded: list[QTranslator] = []


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """``text``, marked for the extracting tool, which knows it by this name. (PySide6's own is typed ``object``.)"""
    return text


def choose_language(wished: str, system: str) -> str:
    """The language to speak: the one ``wished`` in the settings, else Chinese unless ``system`` is another one."""
    if wished in LANGUAGES:
        return wished
    name = system.partition(".")[0].partition("@")[0]
    return "zh_CN" if name in ("", "C", "POSIX") or name.startswith("zh") else "en"


def system_language() -> str:
    """The language the user's system is set to, as a POSIX locale name; "C" or empty when it is not set."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    return QLocale.system().name()  # Python's own answer is en_US where nothing is set


def install(app: QCoreApplication, language: str) -> None:
    """Make the interface speak ``language``, Qt's own dialogs too."""
    for translator in _loaded:
        app.removeTranslator(translator)
    _loaded.clear()
    QLocale.setDefault(QLocale(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = os.path.join(resources_dir(), "translations")  # noqa: PTH118 - Qt wants text
    for name, folder in (
        (f"qtbase_{language}", qt_folder),
        (f"qt_{language}", own_folder),  # what Qt's own lacks
        (f"mbjg_{language}", own_folder),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder) and app.installTranslator(translator):
            _loaded.append(translator)
