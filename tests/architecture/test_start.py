"""What start-up must not import, and what must work where there is no Qt at all."""

import subprocess
import sys
import textwrap

import pytest

from tests.architecture.sources import ROOT, dotted, modules

_HEAVY = frozenset({"PySide6", "sqlalchemy", "yaml", "fsrs", "opencc", "alembic"})
_CORE_TESTS = (
    "tests/domain/test_marking.py",
    "tests/domain/test_memory.py",
    "tests/content/test_yaml_source.py",
    "tests/services/test_settings_service.py",
    "tests/services/test_lookback_service.py",
)
_NO_QT = """
    import sys
    class NoQt:
        def find_spec(self, name, path=None, target=None):
            if name.partition(".")[0] in ("PySide6", "shiboken6"):
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            return None
    sys.meta_path.insert(0, NoQt())
"""


def test_the_version_is_told_without_importing_anything_heavy() -> None:
    told = _python("""
        import runpy, sys
        sys.argv = ["mbjg-desktop", "--version"]
        try:
            runpy.run_module("mbjg_desktop", run_name="__main__")
        except SystemExit as ended:
            assert not ended.code, ended.code
        print(*sys.modules, sep="\\n")
    """)
    assert _heavy_in(told) == set()
    assert "mbjg_desktop" in told


@pytest.mark.parametrize("module", ["mbjg_desktop.ui.app", "mbjg_desktop.ui.session", "mbjg_desktop.bootstrap"])
def test_the_window_shows_before_the_database_layer_is_there(module: str) -> None:
    told = _python(f"""
        import sys
        import {module}
        print(*sys.modules, sep="\\n")
    """)
    assert _heavy_in(told) - {"PySide6"} == set()


def test_the_core_is_imported_where_there_is_no_qt() -> None:
    core = [dotted(module) for module in modules() if "mbjg_desktop/ui" not in module.as_posix()]
    names = [name for name in core if ".migrations." not in name and not name.endswith("__main__")]
    assert len(names) > 50
    told = _python(
        _NO_QT
        + f"""
    import importlib
    for name in {names!r}:
        importlib.import_module(name)
    print(*sys.modules, sep="\\n")
    """
    )
    assert "PySide6" not in told.split()


def test_the_core_is_tested_where_there_is_no_qt() -> None:
    told = _python(
        _NO_QT
        + f"""
    import pytest
    sys.exit(pytest.main(["-x", "-p", "no:cacheprovider", "-p", "no:pytest-qt", *{_CORE_TESTS!r}]))
    """
    )
    assert " passed" in told


def _python(program: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def _heavy_in(told: str) -> set[str]:
    return {name.partition(".")[0] for name in told.split()} & _HEAVY
