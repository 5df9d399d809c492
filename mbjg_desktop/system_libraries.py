"""Is this machine able to show a window? Asked before Qt is imported, because Qt aborts instead of answering.

Standard library only. Linux alone needs asking: elsewhere the wheels bring all, and a display is a given.
"""

import ctypes
import importlib.util
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_PACKAGES: Final = (
    "libgl1",
    "libegl1",
    "{glib}",
    "libxkbcommon-x11-0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
# The releases before glib's package was renamed for 64-bit time; every later one has the new name.
_OLD_GLIB_RELEASES: Final = {
    "debian": frozenset({"10", "11", "12"}),
    "ubuntu": frozenset({"20.04", "22.04", "22.10", "23.04", "23.10"}),
}
_DEBIAN_FAMILY: Final = frozenset({"debian", "ubuntu"})
_OS_RELEASE: Final = Path("/etc/os-release")
_ON_LINUX: Final = sys.platform.startswith("linux")


def display_available(environ: Mapping[str, str], *, on_linux: bool = _ON_LINUX) -> bool:
    """Whether a window can be opened: a display server answers, or Qt was told to do without one."""
    if not on_linux:
        return True
    platforms = [name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if not platforms:
        platforms = ["wayland", "xcb"]
    return any(_platform_available(platform, environ) for platform in platforms)


def missing_libraries(*, with_display: bool = True) -> tuple[str, ...]:
    """The names of shared libraries Qt needs and the system does not have, e.g. ``libxcb-cursor.so.0``.

    Without a display the libraries that only talk to the X server are left out.
    """
    if not _ON_LINUX:
        return ()
    return tuple(sorted({name for file in _qt_files(with_display) for name in _unresolved(file)}))


def apt_packages(os_release: str | None = None) -> tuple[str, ...]:
    """The packages that hold Qt's system libraries on this release of Debian or Ubuntu."""
    release = _os_release(os_release)
    old_releases = _OLD_GLIB_RELEASES.get(release.get("ID", ""), frozenset())
    glib = "libglib2.0-0" if release.get("VERSION_ID", "") in old_releases else "libglib2.0-0t64"
    return tuple(name.format(glib=glib) for name in _PACKAGES)


def apt_line(os_release: str | None = None) -> str:
    """The one command that installs Qt's system libraries; ``os_release`` is the text of /etc/os-release."""
    return " ".join(("apt-get install -y", *apt_packages(os_release)))


def is_debian_family(os_release: str | None = None) -> bool:
    """Whether the packages of ``apt_line`` go by these names here."""
    release = _os_release(os_release)
    return not _DEBIAN_FAMILY.isdisjoint({release.get("ID", ""), *release.get("ID_LIKE", "").split()})


def _os_release(text: str | None) -> dict[str, str]:
    if text is None:
        text = _OS_RELEASE.read_text(encoding="utf-8") if _OS_RELEASE.is_file() else ""
    pairs = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {key.strip(): value.strip().strip("\"'") for key, _, value in pairs}


def _platform_available(platform: str, environ: Mapping[str, str]) -> bool:
    if platform == "xcb":
        return bool(environ.get("DISPLAY")) and _x_server_answers(environ["DISPLAY"])
    if platform.startswith("wayland"):
        return _wayland_answers(environ)
    return True


def _x_server_answers(display: str) -> bool:
    """Connect the way Qt will, so that a stale DISPLAY or a refused login is noticed here, not by abort()."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # which library is missing is the answer of missing_libraries()
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    folder = environ.get("XDG_RUNTIME_DIR")
    if not name or not (folder or Path(name).is_absolute()):
        return False
    import socket  # only a Wayland session pays for it

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as wire:
        try:
            wire.connect(str(Path(folder or "/") / name))
        except OSError:
            return False
    return True


def _qt_files(with_display: bool) -> Iterator[Path]:
    """The two files whose needs are all of Qt's: the widgets library and the plugin for the X server."""
    package = importlib.util.find_spec("PySide6")
    for folder in (package.submodule_search_locations or ()) if package else ():
        qt = Path(folder) / "Qt"
        yield qt / "lib" / "libQt6Widgets.so.6"
        if with_display:
            yield qt / "plugins" / "platforms" / "libqxcb.so"


def _unresolved(file: Path) -> tuple[str, ...]:
    """Load the file, which costs nothing as Qt is about to; only when that fails ask what else is missing."""
    try:
        ctypes.CDLL(str(file))
    except OSError as error:
        return _named_by_ldd(file) or _named_by_loader(str(error))
    return ()


def _named_by_ldd(file: Path) -> tuple[str, ...]:
    import subprocess  # only a machine that lacks something pays for it

    try:
        run = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
    except OSError:
        return ()
    return tuple(re.findall(r"^\s*(\S+) => not found", run.stdout, re.MULTILINE))


def _named_by_loader(message: str) -> tuple[str, ...]:
    return (message.partition(":")[0],)
