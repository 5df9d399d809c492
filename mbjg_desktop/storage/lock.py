"""The lock that keeps a data directory to one process. The system gives it back when the process dies, however."""

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.storage.driver_errors import driver_errors

_HELD: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Lock:
    """A lock that is held until ``release``, the end of a ``with`` block, or the end of the process."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Let others in. The file stays: removing it would let two processes lock two files of one name."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.release()


def take_lock(path: Path) -> Lock:
    """The lock kept in the file ``path``. StorageError LOCKED_BY_ANOTHER at once if another process holds it."""
    with driver_errors(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(handle)
        except OSError as error:
            holder = _read(handle)
            os.close(handle)
            if error.errno in _HELD:
                raise StorageError(StorageCode.LOCKED_BY_ANOTHER, str(path), holder) from error
            raise
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} {_machine()}\n".encode())
    return Lock(path, handle)


def _read(handle: int) -> str:
    """The process number and machine of the holder."""
    with contextlib.suppress(OSError):
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, 256).decode(errors="replace").strip()
    return ""


if sys.platform == "win32":
    import msvcrt

    _FAR: Final = 1 << 30
    """Windows locks are mandatory: lock a byte far behind what the file holds, so that it can still be read."""

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

    def _machine() -> str:
        return os.environ.get("COMPUTERNAME", "")

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _machine() -> str:
        return os.uname().nodename
