import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mbjg_desktop import __main__, bootstrap
from mbjg_desktop.storage.lock import Lock
from tests.cli.ran import CONTENT, Ran, Run


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with a data directory of its own."""
    monkeypatch.setenv("MBJG_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Ran:
        try:
            code = __main__.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with a document and a bank about it."""
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("document.yaml", "bank.yaml"):
        shutil.copy(CONTENT / name, folder)
    return folder


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Lock]:
    """Somebody else at work on the data directory."""
    with bootstrap.take_lock(bootstrap.paths(tmp_path / "data")) as lock:
        yield lock
