"""What the windows are started with: how to reach the stored things, before and after they are fully open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbjg_desktop.services.api import Services
    from mbjg_desktop.services.maintenance import MaintenanceService
    from mbjg_desktop.services.ports import ChangeFeed, Clock
    from mbjg_desktop.services.roadmap import RoadmapService


@dataclass(frozen=True, slots=True)
class Backend:
    """Given by the composition root, which stands above the windows.

    ``log`` and ``placement`` are files in the folder of the data, the second for where the window stood.
    ``take_lock`` raises StorageError(LOCKED_BY_ANOTHER); it returns what gives the lock back. ``open_roadmap`` is
    quick and gives None before there is a database; ``open_services`` takes its time and runs on the worker thread.
    """

    clock: Clock
    log: Path
    placement: Path
    take_lock: Callable[[], Callable[[], None]]
    open_roadmap: Callable[[], RoadmapService | None]
    open_services: Callable[[ChangeFeed], Services]
    maintenance: Callable[[], MaintenanceService]
