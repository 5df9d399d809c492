"""The program's start: the command line decides between the windows and a command, and each is given what it needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mbjg_desktop.cli.arguments import PROGRAM, parse

if TYPE_CHECKING:
    from argparse import Namespace

    from mbjg_desktop.bootstrap import Paths
    from mbjg_desktop.cli.commands import Backend as CommandBackend
    from mbjg_desktop.services.library_service import LibraryService
    from mbjg_desktop.services.maintenance import MaintenanceService
    from mbjg_desktop.services.ports import Clock
    from mbjg_desktop.ui.backend import Backend as WindowBackend

NO_DISPLAY: Final = 2
MISSING_LIBRARIES: Final = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, those of the process if None; the exit code."""
    arguments = parse(sys.argv[1:] if argv is None else argv)
    from mbjg_desktop.cli import output

    output.prepare()
    match arguments.command:
        case None:
            return _show(arguments.data_dir)
        case "tour":
            return _tour(arguments)
        case _:
            from mbjg_desktop.cli import commands

            return commands.run(arguments, _command_backend)


def _show(data_dir: Path | None) -> int:
    refused = _refused(with_display=True)
    if refused:
        return refused
    from mbjg_desktop import bootstrap
    from mbjg_desktop.ui.app import run

    return run([PROGRAM], _window_backend(data_dir, bootstrap.system_clock()))


def _tour(arguments: Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    refused = _refused(with_display=False)
    if refused:
        return refused
    from mbjg_desktop.ui.tour import run

    return run(arguments.out, _window_backend, arguments.size, arguments.text)


def _refused(*, with_display: bool) -> int:
    """The exit code if Qt cannot start here, said in a sentence beforehand: Qt itself would abort. 0 if it can."""
    from mbjg_desktop import system_libraries
    from mbjg_desktop.cli.output import complain
    from mbjg_desktop.cli.sentences import INSTALL_THEM, NEEDS_DISPLAY, NEEDS_LIBRARIES

    if with_display and not system_libraries.display_available(os.environ):
        complain(NEEDS_DISPLAY)
        return NO_DISPLAY
    missing = system_libraries.missing_libraries(with_display=with_display)
    if not missing:
        return 0
    complain(NEEDS_LIBRARIES.format(names="，".join(missing)))
    if system_libraries.is_debian_family():
        complain(INSTALL_THEM.format(line=system_libraries.apt_line()))
    return MISSING_LIBRARIES


def _window_backend(data_dir: Path | None, clock: Clock) -> WindowBackend:
    from mbjg_desktop import bootstrap
    from mbjg_desktop.ui.backend import Backend

    where = bootstrap.paths(data_dir)
    return Backend(
        clock=clock,
        log=where.log,
        placement=where.placement,
        take_lock=lambda: bootstrap.take_lock(where).release,
        open_roadmap=partial(bootstrap.open_roadmap, where, clock),
        open_services=partial(bootstrap.open_services, where, clock),
        maintenance=partial(_maintenance, where),
    )


def _command_backend(data_dir: Path | None) -> CommandBackend:
    from mbjg_desktop import bootstrap
    from mbjg_desktop.cli.commands import Backend

    where = bootstrap.paths(data_dir)
    return Backend(
        data_dir=where.data_dir,
        database=where.database,
        maintenance=partial(_maintenance, where),
        lock=partial(bootstrap.take_lock, where),
        library=partial(_library, where),
    )


def _maintenance(where: Paths) -> MaintenanceService:
    from mbjg_desktop import bootstrap
    from mbjg_desktop.services.maintenance import MaintenanceService

    return MaintenanceService(where.database, where.backups, bootstrap.system_clock())


@contextmanager
def _library(where: Paths) -> Iterator[LibraryService]:
    from mbjg_desktop import bootstrap

    with bootstrap.take_lock(where):
        services = bootstrap.open_services(where, bootstrap.system_clock(), lambda _: None)
        try:
            yield services.library
        finally:
            services.close()


if __name__ == "__main__":
    sys.exit(main())
