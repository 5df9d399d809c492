"""Writing a file so that nobody ever sees half of it."""

import errno
from pathlib import Path

from mbjg_desktop.domain.errors import StorageCode, StorageError


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, replacing what was there; StorageError, and nothing changed, where that fails."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        _give_up(part)
        code = StorageCode.DISK_FULL if error.errno == errno.ENOSPC else StorageCode.NOT_WRITABLE
        raise StorageError(code, str(path), str(error)) from error


def _give_up(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:  # the folder itself is out of reach: then there is nothing in it to take away
        return
