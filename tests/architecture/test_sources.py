"""Rules every source file keeps: its size, its layer, and what it may do with text that came from a file."""

import ast
import subprocess
import sys
from collections.abc import Iterator

from tests.architecture.sources import ROOT, calls, modules, place, tree

_LONGEST = 300
_MAKES_MARKUP = frozenset(
    {"setHtml", "insertHtml", "appendHtml", "toHtml", "fromHtml", "setMarkdown", "insertMarkdown"}
)
_READS_MARKUP = frozenset({"RichText", "AutoText", "MarkdownText", "QTextBrowser", "QWebEngineView"})
_RUNS_TEXT = frozenset({"eval", "exec", "__import__"})
_STOPS_THE_LOOP = frozenset({"processEvents", "sleep", "qSleep", "qWait"})
_READS_UNSAFELY = frozenset({"full_load", "unsafe_load", "full_load_all", "unsafe_load_all"})
_UNSAFE_MODULES = frozenset({"pickle", "shelve", "marshal", "dill", "urllib.request", "http.client", "requests"})


def test_arrows_point_down_only() -> None:
    command = "from importlinter.cli import lint_imports_command as main; main()"
    told = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert "0 broken" in told.stdout


def test_no_module_outgrows_what_can_be_read_at_once() -> None:
    lengths = {module: len(module.read_text(encoding="utf-8").splitlines()) for module in modules()}
    assert [f"{module.relative_to(ROOT)}: {lines}" for module, lines in lengths.items() if lines >= _LONGEST] == []


def test_every_module_says_what_belongs_in_it() -> None:
    assert [module for module in modules() if not ast.get_docstring(tree(module))] == []


def test_text_is_never_markup() -> None:
    """Only pages for paper are set from markup: our own, with every piece of content in it escaped."""
    assert [where for where in _called(_MAKES_MARKUP) if "ui/printing.py" not in where] == []
    assert list(_named(_READS_MARKUP)) == []


def test_every_label_is_a_plain_one() -> None:
    """QLabel guesses whether its text is markup, unless it is told what it is."""
    makers = {module for module in modules() if any(name == "QLabel" for name, _ in calls(module))}
    telling = {module for module in modules() if any(name == "setTextFormat" for name, _ in calls(module))}
    pictures = {module for module in modules() if any(name == "setPixmap" for name, _ in calls(module))}
    assert makers - telling - pictures == set()


def test_text_is_never_run_nor_unpickled() -> None:
    assert list(_called(_RUNS_TEXT, plainly=True)) == []
    assert list(_imported(_UNSAFE_MODULES)) == []


def test_yaml_is_read_safely() -> None:
    assert list(_called(_READS_UNSAFELY)) == []
    loads = [
        place(module, call)
        for module in modules()
        for name, call in calls(module)
        if name in ("load", "load_all") and isinstance(call.func, ast.Attribute) and _is_yaml(call.func.value)
    ]
    assert loads == []


def test_the_event_loop_is_never_run_inside_itself() -> None:
    """The tour drives the windows from outside, as a test does."""
    assert [where for where in _called(_STOPS_THE_LOOP) if "/ui/tour" not in where] == []


def test_nothing_is_connected_to_a_lambda() -> None:
    """A lambda over a widget keeps it alive, and is called when what it speaks of is gone."""
    connected = [
        place(module, call)
        for module in modules()
        for name, call in calls(module)
        if name == "connect" and any(isinstance(argument, ast.Lambda) for argument in call.args)
    ]
    assert connected == []


def _called(names: frozenset[str], *, plainly: bool = False) -> Iterator[str]:
    """Where one of these is called; ``plainly`` leaves out methods of that name."""
    for module in modules():
        for name, call in calls(module):
            if name in names and not (plainly and isinstance(call.func, ast.Attribute)):
                yield place(module, call)


def _named(names: frozenset[str]) -> Iterator[str]:
    for module in modules():
        for node in ast.walk(tree(module)):
            if (isinstance(node, ast.Attribute) and node.attr in names) or (
                isinstance(node, ast.Name) and node.id in names
            ):
                yield place(module, node)


def _imported(names: frozenset[str]) -> Iterator[str]:
    for module in modules():
        for node in ast.walk(tree(module)):
            match node:
                case ast.Import(aliases) if any(alias.name in names for alias in aliases):
                    yield place(module, node)
                case ast.ImportFrom(module=str(name)) if name in names:
                    yield place(module, node)


def _is_yaml(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "yaml"
