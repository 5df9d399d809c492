import subprocess
import sys
from pathlib import Path

import pytest

from mbjg_desktop.domain.errors import StorageCode, StorageError
from mbjg_desktop.storage.lock import take_lock

HOLD = """
import sys
from pathlib import Path
from mbjg_desktop.storage.lock import take_lock
lock = take_lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until it is killed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_process_is_refused_and_told_who_holds_it_until_that_one_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "data" / "lock"
    holder = hold(path)
    try:
        with pytest.raises(StorageError) as caught:
            take_lock(path)
    finally:
        holder.kill()
        holder.communicate()

    assert caught.value.code is StorageCode.LOCKED_BY_ANOTHER
    assert caught.value.detail.split()[0] == str(holder.pid)
    take_lock(path).release()


def test_a_released_lock_can_be_taken_again(tmp_path: Path) -> None:
    with take_lock(tmp_path / "lock"), pytest.raises(StorageError):
        take_lock(tmp_path / "lock")

    with take_lock(tmp_path / "lock") as lock:
        assert lock.path == tmp_path / "lock"


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")

    with pytest.raises(StorageError) as caught:
        take_lock(tmp_path / "data" / "lock")

    assert caught.value.code is not StorageCode.LOCKED_BY_ANOTHER
