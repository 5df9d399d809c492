import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QPushButton

from mbjg_desktop.ui import translation
from tools import translations

CHECKOUT = Path(__file__).parents[2]
SOURCES = sorted(translations.SOURCES.rglob("*.py"))

needs_tools = pytest.mark.skipif(
    not translations.tools_start(), reason="Qt's translation tools lack a system library here (libgssapi-krb5-2)"
)


@pytest.mark.parametrize(
    ("wished", "system", "language"),
    [
        ("", "zh_CN.UTF-8", "zh_CN"),
        ("", "zh_TW.UTF-8", "zh_CN"),
        ("", "C.UTF-8", "zh_CN"),
        ("", "POSIX", "zh_CN"),
        ("", "", "zh_CN"),
        ("", "en_GB.UTF-8", "en"),
        ("", "de_DE@euro", "en"),
        ("en", "zh_CN.UTF-8", "en"),
        ("zh_CN", "en_US.UTF-8", "zh_CN"),
        ("nonsense", "C", "zh_CN"),
    ],
)
def test_it_speaks_chinese_unless_told_otherwise(wished: str, system: str, language: str) -> None:
    assert translation.choose_language(wished, system) == language


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system always has a language")
def test_it_speaks_chinese_where_the_system_was_never_told_a_language() -> None:
    code = "from mbjg_desktop.ui.translation import *; print(choose_language('', system_language()))"
    run = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, env={}, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "zh_CN"


@needs_tools
def test_every_sentence_of_the_source_has_its_translation(tmp_path: Path) -> None:
    catalogue = Path(shutil.copy(translations.CATALOGUE, tmp_path))
    translations.update(catalogue)
    assert translations.unfinished(catalogue) == []


def test_the_extracting_tool_overlooks_nothing() -> None:
    """It passes over calls it cannot read in silence, such as a number given by ``task.count``."""
    known = set(translations.sentences(translations.CATALOGUE))
    used = {sentence for source in SOURCES for sentence in _used(source)}
    assert len(used) > 200
    assert used - known == set()


@needs_tools
@pytest.mark.parametrize(
    "shipped", [translations.CATALOGUE, translations.PLURALS, translations.OF_QT], ids=lambda path: path.stem
)
def test_what_qt_loads_is_made_from_what_is_written(shipped: Path, tmp_path: Path) -> None:
    catalogue = Path(shutil.copy(shipped, tmp_path))
    translations.release(catalogue)
    assert catalogue.with_suffix(".qm").read_bytes() == shipped.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(("count", "text"), [(1, "1 day"), (2, "2 days")])
def test_english_counts_in_the_plural(qapp: QApplication, count: int, text: str) -> None:
    translation.install(qapp, "en")
    assert QCoreApplication.translate("Labels", "%n day(s)", "", count) == text


def test_sentences_are_literal_where_they_are_translated() -> None:
    """The extracting tool sees literals only: an f-string or a variable would silently stay English."""
    assert [place for source in SOURCES for place in _not_literal(source)] == []


def test_qt_speaks_chinese_too(qapp: QApplication) -> None:
    translation.install(qapp, "zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_every_word_of_qts_file_dialog_is_chinese(qapp: QApplication) -> None:
    """Qt asks for other words than its own Chinese catalogue answers ("&Look in:" for "Look in:")."""
    translation.install(qapp, "zh_CN")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)] + [
        button.text() for button in dialog.findChildren(QPushButton)
    ]
    assert len(said) >= 5
    assert [words for words in said if words.isascii()] == []


def test_changing_the_language_takes_the_former_one_back(qapp: QApplication) -> None:
    translation.install(qapp, "en")
    assert QCoreApplication.translate("Screens", "Roadmap") == "Roadmap"
    translation.install(qapp, "zh_CN")
    assert QCoreApplication.translate("Screens", "Roadmap") == "路线图"


def _not_literal(source: Path) -> Iterator[str]:
    tables = "QT_TRANSLATE_NOOP(" in source.read_text(encoding="utf-8")  # what that marks is translated beside it
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).removeprefix("self.")
        wanted = {"tr": 1, "QT_TRANSLATE_NOOP": 2, "QCoreApplication.translate": 0 if tables else 2}.get(name, 0)
        if not all(isinstance(part, ast.Constant) for part in node.args[:wanted]):
            yield f"{source}:{node.lineno}"


def _used(source: Path) -> Iterator[tuple[str, str]]:
    """Context and text of every literal that is translated or marked."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    for owner in [tree, *(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]:
        for node in ast.walk(owner):
            match node:
                case ast.Call(ast.Attribute(ast.Name("self"), "tr"), [ast.Constant(str(text)), *_]):
                    if isinstance(owner, ast.ClassDef):
                        yield owner.name, text
                case ast.Call(
                    ast.Attribute(ast.Name("QCoreApplication"), "translate") | ast.Name("QT_TRANSLATE_NOOP"),
                    [ast.Constant(str(context)), ast.Constant(str(text)), *_],
                ):
                    yield context, text
