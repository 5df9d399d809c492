import importlib.util
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mbjg_desktop import system_libraries
from mbjg_desktop.system_libraries import apt_line, display_available, is_debian_family, missing_libraries

CHECKOUT = Path(__file__).parents[1]
BOOKWORM = 'ID=debian\nVERSION_ID="12"\n'
TRIXIE = 'ID=debian\nVERSION_ID="13"\n'
JAMMY = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n'
NOBLE = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n'
SID = "ID=debian\n"
FEDORA = "ID=fedora\nVERSION_ID=43\n"
KYLIN = 'ID=kylin\nID_LIKE="debian ubuntu"\nVERSION_ID="v10"\n'

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone has to ask")


@pytest.mark.parametrize(
    ("release", "glib"),
    [
        (BOOKWORM, "libglib2.0-0"),
        (JAMMY, "libglib2.0-0"),
        (TRIXIE, "libglib2.0-0t64"),
        (NOBLE, "libglib2.0-0t64"),
        (SID, "libglib2.0-0t64"),
    ],
)
def test_the_apt_line_names_glib_as_the_release_does(release: str, glib: str) -> None:
    assert apt_line(release) == (
        f"apt-get install -y libgl1 libegl1 {glib} libxkbcommon-x11-0 libfontconfig1 libdbus-1-3 "
        "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
    )


@pytest.mark.parametrize(
    ("release", "expected"), [(BOOKWORM, True), (NOBLE, True), (KYLIN, True), (FEDORA, False), ("", False)]
)
def test_the_package_names_are_offered_where_they_exist(release: str, expected: bool) -> None:
    assert is_debian_family(release) is expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":64999"}, False),
        ({"DISPLAY": "no display at all"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "minimal:enable_fonts"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, True),
    ],
)
def test_a_display_counts_only_when_it_answers(environ: dict[str, str], expected: bool) -> None:
    assert display_available(environ, on_linux=True) is expected


def test_other_systems_always_have_a_display() -> None:
    assert display_available({}, on_linux=False)


@linux_only
def test_a_wayland_server_is_asked_at_its_socket(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not display_available(environ)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert display_available(environ)


@linux_only
def test_nothing_is_missing_where_qt_runs() -> None:
    assert missing_libraries(with_display=False) == ()


@linux_only
def test_a_library_the_system_lacks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _copy_qt_with_a_plugin_that_needs_what_nobody_has(tmp_path / "PySide6")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    assert _in_a_new_process("print(missing_libraries())") == "('libxcb-nobody.so.0',)"
    assert _in_a_new_process("print(missing_libraries(with_display=False))") == "()"


def test_asking_imports_no_qt() -> None:
    loaded = _in_a_new_process(
        "missing_libraries(), display_available({'DISPLAY': ':64999'})\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    assert loaded == "[]"


def _copy_qt_with_a_plugin_that_needs_what_nobody_has(package: Path) -> None:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    real = Path(spec.origin).parent / "Qt"
    plugin = Path("plugins", "platforms", "libqxcb.so")
    (package / "Qt" / plugin).parent.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "Qt" / "lib").symlink_to(real / "lib")
    code = (real / plugin).read_bytes()
    assert b"libxcb-cursor.so.0" in code
    (package / "Qt" / plugin).write_bytes(code.replace(b"libxcb-cursor.so.0", b"libxcb-nobody.so.0"))


def _in_a_new_process(code: str) -> str:
    start = f"import sys; from {system_libraries.__name__} import display_available, missing_libraries\n"
    run = subprocess.run([sys.executable, "-c", start + code], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return run.stdout.strip()
