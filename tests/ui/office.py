"""What the windows are started with in tests: everything real, but for the clock."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mbjg_desktop import bootstrap
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.ui.backend import Backend

if TYPE_CHECKING:
    from mbjg_desktop.services.maintenance import MaintenanceService


def backend_on(folder: Path, clock: Clock) -> Backend:
    """The program's own parts on the data in ``folder``."""
    where = bootstrap.paths(folder)
    return Backend(
        clock=clock,
        log=where.log,
        placement=where.placement,
        take_lock=lambda: bootstrap.take_lock(where).release,
        open_roadmap=partial(bootstrap.open_roadmap, where, clock),
        open_services=partial(bootstrap.open_services, where, clock),
        maintenance=partial(_maintenance, where, clock),
    )


def _maintenance(where: bootstrap.Paths, clock: Clock) -> MaintenanceService:
    from mbjg_desktop.services.maintenance import MaintenanceService

    return MaintenanceService(where.database, where.backups, clock)
